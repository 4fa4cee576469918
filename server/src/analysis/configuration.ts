import type { Severity } from "../rules/rule";
import { closest } from "../support/near-miss";
import type { FilePath, TextRange } from "../text/range";
import { isKnown, resolve, type YamlEntry, type YamlNode } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import { folderOf } from "./builds";

export type Preset = "recommended" | "strict" | "all" | "off";
export type RuleLevel = Severity | "off";

/** Everything that can be configured, with defaults filled in (product.md section 5). */
export interface ResolvedConfiguration {
  readonly enable: boolean;
  readonly preset: Preset;
  /** By rule id or `family/*`; later entries win. */
  readonly rules: ReadonlyMap<string, RuleLevel>;
  readonly world: "auto" | "closed" | "open";
  readonly defaultNamespace: string;
  /** Globs of files that are not read, relative to the folder that names them. */
  readonly exclude: readonly ExcludePattern[];
}

export interface ExcludePattern {
  readonly folder: FilePath;
  readonly glob: string;
}

/** What one place says; an absent key leaves the decision to others. */
export interface PartialConfiguration {
  readonly enable?: boolean;
  readonly preset?: Preset;
  readonly rules?: ReadonlyMap<string, RuleLevel>;
  readonly world?: ResolvedConfiguration["world"];
  readonly defaultNamespace?: string;
  readonly exclude?: readonly string[];
}

/** Editor settings of a folder, or flags of the command line. */
export interface ConfigurationSource {
  readonly folder: FilePath;
  readonly level: "editor" | "flag";
  readonly values: PartialConfiguration;
}

/** A `.rolecall.yaml`: what it says, and its mistakes. */
export interface Configuration {
  readonly folder: FilePath;
  readonly values: PartialConfiguration;
  readonly problems: readonly ConfigurationProblem[];
}

export interface ConfigurationProblem {
  readonly at: TextRange;
  readonly message: string;
}

const DEFAULTS: ResolvedConfiguration = {
  enable: true,
  preset: "recommended",
  rules: new Map(),
  world: "auto",
  defaultNamespace: "default",
  exclude: [],
};

const PRESETS: readonly Preset[] = ["recommended", "strict", "all", "off"];
const WORLDS: readonly ResolvedConfiguration["world"][] = ["auto", "closed", "open"];
const LEVELS: readonly RuleLevel[] = ["off", "hint", "information", "warning", "error"];
const KEYS = ["enable", "preset", "rules", "world", "defaultNamespace", "files", "files.exclude"];
/** Keys of product.md section 5 that belong to the editor or to later versions; they are no mistake. */
const OTHER_KEYS = [
  "diagnostics",
  "diagnostics.mode",
  "maxFileSize",
  "maxFiles",
  "kubernetesVersion",
  "trustDomain",
  "mesh",
  "mesh.rootNamespace",
  "clusterSnapshots",
  "externalIdentities",
  "kustomize",
  "kustomize.enable",
  "helm",
  "helm.enable",
  "schemaValidation",
  "schemaValidation.enable",
  "hover",
  "hover.enable",
  "hover.maxRows",
  "codeLens",
  "codeLens.enable",
  "inlayHints",
  "inlayHints.enable",
  "suppressions",
  "suppressions.requireReason",
  "assertions",
];

export function isConfiguration(file: FilePath): boolean {
  return file.endsWith("/.rolecall.yaml");
}

/** Reads a project file; a mistake is reported and the rest still counts. */
export function readConfiguration(file: FilePath, text: string): Configuration {
  const document = parseDocument(text);
  const problems: ConfigurationProblem[] = document.errors.map(({ at, message }) => ({ at, message }));
  const root = resolve(document.root);
  const values: { -readonly [Key in keyof PartialConfiguration]: PartialConfiguration[Key] } = {};
  if (root && root.type !== "map" && !(root.type === "scalar" && root.value === null)) {
    problems.push({ at: root.at, message: 'The configuration must be a mapping such as "preset: strict".' });
  }
  for (const entry of root?.type === "map" ? root.entries : []) readEntry(entry);
  return { folder: folderOf(file), values, problems };

  function readEntry(entry: YamlEntry): void {
    const key = entry.key.text;
    switch (key) {
      case "enable":
        assign("enable", booleanValue(entry, problems));
        break;
      case "preset":
        assign("preset", choice(entry, PRESETS, problems));
        break;
      case "world":
        assign("world", choice(entry, WORLDS, problems));
        break;
      case "defaultNamespace":
        assign("defaultNamespace", stringValue(entry, problems));
        break;
      case "rules":
        assign("rules", ruleLevels(entry, problems));
        break;
      case "files.exclude":
        assign("exclude", stringList(entry, problems));
        break;
      case "files":
        readFiles(entry);
        break;
      default:
        if (!OTHER_KEYS.includes(key)) problems.push(unknownKey(entry, key));
    }
  }

  function readFiles(entry: YamlEntry): void {
    const map = resolve(entry.value);
    if (map?.type !== "map") {
      problems.push({ at: entry.key.at, message: '"files" must be a mapping with the key "exclude".' });
      return;
    }
    for (const inner of map.entries) {
      if (inner.key.text === "exclude") assign("exclude", stringList(inner, problems));
      else problems.push({ at: inner.key.at, message: `Unknown key "files.${inner.key.text}".` });
    }
  }

  function assign<Key extends keyof PartialConfiguration>(key: Key, value: PartialConfiguration[Key]): void {
    if (value !== undefined) values[key] = value;
  }
}

/** Flags win over the nearest project file, that over the editor's settings, those over the defaults. */
export function configurationFor(
  file: FilePath,
  configurations: ReadonlyMap<FilePath, Configuration>,
  sources: readonly ConfigurationSource[],
): ResolvedConfiguration {
  const project = nearestConfiguration(file, configurations);
  const own = sources
    .filter(({ folder }) => isInside(file, folder))
    .sort((a, b) => a.folder.length - b.folder.length);
  const editor = own.filter(({ level }) => level === "editor");
  const flags = own.filter(({ level }) => level === "flag");
  let res = DEFAULTS;
  for (const { folder, values } of editor) res = overlay(res, values, folder);
  if (project) res = overlay(res, project.values, project.folder);
  for (const { folder, values } of flags) res = overlay(res, values, folder);
  return res;
}

/** The level a rule runs at, or `undefined` where nothing sets one: an exact id wins over `family/*`. */
export function levelOf(configuration: ResolvedConfiguration, rule: string): RuleLevel | undefined {
  const family = `${rule.slice(0, rule.indexOf("/"))}/*`;
  return configuration.rules.get(rule) ?? configuration.rules.get(family) ?? configuration.rules.get("*");
}

export function isInside(file: FilePath, folder: FilePath): boolean {
  return folder === "" || folder === "/" || file === folder || file.startsWith(`${folder}/`);
}

function nearestConfiguration(
  file: FilePath,
  configurations: ReadonlyMap<FilePath, Configuration>,
): Configuration | undefined {
  if (configurations.size === 0) return undefined;
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const found = configurations.get(`${folder}/.rolecall.yaml`);
    if (found || folder === "") return found;
  }
}

function overlay(
  below: ResolvedConfiguration,
  above: PartialConfiguration,
  folder: FilePath,
): ResolvedConfiguration {
  const { exclude = [], rules = new Map<string, RuleLevel>(), ...rest } = above;
  return {
    ...below,
    ...rest,
    rules: new Map([...below.rules, ...rules]),
    exclude: [...below.exclude, ...exclude.map((glob) => ({ folder, glob }))],
  };
}

function unknownKey(entry: YamlEntry, key: string): ConfigurationProblem {
  const near = closest(key, [...KEYS, ...OTHER_KEYS]);
  const hint = near === undefined ? `Known keys are ${KEYS.join(", ")}.` : `Did you mean "${near}"?`;
  return { at: entry.key.at, message: `Unknown key "${key}". ${hint}` };
}

function choice<T extends string>(
  entry: YamlEntry,
  values: readonly T[],
  problems: ConfigurationProblem[],
): T | undefined {
  const text = scalarText(entry.value);
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  const near = text === undefined ? undefined : closest(text, values);
  const hint = near === undefined ? `Use one of ${values.join(", ")}.` : `Did you mean "${near}"?`;
  problems.push({ at: placeOf(entry), message: `"${entry.key.text}" cannot be "${text ?? ""}". ${hint}` });
  return undefined;
}

function ruleLevels(
  entry: YamlEntry,
  problems: ConfigurationProblem[],
): ReadonlyMap<string, RuleLevel> | undefined {
  const map = resolve(entry.value);
  if (map?.type !== "map") {
    problems.push({ at: entry.key.at, message: '"rules" must map rule ids to severities.' });
    return undefined;
  }
  const res = new Map<string, RuleLevel>();
  for (const inner of map.entries) {
    const level = choice(inner, LEVELS, problems);
    if (level !== undefined) res.set(inner.key.text, level);
  }
  return res;
}

function booleanValue(entry: YamlEntry, problems: ConfigurationProblem[]): boolean | undefined {
  const node = resolve(entry.value);
  if (node?.type === "scalar" && typeof node.value === "boolean") return node.value;
  problems.push({ at: placeOf(entry), message: `"${entry.key.text}" must be true or false.` });
  return undefined;
}

function stringValue(entry: YamlEntry, problems: ConfigurationProblem[]): string | undefined {
  const text = scalarText(entry.value);
  if (text !== undefined && text !== "") return text;
  problems.push({ at: placeOf(entry), message: `"${entry.key.text}" must be a text.` });
  return undefined;
}

function stringList(entry: YamlEntry, problems: ConfigurationProblem[]): readonly string[] | undefined {
  const node = resolve(entry.value);
  if (node?.type === "seq") return node.items.map(scalarText).filter((text) => text !== undefined);
  problems.push({ at: placeOf(entry), message: `"${entry.key.text}" must be a list of globs.` });
  return undefined;
}

function scalarText(node: YamlNode | undefined): string | undefined {
  const scalar = resolve(node);
  return scalar?.type === "scalar" && isKnown(scalar.text) ? scalar.text : undefined;
}

function placeOf(entry: YamlEntry): TextRange {
  return entry.value?.at ?? entry.key.at;
}
