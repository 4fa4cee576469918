import { expect, test } from "vitest";
import { applyEdits } from "../../server/src/text/edit";
import { type EditResult, insertItem, insertItems, removeItem, setItems } from "../../server/src/yaml/edit";
import {
  nodeAt,
  type NodePath,
  resolve,
  valueOf,
  type YamlDocument,
  type YamlNode,
} from "../../server/src/yaml/node";
import { parseDocument } from "../../server/src/yaml/parse";
import { corpusFiles } from "../support/corpus";

const FIELDS = ["verbs", "resources"];
/** Each edit means parsing the document again: of a long role some rules will do. */
const RULES_OF_ONE_ROLE = 6;

test("the rules of real roles are edited without harm", () => {
  const corpus = corpusFiles();
  if (corpus.size === 0) return;
  const counts = { roles: 0, edits: 0, refusals: new Map<string, number>() };
  for (const { file, text } of roleDocuments(corpus)) {
    const document = parseDocument(text);
    const rules = valueOf(document.root, "rules");
    if (document.templated || document.errors.length > 0 || rules?.type !== "seq") continue;
    counts.roles++;
    for (const change of changesOf(document)) {
      const result = change.edit(document, text);
      if ("refused" in result) {
        counts.refusals.set(result.refused, (counts.refusals.get(result.refused) ?? 0) + 1);
        continue;
      }
      counts.edits++;
      expectChange(file, document, text, result, change);
    }
  }
  expect(counts.roles).toBeGreaterThan(100);
  expect(counts.edits).toBeGreaterThan(1000);
  expect([...counts.refusals]).toEqual([]);
});

interface Change {
  readonly edit: (document: YamlDocument, text: string) => EditResult;
  readonly path: NodePath;
  readonly items: readonly unknown[];
}

function* changesOf(document: YamlDocument): Generator<Change> {
  const rules = valueOf(document.root, "rules");
  if (rules?.type !== "seq") return;
  const allRules = rules.items.map((rule) => plainOf(rule));
  const stride = Math.ceil(rules.items.length / RULES_OF_ONE_ROLE);
  for (const [index, rule] of rules.items.entries()) {
    if (index % stride !== 0) continue;
    const copy = { apiGroups: ["apps"], resources: ["deployments"], verbs: ["*", "get"] };
    yield {
      edit: (d, t) => insertItems(d, t, ["rules"], index + 1, [copy, copy]),
      path: ["rules"],
      items: allRules.toSpliced(index + 1, 0, copy, copy),
    };
    yield {
      edit: (d, t) => removeItem(d, t, ["rules"], index),
      path: ["rules"],
      items: allRules.toSpliced(index, 1),
    };
    for (const field of FIELDS) {
      const list = valueOf(rule, field);
      if (list?.type === "seq")
        yield* listChanges(
          ["rules", index, field],
          list.items.map((item) => plainOf(item)),
        );
    }
  }
}

function* listChanges(at: NodePath, old: readonly unknown[]): Generator<Change> {
  for (const index of new Set([0, old.length])) {
    yield { edit: (d, t) => insertItem(d, t, at, index, "*"), path: at, items: old.toSpliced(index, 0, "*") };
  }
  for (const index of new Set([0, old.length >> 1, old.length - 1])) {
    yield { edit: (d, t) => removeItem(d, t, at, index), path: at, items: old.toSpliced(index, 1) };
  }
  for (const items of [[], ["get", "list", "watch"], ["*"]]) {
    yield { edit: (d, t) => setItems(d, t, at, items), path: at, items };
  }
}

function expectChange(
  file: string,
  before: YamlDocument,
  text: string,
  edits: Exclude<EditResult, { readonly refused: string }>,
  { path: at, items }: Change,
): void {
  const edited = applyEdits(text, edits);
  const after = parseDocument(edited);
  const where = `${file}\n${edited}`;
  expect(after.errors, where).toEqual([]);
  expect(plainOf(nodeAt(after.root, at)), where).toEqual(items);
  expect(plainOf(after.root, at), where).toEqual(plainOf(before.root, at));
  const removed = edits.map(({ range }) => text.slice(range.start, range.end)).join("");
  const comments = text.match(/(?<=\s)#.*/g) ?? [];
  for (const comment of comments)
    if (!removed.includes(comment)) expect(edited.includes(comment), where).toBe(true);
}

/** Plain values; the node at a path, where one is given, is left out. */
function plainOf(node: YamlNode | undefined, without?: NodePath): unknown {
  if (without?.length === 0) return "left out";
  const content = resolve(node);
  const [step, ...rest] = without ?? [];
  if (!content) return null;
  if (content.type === "scalar") return content.value;
  if (content.type === "seq")
    return content.items.map((item, index) => plainOf(item, index === step ? rest : undefined));
  return Object.fromEntries(
    content.entries.map(({ key, value }) => [key.text, plainOf(value, key.text === step ? rest : undefined)]),
  );
}

function* roleDocuments(
  corpus: ReadonlyMap<string, string>,
): Generator<{ readonly file: string; readonly text: string }> {
  for (const [file, text] of corpus) {
    if (!/^kind: (?:Cluster)?Role\s*$/m.test(text)) continue;
    for (const part of text.split(/^(?=---)/m)) {
      if (/^kind: (?:Cluster)?Role\s*$/m.test(part) && !part.includes("{{")) yield { file, text: part };
    }
  }
}
