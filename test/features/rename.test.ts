import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { references } from "../../server/src/features/references";
import { type Rename, rename } from "../../server/src/features/rename";
import { declarationOf } from "../../server/src/features/named-place";
import { fileRange } from "../../server/src/model/object";
import type { TextEdit } from "../../server/src/text/edit";
import { applyChange, snapshotOf } from "../support/check";
import { corpusFiles } from "../support/corpus";

const NEW_NAME = "renamed.by-test";

describe("after a rename", () => {
  test.each([
    ["with Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", (text: string) => `\uFEFF${text}`],
    ["with tabs behind values", (text: string) => text.replaceAll("cart\n", "cart\t\n")],
    ["with emoji before the name", (text: string) => `# 🦊🦊🦊\n${text}`],
    ["with two documents of a kind", (text: string) => `${text}---\n# nothing\n---\n`],
  ])("everything else is what it was: %s", (_what, change) => {
    const text = change(`apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: cart
- apiVersion: v1
  kind: Pod
  metadata: { name: cart, labels: { app: cart } }
  spec: { "serviceAccountName": 'cart', "serviceAccount":"cart" }
`);
    const files = new Map([["/main.yaml", text]]);
    const offset = text.indexOf("name: cart") + "name: ".length;
    const res = rename(snapshotOf(files), "/main.yaml", offset, NEW_NAME);
    const expected = text
      .replace(/name: cart(?=\s)/, `name: ${NEW_NAME}`)
      .replace("'cart'", `'${NEW_NAME}'`)
      .replace('"cart"', `"${NEW_NAME}"`);
    expect(applied(files, res).get("/main.yaml")).toBe(expected);
  });

  test("JSON stays JSON", () => {
    const account = {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "cart", namespace: "shop" },
    };
    const pod = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "cart", namespace: "shop" },
      spec: { serviceAccountName: "cart" },
    };
    const list = JSON.stringify({ apiVersion: "v1", kind: "List", items: [account, pod] });
    const files = new Map([["/main.json", list]]);
    const res = applied(files, rename(snapshotOf(files), "/main.json", list.indexOf('"cart"') + 1, "007"));
    expect(JSON.parse(res.get("/main.json")!)).toMatchObject({
      items: [
        { metadata: { name: "007" } },
        { metadata: { name: "cart" }, spec: { serviceAccountName: "007" } },
      ],
    });
  });
});

test("in folders of the corpus a renamed object has the same references, and nothing else changes", {
  timeout: 120_000,
}, () => {
  const corpus = corpusFiles();
  if (corpus.size === 0) return;
  let renamed = 0;
  for (const files of sampledFolders(corpus)) {
    const snapshot = snapshotOf(files);
    const declared = snapshot
      .index()
      .objects()
      .filter(({ type }) => type === "service-account" || type === "role")
      .slice(0, 3);
    for (const object of declared) {
      const own = declarationOf(object);
      if (!own) continue;
      const { file, start } = fileRange(object, own.at);
      const before = placesIn(snapshot, file, start + 1);
      const res = rename(snapshot, file, start + 1, NEW_NAME);
      if (!res || "refused" in res) continue;
      const after = snapshotOf(applied(files, res));
      const moved = after
        .index()
        .objects()
        .find((other) => other.kind === object.kind && other.name?.value === NEW_NAME);
      expect(moved, `${own.symbol.name} of ${file}`).toBeDefined();
      const place = fileRange(moved!, moved!.name!.at);
      expect(placesIn(after, place.file, place.start + 1), `${own.symbol.name} of ${file}`).toEqual(before);
      expect(res.changes.map(({ file: changed }) => changed).sort()).toEqual(
        before.map(({ file: named }) => named).sort(),
      );
      expect(after.index().objects().length).toBe(snapshot.index().objects().length);
      renamed++;
    }
  }
  expect(renamed).toBeGreaterThan(30);
});

/** The lines that name what stands at an offset; a name on it is as long as it is. */
function placesIn(
  snapshot: Snapshot,
  file: string,
  offset: number,
): readonly { file: string; line: number }[] {
  const found = references(snapshot, file, offset, { includeDeclaration: true });
  return found.map((range) => ({
    file: range.file,
    line: (snapshot.text(range.file) ?? "").slice(0, range.start).split("\n").length,
  }));
}

function applied(
  files: ReadonlyMap<string, string>,
  res: ReturnType<typeof rename>,
): ReadonlyMap<string, string> {
  if (!res || "refused" in res) throw new Error(`not renamed: ${JSON.stringify(res)}`);
  return applyChange(files, { edits: editsOf(res) });
}

function editsOf({ changes }: Rename): ReadonlyMap<string, readonly TextEdit[]> {
  const res = new Map<string, TextEdit[]>();
  for (const { file, edit } of changes) res.set(file, [...(res.get(file) ?? []), edit]);
  return res;
}

/** Folders with ServiceAccounts, the files of each as a workspace. */
function sampledFolders(corpus: ReadonlyMap<string, string>): readonly ReadonlyMap<string, string>[] {
  const byFolder = new Map<string, Map<string, string>>();
  for (const [file, text] of corpus) {
    if (text.length > 20_000) continue;
    const folder = path.dirname(file);
    const files = byFolder.get(folder) ?? new Map<string, string>();
    files.set(`/${path.basename(file)}`, text);
    byFolder.set(folder, files);
  }
  const candidates = [...byFolder.keys()]
    .sort()
    .map((name) => byFolder.get(name)!)
    .filter((files) => [...files.values()].some((text) => text.includes("kind: ServiceAccount")));
  const step = Math.max(1, Math.floor(candidates.length / 40));
  return candidates.filter((_, position) => position % step === 0);
}

test("a ServiceAccount that 200 files name is renamed in one edit", () => {
  const meta = (name: string): string => `metadata: { name: ${name}, namespace: shop }\n`;
  const account = `apiVersion: v1\nkind: ServiceAccount\n${meta("cart")}`;
  const files = new Map([["/account.yaml", account]]);
  for (let index = 0; index < 200; index++)
    files.set(
      `/pod-${index}.yaml`,
      `apiVersion: v1\nkind: Pod\n${meta("cart")}spec: { serviceAccountName: cart }\n`,
    );
  const res = rename(snapshotOf(files), "/account.yaml", account.indexOf("cart"), NEW_NAME);
  const after = applied(files, res);
  expect([...after.values()].filter((text) => text.includes(NEW_NAME))).toHaveLength(201);
  expect([...after.values()].filter((text) => text.includes("serviceAccountName: cart"))).toEqual([]);
});
