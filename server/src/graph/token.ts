import type { ServiceAccount, Workload } from "../model/object";
import type { PodSpec } from "../model/pod-spec";
import { isKnown } from "../yaml/node";
import { effectivePermissions, type Grant } from "./authorizer";
import { serviceAccountIdentity } from "./identity";
import type { ObjectIndex } from "./index";
import { perIndex } from "./reads";
import { serviceAccountOf } from "./runs-as";
import { resolveWorkload } from "./resolve";

/** Where the API server decides that the Pods of a workload get a token without asking for one. */
export interface Automount {
  readonly value: boolean;
  readonly decidedBy: "pod" | "service-account" | "default";
  /** The declarations of the ServiceAccount that were looked at. */
  readonly accounts: readonly ServiceAccount[];
}

/** The value of the Pod, else that of the ServiceAccount, else true; "unknown" where a template or a patch may say. */
export function automountOf(index: ObjectIndex, workload: Workload): Automount | "unknown" {
  const { automount } = workload;
  const isFixed = !workload.templated && workload.source.rendering === "plain";
  const resolution = resolveWorkload(index, workload);
  const accounts = resolution.state === "found" ? resolution.objects : [];
  if (automount) return { value: automount.value, decidedBy: "pod", accounts };
  if (!isFixed || !isKnown(serviceAccountOf(workload))) return "unknown";
  if (accounts.some(({ templated, source }) => templated || source.rendering !== "plain")) return "unknown";
  const [first, ...others] = accounts.map((account) => account.automount?.value);
  // Several declarations that differ are variants; nobody knows which one is applied.
  if (others.some((value) => value !== first)) return "unknown";
  if (first !== undefined) return { value: first, decidedBy: "service-account", accounts };
  return { value: true, decidedBy: "default", accounts };
}

/** Where libraries look for the token. */
export const TOKEN_FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";

export function isTokenFolder(path: string): boolean {
  return path.replace(/\/+$/, "") === TOKEN_FOLDER;
}

/** Whether some container gets the token; none does that mounts something else in its place. */
export function mountsToken({ containers }: PodSpec): boolean {
  return containers.items.some(
    ({ mounts }) => !mounts.items.some(({ mountPath }) => mountPath && isTokenFolder(mountPath.value)),
  );
}

/** What a ServiceAccount holds beyond what every cluster gives to everybody who is authenticated. */
export interface Holdings {
  readonly grants: readonly Grant[];
  /** Bindings of it whose role is not known, so that it may hold more. */
  readonly isOpen: boolean;
}

/** What the workspace gives to a ServiceAccount, by its name or by a group that all ServiceAccounts are in. */
export const holdingsOf = perIndex(computeHoldings, (namespace, name) => `${namespace}/${name}`);

function computeHoldings(index: ObjectIndex, namespace: string, name: string): Holdings {
  const identity = serviceAccountIdentity(namespace, name);
  const { grants, unresolved } = effectivePermissions(index, identity);
  return {
    grants: grants.filter(({ binding }) => !binding.source.builtIn),
    isOpen: unresolved.some(({ source }) => !source.builtIn),
  };
}
