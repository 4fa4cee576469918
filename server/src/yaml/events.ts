import type { YamlDocument } from "./node";
import { parseDocument } from "./parse";

/** Parses a document that no editor holds open. */
export function parseClosedDocument(text: string): YamlDocument {
  return parseDocument(text);
}
