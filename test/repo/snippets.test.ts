import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { readConfiguration } from "../../server/src/analysis/read-configuration";
import { SNIPPETS } from "../../server/src/features/completion/snippets.generated";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { expansions, type Snippet } from "../support/snippet";

const ROOT = new URL("../../snippets/", import.meta.url);

function snippetsOf(language: string): [string, Snippet][] {
  return readdirSync(new URL(`${language}/`, ROOT)).flatMap((file) => {
    const text = readFileSync(new URL(`${language}/${file}`, ROOT), "utf8");
    return Object.entries(JSON.parse(text) as Record<string, Snippet>);
  });
}

const yaml = snippetsOf("yaml");
const snippets = [...yaml, ...snippetsOf("json"), ...snippetsOf("terraform")];

test("every prefix belongs to one snippet", () => {
  const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
  expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
});

test("the editor has those of other languages, the server those of YAML", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", ROOT), "utf8")) as {
    contributes: { snippets: { language: string; path: string }[] };
  };
  for (const { language, path } of manifest.contributes.snippets)
    expect(path.startsWith(`./snippets/${language}/`), path).toBe(true);
  expect(manifest.contributes.snippets).toHaveLength(2);
  expect(SNIPPETS.map(({ prefix }) => prefix)).toEqual(yaml.map(([, { prefix }]) => prefix));
});

describe.each(snippets)("%s", (_name, snippet) => {
  test("is found by its own prefix and by a natural word, and says what it is", () => {
    const own = snippet.prefix.filter((prefix) => /^rolecall-[a-z]+(-[a-z]+)*$/.test(prefix));
    const natural = snippet.prefix.filter(
      (prefix) => /^[a-z]+(-[a-z]+)*$/.test(prefix) && !own.includes(prefix),
    );
    expect(own).toHaveLength(1);
    expect(natural.length).toBeGreaterThan(0);
    expect(own.length + natural.length).toBe(snippet.prefix.length);
    expect(snippet.description).toMatch(/^[A-Z].*\.$/);
  });
});

const manifests = yaml.filter(([, { body }]) => !isConfiguration(body));

describe.each(manifests)("%s", (_name, snippet) => {
  test.each(expansions(snippet).map((text) => [text]))("is a manifest without a fault:\n%s", (text) => {
    const manifest = wholeManifest(text);
    expect(yamlErrors(manifest)).toEqual([]);
    const snapshot = snapshotOf(new Map([["/snippet.yaml", manifest]]), { preset: "all" });
    const objects = snapshot.file("/snippet.yaml")?.objects ?? [];
    expect(objects).toHaveLength(manifest.split(/^kind: /m).length - 1);
    expect(objects.flatMap(({ problems }) => problems)).toEqual([]);
    expect(faultsIn(snapshot)).toEqual([]);
  });
});

describe.each(yaml.filter(([, { body }]) => isConfiguration(body)))("%s", (_name, snippet) => {
  test.each(expansions(snippet).map((text) => [text]))("is a project file without a fault:\n%s", (text) => {
    expect(readConfiguration("/.rolecall.yaml", text).problems).toEqual([]);
  });
});

describe.each(snippetsOf("json"))("%s", (_name, snippet) => {
  test.each(expansions(snippet).map((text) => [text]))("is JSON:\n%s", (text) => {
    expect(JSON.parse(text)).toMatchObject({ Version: "2012-10-17" });
  });
});

/** Snippets with their defaults that belong together: both ends are there, and each names the other. */
const PAIRS: readonly (readonly [string, string, ...string[]])[] = [
  ["IRSA ServiceAccount", "IRSA Deployment", "IRSA role"],
  ["IRSA ServiceAccount", "IRSA Deployment", "IRSA trust policy"],
  ["EKS Pod Identity association", "EKS Pod Identity trust policy"],
  ["GKE ServiceAccount", "GKE Deployment", "GKE Workload Identity"],
  ["GKE Config Connector binding", "GKE Deployment"],
  ["Azure ServiceAccount", "Azure Deployment", "Azure federated credential"],
  ["Projected token volume", "Mount of a projected token"],
];

test.each(PAIRS)("%s and %s %s fit together", (...titles) => {
  const files = titles.flatMap((title) =>
    snippets.filter(([name]) => name === title).map(([, snippet]) => defaultFile(snippet)),
  );
  expect(files.length).toBeGreaterThanOrEqual(titles.length);
  const snapshot = snapshotOf(new Map(files), { preset: "all", world: "closed" });
  expect(faultsIn(snapshot)).toEqual([]);
});

test("the check of pairs sees an end that does not match", () => {
  const [account, role] = ["IRSA ServiceAccount", "IRSA role"].map((title) => {
    const [, snippet] = snippets.find(([name]) => name === title)!;
    return defaultFile(snippet);
  });
  const moved = [
    account![0],
    account![1].replace("namespace: my-namespace", "namespace: elsewhere"),
  ] as const;
  const snapshot = snapshotOf(new Map([moved, role!]), { preset: "all", world: "closed" });
  expect(faultsIn(snapshot).join("\n")).toMatch(/cloud\/trust-subject/);
});

function defaultFile(snippet: Snippet): [string, string] {
  const [text = ""] = expansions(snippet);
  const [name = ""] = snippet.prefix;
  const extension = text.startsWith("{") ? "json" : /^(?:data|resource) /.test(text) ? "tf" : "yaml";
  return [`/${name}.${extension}`, extension === "yaml" ? wholeManifest(text) : text];
}

function faultsIn(snapshot: Snapshot): readonly string[] {
  return diagnosticsOf(snapshot)
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

function isConfiguration(body: readonly string[]): boolean {
  return !body.some((line) => /^(?:kind:|- )/.test(line));
}

test("the check of this file sees a fault", () => {
  const text =
    "kind: Role\napiVersion: rbac.authorization.k8s.io/v1\nmetadata:\n  name: a\nrules:\n  - verbs: [get]\n";
  const snapshot = snapshotOf(new Map([["/snippet.yaml", text]]), { preset: "all" });
  expect(diagnosticsOf(snapshot).map(({ severity }) => severity)).toContain("error");
});

/** Items of a Pod's lists are put into a Pod. */
function wholeManifest(text: string): string {
  if (!text.startsWith("- ")) return text;
  const field = text.includes("mountPath:") ? ["volumeMounts", "      "] : ["volumes", "    "];
  const item = text.trimEnd().replace(/^/gm, field[1] ?? "");
  const pod = `apiVersion: v1
kind: Pod
metadata:
  name: pod
  namespace: my-namespace
spec:
  containers:
    - name: app
      image: example.com/app:1.0.0
`;
  return field[0] === "volumes" ? `${pod}  volumes:\n${item}\n` : `${pod}      volumeMounts:\n${item}\n`;
}

function yamlErrors(text: string): readonly string[] {
  return parseAllDocuments(text).flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ message }) => message),
  );
}
