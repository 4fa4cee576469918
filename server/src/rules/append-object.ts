import type { KubernetesObject } from "../model/object";
import type { SourceChange } from "../text/edit";
import { type NodePath, resolve } from "../yaml/node";
import { printBlock, type YamlValue } from "../yaml/print";
import { printStyle } from "../yaml/print-style";
import { changeDocument } from "./fix";
import { inSequence, type Step } from "./in-sequence";
import type { DocumentAccess, OpenDocument, Refusal } from "./rule";

/** Adds objects behind the document of another one, in the style of that document. */
export function appendObjects(
  documents: DocumentAccess,
  object: KubernetesObject,
  values: readonly YamlValue[],
): SourceChange | Refusal {
  return changeAndAppend(documents, object, () => [], values);
}

/** The same after the object itself has been changed: what is removed or added at its end is in nobody's way. */
export function changeAndAppend(
  documents: DocumentAccess,
  object: KubernetesObject,
  change: (path: NodePath) => readonly Step[],
  values: readonly YamlValue[],
): SourceChange | Refusal {
  return changeDocument(documents, object, (open, path) => {
    if (values.length > 0 && path.length > 0) {
      return { refused: "The object stands in a List; add the new one by hand." };
    }
    const append: Step = (_document, text) => appended(open, text, values);
    return inSequence(open, [...change(path), ...(values.length > 0 ? [append] : [])]);
  });
}

/** The style is that of the document as it was. */
function appended({ document, text: before }: OpenDocument, text: string, values: readonly YamlValue[]) {
  const root = resolve(document.root);
  if (root?.type === "map" && root.flow) {
    return { refused: "The file is JSON, which holds one object; add the new one by hand." };
  }
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const style = { ...printStyle(before, document, undefined), newline: "\n" };
  const model = { node: undefined, quoting: "plain" } as const;
  const end = text.trimEnd().length;
  const manifests = values.map((value) => `\n---\n${printBlock(value, model, 0, style).trimEnd()}`);
  return [{ range: { start: end, end }, newText: manifests.join("").replaceAll("\n", newline) }];
}
