/** Objects about Istio, Linkerd, Cilium and SPIFFE: a union of interfaces that extend `ObjectContent`, each with a `type` of its own. */
export type MeshContent = never;
