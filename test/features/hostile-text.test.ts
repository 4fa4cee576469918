import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hover } from "../../server/src/features/hover";
import { snapshotOf } from "../support/check";
import { expectOnlyOurMarkup, ourLink } from "../support/strict-markdown";

const HOSTILE = [
  "](command:evil)",
  "[x](command:evil)",
  "`](command:evil)",
  "``a`b](command:evil)",
  "<img src=x onerror=alert(1)>",
  "<https://evil.example>",
  "https://evil.example/www.evil.example",
  "alice@evil.example",
  "javascript:alert(1)",
  "a | b \\| c",
  "line one\n| --- |\nline two\r\n# title",
  "**bold** _it_ ~~no~~ ![i](x)",
  "&lt;b&gt; &#96;",
  "\u202Egnirts\u202C \u0007 \u0000 \u2028 \u200B \uFEFF",
  "half \uD800 pair",
  "\\",
  "`",
  "   ",
  "x".repeat(100_000),
  "🦊".repeat(500),
];

/** One manifest with the text in every field that a hover shows. */
function manifest(text: string): string {
  const rbac = "rbac.authorization.k8s.io/v1";
  const subjects = ["ServiceAccount", "User", "Group", text].map((kind) => ({
    kind,
    name: text,
    namespace: text,
  }));
  const roleRef = { apiGroup: text, kind: "ClusterRole", name: text };
  const rules = [
    { verbs: ["get", text], apiGroups: ["", text], resources: ["secrets", text], resourceNames: [text] },
    { verbs: ["impersonate"], apiGroups: [""], resources: ["users"], resourceNames: [text] },
    { verbs: ["get", text], nonResourceURLs: ["/x", text] },
  ];
  const selector = { clusterRoleSelectors: [{ matchLabels: { to: text } }] };
  const spec = { serviceAccountName: text };
  const objects = [
    { apiVersion: rbac, kind: "ClusterRole", metadata: { name: text, labels: { to: text } }, rules },
    { apiVersion: rbac, kind: "ClusterRole", metadata: { name: `all ${text}` }, aggregationRule: selector },
    { apiVersion: rbac, kind: "Role", metadata: { name: text, namespace: text }, rules },
    { apiVersion: rbac, kind: "ClusterRoleBinding", metadata: { name: text }, roleRef, subjects },
    { apiVersion: rbac, kind: "RoleBinding", metadata: { name: text, namespace: text }, roleRef, subjects },
    {
      apiVersion: rbac,
      kind: "RoleBinding",
      metadata: { name: text },
      roleRef: { kind: text, name: text },
      subjects,
    },
    {
      apiVersion: rbac,
      kind: "RoleBinding",
      metadata: { name: text },
      roleRef: { kind: "Role", name: `${text}?` },
    },
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: text, namespace: text } },
    { apiVersion: "v1", kind: "Pod", metadata: { name: text, namespace: text }, spec },
  ];
  return JSON.stringify({ apiVersion: "v1", kind: "List", items: objects }, undefined, 1);
}

/** Every hover of a text, one for each place. */
function hoversOf(text: string, maxRows = 12): readonly string[] {
  const file = "/a](command:evil) <b>.json";
  const snapshot = snapshotOf(new Map([[file, text]]));
  const res = new Map<number, string>();
  for (const { index } of text.matchAll(/[^\s,:{}[\]]+/g)) {
    if (res.has(index)) continue;
    const found = hover(snapshot, file, index + 1, { maxRows, linkTarget: ourLink });
    if (found) res.set(found.range.start, found.markdown);
  }
  return [...res.values()];
}

describe("text of a manifest never becomes markup", () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))("%j", (_title, text) => {
    const hovers = hoversOf(manifest(text));
    expect(hovers.length).toBeGreaterThan(40);
    for (const markdown of new Set(hovers)) {
      expectOnlyOurMarkup(markdown);
      expect(markdown.length).toBeLessThan(1500);
    }
  });

  it("any text", () => {
    const part = fc.oneof(
      fc.constantFrom(...HOSTILE.filter(({ length }) => length < 100)),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
        for (const markdown of new Set(hoversOf(manifest(parts.join(""))))) expectOnlyOurMarkup(markdown);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a hover is under 1,500 characters", () => {
  const name = (index: number): string => `${"long-name-".repeat(19)}${index}`.slice(-200);
  const role = (index: number): object => ({
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name: name(index), labels: { to: "all" } },
    rules: [
      { verbs: ["get", name(index)], apiGroups: ["", name(index)], resources: ["secrets", name(index)] },
    ],
  });
  const binding = (index: number): object => ({
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name: name(index), namespace: name(index) },
    roleRef: { kind: "ClusterRole", name: name(index % 7 === 0 ? 7 : index) },
    subjects: Array.from({ length: 20 }, (_, other) => ({ kind: "User", name: name(other) })),
  });

  it("with 300 grants and names of 200 characters, whatever the number of rows", () => {
    const items = Array.from({ length: 300 }, (_, index) => [role(index), binding(index)]).flat();
    const text = JSON.stringify({ apiVersion: "v1", kind: "List", items: items.slice(-40) }, undefined, 1);
    const rest = JSON.stringify({ apiVersion: "v1", kind: "List", items: items.slice(0, -40) });
    const files = new Map([
      ["/main.json", text],
      [`/${"folder/".repeat(30)}rest.json`, rest],
    ]);
    const snapshot = snapshotOf(files);
    const linkTarget = (file: string, line: number): string => `file://${file}#L${line + 1}`;
    const places = [...text.slice(-20_000).matchAll(/"[a-z-]|: "/gi)].map(({ index }) => index + 3);
    let longest = 0;
    for (const maxRows of [1, 12, 100]) {
      for (const place of places.filter((_, index) => index % 9 === 0)) {
        const offset = text.length - 20_000 + place;
        const markdown = hover(snapshot, "/main.json", offset, { maxRows, linkTarget })?.markdown ?? "";
        longest = Math.max(longest, markdown.length);
      }
    }
    expect(longest).toBeGreaterThan(1000);
    expect(longest).toBeLessThan(1500);
  });

  it("keeps as many rows as fit", () => {
    const items = Array.from({ length: 300 }, (_, index) => {
      const rules = [{ verbs: ["get"], apiGroups: [""], resources: [`r${index}`] }];
      return {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRole",
        metadata: { name: `r${index}` },
        rules,
      };
    });
    const rules = items.flatMap((item) => item.rules);
    const text = JSON.stringify({ ...items[0], rules }, undefined, 1);
    const snapshot = snapshotOf(new Map([["/main.json", text]]));
    const options = { maxRows: 100, linkTarget: () => undefined };
    const { markdown } = hover(snapshot, "/main.json", text.indexOf("ClusterRole"), options)!;
    expect(markdown.length).toBeGreaterThan(1000);
    expect(markdown).toMatch(/…and 2\d\d more rules\.$/);
  });
});
