/** Objects about operators and admission policies that act for a ServiceAccount: a union of interfaces that extend `ObjectContent`, each with a `type` of its own. */
export type OperatorContent = never;
