import { familyOf } from "../rules/metas";
import type { RuleMeta } from "../rules/rule";
import { levelOf, type Preset, type ResolvedConfiguration, type RuleLevel } from "./configuration";

/** The level that the configuration gives a rule; `undefined` leaves each finding the severity it was made with. */
export function ruleLevel(meta: RuleMeta, configuration: ResolvedConfiguration): RuleLevel | undefined {
  if (!configuration.schemaValidation && familyOf(meta.id) === "schema") return "off";
  const level = levelOf(configuration, meta.id);
  if (level !== undefined) return level;
  return isInPreset(meta, configuration.preset) ? undefined : "off";
}

const PRESET_ORDER: readonly Preset[] = ["off", "recommended", "strict", "all"];

function isInPreset(meta: RuleMeta, preset: Preset): boolean {
  if (meta.status === "preview" && preset !== "all") return false;
  return PRESET_ORDER.indexOf(meta.preset) <= PRESET_ORDER.indexOf(preset);
}
