/** Objects about authentication and authorization of the cluster itself: a union of interfaces that extend `ObjectContent`, each with a `type` of its own. */
export type ClusterContent = never;
