import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/text/edit";
import * as edits from "../../server/src/yaml/edit";
import { resolve, type YamlDocument, type YamlNode } from "../../server/src/yaml/node";
import { parseDocument } from "../../server/src/yaml/parse";
import { anyText, anyValue, type Path, type Plain, randomYaml } from "../support/random-yaml";

/** An edit, what the values are after it, and which comments may go. */
interface Change {
  readonly what: string;
  readonly edit: (document: YamlDocument, text: string) => edits.EditResult;
  readonly expected: Plain;
  readonly mayGo: (owner: Path) => boolean;
}

/** Numbers that an edit is chosen by. */
const choice = fc.record({
  node: fc.nat(),
  kind: fc.nat(),
  index: fc.nat(),
  other: fc.nat(),
  text: anyText,
  value: anyValue,
  texts: fc.array(anyText, { maxLength: 3 }),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

describe("any edit of any document", () => {
  test("the sample documents are what they say", () => {
    fc.assert(
      fc.property(randomYaml, ({ text, value }) => {
        const document = parseDocument(text);
        expect(document.errors).toEqual([]);
        expect(plainOf(document.root)).toEqual(value);
        expect(load(text)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test("changes exactly what it says and loses no other comment", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(randomYaml, choice, ({ text, value, comments }, chosen) => {
        const change = changeOf(value, chosen);
        if (!change) return;
        seen.set(change.what, (seen.get(change.what) ?? 0) + 1);
        const result = change.edit(parseDocument(text), text);
        if ("refused" in result) throw new Error(`${change.what} refused: ${result.refused}`);
        expectDisjoint(result);
        const edited = applyEdits(text, result);
        const where = `${change.what}\n${text}\n=>\n${edited}`;
        const document = parseDocument(edited);
        expect(document.errors, where).toEqual([]);
        expect(plainOf(document.root), where).toEqual(change.expected);
        expect(load(edited), where).toEqual(change.expected);
        const lost = comments.filter((comment) => !edited.includes(comment.text));
        expect(
          lost.filter(({ owner }) => !change.mayGo(owner)),
          where,
        ).toEqual([]);
        if (change.what.startsWith("remove")) {
          const gone = comments.filter(({ owner, inFlow }) => change.mayGo(owner) && !inFlow);
          expect(
            gone.filter((comment) => edited.includes(comment.text)),
            where,
          ).toEqual([]);
        }
        if (text.includes("\r\n")) expect(edited.replaceAll("\r\n", ""), where).not.toMatch(/[\r\n]/);
        if (!text.endsWith("\n")) expect(edited.endsWith("\n"), where).toBe(false);
      }),
      { numRuns: 4000 },
    );
    expect([...seen.keys()].toSorted()).toEqual(KINDS.toSorted());
  });

  test("JSON stays JSON", () => {
    const indents = fc.constantFrom(undefined, 2, 4);
    fc.assert(
      fc.property(anyValue, indents, fc.boolean(), choice, (part, indent, spaced, chosen) => {
        const value = { kind: "Role", metadata: part };
        const compact = JSON.stringify(value, null, indent);
        const text = indent === undefined && spaced ? compact.replaceAll('":', '": ') : compact;
        const change = changeOf(JSON.parse(text) as Plain, chosen);
        if (!change) return;
        const result = change.edit(parseDocument(text), text);
        if ("refused" in result) throw new Error(result.refused);
        const edited = applyEdits(text, result);
        expect(JSON.parse(edited), `${change.what}\n${text}\n=>\n${edited}`).toEqual(change.expected);
      }),
      { numRuns: 2000 },
    );
  });
});

const KINDS = [
  "setScalar",
  "insertItems",
  "removeItem",
  "removeItems",
  "setItems",
  "insertEntry",
  "removeEntry",
  "renameKey",
  "replaceNode",
];

function changeOf(root: Plain, chosen: Choice): Change | undefined {
  const all = [...nodes(root, [])];
  const { path, value } = pick(all, chosen.node)!;
  const what = pick(KINDS, chosen.kind)!;
  const replaced = (node: Plain): Plain => withNode(root, path, node);
  const nothing = (): boolean => false;
  const strictlyIn = (owner: Path): boolean => owner.length > path.length && isPrefix(path, owner);
  switch (what) {
    case "setScalar": {
      if (isCollection(value) || path.length === 0) return undefined;
      return {
        what,
        edit: (d, t) => edits.setScalar(d, t, path, chosen.text),
        expected: replaced(chosen.text),
        mayGo: nothing,
      };
    }
    case "replaceNode": {
      if (path.length === 0 && !isCollection(chosen.value)) return undefined;
      const edit: Change["edit"] = (d, t) => edits.replaceNode(d, t, path, chosen.value);
      return { what, edit, expected: replaced(chosen.value), mayGo: strictlyIn };
    }
    case "insertItems": {
      if (!Array.isArray(value)) return undefined;
      const index = chosen.index % (value.length + 1);
      const added = [chosen.value, ...chosen.texts];
      return {
        what,
        edit: (d, t) => edits.insertItems(d, t, path, index, added),
        expected: replaced(value.toSpliced(index, 0, ...added)),
        mayGo: nothing,
      };
    }
    case "removeItem": {
      if (!Array.isArray(value) || value.length === 0) return undefined;
      const index = chosen.index % value.length;
      return {
        what,
        edit: (d, t) => edits.removeItem(d, t, path, index),
        expected: replaced(value.toSpliced(index, 1)),
        mayGo: (owner) => isPrefix([...path, index], owner),
      };
    }
    case "removeItems": {
      if (!Array.isArray(value) || value.length === 0) return undefined;
      const isGone = (index: number): boolean => (chosen.index >> index) % 2 === 1;
      const gone = [...value.keys()].filter(isGone).toReversed();
      return {
        what,
        edit: (d, t) => edits.removeItems(d, t, path, gone),
        expected: replaced(value.filter((_, index) => !isGone(index))),
        mayGo: (owner) => gone.some((index) => isPrefix([...path, index], owner)),
      };
    }
    case "setItems":
      return setItemsChange(path, value, replaced, chosen);
    default:
      return entryChange(what, path, value, replaced, chosen);
  }
}

/** Some items stay in their order, others go, new ones come between. */
function setItemsChange(
  path: Path,
  value: Plain,
  replaced: (node: Plain) => Plain,
  chosen: Choice,
): Change | undefined {
  if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) return undefined;
  const old = value as string[];
  if (new Set(old).size < old.length) return undefined;
  const added = chosen.texts.filter((text) => !old.includes(text));
  if (new Set(added).size < added.length) return undefined;
  const kept = old.filter((_, index) => (chosen.index >> index) % 2 === 0);
  const values = kept.toSpliced(chosen.other % (kept.length + 1), 0, ...added);
  return {
    what: "setItems",
    edit: (d, t) => edits.setItems(d, t, path, values),
    expected: replaced(values),
    mayGo: (owner) => old.some((item, index) => !kept.includes(item) && isPrefix([...path, index], owner)),
  };
}

function entryChange(
  what: string,
  path: Path,
  value: Plain,
  replaced: (node: Plain) => Plain,
  chosen: Choice,
): Change | undefined {
  if (!isCollection(value) || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  const key = pick(keys, chosen.index);
  const fresh = `${chosen.text}!`;
  if (what === "insertEntry") {
    const edit: Change["edit"] = (d, t) => {
      const result = edits.insertEntry(d, t, path, fresh, chosen.value, key);
      if (!("refused" in result)) expectPlacedAfter(applyEdits(t, result), path, fresh, key);
      return result;
    };
    return { what, edit, expected: replaced({ ...value, [fresh]: chosen.value }), mayGo: () => false };
  }
  if (key === undefined) return undefined;
  const { [key]: old, ...others } = value;
  if (what === "removeEntry") {
    return {
      what,
      edit: (d, t) => edits.removeEntry(d, t, path, key),
      expected: replaced(others),
      mayGo: (owner) => isPrefix([...path, key], owner),
    };
  }
  return {
    what,
    edit: (d, t) => edits.renameKey(d, t, path, key, fresh),
    expected: replaced({ ...others, [fresh]: old! }),
    mayGo: () => false,
  };
}

function expectPlacedAfter(text: string, path: Path, key: string, after: string | undefined): void {
  const map = path.reduce<Plain>(
    (node, step) => (node as Record<string | number, Plain>)[step]!,
    plainOf(parseDocument(text).root),
  );
  const keys = Object.keys(map as object);
  expect(keys.indexOf(key)).toBe(after === undefined ? keys.length - 1 : keys.indexOf(after) + 1);
}

function expectDisjoint(
  result: readonly { readonly range: { readonly start: number; readonly end: number } }[],
): void {
  const ordered = result.toSorted((a, b) => a.range.start - b.range.start);
  for (const [index, { range }] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next) expect(next.range.start).toBeGreaterThan(range.end);
  }
}

function* nodes(value: Plain, path: Path): Generator<{ path: Path; value: Plain }> {
  yield { path, value };
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* nodes(item, [...path, index]);
  else if (isCollection(value))
    for (const [key, part] of Object.entries(value)) yield* nodes(part, [...path, key]);
}

function withNode(root: Plain, path: Path, node: Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  if (Array.isArray(root)) return root.with(step as number, withNode(root[step as number]!, rest, node));
  const map = root as { [key: string]: Plain };
  return { ...map, [step]: withNode(map[step]!, rest, node) };
}

function plainOf(node: YamlNode | undefined): Plain {
  const content = resolve(node);
  if (!content) return null;
  if (content.type === "scalar") return content.value;
  if (content.type === "seq") return content.items.map(plainOf);
  return Object.fromEntries(content.entries.map(({ key, value }) => [key.text, plainOf(value)]));
}

function isCollection(value: Plain): value is Plain[] | { [key: string]: Plain } {
  return value !== null && typeof value === "object";
}

function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.every((step, index) => path[index] === step);
}

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from.length === 0 ? undefined : from[index % from.length];
}
