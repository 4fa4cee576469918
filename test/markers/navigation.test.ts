import type { Snapshot } from "../../server/src/analysis/snapshot";
import {
  type HierarchyItem,
  incomingCalls,
  outgoingCalls,
  prepareHierarchy,
} from "../../server/src/features/call-hierarchy";
import { codeLenses, lensContent } from "../../server/src/features/code-lenses";
import { definition } from "../../server/src/features/definition";
import { documentLinks } from "../../server/src/features/document-links";
import { highlights } from "../../server/src/features/highlight";
import { inlayHints } from "../../server/src/features/inlay-hints";
import { references } from "../../server/src/features/references";
import { prepareRename, rename } from "../../server/src/features/rename";
import { documentSymbols, type ObjectSymbol, workspaceSymbols } from "../../server/src/features/symbols";
import { cursorOf, placeText, testPages } from "../support/marker-pages";

testPages("definition", (snapshot, fixture) => {
  const { path, offset } = cursorOf(fixture);
  const found = definition(snapshot, path, offset);
  if (!found) return [];
  return [
    `from ${placeText(snapshot, found.origin)}`,
    ...found.targets.map(({ name }) => `to ${placeText(snapshot, name)}`),
  ];
});

testPages("references", (snapshot, fixture) => {
  const { path, offset } = cursorOf(fixture);
  const without = references(snapshot, path, offset, { includeDeclaration: false });
  const all = references(snapshot, path, offset, { includeDeclaration: true });
  const key = (range: object): string => JSON.stringify(range);
  const named = new Set(without.map(key));
  return all.map(
    (range) => `${named.has(key(range)) ? "reference" : "declaration"} ${placeText(snapshot, range)}`,
  );
});

testPages("highlight", (snapshot, fixture) => {
  const { path, offset } = cursorOf(fixture);
  return highlights(snapshot, path, offset).map(
    ({ range, isDeclaration }) => `${isDeclaration ? "write" : "read"} ${placeText(snapshot, range)}`,
  );
});

testPages("rename", (snapshot, fixture) => {
  const { path, offset } = cursorOf(fixture);
  const newName = /# new name: (\S+)/.exec([...fixture.files.values()].join("\n"))?.[1] ?? "basket";
  const target = prepareRename(snapshot, path, offset);
  if (!target) return [];
  if ("refused" in target) return [`refused: ${target.refused}`];
  const res = rename(snapshot, path, offset, newName);
  if (!res) return [];
  if ("refused" in res) return [`refused: ${res.refused}`];
  return [
    `${res.title} from ${placeText(snapshot, target.range)}`,
    ...res.changes.map(({ file, edit, isRoleRef }) => {
      const place = placeText(snapshot, { file, ...edit.range });
      return `${place} → ${edit.newText}${isRoleRef ? " (roleRef)" : ""}`;
    }),
  ];
});

testPages("document-symbols", (snapshot, { files }) => {
  const lines = ({ title, type, children }: ObjectSymbol): string[] => [
    `${type} ${title}`,
    ...children.flatMap(lines).map((line) => `  ${line}`),
  ];
  return [...files.keys()].flatMap((file) => documentSymbols(snapshot, file).flatMap(lines));
});

testPages("workspace-symbols", (snapshot, { files }) => {
  const query = /# query: (.+)/.exec([...files.values()].join("\n"))?.[1] ?? "";
  return workspaceSymbols(snapshot, query, 10).map(
    ({ title, namespace, name }) =>
      `${title}${namespace === undefined ? "" : `, in ${namespace}`}: ${placeText(snapshot, name)}`,
  );
});

testPages("document-links", (snapshot, { files }) =>
  [...files.keys()].flatMap((file) =>
    documentLinks(snapshot, file).map(
      (link) => `${placeText(snapshot, link.range)} → ${"rule" in link ? `rule ${link.rule}` : link.file}`,
    ),
  ),
);

/** Three levels in both directions. */
testPages("call-hierarchy", (snapshot, fixture) => {
  const { path, offset } = cursorOf(fixture);
  const start = prepareHierarchy(snapshot, path, offset);
  if (!start) return [];
  return [
    itemText(snapshot, start),
    "incoming",
    ...callLines(snapshot, start, "incoming", 2),
    "outgoing",
    ...callLines(snapshot, start, "outgoing", 2),
  ];
});

function callLines(
  snapshot: Snapshot,
  item: HierarchyItem,
  direction: "incoming" | "outgoing",
  depth: number,
): readonly string[] {
  if (depth === 0) return [];
  const { file, start } = item.name;
  const calls =
    direction === "incoming"
      ? incomingCalls(snapshot, file, item.node)
      : outgoingCalls(snapshot, file, start, item.node);
  return calls.flatMap((call) => [
    `  ${itemText(snapshot, call.item)}${call.ranges.map((range) => ` (${placeText(snapshot, range)})`).join("")}`,
    ...callLines(snapshot, call.item, direction, depth - 1).map((line) => `  ${line}`),
  ]);
}

function itemText(snapshot: Snapshot, { title, detail, name }: HierarchyItem): string {
  return `${title}${detail === "" ? "" : `, ${detail}`}: ${placeText(snapshot, name)}`;
}

testPages("code-lenses", (snapshot, { files }) =>
  [...files.keys()].flatMap((file) =>
    codeLenses(snapshot, file).flatMap(({ at, topic }) => {
      const content = lensContent(snapshot, file, at.start, topic);
      if (!content) return ["gone"];
      const { title, action } = content;
      const line = `${placeText(snapshot, at)}${title}`;
      if (action.type === "permissions") return [`${line} → permissions of ${action.subject}`];
      return [`${line} →`, ...action.places.map((place) => `  ${placeText(snapshot, place)}`)];
    }),
  ),
);

testPages("inlay-hints", (snapshot, { files }) =>
  [...files].flatMap(([file, text]) =>
    inlayHints(snapshot, file, { start: 0, end: text.length }).map(
      ({ at, label }) => `${placeText(snapshot, at)} ← ${label}`,
    ),
  ),
);
