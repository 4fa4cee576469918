import { closest, isShortFor } from "../support/near-miss";
import type { TextRange } from "../text/range";
import {
  entryOf,
  isKnown,
  nodeAt,
  type NodePath,
  type YamlContent,
  type YamlEntry,
  type YamlMap,
  type YamlScalar,
} from "../yaml/node";
import { isOpen } from "../model/read";
import type { Fault, ValueType } from "./fault";

/** A fault with its place and words; offsets count from the start of the document. */
export interface Mistake {
  readonly type: "unknown-field" | "missing-field" | "wrong-type" | "invalid-value";
  readonly at: TextRange;
  /** The whole field, so that another rule that reports inside it is known to mean the same. */
  readonly within: TextRange;
  readonly message: string;
  /** The field that is missing, or that was probably meant by an unknown one. */
  readonly lacks?: AbsentField;
  readonly correction?: Correction;
  /** What an unknown field is a short form of: meant only if something else tells that it is missing. */
  readonly shortFor?: readonly Guess[];
}

/** A field that may have been meant, and what to write then. */
export interface Guess {
  readonly lacks: AbsentField;
  readonly correction?: Correction;
}

export interface AbsentField {
  readonly key: string;
  /** The mapping that lacks it. */
  readonly inside: TextRange;
  /** The key of that mapping; absent for the object itself. */
  readonly holder: TextRange | undefined;
}

/** What to write in place of a key or value. */
export interface Correction {
  readonly kind: "rename" | "quote" | "unquote" | "value";
  readonly at: TextRange;
  readonly newText: string;
  /** The new text without quotes, for the title of a fix. */
  readonly shown: string;
}

/** Gives faults of an object their places; what a template may still change is none. */
export function locateFaults(object: YamlContent, faults: readonly Fault[]): readonly Mistake[] {
  const unknown = faults.flatMap((fault) =>
    fault.type === "unknown-field" ? (unknownField(object, fault) ?? []) : [],
  );
  const res: Mistake[] = [];
  for (const fault of faults) {
    if (fault.type === "unknown-field") continue;
    const mistake =
      fault.type === "missing-field" ? missingField(object, fault, unknown) : valueMistake(object, fault);
    if (mistake) res.push(mistake);
  }
  // A misspelt field that is missing under its right name is one mistake.
  const explained = new Set(res.flatMap(({ type, within }) => (type === "missing-field" ? [within] : [])));
  return [...unknown.filter(({ within }) => !explained.has(within)), ...res];
}

/** Fields about identity that are easily put a level too high, where they count for nothing. */
const FIELDS_OF_PODS = new Set(["serviceAccountName", "serviceAccount", "automountServiceAccountToken"]);

/** Fields beside an object by which tools keep notes, such as anchors to refer to; nobody means them to have an effect. */
const NOTE_OF_A_TOOL = /^(?:_|x-|\.)/;

type FaultOf<Type extends Fault["type"]> = Extract<Fault, { readonly type: Type }>;

function unknownField(object: YamlContent, fault: FaultOf<"unknown-field">): Mistake | undefined {
  const { path, key, known, partial, unfit = [] } = fault;
  const map = nodeAt(object, path);
  const entry = entryOf(map, key);
  if (!entry || map?.type !== "map" || !isKnown(key)) return undefined;
  if (path.length === 0 && NOTE_OF_A_TOOL.test(key)) return undefined;
  const near = closest(key, known);
  // A field that stands there already is hardly what the other one was meant to be.
  const meant = near !== undefined && entryOf(map, near) === undefined ? near : undefined;
  const isMisplaced = FIELDS_OF_PODS.has(key);
  if (partial && meant === undefined && !isMisplaced) return undefined;
  const where = partial && isMisplaced ? " It belongs into the spec of the Pod." : "";
  const message = `Unknown field "${key}".${where}`;
  const place = { type: "unknown-field", at: entry.key.at, within: entry.at } as const;
  const guess = (field: string): Guess => ({
    lacks: absentField(object, path, map, field),
    ...(!unfit.includes(field) && { correction: renaming(entry.key, field) }),
  });
  if (meant !== undefined)
    return { ...place, message: `${message} Did you mean "${meant}"?`, ...guess(meant) };
  const longer = known.filter((field) => isShortFor(key, field) && entryOf(map, field) === undefined);
  return longer.length === 0 ? { ...place, message } : { ...place, message, shortFor: longer.map(guess) };
}

function renaming(key: YamlScalar, field: string): Correction {
  return { kind: "rename", at: key.at, newText: likeKey(key, field), shown: field };
}

function missingField(
  object: YamlContent,
  { path, key }: FaultOf<"missing-field">,
  unknown: readonly Mistake[],
): Mistake | undefined {
  const map = nodeAt(object, path);
  if (map?.type !== "map" || map.open || hasUnknownKey(map)) return undefined;
  const message = `${nameOf(path)} needs "${key}".`;
  const misspelt = unknown.find(({ lacks }) => isField(lacks, map, key)) ?? shortened(unknown, map, key);
  if (misspelt) return { ...misspelt, type: "missing-field", message };
  const at = map.entries[0]?.key.at ?? keyAt(object, path) ?? map.at;
  return { type: "missing-field", at, within: at, message, lacks: absentField(object, path, map, key) };
}

function isField(field: AbsentField | undefined, map: YamlMap, key: string): boolean {
  return field !== undefined && field.inside === map.at && field.key === key;
}

/** The only unknown field that is short for the one that is missing. */
function shortened(unknown: readonly Mistake[], map: YamlMap, key: string): Mistake | undefined {
  const [only, ...others] = unknown.flatMap(({ shortFor = [], ...mistake }) =>
    shortFor.flatMap((guess) => (isField(guess.lacks, map, key) ? [{ ...mistake, ...guess }] : [])),
  );
  return others.length === 0 ? only : undefined;
}

function absentField(object: YamlContent, path: NodePath, map: YamlMap, key: string): AbsentField {
  return { key, inside: map.at, holder: keyAt(object, path) };
}

function valueMistake(
  object: YamlContent,
  fault: FaultOf<"wrong-type" | "invalid-value" | "out-of-bounds">,
): Mistake | undefined {
  const value = nodeAt(object, fault.path);
  if (!value || isOpen(value) || isAmbiguous(value)) return undefined;
  const at = value.type === "scalar" && value.at.end > value.at.start ? value.at : keyAt(object, fault.path);
  const place = { at: at ?? value.at, within: entryAt(object, fault.path)?.at ?? value.at };
  const name = nameOf(fault.path);
  if (fault.type === "out-of-bounds")
    return { type: "invalid-value", ...place, message: `${name} must ${fault.must}.` };
  if (fault.type === "invalid-value") return invalidValue(place, name, value, fault.allowed);
  const message = typeMessage(name, value, fault.expected);
  const correction = value.type === "scalar" ? requoted(value, fault.expected) : undefined;
  return { type: "wrong-type", ...place, message, ...(correction && { correction }) };
}

function invalidValue(
  place: Pick<Mistake, "at" | "within">,
  name: string,
  value: YamlContent,
  allowed: readonly string[],
): Mistake | undefined {
  // A value of the wrong type is told as such.
  if (value.type !== "scalar" || typeof value.value !== "string") return undefined;
  const near = closest(value.value, allowed);
  const message =
    near === undefined
      ? `${name} must be ${choices(allowed)}.`
      : `${name} cannot be "${value.value}". Did you mean "${near}"?`;
  const correction: Correction | undefined =
    near === undefined
      ? undefined
      : { kind: "value", at: value.at, newText: likeValue(value, near), shown: near };
  return { type: "invalid-value", ...place, message, ...(correction && { correction }) };
}

const MAX_LISTED = 8;

function choices(allowed: readonly string[]): string {
  if (allowed.length > MAX_LISTED) return "one of the known values";
  const quoted = allowed.map((text) => `"${text}"`);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((text) => text !== "").join(" or ");
}

const TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  object: "a mapping",
  array: "a list",
  string: "a string",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  "integer or string": "a whole number or a string",
};

function typeMessage(name: string, value: YamlContent, expected: ValueType): string {
  if (expected === "string" && value.type === "scalar")
    return `${name} takes strings: put ${value.text} in quotes.`;
  return `${name} must be ${TYPE_WORDS[expected]}.`;
}

/** `true` as `"true"` where a string is due, and the other way around. */
function requoted(value: YamlScalar, expected: ValueType): Correction | undefined {
  const { at, text, style } = value;
  if (!/^[\w.+-]+$/.test(text)) return undefined;
  if (expected === "string") return { kind: "quote", at, newText: `"${text}"`, shown: text };
  const isQuoted = style === "single" || style === "double";
  const fits =
    (expected === "boolean" && /^(true|false)$/.test(text)) ||
    (expected === "integer" && /^-?(0|[1-9]\d*)$/.test(text));
  return isQuoted && fits ? { kind: "unquote", at, newText: text, shown: text } : undefined;
}

/** Kubernetes reads YAML 1.1, in which `yes` is true and `1_000` a number. */
function isAmbiguous(value: YamlContent): boolean {
  if (value.type !== "scalar" || value.style !== "plain") return false;
  return typeof value.value === "string" && /^(y|n|yes|no|on|off|[-+]?[\d._][\w.+-]*)$/i.test(value.text);
}

function likeKey(key: YamlScalar, text: string): string {
  if (key.style === "double") return JSON.stringify(text);
  return key.style === "single" ? `'${text}'` : text;
}

function likeValue(value: YamlScalar, text: string): string {
  if (value.style === "single") return `'${text}'`;
  return value.style === "plain" && /^\w+$/.test(text) ? text : JSON.stringify(text);
}

/** A key that a template fills in may be any. */
function hasUnknownKey(map: YamlMap): boolean {
  return map.entries.some(({ key }) => !isKnown(key.text));
}

/** The last key of a path, as a name for what stands there. */
function nameOf(path: NodePath): string {
  const key = path.findLast((step) => typeof step === "string");
  return typeof key === "string" ? key : "The object";
}

/** The entry that holds the value, or the list that it is in. */
function entryAt(object: YamlContent, path: NodePath): YamlEntry | undefined {
  const length = path.findLastIndex((step) => typeof step === "string");
  const key = path[length];
  return typeof key === "string" ? entryOf(nodeAt(object, path.slice(0, length)), key) : undefined;
}

function keyAt(object: YamlContent, path: NodePath): TextRange | undefined {
  return entryAt(object, path)?.key.at;
}
