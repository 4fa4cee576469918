/** Objects about AWS, Google Cloud and Azure: a union of interfaces that extend `ObjectContent`, each with a `type` of its own. */
export type CloudContent = never;
