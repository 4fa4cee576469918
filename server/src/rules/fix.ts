import type { KubernetesObject } from "../model/object";
import type { SourceChange, TextEdit } from "../text/edit";
import type { NodePath } from "../yaml/node";
import type { DocumentAccess, Fix, OpenDocument, Refusal } from "./rule";

/** Edits of one document, offsets counted from its start, or why there are none. */
type EditResult = readonly TextEdit[] | Refusal;

/** A change of the document that holds the object; `path` leads to the object inside it. */
export function changeObject(
  object: KubernetesObject,
  edit: (open: OpenDocument, path: NodePath) => EditResult,
): Fix["change"] {
  return (documents) => changeDocument(documents, object, edit);
}

export function changeDocument(
  documents: DocumentAccess,
  object: KubernetesObject,
  edit: (open: OpenDocument, path: NodePath) => EditResult,
): SourceChange | Refusal {
  const open = documents.open(object);
  const edits = edit(open, object.source.path);
  if ("refused" in edits) return edits;
  const moved = edits.map(({ range, newText }) => ({
    range: { start: range.start + open.base, end: range.end + open.base },
    newText,
  }));
  return { edits: new Map([[open.file, moved]]) };
}

/** Several edits of one document as one; the first refusal counts. */
export function allEdits(results: readonly EditResult[]): EditResult {
  const res: TextEdit[] = [];
  for (const result of results) {
    if ("refused" in result) return result;
    res.push(...result);
  }
  return res;
}

/** Several changes as one; the first refusal counts. */
export function allChanges(changes: readonly (SourceChange | Refusal)[]): SourceChange | Refusal {
  const edits = new Map<string, TextEdit[]>();
  const created = new Map<string, string>();
  for (const change of changes) {
    if ("refused" in change) return change;
    for (const [file, own] of change.edits) edits.set(file, [...(edits.get(file) ?? []), ...own]);
    for (const [file, text] of change.created ?? []) created.set(file, text);
  }
  return created.size > 0 ? { edits, created } : { edits };
}
