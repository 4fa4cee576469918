import fs from "node:fs";
import path from "node:path";

/** A file that a script writes; `generate` is pure of everything but the repository's own files. */
export interface Generator {
  /** Path from the repository's root. */
  readonly file: string;
  readonly generate: () => string;
}

const repository = path.resolve(import.meta.dirname, "..");
const folder = path.join(repository, "server/src/rules");

/** Ids of all rules, by the files that hold them: `rbac/wildcard-verb`. */
export function ruleIds(): readonly string[] {
  return idsOfFiles(".ts").filter((id) => !id.endsWith(".test"));
}

function idsOfFiles(extension: string): readonly string[] {
  const families = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "catalogue");
  return families
    .flatMap(({ name }) => fs.readdirSync(path.join(folder, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

/** The list of all rules. */
export const ruleGenerators: readonly Generator[] = [
  { file: "server/src/rules/registry.generated.ts", generate: registry },
];

function registry(): string {
  const ids = ruleIds();
  const imports = ids.map((id) => `import ${variable(id)} from "./${id}";`);
  return `// Written by \`npm run codegen\`; do not edit.
${imports.join("\n")}
import { anyRule, type Rule } from "./rule";

/** Every rule, in the order of ids. */
export const RULES: readonly Rule[] = [
${ids.map((id) => `  anyRule(${variable(id)}),`).join("\n")}
];
`;
}

/** `rbac/wildcard-verb\` as `rbacWildcardVerb\`. */
function variable(id: string): string {
  return id.replace(/[/-](\w)/g, (_match, letter: string) => letter.toUpperCase());
}
