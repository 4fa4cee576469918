import type { Snapshot } from "../analysis/snapshot";
import type { Refusal } from "../rules/rule";
import type { TextEdit } from "../text/edit";
import { lineColumn } from "../text/line-index";
import { isTerraform } from "../terraform/names";
import { setScalar } from "../yaml/edit";
import { nodeAt } from "../yaml/node";
import { placeAt } from "../yaml/path";
import { plain } from "./render/plain";
import { type NamedPlace, nameRange } from "./named-place";

/** The edit of the file that writes another name at a place; the quoting and the text around the name stay. */
export function renameEdit(snapshot: Snapshot, place: NamedPlace, newName: string): TextEdit | Refusal {
  const { object, symbol, at, skip } = place;
  if (isTerraform(object.source.file)) return embeddedEdit(snapshot, place, newName);
  const { document, text, base } = snapshot.open(object);
  const found = placeAt(document.root, at.start);
  const isScalar =
    found?.on === "value" &&
    found.node.type === "scalar" &&
    found.node.at.start === at.start &&
    nodeAt(document.root, found.path) === found.node;
  if (!isScalar) return embeddedEdit(snapshot, place, newName);
  const before = found.node.text;
  const end = skip + symbol.name.length;
  const isInBlock = found.node.style === "literal" || found.node.style === "folded";
  if (isInBlock && before.trim() !== symbol.name) return embeddedEdit(snapshot, place, newName);
  if (before.slice(skip, end) !== symbol.name)
    return refusal(snapshot, place, "The name is not written out here.");
  const edits = setScalar(document, text, found.path, before.slice(0, skip) + newName + before.slice(end));
  if ("refused" in edits) return refusal(snapshot, place, edits.refused);
  const [edit, ...others] = edits;
  if (!edit || others.length > 0)
    return refusal(snapshot, place, "The text here is too unusual to be edited.");
  const { range, newText } = narrowed(text, edit, symbol.name, newName);
  return { range: { start: base + range.start, end: base + range.end }, newText };
}

/** In a text inside another text, such as JSON in a string, and in Terraform a name is replaced where nothing needs quoting. */
function embeddedEdit(snapshot: Snapshot, place: NamedPlace, newName: string): TextEdit | Refusal {
  const { start, end, file } = nameRange(snapshot, place);
  const isName = snapshot.text(file)?.slice(start, end) === place.symbol.name;
  if (!isName || !/^[A-Za-z][\w.:-]*$/.test(newName))
    return refusal(snapshot, place, "The name is not written out here.");
  return { range: { start, end }, newText: newName };
}

/** Only the name, where nothing else of the scalar changes. */
function narrowed(text: string, edit: TextEdit, name: string, newName: string): TextEdit {
  const { range, newText } = edit;
  const before = text.slice(range.start, range.end);
  const at = before.lastIndexOf(name);
  if (at < 0 || before.slice(0, at) + newName + before.slice(at + name.length) !== newText) return edit;
  const start = range.start + at;
  return { range: { start, end: start + name.length }, newText: newName };
}

/** Names the place, because it may be in any file of the workspace. */
function refusal(snapshot: Snapshot, { object, symbol, at }: NamedPlace, reason: string): Refusal {
  const { file, base } = object.source;
  const { line } = lineColumn(snapshot.lines(file), base + at.start);
  const where = `${file.slice(file.lastIndexOf("/") + 1)}:${line + 1}`;
  return { refused: `"${plain(symbol.name)}" cannot be renamed in ${where}. ${reason}` };
}
