import { columnOf, newlineOf } from "./layout";
import type { YamlDocument, YamlMap, YamlNode, YamlSeq } from "./node";
import { isPlainSafe, type Quoting } from "./quote";

/** How a document is written; asked where nothing nearer tells. */
export interface PrintStyle {
  readonly newline: string;
  /** Columns that a map inside a map is indented by. */
  readonly step: number;
  /** Columns that a dash is indented by under its key; 0 is the indentless style. */
  readonly dashOffset: number;
  /** Columns from a dash to its item. */
  readonly dashWidth: number;
  /** Lists of scalars stand in brackets on one line. */
  readonly flowLists: boolean;
  /** Of strings in lists. */
  readonly quoting: Quoting;
  /** Where plain text will not do. */
  readonly otherwise: "single" | "double";
  /** Strings and keys in double quotes, collections in brackets: over several lines, on one, or without blanks. */
  readonly json: "lines" | "line" | "compact" | undefined;
}

/** Reads the habits of a document, first those near a node; the first place that shows a habit counts. */
export function printStyle(text: string, { root }: YamlDocument, near: YamlNode | undefined): PrintStyle {
  const habits: Habits = {};
  readHabits(text, near, habits);
  readHabits(text, root, habits);
  const json = jsonStyle(text, root);
  return {
    newline: newlineOf(text),
    step: habits.step ?? 2,
    dashOffset: habits.dashOffset ?? 2,
    dashWidth: habits.dashWidth ?? 2,
    flowLists: habits.flowLists ?? false,
    quoting: habits.quoting ?? "plain",
    otherwise: habits.otherwise ?? "double",
    json,
  };
}

/** How the strings of a list are quoted where the author had the choice, else how they are quoted at all. */
export function listQuoting({ items, flow }: YamlSeq): Quoting | undefined {
  let res: Quoting | undefined;
  for (const item of items) {
    const quoting = quotingOf(item);
    if (item?.type !== "scalar" || quoting === undefined || typeof item.value !== "string") continue;
    if (isPlainSafe(item.text, flow)) return quoting;
    res ??= quoting;
  }
  return res;
}

export function quotingOf(node: YamlNode | undefined): Quoting | undefined {
  if (node?.type !== "scalar" || node.style === "literal" || node.style === "folded") return undefined;
  return node.style;
}

/** The quotation marks that are used among the scalars of a collection. */
export function marksIn(collection: YamlMap | YamlSeq): "single" | "double" | undefined {
  const nodes =
    collection.type === "seq"
      ? collection.items
      : collection.entries.flatMap(({ key, value }) => [key, value]);
  return nodes.map(quotingOf).find((quoting) => quoting === "single" || quoting === "double");
}

interface Habits {
  step?: number;
  dashOffset?: number;
  dashWidth?: number;
  flowLists?: boolean;
  quoting?: Quoting;
  otherwise?: "single" | "double";
}

function readHabits(text: string, node: YamlNode | undefined, habits: Habits): void {
  if (node?.type === "seq") readListHabits(text, node, habits);
  if (node?.type === "map") {
    for (const { key, value } of node.entries) {
      readEntryHabits(text, key.at.start, value, habits);
      readHabits(text, value, habits);
    }
  }
}

function readListHabits(text: string, list: YamlSeq, habits: Habits): void {
  const [first] = list.items;
  if (first?.type === "scalar") {
    habits.flowLists ??= list.flow && !text.slice(list.at.start, list.at.end).includes("\n");
    const quoting = listQuoting(list);
    if (quoting) habits.quoting ??= quoting;
  }
  const marks = marksIn(list);
  if (marks) habits.otherwise ??= marks;
  if (!list.flow && first && /^-[ ]+$/.test(text.slice(list.at.start, first.at.start))) {
    habits.dashWidth ??= first.at.start - list.at.start;
  }
  for (const item of list.items) readHabits(text, item, habits);
}

function readEntryHabits(text: string, keyStart: number, value: YamlNode | undefined, habits: Habits): void {
  if ((value?.type !== "map" && value?.type !== "seq") || value.flow) return;
  const offset = columnOf(text, value.at.start) - columnOf(text, keyStart);
  if (value.type === "seq") habits.dashOffset ??= offset;
  else habits.step ??= offset;
}

function jsonStyle(text: string, root: YamlNode | undefined): PrintStyle["json"] {
  if ((root?.type !== "map" && root?.type !== "seq") || !root.flow) return undefined;
  const [firstEntry] = root.type === "map" ? root.entries : [];
  if (root.type === "map" && firstEntry?.key.style !== "double") return undefined;
  const [firstItem] = root.type === "seq" ? root.items : [];
  if (firstItem?.type === "scalar" && firstItem.style === "plain" && typeof firstItem.value === "string")
    return undefined;
  if (/^.\s*\n/.test(text.slice(root.at.start, root.at.end))) return "lines";
  if (firstEntry?.value)
    return /\s/.test(text.slice(firstEntry.key.at.end, firstEntry.value.at.start)) ? "line" : "compact";
  return "line";
}
