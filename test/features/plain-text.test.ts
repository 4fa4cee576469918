import { expect, test } from "vitest";
import { incomingCalls, outgoingCalls, prepareHierarchy } from "../../server/src/features/call-hierarchy";
import { codeLenses, lensContent } from "../../server/src/features/code-lenses";
import { inlayHints } from "../../server/src/features/inlay-hints";
import { rename } from "../../server/src/features/rename";
import { documentSymbols, type ObjectSymbol, workspaceSymbols } from "../../server/src/features/symbols";
import { fileRange } from "../../server/src/model/object";
import { snapshotOf } from "../support/check";

const HOSTILE = ["\u202Egnirts\u202C", "a\nb\u0007", "half \uD800 pair", "x".repeat(100_000), "\u200B\uFEFF"];

/** Every text that an editor shows without markup. */
function textsOf(name: string): readonly string[] {
  const rbac = "rbac.authorization.k8s.io/v1";
  const metadata = { name, namespace: name };
  const items = [
    { apiVersion: "v1", kind: "ServiceAccount", metadata },
    {
      apiVersion: rbac,
      kind: "Role",
      metadata,
      rules: [{ apiGroups: [""], resources: [name, "secrets"], verbs: ["get", name] }],
    },
    {
      apiVersion: rbac,
      kind: "RoleBinding",
      metadata,
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
      subjects: [
        { kind: "ServiceAccount", name },
        { kind: "Group", name },
        { kind: name, name },
      ],
    },
    { apiVersion: "v1", kind: "Pod", metadata, spec: { containers: [] } },
  ];
  const file = "/list.json";
  const text = JSON.stringify({ apiVersion: "v1", kind: "List", items }, undefined, 1);
  const snapshot = snapshotOf(new Map([[file, text]]));
  const titles = ({ title, children }: ObjectSymbol): string[] => [title, ...children.flatMap(titles)];
  const res = documentSymbols(snapshot, file).flatMap(titles);
  for (const { title, namespace } of workspaceSymbols(snapshot, "", 100)) res.push(title, namespace ?? "");
  for (const { at, topic } of codeLenses(snapshot, file))
    res.push(lensContent(snapshot, file, at.start, topic)?.title ?? "");
  for (const { label } of inlayHints(snapshot, file, { start: 0, end: text.length })) res.push(label);
  for (const object of snapshot.file(file)?.objects ?? []) {
    const { start } = fileRange(object, object.kindAt);
    const item = prepareHierarchy(snapshot, file, start + 1);
    if (!item) continue;
    const calls = [
      ...incomingCalls(snapshot, file, item.node),
      ...outgoingCalls(snapshot, file, item.name.start, item.node),
    ];
    for (const each of [item, ...calls.map((call) => call.item)]) res.push(each.title, each.detail);
    const renamed = rename(snapshot, file, start + 1, name === "x" ? "y" : `${name}/`);
    if (renamed) res.push("refused" in renamed ? renamed.refused : renamed.title);
  }
  return res;
}

test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 30), text]))(
  "names such as %s are one line of what can be seen, of bounded length",
  (_label, name) => {
    const texts = textsOf(name);
    expect(texts.length).toBeGreaterThan(15);
    for (const text of texts) {
      expect(text.length, text.slice(0, 300)).toBeLessThan(1000);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  },
);
