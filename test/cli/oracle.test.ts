import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace } from "../lsp/workspace";
import { type Place, rolecall, type RuleJson, type ViaJson } from "./rolecall";

interface Query {
  readonly user: string;
  readonly groups?: readonly string[];
  readonly verb: string;
  readonly apiGroup?: string;
  readonly resource?: string;
  readonly subresource?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly path?: string;
}

interface Row {
  readonly shape: string;
  readonly objects: readonly object[];
  readonly queries: readonly (Query & { readonly expect: string; readonly by?: readonly string[] })[];
  readonly whoCan: readonly (Query & { readonly subjects: readonly string[] })[];
  readonly effective: readonly (Query & { readonly rules: readonly RuleJson[] })[];
}

const DATA = path.join(import.meta.dirname, "../oracle/data/oracle-public.jsonl");
const rows = fs.readFileSync(DATA, "utf8").trim().split("\n").map(rowOf);

/** Built-in roles would be aggregated as well by some selectors, so that rows about aggregation stay with the engine. */
const CHOSEN = [
  "names-with-sub",
  "url-star",
  "cluster-scoped-through-rolebinding",
  "sa-ways",
  "cross-product-in-rule",
];

describe.each(CHOSEN)("oracle row %s", (corner) => {
  const row = rows.find(({ shape }) => shape === `corner:${corner}`)!;
  const files = Object.fromEntries(
    row.objects.map((object, index) => [`${index}.json`, JSON.stringify(object)]),
  );

  it("can-i", () => {
    const folder = createWorkspace(files);
    const queries = row.queries.filter(hasImpliedGroups).slice(0, 8);
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) {
      const args = ["can-i", ...words(query), ...who(query), "--format", "json"];
      const { via } = rolecall(folder, args).json();
      const own = via.filter(isOwn).map(({ binding }) => idOf(binding));
      expect([...new Set(own)].sort(), args.join(" ")).toEqual(query.by ?? []);
      if (query.expect === "deny") expect(own, args.join(" ")).toEqual([]);
    }
  });

  it("who-can", () => {
    const folder = createWorkspace(files);
    for (const query of row.whoCan) {
      const args = ["who-can", ...words(query), "--format", "json"];
      const { subjects } = rolecall(folder, args).json();
      const own = subjects.filter(({ via, name }) => via.some(isOwn) || name === "system:masters");
      expect(own.map(idOf).sort(), args.join(" ")).toEqual(query.subjects);
    }
  });

  it("permissions", () => {
    const folder = createWorkspace(files);
    for (const { rules, namespace = "", ...query } of row.effective.filter(hasOnlyImpliedGroups)) {
      const { grants } = rolecall(folder, ["permissions", `user:${query.user}`, "--format", "json"]).json();
      const own = grants.filter(({ via }) => isOwn(via));
      const inScope = own.filter((grant) => grant.scope === "cluster" || grant.namespace === namespace);
      expect(inScope.map(ruleText).sort()).toEqual(rules.map(ruleText).sort());
    }
  });
});

function rowOf(line: string): Row {
  const res: Row = JSON.parse(line);
  return res;
}

/** Groups that the command line adds by itself. */
function impliedGroups({ user }: Query): readonly string[] {
  const namespace = /^system:serviceaccount:([^:]+):[^:]+$/.exec(user)?.[1];
  if (namespace === undefined) return ["system:authenticated"];
  return ["system:serviceaccounts", `system:serviceaccounts:${namespace}`, "system:authenticated"];
}

function hasImpliedGroups(query: Query): boolean {
  return (
    query.user !== "system:anonymous" && impliedGroups(query).every((group) => query.groups?.includes(group))
  );
}

function hasOnlyImpliedGroups(query: Query): boolean {
  return hasImpliedGroups(query) && query.groups?.length === impliedGroups(query).length;
}

function words({
  verb,
  apiGroup = "",
  resource = "",
  subresource,
  name,
  namespace,
  path: url,
}: Query): string[] {
  if (url !== undefined) return [verb, "--path", url];
  const full = `${resource}.${apiGroup}${subresource ? `/${subresource}` : ""}`;
  return [verb, full, ...(name ? [name] : []), ...(namespace ? ["-n", namespace] : ["-A"])];
}

function who(query: Query): string[] {
  const others = (query.groups ?? []).filter((group) => !impliedGroups(query).includes(group));
  return ["--as", `user:${query.user}`, ...others.flatMap((group) => ["--as-group", group])];
}

function isOwn({ binding }: ViaJson): boolean {
  return !binding.builtIn;
}

function idOf({ kind, namespace, name }: Place): string {
  return namespace === undefined ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: RuleJson): string {
  return JSON.stringify(
    [verbs, apiGroups, resources, resourceNames, nonResourceURLs].map((list) => list ?? []),
  );
}
