import { dangerousGrantRule } from "../dangerous-grant";

const WRITE = ["create", "update", "patch", "delete"];
const ADD = ["create", "update", "patch"];

/** Custom resources that say who somebody is; the others say who may call whom. */
const IDENTITIES = [
  { apiGroup: "eks.services.k8s.aws", resources: ["podidentityassociations", "accessentries"], verbs: ADD },
  { apiGroup: "iamauthenticator.k8s.aws", resources: ["iamidentitymappings"], verbs: ADD },
  { apiGroup: "spire.spiffe.io", resources: ["clusterspiffeids", "clusterstaticentries"], verbs: ADD },
  { apiGroup: "policy.cert-manager.io", resources: ["certificaterequestpolicies"], verbs: ADD },
];

const AUTHORIZATION = [
  {
    apiGroup: "security.istio.io",
    resources: ["authorizationpolicies", "peerauthentications", "requestauthentications"],
    verbs: WRITE,
  },
  {
    apiGroup: "policy.linkerd.io",
    resources: ["serverauthorizations", "meshtlsauthentications", "networkauthentications"],
    verbs: WRITE,
  },
];

export default dangerousGrantRule({
  id: "escalation/identity-objects",
  summary: "A rule allows writing custom resources that are identities or that say who may call whom",
  preset: "strict",
  rows: ["C53"],
  references: [
    "https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html",
    "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
    "https://linkerd.io/2/reference/authorization-policy/",
  ],
  words: [...IDENTITIES, ...AUTHORIZATION],
  judge: ({ resources, where }) => ({
    can: resources.some(({ value }) => IDENTITIES.some((identity) => identity.resources.includes(value)))
      ? `give identities, such as those of a cloud or a mesh, to whomever it wants ${where}`
      : `decide which workloads ${where} the mesh lets call each other`,
    danger: "escalation",
    mild: true,
  }),
});
