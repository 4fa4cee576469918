import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../server/src/rules/catalogue/rows";
import { RULES } from "../../server/src/rules/registry.generated";
import { referencePath } from "../support/reference-folder";

const known = new Set(CATALOGUE.map(({ row }) => row));
const covered = new Set(RULES.flatMap(({ meta }) => meta.rows));

describe("the catalogue of all tools' checks", () => {
  test("every row has a rule or a reason", () => {
    const open = CATALOGUE.filter(({ row, leftOut }) => !covered.has(row) && leftOut === undefined);
    expect(open.map(({ row, about }) => `${row}: ${about}`)).toEqual([]);
  });

  test("a row with a rule needs no reason", () => {
    const both = CATALOGUE.filter(({ row, leftOut }) => covered.has(row) && leftOut !== undefined);
    expect(both.map(({ row }) => row)).toEqual([]);
  });

  test("no row stands twice, and every row says briefly what it is about", () => {
    expect(known.size).toBe(CATALOGUE.length);
    const wordy = CATALOGUE.filter(({ about }) => about === "" || about.split(" ").length > 12);
    expect(wordy).toEqual([]);
  });

  test("a reason is a sentence", () => {
    const reasons = CATALOGUE.flatMap(({ leftOut }) => leftOut ?? []);
    expect(reasons.filter((reason) => !/^[A-Z].{15,}\.$/.test(reason))).toEqual([]);
  });

  test("the rows and the peers' ids are those of the reference catalogue", () => {
    const file = referencePath("semantics/rules.md");
    if (file === undefined) return;
    const text = readFileSync(file, "utf8");
    const families = new Set([...known].map((row) => row.charAt(0)));
    const lines = [...text.matchAll(/^\| ([A-Z]\d+) \| .*$/gm)];
    const rows = new Map(
      lines.filter(([, row]) => families.has(row!.charAt(0))).map(([line, row]) => [row!, line]),
    );
    expect([...known].sort()).toEqual([...rows.keys()].sort());
    const invented = CATALOGUE.flatMap(({ row, peers }) =>
      peers
        .flatMap((peer) => peer.split(" ").slice(1).join(" ").split("*"))
        .filter((id) => FULL_ID.test(id) && !stands(rows.get(row)!, id))
        .map((id) => `${row}: ${id}`),
    );
    expect(invented).toEqual([]);
  });
});

/** The reference shortens the second of two ids: "KSV-0051/0052". */
function stands(line: string, id: string): boolean {
  return line.includes(id) || line.includes(`/${id.replace(/^\D+/, "")}`);
}

/** Ids that stand in the reference in full or with all their digits; others are shortened more ("-009"). */
const FULL_ID = /^(KSV-\d+|CKV2?_K8S_\d+|C-\d{4}|POP-\d+|LNK\d+|KBP\d+|KIA\d+|IST\d+)$/;

describe("rules", () => {
  test("every row that a rule names exists and is named once", () => {
    const wrong = RULES.flatMap(({ meta }) =>
      meta.rows
        .filter((row, index, rows) => !known.has(row) || rows.indexOf(row) !== index)
        .map((row) => `${meta.id}: ${row}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every rule is in a preset", () => {
    const presets = ["recommended", "strict", "all"];
    expect(RULES.filter(({ meta }) => !presets.includes(meta.preset)).map(({ meta }) => meta.id)).toEqual([]);
  });

  test("the README leads to the criterion of each preset", () => {
    const repository = path.resolve(import.meta.dirname, "../..");
    expect(readFileSync(path.join(repository, "README.md"), "utf8")).toContain("(docs/presets.md)");
    const page = readFileSync(path.join(repository, "docs/presets.md"), "utf8");
    for (const preset of ["recommended", "strict", "all", "off"]) expect(page).toContain(`## \`${preset}\``);
  });
});
