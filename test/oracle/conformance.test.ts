import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { evaluateRow } from "../../scripts/oracle/evaluate";
import { sharedFolder } from "../../scripts/shared-folder";
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parseJson,
} from "../../server/src/support/json";
import { referencePath } from "../support/reference-folder";

const folder = path.join(import.meta.dirname, "data");
const repository = path.resolve(import.meta.dirname, "../..");

describe.each([
  ["oracle-public.jsonl", 125],
  ["covers-public.jsonl", 200],
  ["validation-public.jsonl", 200],
])("%s", (file, count) => {
  const rows = readRows(file);

  test("has all its rows", () => {
    expect(rows).toHaveLength(count);
  });

  test("passes", () => {
    const failed = rows.flatMap((row) =>
      evaluateRow(row)!.failures.map((failure) => ({ id: row["id"], ...failure })),
    );
    expect(failed).toEqual([]);
  });
});

/** Ways to make a row wrong: what they change, and the change; absent where a row has nothing to change. */
const ALTERATIONS: readonly (readonly [string, string, (row: JsonObject) => JsonObject | undefined])[] = [
  ["oracle-public.jsonl", "an allowed query denied", inFirst("queries", "expect", "allow", () => "deny")],
  ["oracle-public.jsonl", "a denied query allowed", inFirst("queries", "expect", "deny", () => "allow")],
  ["oracle-public.jsonl", "a `by` dropped", inFirst("queries", "by", isFilled, (by) => by.slice(1))],
  [
    "oracle-public.jsonl",
    "a `by` added",
    inFirst("queries", "by", isFilled, (by) => [...by, "RoleBinding/x/y"]),
  ],
  [
    "oracle-public.jsonl",
    "an effective rule dropped",
    inFirst("effective", "rules", isFilled, (it) => it.slice(1)),
  ],
  [
    "oracle-public.jsonl",
    "an effective rule repeated",
    inFirst("effective", "rules", isFilled, (it) => [...it, it[0]!]),
  ],
  [
    "oracle-public.jsonl",
    "an effective rule widened",
    inFirst("effective", "rules", isFilled, ([rule, ...rest]) => [
      { ...(rule as JsonObject), verbs: ["*", "x"] },
      ...rest,
    ]),
  ],
  [
    "oracle-public.jsonl",
    "unresolved roles",
    (row) =>
      first(row, "effective", (item) => ({
        ...item,
        unresolvedRoleRefs: Number(item["unresolvedRoleRefs"] ?? 0) + 1,
      })),
  ],
  ["oracle-public.jsonl", "a subject dropped", inFirst("whoCan", "subjects", isFilled, (it) => it.slice(1))],
  [
    "oracle-public.jsonl",
    "a subject added",
    inFirst("whoCan", "subjects", isFilled, (it) => [...it, "User/nobody"]),
  ],
  [
    "oracle-public.jsonl",
    "a forbidden write allowed",
    inFirst("escalations", "expect", "forbid", () => "allow"),
  ],
  [
    "oracle-public.jsonl",
    "an allowed write forbidden",
    inFirst("escalations", "expect", "allow", () => "forbid"),
  ],
  [
    "oracle-public.jsonl",
    "a dangling write forbidden",
    inFirst("escalations", "expect", "error", () => "forbid"),
  ],
  [
    "oracle-public.jsonl",
    "a missing atom dropped",
    inFirst("escalations", "missing", isFilled, (it) => it.slice(1)),
  ],
  [
    "oracle-public.jsonl",
    "a missing atom added",
    inFirst("escalations", "missing", isFilled, (it) => [...it, it[0]!]),
  ],
  [
    "oracle-public.jsonl",
    "atoms missing from an allowed write",
    (row) =>
      first(row, "escalations", (item) =>
        item["expect"] === "allow" ? { ...item, missing: [{ verbs: ["get"] }] } : undefined,
      ),
  ],
  [
    "oracle-public.jsonl",
    "the reason of a refusal",
    (row) => first(row, "escalations", (item) => ("detail" in item ? without(item, "detail") : undefined)),
  ],
  ["oracle-public.jsonl", "an aggregated rule dropped", (row) => aggregated(row, (rules) => rules.slice(1))],
  [
    "oracle-public.jsonl",
    "an aggregated rule repeated",
    (row) => aggregated(row, (rules) => [...rules, rules[0]!]),
  ],
  [
    "oracle-public.jsonl",
    "an aggregated role too many",
    (row) =>
      isJsonObject(row["aggregated"])
        ? { ...row, aggregated: { ...row["aggregated"], "no such role": [] } }
        : undefined,
  ],
  ["covers-public.jsonl", "covered turned round", (row) => ({ ...row, covered: !row["covered"] })],
  [
    "covers-public.jsonl",
    "an uncovered atom dropped",
    (row) => (isFilled(row["uncovered"]) ? { ...row, uncovered: row["uncovered"].slice(1) } : undefined),
  ],
  [
    "covers-public.jsonl",
    "an uncovered atom added",
    (row) => ({ ...row, uncovered: [...((row["uncovered"] ?? []) as JsonValue[]), { verbs: ["x"] }] }),
  ],
  [
    "covers-public.jsonl",
    "uncovered atoms in another order",
    (row) => {
      const list = row["uncovered"];
      return isFilled(list) && JSON.stringify(list[0]) !== JSON.stringify(list.at(-1))
        ? { ...row, uncovered: list.toReversed() }
        : undefined;
    },
  ],
  [
    "validation-public.jsonl",
    "an error dropped",
    (row) => (isFilled(row["errors"]) ? { ...row, errors: row["errors"].slice(1) } : undefined),
  ],
  [
    "validation-public.jsonl",
    "an error added",
    (row) => ({
      ...row,
      errors: [...(row["errors"] as JsonValue[]), { field: "x", type: "FieldValueInvalid" }],
    }),
  ],
  [
    "validation-public.jsonl",
    "the field of an error",
    (row) => first(row, "errors", (error) => ({ ...error, field: `${JSON.stringify(error["field"])}x` })),
  ],
  [
    "validation-public.jsonl",
    "the type of an error",
    (row) => first(row, "errors", (error) => ({ ...error, type: "FieldValueDuplicate" })),
  ],
];

const MOST_ALTERED = 30;

describe("an altered row fails", () => {
  test.each(ALTERATIONS)("%s: %s", (file, _title, alter) => {
    const altered = readRows(file)
      .map(alter)
      .filter((row) => row !== undefined)
      .slice(0, MOST_ALTERED);
    expect(altered.length).toBeGreaterThan(0);
    const passing = altered.filter((row) => evaluateRow(row)!.failures.length === 0).map((row) => row["id"]);
    expect(passing).toEqual([]);
  });
});

test("a row in no format has no result", () => {
  for (const row of [null, 1, "x", [], {}, { object: {} }, { covered: "yes" }])
    expect(evaluateRow(row)).toBeUndefined();
});

describe("npm run conformance", () => {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "rolecall-conformance-"));
  afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

  function run(...args: string[]) {
    const cli = path.join(repository, "node_modules/tsx/dist/cli.mjs");
    const script = path.join(repository, "scripts/conformance.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, script, ...args], {
      encoding: "utf8",
    });
    return { status, lines: stdout.trim().split("\n"), stderr };
  }

  function write(name: string, text: string): string {
    const file = path.join(temporary, name);
    fs.writeFileSync(file, text);
    return file;
  }

  test("counts the rows of several files", () => {
    const files = ["covers-public.jsonl", "validation-public.jsonl"].map((file) => path.join(folder, file));
    expect(run(...files)).toMatchObject({ status: 0, lines: ["400 passed, 0 failed"] });
  });

  test("names each failed row and field", () => {
    const [good, bad] = readRows("covers-public.jsonl");
    const rows = [good!, { ...bad!, id: "bad", covered: !bad!["covered"] }];
    const file = write("altered.jsonl", rows.map((row) => JSON.stringify(row)).join("\r\n"));
    const { status, lines } = run(file);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^bad covered: expected (true|false), got (true|false)$/);
    expect(lines.at(-1)).toBe("1 passed, 1 failed");
  });

  test("says in one line why a file cannot be used", () => {
    expect(run()).toMatchObject({ status: 2 });
    for (const [file, reason] of [
      [path.join(temporary, "absent.jsonl"), "cannot be read"],
      [temporary, "cannot be read"],
      [write("broken.jsonl", '{"id": 1}\n{'), "in none of the formats"],
      [write("json.jsonl", "{"), "not JSON"],
      [write("empty.jsonl", "\n"), "holds no rows"],
    ] as const) {
      const { status, stderr } = run(file);
      expect(status).toBe(2);
      expect(stderr).toContain(reason);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});

/** Rows of others' making stay outside of the repository. */
describe("Istio", () => {
  const shared = sharedFolder();

  if (shared === undefined) {
    test("the reference folder is there", () => {
      referencePath("oracle");
    });
  } else {
    const read = (file: string) => readRows(path.join(shared, "oracle", file));

    test.each([
      ["istio-authz.jsonl", 251],
      ["istio-validation.jsonl", 105],
    ])("%s passes", (file, count) => {
      const rows = read(file);
      expect(rows).toHaveLength(count);
      expect(rows.filter((row) => evaluateRow(row)!.failures.length > 0).map((row) => row["id"])).toEqual([]);
    });

    test.each<[string, string, (row: JsonObject) => JsonObject | undefined]>([
      [
        "istio-authz.jsonl",
        "the answer turned round",
        (row) => ({ ...row, expect: row["expect"] === "allow" ? "deny" : "allow" }),
      ],
      [
        "istio-authz.jsonl",
        "a denied call after all policies are gone",
        (row) => (row["expect"] === "deny" ? { ...row, resources: [] } : undefined),
      ],
      [
        "istio-authz.jsonl",
        "an allowed call after a policy that denies everything came",
        (row) =>
          row["expect"] === "allow" && row["mode"] !== "waypoint"
            ? { ...row, resources: [...(row["resources"] as JsonValue[]), denyAll(row)] }
            : undefined,
      ],
      ["istio-validation.jsonl", "valid turned round", (row) => ({ ...row, valid: !row["valid"] })],
      [
        "istio-validation.jsonl",
        "a warning turned round",
        (row) => (row["valid"] === true ? { ...row, warning: !row["warning"] } : undefined),
      ],
      [
        "istio-validation.jsonl",
        "a valid object with a label selector that has a star",
        (row) =>
          row["valid"] === true
            ? { ...row, spec: { ...(row["spec"] as JsonObject), selector: { matchLabels: { a: "b*" } } } }
            : undefined,
      ],
    ])("an altered row of %s fails: %s", (file, _title, alter) => {
      const altered = read(file)
        .map(alter)
        .filter((row) => row !== undefined);
      expect(altered.length).toBeGreaterThan(5);
      const passing = altered.filter((row) => evaluateRow(row)!.failures.length === 0);
      expect(passing.map((row) => row["id"])).toEqual([]);
    });
  }
});

/** Counts for sidecars, gateways and ztunnel wherever the destination is. */
function denyAll(row: JsonObject): JsonValue {
  const mesh = row["mesh"] as JsonObject;
  return {
    apiVersion: "security.istio.io/v1",
    kind: "AuthorizationPolicy",
    metadata: { name: "deny-all", namespace: mesh["rootNamespace"]! },
    spec: { action: "DENY", rules: [{}] },
  };
}

function readRows(file: string): JsonObject[] {
  const lines = fs.readFileSync(path.resolve(folder, file), "utf8").trim().split("\n");
  return lines.map(parseJson).filter(isJsonObject);
}

function isFilled(value: JsonValue | undefined): value is readonly JsonValue[] {
  return isJsonArray(value) && value.length > 0;
}

/** Changes the first item of a list that can be changed. */
function first(
  row: JsonObject,
  list: string,
  change: (item: JsonObject) => JsonObject | undefined,
): JsonObject | undefined {
  const items = row[list];
  if (!isJsonArray(items)) return undefined;
  for (const [index, item] of items.entries()) {
    const changed = isJsonObject(item) ? change(item) : undefined;
    if (changed) return { ...row, [list]: items.with(index, changed) };
  }
  return undefined;
}

/** Changes a key of the first item where it has a certain value. */
function inFirst(
  list: string,
  key: string,
  wanted: string | typeof isFilled,
  change: (value: readonly JsonValue[]) => JsonValue,
) {
  const isWanted = (value: JsonValue | undefined) =>
    typeof wanted === "string" ? value === wanted : wanted(value);
  return (row: JsonObject) =>
    first(row, list, (item) => {
      const value = item[key];
      if (!isWanted(value)) return undefined;
      return { ...item, [key]: change(isJsonArray(value) ? value : []) };
    });
}

function aggregated(
  row: JsonObject,
  change: (rules: readonly JsonValue[]) => readonly JsonValue[],
): JsonObject | undefined {
  const roles = row["aggregated"];
  const found = isJsonObject(roles) ? Object.entries(roles).find(([, rules]) => isFilled(rules)) : undefined;
  if (!found || !isJsonObject(roles) || !isFilled(found[1])) return undefined;
  return { ...row, aggregated: { ...roles, [found[0]]: change(found[1]) } };
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
}
