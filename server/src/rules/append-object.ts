import type { KubernetesObject } from "../model/object";
import type { SourceChange } from "../text/edit";
import { resolve } from "../yaml/node";
import { printBlock, type YamlValue } from "../yaml/print";
import { printStyle } from "../yaml/print-style";
import { appendDocument } from "./fix";
import type { DocumentAccess, Refusal } from "./rule";

/** Adds objects behind the document of another one, in the style of that document. */
export function appendObjects(
  documents: DocumentAccess,
  object: KubernetesObject,
  values: readonly YamlValue[],
): SourceChange | Refusal {
  const { document, text } = documents.open(object);
  const root = resolve(document.root);
  if (root?.type === "map" && root.flow) {
    return { refused: "The file is JSON, which holds one object; add the new one by hand." };
  }
  const style = { ...printStyle(text, document, undefined), newline: "\n" };
  const model = { node: undefined, quoting: "plain" } as const;
  const manifests = values.map((value) => printBlock(value, model, 0, style));
  return appendDocument(documents, object, manifests.join("\n---\n"));
}
