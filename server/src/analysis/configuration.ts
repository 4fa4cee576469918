import { familyOf } from "../rules/metas";
import type { Severity } from "../rules/rule";
import type { TextEdit } from "../text/edit";
import type { FilePath, TextRange } from "../text/range";
import { folderOf } from "./builds";

export type Preset = "recommended" | "strict" | "all" | "off";
export type RuleLevel = Severity | "off";

/** Everything that can be configured, with defaults filled in (product.md section 5). */
export interface ResolvedConfiguration {
  readonly enable: boolean;
  readonly preset: Preset;
  /** By rule id, `family/*` or `*`. */
  readonly rules: ReadonlyMap<string, RuleLevel>;
  readonly world: "auto" | "closed" | "open";
  readonly defaultNamespace: string;
  /** Of the mesh; in identities of its workloads. */
  readonly trustDomain: string;
  /** Namespace whose mesh policies count for all others. */
  readonly meshRootNamespace: string;
  /** Whether the rules of the family `schema` run at all. */
  readonly schemaValidation: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** A comment without a reason silences nothing. */
  readonly requireReason: boolean;
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
  readonly trustDomain?: string;
  readonly meshRootNamespace?: string;
  readonly schemaValidation?: boolean;
  readonly codeLens?: boolean;
  readonly inlayHints?: boolean;
  readonly requireReason?: boolean;
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
  /** What was probably meant; one alone may be taken without thinking. */
  readonly remedies?: readonly Remedy[];
}

export interface Remedy {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const DEFAULTS: ResolvedConfiguration = {
  enable: true,
  preset: "recommended",
  rules: new Map(),
  world: "auto",
  defaultNamespace: "default",
  trustDomain: "cluster.local",
  meshRootNamespace: "istio-system",
  schemaValidation: true,
  codeLens: true,
  inlayHints: false,
  requireReason: false,
  exclude: [],
};

export const CONFIGURATION_NAME = ".rolecall.yaml";

export function isConfiguration(file: FilePath): boolean {
  return file.endsWith(`/${CONFIGURATION_NAME}`);
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
export function levelOf({ rules }: ResolvedConfiguration, rule: string): RuleLevel | undefined {
  return rules.get(rule) ?? rules.get(`${familyOf(rule)}/*`) ?? rules.get("*");
}

export function isInside(file: FilePath, folder: FilePath): boolean {
  return folder === "" || folder === "/" || file === folder || file.startsWith(`${folder}/`);
}

/** The nearest file upward counts as a whole: what it leaves open is not looked up in those above it. */
export function nearestConfiguration(
  file: FilePath,
  configurations: ReadonlyMap<FilePath, Configuration>,
): Configuration | undefined {
  if (configurations.size === 0) return undefined;
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const found = configurations.get(`${folder}/${CONFIGURATION_NAME}`);
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
    rules: overlayRules(below.rules, rules),
    exclude: [...below.exclude, ...exclude.map((glob) => ({ folder, glob }))],
  };
}

/** A family that is set above wins over its rules that are set below. */
function overlayRules(
  below: ReadonlyMap<string, RuleLevel>,
  above: ReadonlyMap<string, RuleLevel>,
): ReadonlyMap<string, RuleLevel> {
  const isLeft = (pattern: string): boolean => !above.has("*") && !above.has(`${familyOf(pattern)}/*`);
  return new Map([...[...below].filter(([pattern]) => isLeft(pattern)), ...above]);
}
