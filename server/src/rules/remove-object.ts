import type { KubernetesObject } from "../model/object";
import { removeItem } from "../yaml/edit";
import { lastingComments } from "../yaml/wide-comment";
import { changeObject } from "./fix";
import type { Fix } from "./rule";

/** Takes the whole object out of its file: its document, or its item of a List. */
export function removeObject(object: KubernetesObject): Fix["change"] {
  return changeObject(object, ({ document, text }, path) => {
    const item = path.at(-1);
    if (item === undefined)
      return [{ range: { start: 0, end: text.length }, newText: lastingComments(text) }];
    if (typeof item !== "number") return { refused: "The object is no item of a list." };
    return removeItem(document, text, path.slice(0, -1), item);
  });
}
