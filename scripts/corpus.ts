// `npm run corpus`: what the rules say about real repositories, which decides what preset a rule is in.
//   npm run corpus                                 findings of each preset, and of each rule, by repository
//   npm run corpus -- --rule rbac/wildcard-verb    every finding of a rule, or of a family (`rbac/*`)
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Diagnostic, diagnose } from "../server/src/analysis/diagnostics";
import type { Io } from "../server/src/cli/command";
import { openWorkspace } from "../server/src/cli/open-workspace";
import { RULES } from "../server/src/rules/registry.generated";
import type { RuleMeta, Severity } from "../server/src/rules/rule";
import { lineColumn } from "../server/src/text/line-index";
import { splitDocuments } from "../server/src/yaml/split";
import { sharedFolder } from "./shared-folder";
import { alignTable } from "./text-table";

const PRESETS = ["recommended", "strict", "all"] as const;
const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];
/** Warnings and errors of `recommended` in 100 identity documents (docs/presets.md). */
const TARGET = 15;

interface Repository {
  readonly name: string;
  /** Documents that say who somebody is or what somebody may do. */
  readonly documents: number;
  readonly findings: readonly PlacedFinding[];
}

interface PlacedFinding extends Pick<Diagnostic, "rule" | "severity" | "message"> {
  readonly preset: RuleMeta["preset"];
  /** File, line and column, from the corpus folder. */
  readonly place: string;
}

function main(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { rule: { type: "string" } } });
  const shared = sharedFolder();
  if (shared === undefined) {
    console.error("There is no ../shared or ROLECALL_SHARED with the repositories to read.");
    return 2;
  }
  const corpus = path.join(shared, "corpus");
  const folders = fs.readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const repositories = folders.map(({ name }) => readRepository(corpus, name));
  if (values.rule === undefined) printTables(repositories);
  else printRule(repositories, values.rule);
  return 0;
}

function readRepository(corpus: string, name: string): Repository {
  const io: Io = {
    out: () => undefined,
    err: () => undefined,
    cwd: corpus,
    color: false,
    interactive: false,
  };
  const opened = openWorkspace([name], { preset: "all" }, io);
  if (!opened.ok) throw new Error(opened.reason);
  const { snapshot, files } = opened.value;
  const findings = files.flatMap((file) =>
    diagnose(snapshot, file).map(({ rule, severity, message, range }): PlacedFinding => {
      const { line, character } = lineColumn(snapshot.lines(file), range.start);
      const place = `${path.relative(corpus, file)}:${line + 1}:${character + 1}`;
      return { rule, severity, message, place, preset: presetOf(rule) };
    }),
  );
  const documents = files.reduce((sum, file) => sum + identityDocuments(fs.readFileSync(file, "utf8")), 0);
  return { name, documents, findings };
}

/** Findings about comments and configuration come with every preset. */
function presetOf(rule: string): RuleMeta["preset"] {
  const meta = RULES.find((candidate) => candidate.meta.id === rule)?.meta;
  if (!meta) return "recommended";
  return meta.status === "preview" ? "all" : meta.preset;
}

const IDENTITY_KIND = /^kind:\s*["']?(Role|ClusterRole|RoleBinding|ClusterRoleBinding|ServiceAccount)\b/m;
const ISTIO_KIND = /^kind:\s*["']?(AuthorizationPolicy|PeerAuthentication|RequestAuthentication)\b/m;
const ISTIO_GROUP = /^apiVersion:\s*["']?security\.istio\.io\//m;

function identityDocuments(text: string): number {
  return splitDocuments(text).filter(({ start, end }) => {
    const document = text.slice(start, end);
    return IDENTITY_KIND.test(document) || (ISTIO_KIND.test(document) && ISTIO_GROUP.test(document));
  }).length;
}

function printTables(repositories: readonly Repository[]): void {
  const all: Repository = {
    name: "all repositories",
    documents: repositories.reduce((sum, { documents }) => sum + documents, 0),
    findings: repositories.flatMap(({ findings }) => findings),
  };
  for (const preset of PRESETS) {
    const rows = [...repositories, all].map((repository) => presetRow(repository, preset));
    const head = ["repository", "documents", ...SEVERITIES, "errors and warnings per 100"];
    console.log(`Preset ${preset}\n\n${alignTable([head, ...rows])}\n`);
  }
  const names = repositories.map(({ name }) => shortName(name));
  const ids = [...new Set(all.findings.map(({ rule }) => rule))].sort();
  const rows = ids.map((id) => ruleRow(id, repositories));
  console.log(alignTable([["rule", "preset", ...SEVERITIES, ...names], ...rows]));
  console.log(`\nThe target of recommended is ${TARGET} errors and warnings per 100 identity documents.`);
}

function presetRow({ name, documents, findings }: Repository, preset: RuleMeta["preset"]): readonly string[] {
  const own = findings.filter((finding) => PRESETS.indexOf(finding.preset) <= PRESETS.indexOf(preset));
  const counts = SEVERITIES.map((severity) => countOf(own, severity));
  const [errors = 0, warnings = 0] = counts;
  const share = documents === 0 ? "" : (((errors + warnings) / documents) * 100).toFixed(1);
  return [name, String(documents), ...counts.map(String), share];
}

function ruleRow(id: string, repositories: readonly Repository[]): readonly string[] {
  const own = repositories.map(({ findings }) => findings.filter(({ rule }) => rule === id));
  const counts = SEVERITIES.map((severity) => countOf(own.flat(), severity));
  return [id, presetOf(id), ...counts.map(blankZero), ...own.map(({ length }) => blankZero(length))];
}

function countOf(findings: readonly PlacedFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function blankZero(count: number): string {
  return count === 0 ? "" : String(count);
}

function shortName(name: string): string {
  return name.slice(name.indexOf("__") + 2).slice(0, 14);
}

function printRule(repositories: readonly Repository[], wanted: string): void {
  const matches = (rule: string): boolean =>
    wanted.endsWith("*") ? rule.startsWith(wanted.slice(0, -1)) : rule === wanted;
  const findings = repositories.flatMap((repository) => repository.findings);
  const own = findings.filter(({ rule }) => matches(rule));
  for (const { rule, severity, message, place } of own)
    console.log(`${place} ${severity} ${rule} ${message}`);
  console.log(`${own.length} findings of ${wanted}`);
}

process.exitCode = main(process.argv.slice(2));
