import type { PartialConfiguration, RuleLevel } from "../analysis/configuration";
import { isJsonObject, type JsonValue, listMember, member, textMember } from "../support/json";

/** The settings of one folder, or of the window; what makes no sense is as if it were absent. */
export interface Settings {
  readonly analysis: PartialConfiguration;
  readonly diagnosticsMode: "openFiles" | "workspace";
  /** In bytes. */
  readonly maxFileSize: number;
  readonly maxFiles: number;
  readonly hover: { readonly enable: boolean; readonly maxRows: number };
}

/** Reads the section `rolecall` of an editor's settings. */
export function readSettings(section: JsonValue | undefined): Settings {
  const hover = member(section, "hover");
  return {
    analysis: readAnalysis(section),
    diagnosticsMode: oneOf(MODES, member(member(section, "diagnostics"), "mode")) ?? "openFiles",
    maxFileSize: (positive(member(section, "maxFileSize")) ?? 50) * 1_000_000,
    maxFiles: Math.floor(positive(member(section, "maxFiles")) ?? 100_000),
    hover: {
      enable: booleanOf(member(hover, "enable")) ?? true,
      maxRows: Math.ceil(positive(member(hover, "maxRows")) ?? 12),
    },
  };
}

function readAnalysis(section: JsonValue | undefined): PartialConfiguration {
  const enable = booleanOf(member(section, "enable"));
  const preset = oneOf(PRESETS, member(section, "preset"));
  const world = oneOf(WORLDS, member(section, "world"));
  const defaultNamespace = textMember(section, "defaultNamespace");
  const trustDomain = textMember(section, "trustDomain");
  const meshRootNamespace = textMember(member(section, "mesh"), "rootNamespace");
  const schemaValidation = booleanOf(member(member(section, "schemaValidation"), "enable"));
  const codeLens = booleanOf(member(member(section, "codeLens"), "enable"));
  const inlayHints = booleanOf(member(member(section, "inlayHints"), "enable"));
  const requireReason = booleanOf(member(member(section, "suppressions"), "requireReason"));
  const rules = ruleLevels(member(section, "rules"));
  const exclude = listMember(member(section, "files"), "exclude").filter((glob) => typeof glob === "string");
  return {
    ...(enable !== undefined && { enable }),
    ...(preset !== undefined && { preset }),
    ...(world !== undefined && { world }),
    ...(defaultNamespace !== "" && { defaultNamespace }),
    ...(trustDomain !== "" && { trustDomain }),
    ...(meshRootNamespace !== "" && { meshRootNamespace }),
    ...(rules !== undefined && { rules }),
    ...(schemaValidation !== undefined && { schemaValidation }),
    ...(codeLens !== undefined && { codeLens }),
    ...(inlayHints !== undefined && { inlayHints }),
    ...(requireReason !== undefined && { requireReason }),
    exclude,
  };
}

/** Globs of VS Code's own `files.exclude`; those with a condition depend on other files and are left to it. */
export function readFilesExclude(value: JsonValue | undefined): readonly string[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value)
    .filter(([, condition]) => condition === true)
    .map(([glob]) => glob);
}

const PRESETS = ["recommended", "strict", "all", "off"] as const;
const WORLDS = ["auto", "closed", "open"] as const;
const MODES = ["openFiles", "workspace"] as const;
const LEVELS: readonly RuleLevel[] = ["off", "hint", "information", "warning", "error"];

function ruleLevels(value: JsonValue | undefined): ReadonlyMap<string, RuleLevel> | undefined {
  if (!isJsonObject(value)) return undefined;
  const res = new Map<string, RuleLevel>();
  for (const [rule, text] of Object.entries(value)) {
    const level = oneOf(LEVELS, text);
    if (level !== undefined) res.set(rule, level);
  }
  return res;
}

function oneOf<T extends string>(values: readonly T[], value: JsonValue | undefined): T | undefined {
  return values.find((candidate) => candidate === value);
}

function booleanOf(value: JsonValue | undefined): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function positive(value: JsonValue | undefined): number | undefined {
  return typeof value === "number" && value > 0 ? value : undefined;
}
