import fc from "fast-check";
import { expect, test } from "vitest";
import { type CST, Parser } from "yaml";
import { applyEdits } from "../../server/src/text/edit";
import { buildLineIndex } from "../../server/src/text/line-index";
import { scanComments } from "../../server/src/yaml/comments";
import { insertSuppression } from "../../server/src/yaml/insert-suppression";
import type { YamlNode } from "../../server/src/yaml/node";
import { parseDocument } from "../../server/src/yaml/parse";
import { isSuppressed, parseSuppressions } from "../../server/src/yaml/suppress";
import { corpusFiles } from "../support/corpus";
import { randomYaml } from "../support/random-yaml";

test("the comments of any document are found, and nothing else", () => {
  fc.assert(
    fc.property(randomYaml, ({ text, comments }) => {
      const found = scanComments(text).comments.map(({ at }) => text.slice(at.start, at.end));
      expect(found.toSorted(), text).toEqual(comments.map((comment) => comment.text).toSorted());
    }),
    { numRuns: 3000 },
  );
});

test("an ignored finding is silenced and nothing else changes", () => {
  fc.assert(
    fc.property(
      randomYaml,
      fc.nat(),
      fc.constantFrom("line", "next-line", "file"),
      (sample, choice, form) => {
        const places = [...scalars(parseDocument(sample.text).root)];
        const place = places[choice % Math.max(1, places.length)];
        if (place === undefined) return;
        const edited = applyEdits(sample.text, [insertSuppression(sample.text, place, "a/b", form)]);
        const document = parseDocument(edited);
        expect(document.errors, edited).toEqual([]);
        expect(plain(document.root), edited).toEqual(plain(parseDocument(sample.text).root));
        for (const { text } of sample.comments) expect(edited).toContain(text);
        const start = [...scalars(document.root)][choice % places.length]!;
        const finding = { ruleId: "a/b", fileRange: { start } };
        expect(
          isSuppressed(parseSuppressions(edited), buildLineIndex(edited), finding),
          edited,
        ).toBeDefined();
      },
    ),
    { numRuns: 2000 },
  );
});

test("the comments of real manifests are those that a YAML parser sees", () => {
  const corpus = corpusFiles();
  if (corpus.size === 0) return;
  let files = 0;
  let comments = 0;
  for (const [name, text] of corpus) {
    if (!text.includes("#") || text.length > 100_000 || text.includes("{{") || !parsesCleanly(text)) continue;
    const found = scanComments(text).comments.map(
      ({ at }) => `${at.start} ${text.slice(at.start, at.end).trimEnd()}`,
    );
    expect(found, name).toEqual(parsedComments(text));
    files++;
    comments += found.length;
  }
  expect(files).toBeGreaterThan(200);
  expect(comments).toBeGreaterThan(1000);
});

function parsesCleanly(text: string): boolean {
  return text.split(/^---.*$/m).every((part) => parseDocument(part).errors.length === 0);
}

function parsedComments(text: string): string[] {
  const res: string[] = [];
  const visit = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(visit);
    else if (token !== null && typeof token === "object") {
      const { type, offset, source } = token as { type?: string; offset?: number; source?: string };
      if (type === "comment") res.push(`${offset} ${source?.trimEnd()}`);
      for (const value of Object.values(token)) visit(value);
    }
  };
  for (const token of new Parser().parse(text) as Iterable<CST.Token>) visit(token);
  return [...new Set(res)].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

function* scalars(node: YamlNode | undefined): Generator<number> {
  if (node?.type === "scalar") yield node.at.start;
  if (node?.type === "seq") for (const item of node.items) yield* scalars(item);
  if (node?.type === "map") {
    for (const { key, value } of node.entries) {
      yield key.at.start;
      yield* scalars(value);
    }
  }
}

function plain(node: YamlNode | undefined): unknown {
  if (node?.type === "scalar") return node.value;
  if (node?.type === "seq") return node.items.map(plain);
  return node?.type === "map" ? node.entries.map(({ key, value }) => [key.text, plain(value)]) : undefined;
}
