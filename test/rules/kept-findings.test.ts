import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AnalysisHost } from "../../server/src/analysis/host";
import { findingsIn, type RuleThatIsOn } from "../../server/src/analysis/kept-findings";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { recordReads } from "../../server/src/graph/reads";
import { fileRange, type KubernetesObject } from "../../server/src/model/object";
import { METAS } from "../../server/src/rules/metas";
import { RULES } from "../../server/src/rules/registry.generated";
import { type Finding, type Fix, looksAt, type Refusal, type Rule } from "../../server/src/rules/rule";
import type { SourceChange } from "../../server/src/text/edit";
import { parseFixture, yamlFences } from "../support/fixture";

const RUNS = Number(process.env["KEPT_FINDINGS_RUNS"] ?? 40);
const SEED = Number(process.env["KEPT_FINDINGS_SEED"] ?? 20261121);
const EDITS = 12;

/** The examples of each page. */
const PAGES: readonly (readonly ReadonlyMap<string, string>[])[] = METAS.flatMap(({ id }) => {
  const page = new URL(`../../server/src/rules/${id}.md`, import.meta.url);
  if (!existsSync(page)) return [];
  const examples = yamlFences(readFileSync(page, "utf8")).map(({ source }) => parseFixture(source).files);
  return examples.length > 0 ? [examples] : [];
});

describe("what a rule found is kept while somebody types", () => {
  test("and is what it finds when it looks again", { timeout: 120_000 }, () => {
    let kept = 0;
    fc.assert(
      fc.property(workspaces(), (run) => {
        const host = new AnalysisHost({ readText: () => undefined, today: () => "2026-11-21" });
        const texts = new Map(run.files);
        host.applyChange({ files: inputs(texts) });
        kept += compare(host.snapshot());
        for (const edit of run.edits) {
          const [file, text] = [...texts][edit.file % texts.size] ?? ["", ""];
          texts.set(file, edited(text, edit, run.documents, wordsOf([...texts.values()].join(" "))));
          host.applyChange({ files: inputs(new Map([[file, texts.get(file) ?? ""]])) });
          kept += compare(host.snapshot());
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(kept).toBeGreaterThan(RUNS * EDITS);
  });

  test("and when an example becomes another one, document by document", { timeout: 120_000 }, () => {
    let kept = 0;
    for (const examples of PAGES) {
      const host = new AnalysisHost({ readText: () => undefined, today: () => "2026-11-21" });
      const texts = new Map(examples.flatMap((files) => [...files.keys()].map((file) => [file, ""])));
      host.applyChange({ files: inputs(texts) });
      for (const target of [...examples, ...examples.slice(0, 1)]) {
        for (const [file, text] of stepsTo(texts, target)) {
          texts.set(file, text);
          host.applyChange({ files: inputs(new Map([[file, text]])) });
          kept += compare(host.snapshot());
        }
      }
    }
    expect(kept).toBeGreaterThan(10 * PAGES.length);
    expect(found).toBeGreaterThan(PAGES.length / 2);
  });

  test("and rules of scope document ask nothing of the workspace", () => {
    for (const files of PAGES.flat()) {
      const host = new AnalysisHost({ readText: () => undefined, today: () => "2026-11-21" });
      host.applyChange({ files: inputs(files) });
      const snapshot = host.snapshot();
      for (const object of objectsOf(snapshot)) {
        for (const rule of RULES) {
          if (rule.meta.scope === "workspace" || !looksAt(rule, object.type)) continue;
          const { reads } = recordReads(snapshot.index(), () => look(rule, object, snapshot));
          expect(reads.revisions.size, rule.meta.id).toBe(0);
        }
      }
    }
  });
});

/** Texts of files on the way to others, one document at a time. */
function* stepsTo(
  texts: ReadonlyMap<string, string>,
  target: ReadonlyMap<string, string>,
): Generator<readonly [string, string]> {
  for (const [file, text] of texts) {
    const own = text.split(BETWEEN);
    const wanted = target.get(file)?.split(BETWEEN) ?? [];
    for (let count = 1; count < wanted.length; count++)
      yield [file, [...wanted.slice(0, count), ...own.slice(count)].join(BETWEEN)];
    yield [file, wanted.join(BETWEEN)];
  }
}

interface Edit {
  readonly file: number;
  readonly at: number;
  readonly word: number;
  readonly kind: (typeof KINDS)[number];
}

const KINDS = ["letter", "delete", "word", "line", "copy", "empty line", "exchange", "exchange"] as const;

function workspaces(): fc.Arbitrary<{
  readonly files: readonly (readonly [string, string])[];
  /** Of all examples of the pages that the files are from. */
  readonly documents: readonly string[];
  readonly edits: readonly Edit[];
}> {
  const edit = fc.record({
    file: fc.nat(),
    at: fc.nat(),
    word: fc.nat(),
    kind: fc.constantFrom(...KINDS),
  });
  const picked = fc.tuple(fc.constantFrom(...PAGES), fc.nat());
  return fc
    .record({
      pages: fc.array(picked, { minLength: 1, maxLength: 3 }),
      edits: fc.array(edit, { minLength: EDITS, maxLength: EDITS }),
    })
    .map(({ pages, edits }) => ({
      files: pages.flatMap(([examples, at], position) =>
        [...(examples[at % examples.length] ?? [])].map(
          ([file, text]) => [`/${String(position)}${file}`, text] as const,
        ),
      ),
      documents: pages.flatMap(([examples]) =>
        examples.flatMap((files) => [...files.values()].flatMap((text) => text.split(BETWEEN))),
      ),
      edits,
    }));
}

function inputs(texts: ReadonlyMap<string, string>): Map<string, { text: string; open: boolean }> {
  return new Map([...texts].map(([file, text]) => [file, { text, open: true }]));
}

const BETWEEN = "\n---\n";

function edited(
  text: string,
  { kind, at, word }: Edit,
  documents: readonly string[],
  words: readonly string[],
): string {
  const place = at % (text.length + 1);
  switch (kind) {
    case "letter":
      return `${text.slice(0, place)}x${text.slice(place)}`;
    case "delete":
      return text.slice(0, place) + text.slice(place + 1);
    case "word": {
      const own = [...text.matchAll(WORD)];
      const picked = own[at % Math.max(own.length, 1)];
      if (!picked) return text;
      return `${text.slice(0, picked.index)}${words[word % words.length] ?? ""}${text.slice(picked.index + picked[0].length)}`;
    }
    case "line":
    case "empty line": {
      const lines = text.split("\n");
      lines.splice(at % lines.length, kind === "line" ? 1 : 0, ...(kind === "line" ? [] : [""]));
      return lines.join("\n");
    }
    case "copy":
    case "exchange": {
      const own = text.split(BETWEEN);
      const picked = at % own.length;
      if (kind === "copy") own.push(own[picked] ?? "");
      else own[picked] = documents[word % documents.length] ?? "";
      return own.join(BETWEEN);
    }
  }
}

const WORD = /[\w.*-]+/g;

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.match(WORD))];
}

let found = 0;

/** How many times a rule was not asked, rightly. */
function compare(snapshot: Snapshot): number {
  let res = 0;
  for (const object of objectsOf(snapshot)) {
    const rules = rulesFor(object.type);
    asked.clear();
    const all = new Map([...findingsIn(object, rules, snapshot.index(object.source.file), snapshot)]);
    const before = new Set(asked);
    for (const on of rules) {
      if (before.has(on.rule)) continue;
      const { findings, crash } = all.get(on) ?? { findings: [] };
      expect(crash).toBeUndefined();
      expect(
        findings.map((finding) => shown(finding, snapshot)),
        `${on.rule.meta.id} on ${object.kind} of ${object.source.file}`,
      ).toEqual(look(on.rule, object, snapshot).map((finding) => shown(finding, snapshot)));
      found += findings.length;
      res++;
    }
  }
  return res;
}

const asked = new Set<Rule>();
/** The rules themselves, but that they tell when they are asked. */
const COUNTED = RULES.map((rule) => {
  const res: Rule = {
    ...rule,
    check: (...args) => {
      asked.add(res);
      return rule.check(...args);
    },
  };
  return res;
});
const lists = new Map<KubernetesObject["type"], readonly RuleThatIsOn[]>();

function rulesFor(type: KubernetesObject["type"]): readonly RuleThatIsOn[] {
  const res =
    lists.get(type) ??
    COUNTED.filter((rule) => looksAt(rule, type)).map((rule) => ({ rule, level: undefined }));
  lists.set(type, res);
  return res;
}

function* objectsOf(snapshot: Snapshot): Generator<KubernetesObject> {
  for (const file of snapshot.files()) yield* snapshot.file(file)?.objects ?? [];
}

function look(rule: Rule, object: KubernetesObject, snapshot: Snapshot): readonly Finding[] {
  return [...rule.check(object, snapshot.index(object.source.file), snapshot)];
}

function shown({ related = [], fixes = [], givesWay, ...finding }: Finding, snapshot: Snapshot): unknown {
  return {
    ...finding,
    related: related.map((place) => ({
      message: place.message,
      range: fileRange(place.object, place.at),
    })),
    fixes: fixes.map((fix) => shownFix(fix, snapshot)),
    givesWay: givesWay && {
      ...givesWay,
      mayLack: givesWay.mayLack?.map((meant) => ({
        lacks: meant.lacks,
        fixes: meant.fixes.map((fix) => shownFix(fix, snapshot)),
      })),
    },
  };
}

function shownFix(
  { title, permissions, preferred = false, onRequest = false, change }: Fix,
  snapshot: Snapshot,
) {
  return { title, permissions, preferred, onRequest, change: shownChange(change(snapshot)) };
}

function shownChange(change: SourceChange | Refusal): unknown {
  return "refused" in change ? change : { ...change, edits: [...change.edits] };
}
