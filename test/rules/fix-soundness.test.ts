import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../server/src/analysis/diagnostics";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { ALL_VERBS, builtInCatalog } from "../../server/src/catalog/catalog";
import { aggregatedRules } from "../../server/src/graph/held-rules";
import type { ObjectIndex } from "../../server/src/graph/index";
import { type Request, ruleAllows } from "../../server/src/graph/permission";
import type { Binding, PolicyRule, Role, Subject } from "../../server/src/model/object";
import type { Fix } from "../../server/src/rules/rule";
import type { SourceChange, TextEdit } from "../../server/src/text/edit";
import { parseDocument } from "../../server/src/yaml/parse";
import { applyChange, diagnosticsOf, snapshotOf } from "../support/check";
import { printedManifests, RESOURCES, VERBS } from "../support/random-rbac";
import { printedWorkloads, TOKEN } from "../support/random-workloads";
import { tokenFacts, UNSURE } from "../support/token-facts";

const FILE = "/main.yaml";
const RUNS = Number(process.env["FIX_SOUNDNESS_RUNS"] ?? 80);
const SEED = Number(process.env["FIX_SOUNDNESS_SEED"] ?? 20261121);

describe("every fix of every finding", () => {
  const does = "parses, removes its finding, adds no error, and does to permissions what it says";
  test(`about roles and bindings ${does}`, { timeout: 120_000 }, () =>
    checkFixesOf(printedManifests(), RUNS),
  );
  test(`about ServiceAccounts and tokens ${does}`, { timeout: 120_000 }, () =>
    checkFixesOf(printedWorkloads(), Math.ceil(RUNS / 2)),
  );
});

function checkFixesOf(manifests: fc.Arbitrary<string>, runs: number): void {
  let applied = 0;
  let refused = 0;
  fc.assert(
    fc.property(manifests, (text) => {
      const files = new Map([[FILE, text]]);
      const snapshot = snapshotOf(files, { preset: "all" });
      const before = diagnosticsOf(snapshot);
      for (const diagnostic of before) {
        expect(diagnostic.message).not.toMatch(/ failed and is off until the next start/);
        for (const fix of diagnostic.fixes) {
          const change = fix.change(snapshot);
          if ("refused" in change) {
            refused++;
            continue;
          }
          const after = applyChange(files, change);
          const words = `${diagnostic.rule}: ${fix.title}\n${text}\n→\n${[...after.values()].join("\n")}`;
          expect(overlapping(change), `edits overlap: ${words}`).toEqual([]);
          checkFix(snapshot, before, diagnostic, fix, after, words);
          applied++;
        }
      }
    }),
    { numRuns: runs, seed: SEED },
  );
  // A test of nothing would pass as well.
  expect(applied).toBeGreaterThan(runs);
  expect(refused).toBeLessThan(applied / 4);
}

/** An editor refuses edits that reach into each other. */
function overlapping({ edits }: SourceChange): readonly TextEdit[] {
  return [...edits.values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return ordered.filter((edit, index) => edit.range.start < (ordered[index - 1]?.range.end ?? 0));
  });
}

function checkFix(
  snapshot: Snapshot,
  before: readonly Diagnostic[],
  diagnostic: Diagnostic,
  fix: Fix,
  files: ReadonlyMap<string, string>,
  words: string,
): void {
  expect(syntaxErrors(files), `new syntax errors: ${words}`).toEqual([]);
  const fixed = snapshotOf(files, { preset: "all" });
  const after = diagnosticsOf(fixed);
  const key = keyOf(diagnostic);
  expect(count(after, key), `the finding stays: ${words}`).toBeLessThan(count(before, key));
  const newErrors = after
    .filter((other) => other.severity === "error" && count(after, keyOf(other)) > count(before, keyOf(other)))
    .map(({ rule, message }) => `${rule}: ${message}`);
  expect(newErrors, `new errors: ${words}`).toEqual([]);
  const grants = changeOfGrants(snapshot, fixed);
  const tokens = changeOfTokens(snapshot, files);
  const lost = [...grants.lost, ...tokens.lost];
  const gained = [...grants.gained, ...tokens.gained];
  const said = `"${fix.permissions}" is not true: ${words}`;
  const lostNow = lost.filter((grant) => ![HELD, UNSURE, NOBODY].some((part) => grant.includes(part)));
  const gainedNow = gained.filter((grant) => !isReplacement(fixed, grant, lost));
  if (fix.permissions !== "wider") expect(gainedNow, said).toEqual([]);
  // Whoever reads of somebody who gets more has to read that another one gets less.
  if (fix.permissions === "equal" || (fix.permissions === "wider" && !MOVES.test(fix.title))) {
    expect(lostNow, said).toEqual([]);
  }
  // Others than the workspace knows may hold a role that is removed, or declare the one of a binding that is.
  const isLess =
    lost.length > 0 ||
    rolesOf(snapshot).some((role) => !rolesOf(fixed).includes(role)) ||
    subjectCount(fixed) < subjectCount(snapshot);
  if (fix.permissions === "narrower") expect(isLess, said).toBe(true);
}

const MOVES = /\b(moves?|takes)\b|^Move /;

function changeOfTokens(before: Snapshot, files: ReadonlyMap<string, string>) {
  const old = tokenFacts(new Map([...before.files()].map((file) => [file, before.text(file) ?? ""])), TOKEN);
  const now = tokenFacts(files, TOKEN);
  return {
    lost: [...old].filter((fact) => !now.has(fact)),
    gained: [...now].filter((fact) => !old.has(fact)),
  };
}

/** A binding that gives another role: where that is declared, its rules are compared. */
function isReplacement(fixed: Snapshot, grant: string, lost: readonly string[]): boolean {
  const [, holder, namespace = "", kind = "", name = "", binding] =
    /^(subject .* in (.*)): role (\S*) (.*) through (.*)$/.exec(grant) ?? [];
  if (binding === undefined) return false;
  const isReplaced = lost.some(
    (other) => other.startsWith(`${holder}${HELD}`) && other.endsWith(` through ${binding}`),
  );
  return isReplaced && fixed.index(FILE).roles(kind, namespace, name).length > 0;
}

function subjectCount(snapshot: Snapshot): number {
  return bindingsOf(snapshot.index(FILE)).reduce((sum, { subjects }) => sum + subjects.length, 0);
}

function rolesOf(snapshot: Snapshot): readonly string[] {
  return [...holdersOf(snapshot).keys()].filter((holder) => holder.startsWith("role "));
}

function syntaxErrors(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.values()].flatMap((text) =>
    text.split(/^---$/m).flatMap((document) => parseDocument(document).errors.map(({ message }) => message)),
  );
}

/** The rule and the object of a finding; the place moves with the text. */
function keyOf({ rule, object }: Diagnostic): string {
  return `${rule} ${object?.kind ?? ""} ${object?.namespace ?? ""} ${object?.name?.value ?? ""}`;
}

function count(diagnostics: readonly Diagnostic[], key: string): number {
  return diagnostics.filter((diagnostic) => keyOf(diagnostic) === key).length;
}

/** A role that a binding gives counts beside its rules: it may get others, or be declared elsewhere. */
const HELD = ": role ";

/** No authenticator puts anybody into such a group, so that nobody misses what it held. */
const NOBODY = "subject Group system:serviceaccount:";

/** Whoever holds rules: subjects of bindings, and for each role somebody who holds nothing else. */
type Holders = ReadonlyMap<string, Holding>;

interface Holding {
  readonly rules: readonly PolicyRule[];
  readonly roles: readonly string[];
}

const NAMESPACES = ["shop", "ops", "default"];

function changeOfGrants(before: Snapshot, after: Snapshot) {
  const old = holdersOf(before);
  const now = holdersOf(after);
  const lost: string[] = [];
  const gained: string[] = [];
  for (const holder of new Set([...old.keys(), ...now.keys()])) {
    // Whoever may hold a role that is gone is told of by `isLess`.
    if (holder.startsWith("role ") && !now.has(holder)) continue;
    const before = old.get(holder) ?? sameNamed(old, now, holder);
    if (isSameHolding(before, now.get(holder))) continue;
    const oldGrants = grantsOf(before, holder);
    const newGrants = grantsOf(now.get(holder), holder);
    for (const grant of oldGrants) if (!newGrants.has(grant)) lost.push(`${holder}: ${grant}`);
    for (const grant of newGrants) if (!oldGrants.has(grant)) gained.push(`${holder}: ${grant}`);
  }
  return { lost, gained };
}

/** A role that is new may be one that went to another kind or namespace, and is to give no more there. */
function sameNamed(old: Holders, now: Holders, holder: string): Holding | undefined {
  const name = nameOfRole(holder);
  if (name === undefined) return undefined;
  return [...old].find(([other]) => nameOfRole(other) === name && !now.has(other))?.[1];
}

function nameOfRole(holder: string): string | undefined {
  return /^role \S+ (.*) in .*$/.exec(holder)?.[1];
}

/** Most holders have nothing to do with a fix. */
function isSameHolding(left: Holding | undefined, right: Holding | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

const known = new WeakMap<Snapshot, Holders>();

function holdersOf(snapshot: Snapshot): Holders {
  let res = known.get(snapshot);
  if (!res) {
    res = computeHolders(snapshot);
    known.set(snapshot, res);
  }
  return res;
}

/** Keys end in the namespace of the requests; cluster-wide ones have none. */
function computeHolders(snapshot: Snapshot): Holders {
  const index = snapshot.index(FILE);
  const res = new Map<string, Holding>();
  const add = (key: string, rules: readonly PolicyRule[], roles: readonly string[]): void => {
    const known = res.get(key);
    res.set(key, { rules: [...(known?.rules ?? []), ...rules], roles: [...(known?.roles ?? []), ...roles] });
  };
  for (const object of index.objects()) {
    if (object.type === "role") {
      const place = object.kind === "Role" ? object.namespace : "";
      add(`role ${object.kind} ${object.name?.value} in ${place}`, rulesOf(index, object), []);
    }
  }
  // Labels add rules to view, edit and admin, whoever holds these.
  for (const [role, held] of aggregatedRules(index)) {
    if (!role.source.builtIn) continue;
    const rules = held.filter(({ from }) => from && !from.source.builtIn).map(({ rule }) => rule.policy);
    add(`role ${role.kind} ${role.name?.value} in `, rules, []);
  }
  // Kubernetes itself gives roles to groups such as system:masters.
  for (const object of bindingsOf(index)) {
    const kind = object.roleRef.kind?.value ?? "";
    const name = object.roleRef.name?.value ?? "";
    const rules = index.roles(kind, object.namespace, name).flatMap((role) => rulesOf(index, role));
    for (const subject of object.subjects.map((written) => subjectKey(object, written))) {
      const places = object.kind === "RoleBinding" ? [object.namespace] : ["", ...NAMESPACES];
      for (const place of subject === undefined ? [] : places) {
        add(`subject ${subject} in ${place}`, rules, [`role ${kind} ${name} through ${object.name?.value}`]);
      }
    }
  }
  for (const object of index.objects()) {
    if (object.type !== "service-account") continue;
    const { namespace, name } = object;
    for (const group of [
      "system:authenticated",
      "system:serviceaccounts",
      `system:serviceaccounts:${namespace}`,
    ]) {
      for (const place of ["", ...NAMESPACES]) {
        const held = res.get(`subject Group ${group} in ${place}`);
        const member = `subject User system:serviceaccount:${namespace}:${name?.value} in ${place}`;
        if (held) add(member, held.rules, held.roles);
      }
    }
  }
  return res;
}

function bindingsOf(index: ObjectIndex): readonly Binding[] {
  return [
    ...index.clusterRoleBindings(),
    ...NAMESPACES.flatMap((namespace) => index.roleBindings(namespace)),
  ];
}

/** Who a subject is; a ServiceAccount that cannot be is nobody, such as one without a namespace. */
function subjectKey(binding: Binding, { kind, name, namespace }: Subject): string | undefined {
  if (kind?.value === "User" || kind?.value === "Group") return `${kind.value} ${name?.value}`;
  if (kind?.value !== "ServiceAccount" || name?.value.includes(":")) return undefined;
  const home = namespace?.value ?? binding.namespace;
  return home === "" ? undefined : `User system:serviceaccount:${home}:${name?.value}`;
}

/** Rules as the API server takes them: it rejects mixed ones, and overwrites those of aggregated roles. */
function rulesOf(index: ObjectIndex, role: Role): readonly PolicyRule[] {
  const aggregated = (aggregatedRules(index).get(role) ?? []).map(({ rule }) => rule);
  const written = !role.aggregation || role.source.builtIn ? role.rules : [];
  return [...written, ...aggregated]
    .map(({ policy }) => policy)
    .filter(({ apiGroups, resources, resourceNames, nonResourceURLs }) => {
      if (nonResourceURLs.length === 0) return true;
      return role.kind === "ClusterRole" && apiGroups.length + resources.length + resourceNames.length === 0;
    });
}

interface Asked {
  readonly request: Request;
  readonly namespaced: boolean;
  /** Made only by who may also change the object: the PUT or apply of one that is not there. */
  readonly needsChange: boolean;
}

const FUTURE = "future";

/** Requests that a cluster sees, now or with a later version. */
const UNIVERSE: readonly Asked[] = [...resourceRequests(), ...urlRequests()];

function* resourceRequests(): Generator<Asked> {
  const pooled = new Set([
    ...["", "apps", "batch", "extensions"],
    ...["networking.k8s.io", "rbac.authorization.k8s.io", "events.k8s.io"],
  ]);
  for (const { group, plural, namespaced, subresources } of builtInCatalog.resources()) {
    if (!pooled.has(group)) continue;
    for (const subresource of ["", ...subresources.keys()]) {
      const verbs = builtInCatalog.verbs(group, plural, subresource) ?? [];
      yield* requestsFor(group, plural, subresource, [...verbs, FUTURE], namespaced);
    }
  }
  for (const group of pooled) {
    for (const subresource of ["", "scale"]) {
      yield* requestsFor(group, FUTURE, subresource, [...ALL_VERBS, FUTURE], true);
    }
  }
  // Nobody knows what other groups serve: whatever a rule may say.
  const verbs = [...new Set([...ALL_VERBS, ...VERBS, FUTURE])].filter((verb) => /^[a-z]+$/.test(verb));
  for (const group of ["example.com", FUTURE]) {
    for (const entry of [...RESOURCES.filter((name) => !name.includes("*")), FUTURE]) {
      const [plural = "", subresource = ""] = entry.split("/");
      yield* requestsFor(group, plural, subresource, verbs, true);
    }
  }
}

function* requestsFor(
  apiGroup: string,
  resource: string,
  subresource: string,
  verbs: readonly string[],
  namespaced: boolean,
): Generator<Asked> {
  for (const verb of verbs) {
    for (const name of namesFor(verb, subresource)) {
      const needsChange = verb === "create" && subresource === "" && name !== "";
      yield {
        request: { verb, apiGroup, resource, subresource, name, namespace: "" },
        namespaced,
        needsChange,
      };
    }
  }
}

function namesFor(verb: string, subresource: string): readonly string[] {
  if (verb === "deletecollection") return [""];
  const isNamed = subresource !== "" || !["list", "watch", "create"].includes(verb);
  return ["a", "b", "*", isNamed ? "other" : ""];
}

function* urlRequests(): Generator<Asked> {
  for (const path of ["/metrics", "/healthz", "/healthz/ready", "/other"]) {
    for (const verb of ["get", "post", "head"]) {
      yield { request: { verb, path }, namespaced: false, needsChange: false };
    }
  }
}

function grantsOf({ rules, roles }: Holding = { rules: [], roles: [] }, holder: string): ReadonlySet<string> {
  const inNamespace = !holder.endsWith(" in ");
  const res = new Set(roles);
  for (const { request, namespaced, needsChange } of UNIVERSE) {
    if (inNamespace && !namespaced && !isInNamespace(request)) continue;
    if (!rules.some((rule) => ruleAllows(rule, request))) continue;
    if (needsChange && !mayChange(rules, request)) continue;
    res.add(Object.values(request).join(" "));
  }
  return res;
}

function mayChange(rules: readonly PolicyRule[], request: Request): boolean {
  return ["update", "patch"].some((verb) => rules.some((rule) => ruleAllows(rule, { ...request, verb })));
}

/** Cluster-scoped things that are asked about in a namespace (rbac.md, sections 3 and 7). */
function isInNamespace(request: Request): boolean {
  if ("path" in request) return false;
  const { resource, verb } = request;
  if (resource === "namespaces") return ["get", "update", "patch", "delete"].includes(verb);
  return resource === "clusterroles" && verb === "bind";
}
