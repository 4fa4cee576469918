import { closest } from "../support/near-miss";
import { isKnown } from "../yaml/node";

/** A kind or apiVersion of RBAC that no API server knows, and what was probably meant. */
export interface RbacKindMistake {
  readonly field: "kind" | "apiVersion";
  readonly meant: string | undefined;
}

const GROUP = "rbac.authorization.k8s.io";
const VERSION = `${GROUP}/v1`;
const KINDS = ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"];
/** What people write in place of the version; other groups, such as those of clouds, have Roles of their own. */
const MISTAKEN = /^(?:rbac\/v1|rbac|rbac\.authorization\/v1|rbac\.k8s\.io\/v1|rbac\.authorization\.k8s\.io)$/;
const VERSIONS = [VERSION, `${GROUP}/v1beta1`, `${GROUP}/v1alpha1`];

export function rbacKindMistake(apiVersion: string, kind: string): RbacKindMistake | undefined {
  if (!isKnown(apiVersion) || !isKnown(kind)) return undefined;
  const isOfRbac = KINDS.includes(kind);
  if (isOfRbac) {
    const isMistaken = MISTAKEN.test(apiVersion) || apiVersion.startsWith(`${GROUP}/`);
    return isMistaken && !VERSIONS.includes(apiVersion) ? { field: "apiVersion", meant: VERSION } : undefined;
  }
  if (!VERSIONS.includes(apiVersion) || KINDS.some((known) => kind === `${known}List`)) return undefined;
  if (kind === "ServiceAccount") return { field: "apiVersion", meant: "v1" };
  const sameWord = KINDS.find((known) => known.toLowerCase() === kind.toLowerCase().replace(/s$/, ""));
  return { field: "kind", meant: sameWord ?? closest(kind, KINDS) };
}
