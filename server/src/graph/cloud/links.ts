import type { ObjectIndex } from "../index";
import { awsLinks } from "./aws";
import { azureLinks } from "./azure";
import { googleLinks } from "./google";
import type { CloudLink } from "./link";

const known = new WeakMap<ObjectIndex, Map<string, readonly CloudLink[]>>();

/** The identities of clouds that Pods of a ServiceAccount get. */
export function cloudLinks(index: ObjectIndex, namespace: string, name: string): readonly CloudLink[] {
  const own = known.get(index) ?? new Map<string, readonly CloudLink[]>();
  known.set(index, own);
  const key = `${namespace}/${name}`;
  let res = own.get(key);
  if (!res) {
    res = [
      ...awsLinks(index, namespace, name),
      ...googleLinks(index, namespace, name),
      ...azureLinks(index, namespace, name),
    ];
    own.set(key, res);
  }
  return res;
}
