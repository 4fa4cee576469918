import type { TextEdit } from "../text/edit";
import { emptyBlock, insertInBlock, removeFromBlock } from "./edit-block";
import { emptyFlow, insertInFlow, removeFromFlow } from "./edit-flow";
import { slotOf } from "./edit-node";
import { MISPLACED } from "./edit-scalar";
import { type EditRefusal, type EditResult, type EditTarget, removalRefusal } from "./edit-target";
import type { ElementList } from "./extent";
import { columnOf, elementsOf, lineStartOf, startsLine } from "./layout";
import type { YamlDocument, YamlMap, YamlNode, YamlSeq } from "./node";
import { listQuoting, marksIn, printStyle, type PrintStyle } from "./print-style";

/** The column of a block part, or the indentation of the line where JSON is written over several. */
type PrintPlace = number | { readonly indent: string | undefined };

export function insertParts(
  text: string,
  collection: YamlMap | YamlSeq,
  list: ElementList,
  index: number,
  style: PrintStyle,
  print: (place: PrintPlace) => string[],
): TextEdit[] {
  const neighbor = list.elements[index] ?? list.elements[index - 1];
  const start = neighbor?.start ?? collection.at.start;
  if (!collection.flow) return insertInBlock(text, list, index, print(columnOf(text, start)), style.newline);
  const indent = startsLine(text, start) ? text.slice(lineStartOf(text, start), start) : undefined;
  return insertInFlow(text, list, index, print({ indent }), style);
}

export function removeParts(
  document: YamlDocument,
  text: string,
  target: EditTarget,
  node: YamlMap | YamlSeq,
  list: ElementList,
  from: number,
  to: number,
): EditResult {
  for (let index = from; index < to; index++) {
    const element = list.elements[index];
    const part = node.type === "map" ? node.entries[index] : node.items[index];
    if (!element) return MISPLACED;
    const nodes = part && "key" in part ? [part.key, part.value] : [part];
    for (const inner of nodes) {
      const refusal = removalRefusal(document, text, inner, element);
      if (refusal) return refusal;
    }
  }
  if (from > 0 || to < list.elements.length) {
    return node.flow ? removeFromFlow(text, list, from, to) : removeFromBlock(text, list, from, to);
  }
  if (node.flow) return emptyFlow(text, list, node);
  return emptyBlock(text, list, slotOf(text, target), node.type === "map" ? "{}" : "[]");
}

/** The items or entries of a collection, when all of them are known and laid out as expected. */
export function elementList(
  document: YamlDocument,
  text: string,
  node: YamlMap | YamlSeq,
  { holder }: EditTarget,
): ElementList | EditRefusal {
  const elements = node.open ? undefined : elementsOf(text, node);
  if (elements) return { elements, isRoot: holder === undefined };
  return document.templated
    ? { refused: "A template action stands here, so that not all entries are known." }
    : MISPLACED;
}

/** The habits of the neighbor first, then those of the document. */
export function styleOfCollection(
  document: YamlDocument,
  text: string,
  collection: YamlMap | YamlSeq,
  neighbor: YamlNode | undefined,
): PrintStyle {
  const style = printStyle(text, document, neighbor);
  return {
    ...style,
    quoting: (collection.type === "seq" && listQuoting(collection)) || style.quoting,
    otherwise: marksIn(collection) ?? style.otherwise,
  };
}
