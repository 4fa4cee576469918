import type { TextRange } from "../text/range";
import {
  HOLE,
  isKnown,
  type YamlContent,
  type YamlDocument,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "./node";
import { columnOf } from "./span";
import type { MaskedTemplate, TemplateAction, TemplateBranch, TemplateGap } from "./template";

/**
 * Says in the tree of a masked template what is not known before rendering: collections to which actions may
 * add are open, and a value that only an action gives is a `HOLE`. The tree is changed in place.
 */
export function applyTemplate(
  text: string,
  root: YamlNode | undefined,
  { gaps, branches, actions }: Pick<MaskedTemplate, "gaps" | "branches" | "actions">,
): YamlNode | undefined {
  const finder = branchFinder(branches);
  if (root) openNode(root, finder(root.at.start, root.at.end), finder);
  if (root) blurBlockScalars(root, actions);
  for (const gap of gaps) {
    if (!root) return holeAt(gap.at);
    fillGap(text, root, gap);
  }
  return root;
}

/**
 * Whether a text with `{{` is YAML as it stands, because its actions are only in scalars and comments:
 * the templates of Prometheus rules or Argo workflows, and Helm templates of the simplest sort.
 */
export function isVerbatim(text: string, { root, errors }: YamlDocument): boolean {
  if (errors.length > 0 || CONTROL_IN_COMMENT.test(text)) return false;
  const isPart = (node: YamlNode | undefined): boolean => {
    if (!node || node.type === "alias") return true;
    // `{{ .Values.name }}` alone is a flow mapping in a flow mapping.
    if (text.startsWith("{{", node.at.start)) return false;
    if (node.type === "seq") return node.items.every(isPart);
    if (node.type === "map") return node.entries.every(({ key, value }) => isPart(key) && isPart(value));
    if (node.style !== "plain") return true;
    if (GLUED_VALUE.test(text.slice(node.at.start, node.at.end))) return false;
    const lineBreak = text.indexOf("\n", node.at.start);
    return lineBreak < 0 || lineBreak >= node.at.end || !text.slice(lineBreak, node.at.end).includes("{{");
  };
  return isPart(root);
}

/** `labels:{{ toYaml .Values.labels | nindent 4 }}` is meant to be an entry. */
const GLUED_VALUE = /^[\w./-]+:\{\{.*\bn?indent\b/;
const CONTROL_IN_COMMENT = /^[ \t]*#.*\{\{-?\s*(?:if|with|range|else|end)\b/m;

/** A tree is read-only for everybody but the parser that is building it. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function mutable<T>(value: T): Mutable<T> {
  return value;
}

function holeAt(at: TextRange): YamlScalar {
  return { type: "scalar", at, text: HOLE, value: HOLE, style: "plain" };
}

type BranchFinder = (start: number, end: number) => TemplateBranch | undefined;

/** The innermost branch that holds a range. */
function branchFinder(branches: readonly TemplateBranch[]): BranchFinder {
  return (start, end) => {
    let low = 0;
    let high = branches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((branches[middle]?.start ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0; index--) {
      const branch = branches[index];
      if (branch && end <= branch.end) return branch;
    }
    return undefined;
  };
}

/** Opens the collections that have items in another branch than their own. */
function openNode(node: YamlNode | undefined, own: TemplateBranch | undefined, finder: BranchFinder): void {
  if (node?.type === "seq") openSeq(node, own, finder);
  if (node?.type === "map") openMap(node, own, finder);
}

function openSeq(seq: YamlSeq, own: TemplateBranch | undefined, finder: BranchFinder): void {
  for (const item of seq.items) {
    if (!item) continue;
    const branch = finder(item.at.start, item.at.start);
    // `[{{ .Values.verbs | join ", " }}]` is one item here and any number of them later.
    const isExpanded = seq.flow && item.type === "scalar" && !isKnown(item.text);
    if (branch !== own || isExpanded) mutable(seq).open = true;
    openNode(item, branch, finder);
  }
}

function openMap(map: YamlMap, own: TemplateBranch | undefined, finder: BranchFinder): void {
  const seen = new Map<string, TemplateBranch | undefined>();
  for (const entry of map.entries) {
    const { key } = entry;
    const branch = finder(key.at.start, key.at.start);
    if (branch !== own || !isKnown(key.text)) mutable(map).open = true;
    openNode(entry.value, branch, finder);
    // The same key in two branches: nobody knows which value it has.
    if (seen.has(key.text) && (branch !== own || seen.get(key.text) !== own)) {
      mutable(entry).value = holeAt(entry.value?.at ?? key.at);
    }
    seen.set(key.text, branch);
  }
}

/** A block scalar in which an action stands alone on a line has lost that line. */
function blurBlockScalars(root: YamlNode, actions: readonly TemplateAction[]): void {
  const visit = (node: YamlNode | undefined): void => {
    if (node?.type === "seq") node.items.forEach(visit);
    if (node?.type === "map") for (const { value } of node.entries) visit(value);
    if (!node || !isBlockScalar(node) || !isKnown(node.text)) return;
    const { start, end } = node.at;
    if (actions.some(({ at }) => start < at.start && at.end <= end)) appendHole(node);
  };
  visit(root);
}

function isBlockScalar(node: YamlNode): node is YamlScalar {
  return node.type === "scalar" && (node.style === "literal" || node.style === "folded");
}

function appendHole(scalar: YamlScalar): void {
  const text = scalar.text + HOLE;
  Object.assign(mutable(scalar), { text, value: text });
}

interface Growth {
  /** Block collections that end or go on where the gap stands, outermost first. */
  readonly spine: { readonly node: YamlMap | YamlSeq; readonly column: number }[];
  /** A lone `-` turned out to be given by the action. */
  filledItem: boolean;
  /** Entries whose value, or last line of it, stands before the gap, outermost first. */
  readonly entries: YamlEntry[];
}

/** Finds what the output of an action may add to. */
function fillGap(text: string, root: YamlNode, gap: TemplateGap): void {
  const growth: Growth = { spine: [], entries: [], filledItem: false };
  if (descend(text, root, gap, growth)) return;
  const { spine, entries } = growth;
  const last = entries.at(-1);
  const filledValue = last !== undefined && fillValue(text, last, gap);
  if (filledValue || growth.filledItem) {
    extend(growth, gap.at.end);
    if (!last || gap.column > columnOf(text, last.key.at.start)) return;
  }
  const exact = spine.filter(({ column }) => column === gap.column);
  for (const { node } of exact.length > 0 ? exact : spine) mutable(node).open = true;
}

/** Goes down to the last thing before the gap; true where the gap stands in a flow collection, which it opens. */
function descend(text: string, node: YamlNode, gap: TemplateGap, growth: Growth): boolean {
  if (node.type === "scalar" || node.type === "alias") return false;
  if (node.flow && !isInside(node, gap)) return false;
  const child = node.type === "map" ? entryBefore(node, gap) : itemBefore(node, gap, growth);
  if (node.flow) {
    if (!child || !descend(text, child, gap, growth)) mutable(node).open = true;
    return true;
  }
  growth.spine.push({ node, column: columnOf(text, node.at.start) });
  if (node.type === "seq") return child !== undefined && descend(text, child, gap, growth);
  const entry = lastBefore(node.entries, gap);
  if (!entry) return false;
  growth.entries.push(entry);
  return child !== undefined && descend(text, child, gap, growth);
}

function isInside({ at }: YamlContent, gap: TemplateGap): boolean {
  return at.start < gap.at.start && gap.at.end <= at.end;
}

function entryBefore(map: YamlMap, gap: TemplateGap): YamlNode | undefined {
  return lastBefore(map.entries, gap)?.value;
}

function itemBefore(seq: YamlSeq, gap: TemplateGap, growth: Growth): YamlNode | undefined {
  // Of a lone `-` nothing says where it stands, so each of them may be the one before the action.
  const empty = seq.items.indexOf(undefined);
  if (empty >= 0) {
    (seq.items as (YamlNode | undefined)[])[empty] = holeAt(gap.at);
    growth.filledItem = true;
  }
  return lastBefore(
    seq.items.flatMap((item) => item ?? []),
    gap,
  );
}

function lastBefore<T extends { readonly at: TextRange }>(
  parts: readonly T[],
  gap: TemplateGap,
): T | undefined {
  return parts.findLast(({ at }) => at.start < gap.at.start);
}

/** Whether the action gives the value of the entry, or more text of a block scalar. */
function fillValue(text: string, entry: YamlEntry, gap: TemplateGap): boolean {
  const { value, key } = entry;
  if (!value || (value.type === "scalar" && value.at.start > gap.at.start)) {
    mutable(entry).value = holeAt(gap.at);
    return true;
  }
  const isDeeper = gap.column > columnOf(text, key.at.start);
  if (!isBlockScalar(value) || (!isDeeper && gap.at.start > value.at.end)) return false;
  if (isKnown(value.text)) appendHole(value);
  return true;
}

/** The entries and collections around a filled value reach to its end. */
function extend({ spine, entries }: Growth, end: number): void {
  for (const part of [...spine.map(({ node }) => node), ...entries]) {
    if (part.at.end < end) mutable(part).at = { start: part.at.start, end };
  }
}
