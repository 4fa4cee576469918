import { definition } from "../../server/src/features/definition";
import { highlights } from "../../server/src/features/highlight";
import { references } from "../../server/src/features/references";
import { prepareRename, rename } from "../../server/src/features/rename";
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
