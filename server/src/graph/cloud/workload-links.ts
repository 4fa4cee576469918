import type { Workload } from "../../model/object";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";
import { meantAccountNamespace } from "../meant-account";
import { serviceAccountOf } from "../runs-as";
import { cloudFacts } from "./facts";
import type { CloudLink } from "./link";
import { cloudLinks } from "./links";

/** The identities of clouds that the Pods of a workload have through their ServiceAccount. */
export function workloadLinks(index: ObjectIndex, workload: Workload): readonly CloudLink[] {
  const name = serviceAccountOf(workload);
  if (!isKnown(name)) return [];
  const namespace = meantAccountNamespace(index, workload);
  // Most workspaces have no identities of clouds, and most ServiceAccounts no annotations.
  const isAnnotated = index.serviceAccounts(namespace, name).some(({ annotations }) => annotations.size > 0);
  return isAnnotated || !cloudFacts(index).isEmpty ? cloudLinks(index, namespace, name) : [];
}
