import type { Flag } from "../model/cluster/content";
import type { KubernetesObject } from "../model/object";
import type { TextRange } from "../text/range";
import { removeEntry, removeItems, renameKey, setScalar } from "../yaml/edit";
import { innerRange } from "../yaml/inner-range";
import type { NodePath } from "../yaml/node";
import { changeObject } from "./fix";
import type { DocumentAccess, Fix } from "./rule";

/** The smallest place of a flag: inside a longer text where it can be told. */
export function placeOfFlag(documents: DocumentAccess, object: KubernetesObject, flag: Flag): TextRange {
  return placeInside(documents, object, flag.at, flag.inner);
}

export function placeInside(
  documents: DocumentAccess,
  object: KubernetesObject,
  at: TextRange,
  inner: TextRange | undefined,
): TextRange {
  if (!inner) return at;
  const { document, text } = documents.open(object);
  return innerRange(document, text, at, inner);
}

/** Takes a flag out; undefined where it stands in a longer text. */
export function removeFlag(object: KubernetesObject, flag: Flag): Fix["change"] | undefined {
  const { form } = flag;
  if (form === "embedded") return undefined;
  const { parent, last } = split(flag.path);
  return changeObject(object, ({ document, text }, root) => {
    const path = [...root, ...parent];
    if (typeof last === "string") return removeEntry(document, text, path, last);
    const items = flag.items === 2 ? [last, last + 1] : [last];
    return removeItems(document, text, path, items);
  });
}

/** Gives a flag another value. */
export function setFlag(object: KubernetesObject, flag: Flag, value: string): Fix["change"] | undefined {
  const { form, written, path } = flag;
  if (form === "embedded") return undefined;
  return changeObject(object, ({ document, text }, root) => {
    const full = [...root, ...path];
    if (form === "entry" || form === "field") return setScalar(document, text, full, value);
    if (form === "pair") return setScalar(document, text, [...full, "value"], value);
    if (flag.items === 1) return setScalar(document, text, full, `${written}=${value}`);
    const { parent, last } = split(full);
    return setScalar(document, text, [...parent, Number(last) + 1], value);
  });
}

/** Calls a flag by another name. */
export function renameFlag(object: KubernetesObject, flag: Flag, name: string): Fix["change"] | undefined {
  const { form, path } = flag;
  if (form === "embedded" || form === "field") return undefined;
  return changeObject(object, ({ document, text }, root) => {
    const full = [...root, ...path];
    const { parent, last } = split(full);
    if (form === "entry") return renameKey(document, text, parent, String(last), name);
    if (form === "pair") return setScalar(document, text, [...full, "name"], name);
    const dashed = form === "argument" ? `--${name}` : name;
    const hasValue = flag.items === 1 && flag.assigned;
    return setScalar(document, text, full, hasValue ? `${dashed}=${flag.value}` : dashed);
  });
}

function split(path: NodePath): { readonly parent: NodePath; readonly last: string | number } {
  return { parent: path.slice(0, -1), last: path.at(-1) ?? "" };
}
