import fs from "node:fs";
import path from "node:path";
import { familyOf, METAS } from "../server/src/rules/metas";
import type { RuleMeta } from "../server/src/rules/rule";
import { coveragePage } from "./coverage-page";
import { configSchemaGenerator } from "./generate-config-schema";
import type { Generator } from "./generate-rules";

const repository = path.resolve(import.meta.dirname, "..");

/** The user's pages of all rules, their index, and the tables in the README. */
export const docsGenerators: readonly Generator[] = [
  ...METAS.map((meta) => ({ file: `docs/rules/${meta.id}.md`, generate: () => rulePage(meta) })),
  { file: "docs/rules/README.md", generate: indexPage },
  { file: "docs/rules/coverage.md", generate: coveragePage },
  { file: "README.md", generate: readme },
  configSchemaGenerator,
];

const FAMILIES: Readonly<Record<string, string>> = {
  rbac: "What a Role or ClusterRole says",
  binding: "Whom a binding gives it to",
  reference: "Names that lead nowhere",
  escalation: "Permissions that lead to more permissions",
  "service-account": "ServiceAccounts and their tokens",
  schema: "What a field may hold",
  cloud: "Identities in AWS, Google Cloud and Azure",
  mesh: "Who may call whom: Istio, Linkerd, Cilium and network policies",
  spiffe: "SPIFFE IDs and SPIRE",
  operator: "Operators that act as a ServiceAccount: Flux, External Secrets, cert-manager, Vault",
  admission: "Admission policies about identities",
  authn: "How the cluster knows who somebody is",
  csr: "Requests for certificates",
  configuration: "What a .rolecall.yaml says",
  suppression: "Comments that silence findings",
  internal: "Rolecall itself",
};

function rulePage(meta: RuleMeta): string {
  const source = fs.readFileSync(path.join(repository, `server/src/rules/${meta.id}.md`), "utf8");
  const [title = "", ...rest] = source.split("\n");
  const facts = `**${capital(meta.severity)}** · ${meta.category} · ${presetText(meta)} · ${fixText(meta)}`;
  return `<!-- Written by \`npm run codegen\` from server/src/rules/${meta.id}.md; do not edit. -->
${title}

${facts}
${withFixTitles(rest.join("\n")).trimEnd()}
`;
}

/** A fence that shows the text after a fix gets the fix as its caption. */
function withFixTitles(page: string): string {
  return page.replace(/^```yaml fixed(.*)$/gm, (_fence, title: string) => {
    const caption = title.trim() === "" ? "After the fix:" : `After the fix ${code(`${title.trim()} …`)}:`;
    return `${caption}\n\n\`\`\`yaml`;
  });
}

interface Family {
  readonly name: string;
  readonly about: string;
  readonly rules: readonly RuleMeta[];
}

/** In the order of `FAMILIES`, which begins with what most people meet first. */
function families(): readonly Family[] {
  const names = [...new Set(METAS.map(({ id }) => familyOf(id)))];
  const order = Object.keys(FAMILIES);
  const unknown = names.find((name) => !order.includes(name));
  if (unknown !== undefined)
    throw new Error(`Say what the family "${unknown}" is about in generate-docs.ts.`);
  return order
    .filter((name) => names.includes(name))
    .map((name) => ({
      name,
      about: FAMILIES[name] ?? "",
      rules: METAS.filter(({ id }) => familyOf(id) === name),
    }));
}

function indexPage(): string {
  const sections = families().map(({ about, rules }) => `## ${about}\n\n${table(rules, "")}`);
  return `<!-- Written by \`npm run codegen\`; do not edit. -->
# Rules

${METAS.length} rules.
The severity is the usual one: a finding is milder where the grant can do less, for example because nothing holds it.
🔧 marks rules with a fix that leaves permissions as they are, 💡 those with a fix to be reviewed.
Which rule stands for which check of another tool is in [coverage](coverage.md); what the presets hold, in [presets](../presets.md).

${sections.join("\n\n")}
`;
}

function readme(): string {
  const text = fs.readFileSync(path.join(repository, "README.md"), "utf8");
  return withRegion(withRegion(text, "rules", foldedTables()), "settings", settingsTable());
}

/** A table for each family that opens with a click: nobody reads all of them. */
function foldedTables(): string {
  return families()
    .map(({ name, about, rules }) => {
      const summary = `<summary><b>${name}</b> (${rules.length}): ${about}</summary>`;
      return `<details>\n${summary}\n\n${table(rules, "docs/rules/")}\n\n</details>`;
    })
    .join("\n\n");
}

/** Replaces what stands between the comments `<name>:begin` and `<name>:end`. */
function withRegion(text: string, name: string, content: string): string {
  const region = new RegExp(`(<!-- ${name}:begin[^>]*-->\\n)[^]*?(<!-- ${name}:end -->)`);
  if (!region.test(text))
    throw new Error(`README.md has no <!-- ${name}:begin --> and <!-- ${name}:end -->.`);
  return text.replace(region, (_region, begin: string, end: string) => `${begin}\n${content}\n\n${end}`);
}

interface Setting {
  readonly order: number;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

function settingsTable(): string {
  const rows = Object.entries(settings())
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([key, setting]) => {
      const values = (setting.enum ?? []).filter((value) => value !== setting.default);
      const others = values.length > 0 ? ` (or ${values.map(code).join(", ")})` : "";
      // `#rolecall.preset#` is a link in VS Code's settings and plain code here.
      const description = setting.markdownDescription.replace(/`#([\w.]+)#`/g, "`$1`");
      return `| ${code(key)} | ${code(JSON.stringify(setting.default))}${others} | ${description} |`;
    });
  return ["| Setting | Default | What it does |", "|---|---|---|", ...rows].join("\n");
}

function settings(): Readonly<Record<string, Setting>> {
  const manifest = JSON.parse(fs.readFileSync(path.join(repository, "package.json"), "utf8")) as {
    contributes: { configuration: { properties: Record<string, Setting> } };
  };
  return manifest.contributes.configuration.properties;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(metas: readonly RuleMeta[], folder: string): string {
  const rows = metas.map((meta) => {
    const link = `[\`${meta.id}\`](${folder}${meta.id}.md)`;
    return `| ${link} | ${meta.summary.replaceAll("|", "\\|")} | ${meta.severity} | ${FIX_MARKS[meta.fix]} |`;
  });
  return ["| Rule | What it finds | Severity | Fix |", "|---|---|---|---|", ...rows].join("\n");
}

const FIX_MARKS: Readonly<Record<RuleMeta["fix"], string>> = { none: "", safe: "🔧", review: "💡" };

function presetText({ preset, status }: RuleMeta): string {
  if (status === "preview") return "in preview: only in the preset `all`";
  if (preset === "recommended") return "in every preset";
  return preset === "strict" ? "in the presets `strict` and `all`" : "only in the preset `all`";
}

function fixText({ fix }: RuleMeta): string {
  if (fix === "none") return "no fix";
  return fix === "safe" ? "🔧 fix that leaves permissions as they are" : "💡 fix to be reviewed";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
