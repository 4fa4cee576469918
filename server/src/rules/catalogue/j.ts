import type { CatalogueRow } from "./row";

/** Family J: SPIFFE and SPIRE. Only the controller manager of SPIRE itself checks some of them, under no ids. */
export const SPIFFE: readonly CatalogueRow[] = [
  { row: "J1", about: "a ClusterSPIFFEID without a template", peers: [] },
  { row: "J2", about: "a template with a field that does not exist", peers: [] },
  { row: "J3", about: "a template that makes no SPIFFE ID", peers: [] },
  { row: "J4", about: "federation with an unknown trust domain", peers: [] },
  { row: "J5", about: "a ClusterSPIFFEID for every Pod", peers: [] },
  { row: "J6", about: "a ClusterSPIFFEID that selects no Pod", peers: [] },
  { row: "J7", about: "an admin or downstream identity for many Pods", peers: [] },
  { row: "J8", about: "an identity that lives for long", peers: [] },
  { row: "J9", about: "a static entry that SPIRE cannot use", peers: [] },
  { row: "J10", about: "a federated trust domain that SPIRE cannot use", peers: [] },
  { row: "J11", about: "ids of another shape than policies of Istio name", peers: [] },
  { row: "J12", about: "the socket of SPIRE through a folder of the node", peers: [] },
  { row: "J13", about: "a Pod that asks SPIRE and is not registered", peers: [] },
];
