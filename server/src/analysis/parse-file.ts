import { parseTerraform } from "../terraform/parse";
import { isTerraform } from "../terraform/names";
import type { FilePath } from "../text/range";
import { parseClosedDocument } from "../yaml/events";
import type { YamlDocument } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import { type DocumentSlice, splitDocuments } from "../yaml/split";

/** The documents of a file; a file of Terraform is one. */
export function documentsOf(file: FilePath, text: string): readonly DocumentSlice[] {
  return isTerraform(file) ? [{ start: 0, end: text.length }] : splitDocuments(text);
}

/** Reads a document in the language of its file; `open` while somebody may be typing in it. */
export function parserOf(file: FilePath, state: "open" | "closed"): (text: string) => YamlDocument {
  if (isTerraform(file)) return parseTerraform;
  return state === "open" ? parseDocument : parseClosedDocument;
}
