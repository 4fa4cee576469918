import { isKnown } from "../yaml/node";
import type { ObjectIndex } from "./index";
import { perIndex } from "./reads";

/** Namespaces that every cluster has. */
const INITIAL = ["default", "kube-system", "kube-public", "kube-node-lease"];

/** The namespaces that the workspace declares; unknown where it declares none, or one of a name that is not known yet. */
export const declaredNamespaces: (index: ObjectIndex) => ReadonlySet<string> | "unknown" = perIndex(compute);

function compute(index: ObjectIndex): ReadonlySet<string> | "unknown" {
  const own = index.allNamespaces();
  const isFixed = own.every(
    ({ name, source }) => name !== undefined && isKnown(name.value) && source.rendering === "plain",
  );
  if (own.length === 0 || !isFixed) return "unknown";
  return new Set([...INITIAL, ...own.map(({ name }) => name?.value ?? "")]);
}
