import { applyEdits, type TextEdit } from "../text/edit";
import type { EditResult } from "../yaml/edit";
import type { YamlDocument } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import type { OpenDocument } from "./rule";

/** An edit of a document, offsets counted from its start. */
export type Step = (document: YamlDocument, text: string) => EditResult;

/** Each step sees the text that the steps before it left, so that none of them has to know the others. */
export function inSequence(open: OpenDocument, steps: readonly Step[]): EditResult {
  const [only] = steps;
  if (only && steps.length === 1) return only(open.document, open.text);
  let { document, text } = open;
  for (const step of steps) {
    const result = step(document, text);
    if ("refused" in result) return result;
    text = applyEdits(text, result);
    document = parseDocument(text);
  }
  return changedSpan(open.text, text);
}

function changedSpan(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ range: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) }];
}
