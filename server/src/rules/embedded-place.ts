import { isEmbedded } from "../model/cloud/embedded";
import type { KubernetesObject, Text } from "../model/object";
import { placeAt } from "../yaml/path";
import type { TextRange } from "../text/range";
import type { SourceChange } from "../text/edit";
import type { DocumentAccess, Refusal } from "./rule";

/** Where a value stands in the text of a block that holds YAML or JSON; the whole block where it is written in another way. */
export function placeInside(
  documents: DocumentAccess,
  object: KubernetesObject,
  { at, value }: Text,
): TextRange {
  const whole = { start: at.start, end: at.end };
  if (!isEmbedded(at) || value === "") return whole;
  const { document, text } = documents.open(object);
  const scalar = placeAt(document.root, at.start)?.node;
  if (scalar?.type !== "scalar") return whole;
  // Indentation is all that a block adds, so that the value stands there as often as in its text.
  const before = scalar.text.slice(0, at.inner).split(value).length - 1;
  let found = text.indexOf(value, at.start);
  for (let count = 0; count < before && found >= 0; count++)
    found = text.indexOf(value, found + value.length);
  if (found < 0 || found + value.length > at.end) return whole;
  return { start: found, end: found + value.length };
}

/** Writes another value in the place of one that stands in such a block. */
export function replaceInside(
  object: KubernetesObject,
  text: Text,
  newText: string,
): (documents: DocumentAccess) => SourceChange | Refusal {
  return (documents) => {
    const { file, base, text: own } = documents.open(object);
    const { start, end } = placeInside(documents, object, text);
    if (own.slice(start, end) !== text.value)
      return { refused: "The value is written in another way there." };
    return { edits: new Map([[file, [{ range: { start: base + start, end: base + end }, newText }]]]) };
  };
}

/** Writes another value in the place of a text, whatever the language of its file, where it stands there as it is. */
export function replaceText(
  object: KubernetesObject,
  { at, value }: Text,
  newText: string,
): (documents: DocumentAccess) => SourceChange | Refusal {
  if (isEmbedded(at) && at.inner >= 0) return replaceInside(object, { at, value }, newText);
  // Where tools put something before what is written, it is not written in the new text either.
  const skipped = isEmbedded(at) ? -at.inner : 0;
  return (documents) => {
    const { file, base, text } = documents.open(object);
    const written = value.slice(skipped);
    const found = text.slice(at.start, at.end).indexOf(written);
    const isWhole = found >= 0 && found <= 1 && at.end - at.start - written.length === 2 * found;
    if (!isWhole || value.slice(0, skipped) !== newText.slice(0, skipped))
      return { refused: "The value is written in another way there." };
    const start = base + at.start + found;
    const range = { start, end: start + written.length };
    return { edits: new Map([[file, [{ range, newText: newText.slice(skipped) }]]]) };
  };
}
