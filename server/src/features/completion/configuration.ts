import { isConfiguration } from "../../analysis/configuration";
import type { FilePath } from "../../text/range";
import type { Caret } from "../../yaml/caret";
import { CONFIGURATION_KEYS, type ConfigurationKey } from "./configuration-keys.generated";
import type { Choice } from "./item";
import { rulePatternChoices } from "./silencing";

/** Keys of `.rolecall.yaml` with what they may hold. */
export function configurationChoices(file: FilePath, { path, on }: Caret): readonly Choice[] {
  if (!isConfiguration(file) || typeof path.at(-1) === "number") return [];
  const above = path.slice(0, -1).join(".");
  if (on === "key") return above === "rules" ? rulePatternChoices() : keysBelow(above);
  if (above === "rules")
    return LEVELS.map(([text, detail]) => ({ text, kind: "value", detail, isPlain: true }));
  const key = CONFIGURATION_KEYS.find((candidate) => candidate.key === path.join("."));
  return key ? valuesOf(key) : [];
}

function keysBelow(above: string): readonly Choice[] {
  const prefix = above === "" ? "" : `${above}.`;
  return CONFIGURATION_KEYS.filter(
    ({ key }) => key.startsWith(prefix) && !key.slice(prefix.length).includes("."),
  ).map(({ key, description, type }) => ({
    text: key.slice(prefix.length),
    kind: "key",
    documentation: description,
    ...(type === "mapping" && { opensBlock: true }),
  }));
}

function valuesOf({ type, values }: ConfigurationKey): readonly Choice[] {
  if (type === "boolean") return ["true", "false"].map((text) => ({ text, kind: "value", isPlain: true }));
  return values.map(([text, detail]) => ({ text, kind: "value", detail, isPlain: true }));
}

const LEVELS: readonly (readonly [string, string])[] = [
  ["off", "it does not run"],
  ["hint", "three dots under the place"],
  ["information", "worth knowing"],
  ["warning", "exposure, or a likely mistake"],
  ["error", "fails a check in CI"],
];
