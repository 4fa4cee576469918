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

/** The list of all rules and the texts of their pages. */
export const ruleGenerators: readonly Generator[] = [
  { file: "server/src/rules/registry.generated.ts", generate: registry },
  { file: "server/src/rules/pages.generated.ts", generate: pages },
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

function pages(): string {
  const entries = idsOfFiles(".md").map((id) => {
    const text = fs.readFileSync(path.join(folder, `${id}.md`), "utf8");
    return `  ${JSON.stringify(id)}: ${JSON.stringify(text)},`;
  });
  return `// Written by \`npm run codegen\`; do not edit.
/** The page of each rule, as Markdown. */
export const PAGES: Readonly<Record<string, string>> = {
${entries.join("\n")}
};
`;
}

/** `rbac/wildcard-verb\` as `rbacWildcardVerb\`. */
function variable(id: string): string {
  return id.replace(/[/-](\w)/g, (_match, letter: string) => letter.toUpperCase());
}
