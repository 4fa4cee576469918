import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { expansions, type Snippet } from "../support/snippet";

const ROOT = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")) as {
  contributes: { snippets: { language: string; path: string }[] };
};

const snippets = manifest.contributes.snippets.flatMap(({ path }) => {
  const file = JSON.parse(readFileSync(new URL(path, ROOT), "utf8")) as Record<string, Snippet>;
  return Object.entries(file);
});

test("every prefix belongs to one snippet", () => {
  const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
  expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
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

  test.each(expansions(snippet).map((text) => [text]))("is a manifest without a fault:\n%s", (text) => {
    const manifest = wholeManifest(text);
    expect(yamlErrors(manifest)).toEqual([]);
    const snapshot = snapshotOf(new Map([["/snippet.yaml", manifest]]), { preset: "all" });
    const objects = snapshot.file("/snippet.yaml")?.objects ?? [];
    expect(objects).toHaveLength(manifest.split(/^kind: /m).length - 1);
    expect(objects.flatMap(({ problems }) => problems)).toEqual([]);
    const faults = diagnosticsOf(snapshot).filter(
      ({ severity }) => severity === "error" || severity === "warning",
    );
    expect(faults.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)).toEqual([]);
  });
});

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
