import { isKnown } from "../yaml/node";
import type { ObjectIndex } from "./index";

/** Namespaces that every cluster has. */
const INITIAL = ["default", "kube-system", "kube-public", "kube-node-lease"];

const known = new WeakMap<ObjectIndex, ReadonlySet<string> | "unknown">();

/** The namespaces that the workspace declares; unknown where it declares none, or one of a name that is not known yet. */
export function declaredNamespaces(index: ObjectIndex): ReadonlySet<string> | "unknown" {
  let res = known.get(index);
  if (!res) {
    res = compute(index);
    known.set(index, res);
  }
  return res;
}

function compute(index: ObjectIndex): ReadonlySet<string> | "unknown" {
  const own = index.allNamespaces();
  const isFixed = own.every(
    ({ name, source }) => name !== undefined && isKnown(name.value) && source.rendering === "plain",
  );
  if (own.length === 0 || !isFixed) return "unknown";
  return new Set([...INITIAL, ...own.map(({ name }) => name?.value ?? "")]);
}
