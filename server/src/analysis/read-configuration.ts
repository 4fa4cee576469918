import { knownPatterns, namesRules } from "../rules/metas";
import { meaningOfPeer } from "../rules/peer-rules";
import { closest } from "../support/near-miss";
import type { FilePath, TextRange } from "../text/range";
import { isKnown, resolve, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import { splitDocuments } from "../yaml/split";
import { folderOf } from "./builds";
import type {
  Configuration,
  ConfigurationProblem,
  PartialConfiguration,
  Preset,
  Remedy,
  ResolvedConfiguration,
  RuleLevel,
} from "./configuration";
import { syntaxMistake } from "./syntax-mistake";

/** Reads a project file; a mistake is reported and the rest still counts. */
export function readConfiguration(file: FilePath, text: string): Configuration {
  const [first, second] = splitDocuments(text);
  const own = text.slice(0, first?.end ?? text.length);
  const document = parseDocument(own);
  const reading: Reading = {
    values: {},
    problems: [],
    seen: new Set(),
  };
  const { problems } = reading;
  const root = resolve(document.root);
  if (root?.type === "map") readKeys(reading, root, "");
  else if (root && !isEmpty(root))
    problems.push({ at: root.at, message: 'The configuration must be a mapping such as "preset: strict".' });
  const syntax = syntaxMistake(own, document);
  const res = syntax ? [syntax.problem, ...problems.filter(({ at }) => !syntax.explains(at))] : problems;
  if (second) {
    const at = { start: second.start, end: second.start + "---".length };
    res.push({ at, message: "Only what stands before this line counts." });
  }
  res.sort((a, b) => a.at.start - b.at.start);
  return { folder: folderOf(file), values: reading.values, problems: res };
}

interface Reading {
  readonly values: { -readonly [Key in keyof PartialConfiguration]: PartialConfiguration[Key] };
  readonly problems: ConfigurationProblem[];
  /** Keys that were read, with those around them. */
  readonly seen: Set<string>;
}

type Reader = (reading: Reading, entry: YamlEntry) => void;

const PRESETS: readonly Preset[] = ["recommended", "strict", "all", "off"];
const WORLDS: readonly ResolvedConfiguration["world"][] = ["auto", "closed", "open"];
const LEVELS: readonly RuleLevel[] = ["off", "hint", "information", "warning", "error"];

/** The keys of product.md section 5; those whose value goes nowhere belong to the editor or to later versions. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["enable", (reading, entry) => assign(reading, "enable", booleanValue(reading, entry))],
  ["preset", (reading, entry) => assign(reading, "preset", choice(reading, entry, PRESETS))],
  ["rules", (reading, entry) => assign(reading, "rules", ruleLevels(reading, entry))],
  ["world", (reading, entry) => assign(reading, "world", choice(reading, entry, WORLDS))],
  ["diagnostics.mode", (reading, entry) => choice(reading, entry, ["openFiles", "workspace"])],
  ["files.exclude", (reading, entry) => assign(reading, "exclude", textList(reading, entry))],
  ["maxFileSize", positiveNumber],
  ["maxFiles", positiveNumber],
  ["kubernetesVersion", textValue],
  ["defaultNamespace", (reading, entry) => assign(reading, "defaultNamespace", textValue(reading, entry))],
  ["trustDomain", (reading, entry) => assign(reading, "trustDomain", textValue(reading, entry))],
  ["mesh.rootNamespace", (reading, entry) => assign(reading, "meshRootNamespace", textValue(reading, entry))],
  ["clusterSnapshots", textList],
  ["externalIdentities", () => undefined],
  ["kustomize.enable", booleanValue],
  ["helm.enable", booleanValue],
  [
    "schemaValidation.enable",
    (reading, entry) => assign(reading, "schemaValidation", booleanValue(reading, entry)),
  ],
  ["hover.enable", booleanValue],
  ["hover.maxRows", positiveNumber],
  ["codeLens.enable", (reading, entry) => assign(reading, "codeLens", booleanValue(reading, entry))],
  ["inlayHints.enable", (reading, entry) => assign(reading, "inlayHints", booleanValue(reading, entry))],
  [
    "suppressions.requireReason",
    (reading, entry) => assign(reading, "requireReason", booleanValue(reading, entry)),
  ],
  ["trace.server", (reading, entry) => choice(reading, entry, ["messages", "compact", "verbose"])],
  ["assertions", () => undefined],
]);

/** Keys that hold other keys: `files` of `files.exclude`. */
const GROUPS: ReadonlySet<string> = new Set(
  [...READERS.keys()].filter((key) => key.includes(".")).map((key) => key.slice(0, key.indexOf("."))),
);

/** `files: { exclude: … }` and `files.exclude: …` say the same. */
function readKeys(reading: Reading, map: YamlMap, prefix: string): void {
  for (const entry of map.entries) {
    const key = prefix + entry.key.text;
    const reader = READERS.get(key);
    if (reader) {
      noteKey(reading, entry, key);
      reader(reading, entry);
    } else if (GROUPS.has(key)) {
      noteKey(reading, entry, key);
      readGroup(reading, entry, key);
    } else {
      noteUnknownKey(reading, entry, prefix);
    }
  }
}

function readGroup(reading: Reading, entry: YamlEntry, key: string): void {
  const value = resolve(entry.value);
  if (value?.type === "map") {
    readKeys(reading, value, `${key}.`);
    return;
  }
  if (isEmpty(value)) return;
  const known = namesBelow(`${key}.`).map(quoted).join(", ");
  reading.problems.push({ at: placeOf(entry), message: `"${key}" must be a mapping; known are ${known}.` });
}

function noteKey({ problems, seen }: Reading, entry: YamlEntry, key: string): void {
  if (seen.has(key))
    problems.push({ at: entry.key.at, message: `The key "${key}" is written twice; this one counts.` });
  seen.add(key);
}

function noteUnknownKey({ problems }: Reading, entry: YamlEntry, prefix: string): void {
  const { at, text } = entry.key;
  const names = namesBelow(prefix);
  const unprefixed = text.replace(/^rolecall\./, "");
  const near = names.includes(unprefixed) ? unprefixed : closest(text, names);
  const message = `Unknown key "${prefix}${text}".`;
  if (near !== undefined)
    problems.push({
      at,
      message: `${message} Did you mean "${prefix}${near}"?`,
      remedies: [changeTo(at, near)],
    });
  else if (prefix === "") problems.push({ at, message });
  else problems.push({ at, message: `${message} Known are ${names.map(quoted).join(", ")}.` });
}

/** What may stand in a mapping: of the root, groups and the short form of what is in them too. */
function namesBelow(prefix: string): readonly string[] {
  const names = [...READERS.keys(), ...(prefix === "" ? GROUPS : [])];
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

function assign<Key extends keyof PartialConfiguration>(
  { values }: Reading,
  key: Key,
  value: PartialConfiguration[Key] | undefined,
): void {
  if (value !== undefined) values[key] = value;
}

function ruleLevels(reading: Reading, entry: YamlEntry): ReadonlyMap<string, RuleLevel> | undefined {
  const map = resolve(entry.value);
  if (isEmpty(map)) return undefined;
  if (map?.type !== "map") {
    const message = '"rules" must map rule ids to severities, such as "rbac/wildcard-verb: error".';
    reading.problems.push({ at: placeOf(entry), message });
    return undefined;
  }
  const res = new Map<string, RuleLevel>();
  for (const inner of map.entries) {
    const id = inner.key.text;
    noteKey(reading, inner, id);
    if (!namesRules(id)) reading.problems.push(unknownRule(inner));
    const level = choice(reading, inner, LEVELS, LEVEL_WORDS);
    if (level !== undefined) res.set(id, level);
  }
  return res;
}

/** What other tools call the levels. */
const LEVEL_WORDS: ReadonlyMap<string, RuleLevel> = new Map<string, RuleLevel>([
  ["warn", "warning"],
  ["info", "information"],
  ["note", "information"],
  ["err", "error"],
  ["false", "off"],
  ["ignore", "off"],
  ["none", "off"],
  ["disable", "off"],
  ["disabled", "off"],
]);

function unknownRule({ key: { at, text } }: YamlEntry): ConfigurationProblem {
  const message = `There is no rule "${text}".`;
  const peer = meaningOfPeer(text);
  if (peer)
    return { at, message: `${message} ${peer.hint}`, remedies: peer.rules.map((rule) => changeTo(at, rule)) };
  const near = closest(text, knownPatterns());
  if (near === undefined) return { at, message: `${message} "rolecall rules" lists them.` };
  return { at, message: `${message} Did you mean "${near}"?`, remedies: [changeTo(at, near)] };
}

function choice<T extends string>(
  { problems }: Reading,
  entry: YamlEntry,
  values: readonly T[],
  otherWords: ReadonlyMap<string, T> = new Map(),
): T | undefined {
  const text = scalarText(entry.value) ?? "";
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  const at = placeOf(entry);
  const near = otherWords.get(text.toLowerCase()) ?? closest(text, values);
  const message =
    text === "" ? `"${entry.key.text}" has no value.` : `"${entry.key.text}" cannot be "${text}".`;
  problems.push(
    near === undefined
      ? { at, message: `${message} Use one of ${values.map(quoted).join(", ")}.` }
      : { at, message: `${message} Did you mean "${near}"?`, remedies: [changeTo(at, near)] },
  );
  return undefined;
}

function booleanValue({ problems }: Reading, entry: YamlEntry): boolean | undefined {
  const node = resolve(entry.value);
  if (node?.type === "scalar" && typeof node.value === "boolean") return node.value;
  problems.push({ at: placeOf(entry), message: `"${entry.key.text}" must be true or false.` });
  return undefined;
}

function positiveNumber({ problems }: Reading, entry: YamlEntry): void {
  const node = resolve(entry.value);
  if (node?.type === "scalar" && typeof node.value === "number" && node.value > 0) return;
  problems.push({ at: placeOf(entry), message: `"${entry.key.text}" must be a number above 0.` });
}

function textValue({ problems }: Reading, entry: YamlEntry): string | undefined {
  const text = scalarText(entry.value);
  if (text !== undefined) return text;
  problems.push({ at: placeOf(entry), message: `"${entry.key.text}" must be a text.` });
  return undefined;
}

function textList({ problems }: Reading, entry: YamlEntry): readonly string[] | undefined {
  const node = resolve(entry.value);
  if (isEmpty(node)) return undefined;
  if (node?.type !== "seq") {
    problems.push({ at: placeOf(entry), message: `"${entry.key.text}" must be a list of texts.` });
    return undefined;
  }
  const res: string[] = [];
  for (const item of node.items) {
    const text = scalarText(item);
    if (text !== undefined) res.push(text);
    else problems.push({ at: item?.at ?? placeOf(entry), message: "This must be a text." });
  }
  return res;
}

/** A text that is there and known; numbers are taken as they are written. */
function scalarText(node: YamlNode | undefined): string | undefined {
  const scalar = resolve(node);
  if (scalar?.type !== "scalar" || scalar.value === null || !isKnown(scalar.text)) return undefined;
  return scalar.text === "" ? undefined : scalar.text;
}

/** Nothing, or what a key has below it when all of it is commented out. */
function isEmpty(node: YamlNode | undefined): boolean {
  return node === undefined || (node.type === "scalar" && node.value === null);
}

function placeOf({ key, value }: YamlEntry): TextRange {
  return value && value.at.end > value.at.start ? value.at : key.at;
}

function changeTo(range: TextRange, newText: string): Remedy {
  return { title: `Change to "${newText}"`, edits: [{ range, newText }] };
}

function quoted(text: string): string {
  return `"${text}"`;
}
