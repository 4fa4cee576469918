/** A verb that authorization checks although no endpoint serves it. */
export interface SpecialVerb {
  readonly verb: string;
  /** Where it is checked; `resource/subresource` for a subresource, `userextras/` for any subresource. */
  readonly apiGroup: string;
  readonly resources: readonly string[];
  /** What it allows, as one sentence without a full stop. */
  readonly meaning: string;
}

const RBAC = "rbac.authorization.k8s.io";
const AUTHENTICATION = "authentication.k8s.io";
const IDENTITIES = ["users", "groups", "uids", "userextras/"];

const SPECIAL_VERBS: readonly SpecialVerb[] = [
  {
    verb: "bind",
    apiGroup: RBAC,
    resources: ["roles", "clusterroles"],
    meaning: "Allows binding the role to anybody without holding its permissions",
  },
  {
    verb: "escalate",
    apiGroup: RBAC,
    resources: ["roles", "clusterroles"],
    meaning: "Allows writing permissions into the role that the writer does not hold",
  },
  {
    verb: "impersonate",
    apiGroup: "",
    resources: ["users", "groups", "serviceaccounts"],
    meaning: "Allows acting as the named user, group or ServiceAccount",
  },
  {
    verb: "impersonate",
    apiGroup: AUTHENTICATION,
    resources: ["uids", "userextras/"],
    meaning: "Allows setting the uid or the extra fields of an impersonated user",
  },
  {
    verb: "impersonate:user-info",
    apiGroup: AUTHENTICATION,
    resources: IDENTITIES,
    meaning: "Allows acting as the user or group for requests that impersonate-on verbs allow",
  },
  {
    verb: "impersonate:serviceaccount",
    apiGroup: AUTHENTICATION,
    resources: ["serviceaccounts"],
    meaning: "Allows acting as the ServiceAccount for requests that impersonate-on verbs allow",
  },
  {
    verb: "impersonate:arbitrary-node",
    apiGroup: AUTHENTICATION,
    resources: ["nodes"],
    meaning: "Allows acting as the node for requests that impersonate-on verbs allow",
  },
  {
    verb: "impersonate:associated-node",
    apiGroup: AUTHENTICATION,
    resources: ["nodes"],
    meaning:
      "Allows a ServiceAccount to act as the node its token is bound to, for requests that impersonate-on verbs allow",
  },
  {
    verb: "approve",
    apiGroup: "certificates.k8s.io",
    resources: ["signers"],
    meaning: "Allows approving certificate requests for the signer",
  },
  {
    verb: "sign",
    apiGroup: "certificates.k8s.io",
    resources: ["signers"],
    meaning: "Allows issuing certificates for the signer",
  },
  {
    verb: "attest",
    apiGroup: "certificates.k8s.io",
    resources: ["signers"],
    meaning: "Allows publishing trust bundles for the signer",
  },
  {
    verb: "use",
    apiGroup: "policy",
    resources: ["podsecuritypolicies"],
    meaning: "Allowed running Pods under the PodSecurityPolicy, which Kubernetes 1.25 removed",
  },
  {
    verb: "use",
    apiGroup: "security.openshift.io",
    resources: ["securitycontextconstraints"],
    meaning: "Allows running Pods under the SecurityContextConstraints of OpenShift",
  },
  ...["associated-node", "arbitrary-node"].flatMap((mode) =>
    ["update", "patch"].map((verb) => ({
      verb: `${mode}:${verb}`,
      apiGroup: "resource.k8s.io",
      resources: ["resourceclaims/driver"],
      meaning:
        mode === "associated-node"
          ? "Allows a driver to report on the devices of the node its token is bound to"
          : "Allows a driver to report on the devices of any node",
    })),
  ),
];

/** Verbs of names that only authorization knows, where they are ordinary verbs. */
const SYNTHETIC_VERBS: ReadonlyMap<string, readonly string[]> = new Map([
  ["/nodes/metrics", ["get"]],
  ["/nodes/stats", ["create", "get"]],
  ["/nodes/log", ["get"]],
  ["/nodes/spec", ["get"]],
  ["/nodes/configz", ["get"]],
  ["/nodes/healthz", ["get"]],
  ["/nodes/pods", ["get"]],
  ["/nodes/checkpoint", ["create"]],
  ["resource.k8s.io/resourceclaims/binding", ["patch", "update"]],
]);

/**
 * Setting `blockOwnerDeletion` on an owner needs `update` on its `finalizers`, which no endpoint serves
 * (admission plugin OwnerReferencesPermissionEnforcement).
 */
export const FINALIZERS_SUBRESOURCE = "finalizers";
export const FINALIZERS_VERBS: readonly string[] = ["update"];

/** Special verbs of one resource, or of one of its subresources. */
export function specialVerbs(apiGroup: string, resource: string, subresource = ""): readonly SpecialVerb[] {
  const full = subresource === "" ? resource : `${resource}/${subresource}`;
  return SPECIAL_VERBS.filter(
    (special) =>
      special.apiGroup === apiGroup &&
      special.resources.some(
        (entry) => entry === full || (entry.endsWith("/") && `${full}/`.startsWith(entry)),
      ),
  );
}

/** All meanings of a verb that are special somewhere; none for ordinary and unknown verbs. */
export function specialMeanings(verb: string): readonly SpecialVerb[] {
  return SPECIAL_VERBS.filter((special) => special.verb === verb);
}

/** Whether RBAC gives the verb a meaning of its own, `impersonate-on:MODE:VERB` included. */
export function isSpecialVerb(verb: string): boolean {
  return isImpersonateOn(verb) || SPECIAL_VERBS.some((special) => special.verb === verb);
}

/** Verbs such as `impersonate-on:user-info:list`, which are checked on any resource. */
export function isImpersonateOn(verb: string): boolean {
  return /^impersonate-on:(associated-node|arbitrary-node|serviceaccount|user-info):./.test(verb);
}

/** Ordinary verbs of a name that only authorization knows. */
export function syntheticVerbs(apiGroup: string, resource: string, subresource: string): readonly string[] {
  return SYNTHETIC_VERBS.get(`${apiGroup}/${resource}/${subresource}`) ?? [];
}
