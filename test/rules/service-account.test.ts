import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PartialConfiguration } from "../../server/src/analysis/configuration";
import { AnalysisHost } from "../../server/src/analysis/host";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { parseDocument } from "../../server/src/yaml/parse";
import { applyChange, diagnosticsOf, snapshotOf } from "../support/check";
import { parseFixture, yamlFences } from "../support/fixture";

const FOLDER = new URL("../../server/src/rules/service-account/", import.meta.url);
const ALL = { preset: "all" } as const;

const fixtures = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) =>
    yamlFences(readFileSync(new URL(name, FOLDER), "utf8"))
      .filter(({ info }) => info === "")
      .map(({ line, source }) => ({ name: `${name}, line ${line}`, files: parseFixture(source).files })),
  );

describe.each(fixtures)("$name", ({ files }) => {
  test("says the same when no editor holds the files", () => {
    const words = (snapshot: Snapshot): readonly string[] =>
      diagnosticsOf(snapshot).map(
        ({ rule, message, range }) => `${range.file}:${range.start} ${rule} ${message}`,
      );
    expect(words(closedSnapshotOf(files))).toEqual(words(snapshotOf(files, ALL)));
  });

  test("every fix parses, removes its finding and adds no error", () => {
    const before = diagnosticsOf(snapshotOf(files, ALL));
    for (const { rule, object, fixes } of before.filter((found) =>
      found.rule.startsWith("service-account/"),
    )) {
      for (const fix of fixes) {
        const change = fix.change(snapshotOf(files, ALL));
        if ("refused" in change) throw new Error(`${fix.title}: ${change.refused}`);
        const after = applyChange(files, change);
        for (const text of after.values()) {
          expect(text.split(/^---$/m).flatMap((part) => parseDocument(part).errors)).toEqual([]);
        }
        const left = diagnosticsOf(snapshotOf(after, ALL));
        const isSame = (other: (typeof left)[number]): boolean =>
          other.rule === rule &&
          other.object?.kind === object?.kind &&
          other.object?.name?.value === object?.name?.value;
        expect(left.filter(isSame).length, fix.title).toBeLessThan(before.filter(isSame).length);
        const errors = (list: typeof left): number =>
          list.filter(({ severity }) => severity === "error").length;
        expect(errors(left), fix.title).toBeLessThanOrEqual(errors(before));
      }
    }
  });
});

const POD = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n";

describe("what is not known is not reported", () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      "a template may add the path of a token",
      `${POD}spec:\n  volumes:\n    - name: t\n      projected:\n        sources:\n          - serviceAccountToken:\n              {{- toYaml .Values.token | nindent 14 }}\n`,
    ],
    [
      "a template fills in how long a token lives",
      `${POD}spec:\n  volumes:\n    - name: t\n      projected:\n        sources:\n          - serviceAccountToken:\n              path: token\n              expirationSeconds: {{ .Values.seconds }}\n`,
    ],
    [
      "a template may name the ServiceAccount",
      `${POD}spec:\n  {{- with .Values.account }}\n  serviceAccountName: {{ . }}\n  {{- end }}\n  containers: []\n`,
    ],
    [
      "both fields come from a template",
      `${POD}spec:\n  serviceAccountName: {{ .a }}\n  serviceAccount: {{ .b }}\n`,
    ],
    [
      "a host path is filled in",
      `${POD}spec:\n  containers:\n    - name: a\n      volumeMounts: [{ name: h, mountPath: /h }]\n  volumes:\n    - name: h\n      hostPath: { path: "{{ .Values.path }}" }\n`,
    ],
    [
      "annotations of a Secret come from a template",
      "apiVersion: v1\nkind: Secret\nmetadata:\n  name: t\n  annotations:\n    {{- toYaml .Values.annotations | nindent 4 }}\ntype: kubernetes.io/service-account-token\n",
    ],
    [
      "a Secret of another type has such a name",
      `${POD}spec:\n  automountServiceAccountToken: false\n  containers:\n    - name: a\n      image: a\n  volumes:\n    - name: s\n      secret: { secretName: registry-token-abcde }\n`,
    ],
  ];
  test.each(cases)("%s", (_, text) => {
    const found = diagnosticsOf(snapshotOf(new Map([["/main.yaml", text]]), ALL));
    expect(found.filter(({ rule }) => rule.startsWith("service-account/"))).toEqual([]);
  });

  test("a patch of a kustomization may say the rest", () => {
    const files = new Map([
      ["/app/kustomization.yaml", "resources:\n  - pod.yaml\n  - secret.yaml\n"],
      ["/app/pod.yaml", `${POD}spec:\n  containers:\n    - name: a\n      image: a\n`],
      [
        "/app/secret.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: t\ntype: kubernetes.io/service-account-token\n",
      ],
    ]);
    const found = diagnosticsOf(snapshotOf(files, ALL));
    expect(found.filter(({ rule }) => rule.startsWith("service-account/"))).toEqual([]);
  });

  test("in an open world a ServiceAccount may hold more than is known", () => {
    const text = `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  namespace: shop\n---\n${POD}spec:\n  serviceAccountName: web\n  containers:\n    - name: a\n      image: a\n`;
    const rules = (settings: PartialConfiguration): readonly string[] =>
      diagnosticsOf(snapshotOf(new Map([["/main.yaml", text]]), settings)).map(({ rule }) => rule);
    expect(rules(ALL)).toEqual(["service-account/unneeded-token"]);
    expect(rules({ ...ALL, world: "open" })).toEqual([]);
  });
});

test("no message shows a token", () => {
  const page = readFileSync(new URL("token-in-manifest.md", FOLDER), "utf8");
  const tokens = page.match(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g) ?? [];
  expect(tokens.length).toBeGreaterThan(1);
  for (const { files } of fixtures) {
    for (const { message } of diagnosticsOf(snapshotOf(files, ALL))) expect(message).not.toMatch(/eyJ/);
  }
});

function closedSnapshotOf(files: ReadonlyMap<string, string>): Snapshot {
  const host = new AnalysisHost({ readText: (file) => files.get(file), today: () => "2026-11-21" });
  host.applyChange({
    settings: [{ folder: "/", level: "editor", values: ALL }],
    files: new Map([...files].map(([file, text]) => [file, { text, open: false }])),
  });
  return host.snapshot();
}

test.each(["no", "off", "N"])("automountServiceAccountToken: %s is false to Kubernetes", (word) => {
  const files = new Map([
    [
      "/pod.yaml",
      `${POD}spec:\n  automountServiceAccountToken: ${word}\n  containers: [{ name: a, image: a }]\n`,
    ],
  ]);
  const rules = diagnosticsOf(snapshotOf(files, { preset: "all" })).map(({ rule }) => rule);
  expect(rules).not.toContain("service-account/unneeded-token");
  expect(rules).not.toContain("service-account/default-token");
});

test("a ServiceAccount is not created under a name that it cannot have", () => {
  const files = new Map([
    [
      "/source.yaml",
      `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: { name: a, namespace: shop }
spec: { serviceAccountName: "Car t" }
`,
    ],
  ]);
  const snapshot = snapshotOf(files, { world: "closed" });
  const fix = diagnosticsOf(snapshot)
    .flatMap(({ fixes }) => fixes)
    .find(({ title }) => title.startsWith("Create ServiceAccount"));
  expect(fix?.change(snapshot)).toEqual({
    refused: 'The name "Car t" must consist of lower-case letters, digits, inner dashes and dots.',
  });
});
