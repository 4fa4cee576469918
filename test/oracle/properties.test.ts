import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, grants, whoCan } from "../../server/src/graph/authorizer";
import { aggregatedRules } from "../../server/src/graph/held-rules";
import { breakDown, covers, isCovered, type Request, ruleAllows } from "../../server/src/graph/permission";
import type { PolicyRule } from "../../server/src/model/object";
import type { JsonValue } from "../../server/src/support/json";
import { indexOfObjects } from "../support/index-of";
import {
  allowedBy,
  allows,
  canonical,
  currentRules,
  type PlainBinding,
  type PlainObject,
  type PlainRequest,
  type PlainRole,
  type PlainRule,
  type PlainSelector,
} from "./naive-authorizer";

// Few words, so that rules, requests, roles and labels meet often.
const verbs = fc.constantFrom("get", "list", "create", "*", "GET");
const groups = fc.constantFrom("", "", "apps", "*");
const resources = fc.constantFrom(
  "pods",
  "pods/log",
  "*",
  "*/log",
  "pods/*",
  "*/*",
  "a/b/c",
  "*/b/c",
  "nodes",
);
const names = fc.constantFrom("", "a", "b", "*");
const urls = fc.constantFrom("/a", "/a/", "/a/*", "/a*", "/a/b", "*", "/a**", "/a/b*");
const namespaces = fc.constantFrom("", "x", "y");
const users = fc.constantFrom(
  "ann",
  "bob",
  "system:serviceaccount:x:app",
  "system:serviceaccount:y:app",
  "devs",
);
const someGroups = fc.subarray(["devs", "ops", "ann", "system:authenticated"]);
const labels = fc.dictionary(fc.constantFrom("k", "l"), fc.constantFrom("1", "2"), { maxKeys: 2 });

const list = (item: fc.Arbitrary<string>, minLength = 0) => fc.array(item, { minLength, maxLength: 3 });

/** Also rules that no object may hold: URLs beside resources, empty lists. */
const rules: fc.Arbitrary<PolicyRule> = fc.record({
  verbs: list(verbs),
  apiGroups: list(groups),
  resources: list(resources),
  resourceNames: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: list(names) }),
  nonResourceURLs: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: list(urls) }),
});
const ruleLists = fc.array(rules, { maxLength: 4 });

const validRules: fc.Arbitrary<PlainRule> = fc.oneof(
  fc.record(
    {
      verbs: list(verbs, 1),
      apiGroups: list(groups, 1),
      resources: list(resources, 1),
      resourceNames: list(names, 1),
    },
    { requiredKeys: ["verbs", "apiGroups", "resources"] },
  ),
  fc.record({ verbs: list(verbs, 1), nonResourceURLs: list(urls, 1) }),
);

const selectors: fc.Arbitrary<PlainSelector> = fc.record(
  {
    matchLabels: labels,
    matchExpressions: fc.array(
      fc.oneof(
        fc.record({
          key: fc.constantFrom("k", "l", "m"),
          operator: fc.constantFrom("In", "NotIn"),
          values: fc.subarray(["1", "2"], { minLength: 1 }),
        }),
        fc.record({
          key: fc.constantFrom("k", "l", "m"),
          operator: fc.constantFrom("Exists", "DoesNotExist"),
        }),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const apiVersion = "rbac.authorization.k8s.io/v1";
const roleNames = fc.constantFrom("r1", "r2", "r3", "r4");

const clusterRoles: fc.Arbitrary<PlainRole> = fc
  .record({
    name: roleNames,
    labels,
    rules: fc.array(validRules, { maxLength: 3 }),
    selectors: fc.option(fc.array(selectors, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
  })
  .map((it) => ({
    apiVersion,
    kind: "ClusterRole",
    metadata: { name: it.name, labels: it.labels },
    rules: it.rules,
    ...(it.selectors ? { aggregationRule: { clusterRoleSelectors: it.selectors } } : {}),
  }));

const roles: fc.Arbitrary<PlainRole> = fc
  .record({
    name: roleNames,
    namespace: fc.constantFrom("x", "y"),
    rules: fc.array(validRules, { maxLength: 3 }),
  })
  .map(({ name, namespace, rules: own }) => ({
    apiVersion,
    kind: "Role",
    metadata: { name, namespace },
    rules: own,
  }));

const subjects = fc.oneof(
  fc.record({
    kind: fc.constantFrom("User", "Group", "user"),
    name: fc.constantFrom("ann", "bob", "devs", "ops", "system:serviceaccount:x:app"),
  }),
  fc.record(
    { kind: fc.constant("ServiceAccount"), name: fc.constant("app"), namespace: fc.constantFrom("x", "y") },
    { requiredKeys: ["kind", "name"] },
  ),
);

const bindings: fc.Arbitrary<PlainBinding> = fc
  .record({
    name: fc.constantFrom("b1", "b2", "b3", "b4", "b5"),
    namespace: namespaces,
    roleKind: fc.constantFrom("Role", "ClusterRole"),
    role: roleNames,
    subjects: fc.array(subjects, { maxLength: 2 }),
  })
  .map((it) => ({
    apiVersion,
    kind: it.namespace === "" ? "ClusterRoleBinding" : "RoleBinding",
    metadata: { name: it.name, ...(it.namespace === "" ? {} : { namespace: it.namespace }) },
    roleRef: { kind: it.namespace === "" ? "ClusterRole" : it.roleKind, name: it.role },
    subjects: it.subjects,
  }));

/** One object of each kind, namespace and name, as a cluster has it. */
const clusters: fc.Arbitrary<PlainObject[]> = fc.uniqueArray(
  fc.oneof(
    { weight: 3, arbitrary: clusterRoles },
    { weight: 1, arbitrary: roles },
    { weight: 4, arbitrary: bindings },
  ) as fc.Arbitrary<PlainObject>,
  {
    minLength: 9,
    maxLength: 18,
    selector: ({ kind, metadata }) => `${kind}/${metadata.namespace ?? ""}/${metadata.name}`,
  },
);

const requests: fc.Arbitrary<PlainRequest> = fc.record(
  {
    verb: fc.constantFrom("get", "list", "create", "*"),
    apiGroup: groups,
    resource: fc.constantFrom("pods", "nodes", "*", "a"),
    subresource: fc.constantFrom("", "", "log", "*", "b/c"),
    name: names,
    namespace: namespaces,
    path: fc.constantFrom("/a", "/a/", "/a/b", "/ab", "/b"),
  },
  { requiredKeys: ["verb", "apiGroup", "resource", "subresource", "name", "namespace"] },
);

describe("the authorizer against a naive one, over random RBAC", () => {
  test("decides alike, for the same bindings", () => {
    let allowed = 0;
    fc.assert(
      fc.property(
        clusters,
        users,
        someGroups,
        fc.array(requests, { minLength: 20, maxLength: 20 }),
        (objects, user, own, all) => {
          const index = indexOfObjects(objects as unknown as JsonValue[], { world: "closed" });
          for (const request of all) {
            const expected = allowedBy(objects, user, own, request);
            const { decision, via } = decide(index, { user, groups: own }, engineRequest(request));
            const by = via.map(({ binding }) => `${binding.namespace}/${binding.name!.value}`);
            expect([...new Set(by)].sort()).toEqual(expected);
            expect(decision).toBe(expected.length > 0 ? "allow" : "no-opinion");
            if (expected.length > 0) allowed++;
          }
        },
      ),
      { numRuns: 400 },
    );
    // The words are chosen so that the property is about something.
    expect(allowed).toBeGreaterThan(50);
  });

  test("aggregates alike", () => {
    fc.assert(
      fc.property(clusters, (objects) => {
        const index = indexOfObjects(objects as unknown as JsonValue[]);
        const expected = currentRules(objects);
        for (const [role, held] of aggregatedRules(index)) {
          const actual = held.map(({ rule }) => canonical(rule.policy)).sort();
          expect(actual).toEqual(expected.get(role.name!.value)!.map(canonical).sort());
        }
      }),
      { numRuns: 400 },
    );
  });

  test("who-can lists exactly those whom decide allows", () => {
    fc.assert(
      fc.property(clusters, requests, (objects, request) => {
        const index = indexOfObjects(objects as unknown as JsonValue[], { world: "closed" });
        const holders = whoCan(index, engineRequest(request)).holders.map(
          ({ kind, namespace, name }) => `${kind} ${namespace} ${name}`,
        );
        for (const user of ["ann", "bob"]) {
          const { decision } = decide(index, { user, groups: [] }, engineRequest(request));
          expect(holders.includes(`User  ${user}`)).toBe(decision === "allow");
        }
        for (const group of ["devs", "ops"]) {
          const { decision } = decide(index, { user: "", groups: [group] }, engineRequest(request));
          expect(holders.includes(`Group  ${group}`)).toBe(decision === "allow");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the grants of a namespace are those that decide uses", () => {
    fc.assert(
      fc.property(clusters, users, someGroups, requests, (objects, user, own, request) => {
        const index = indexOfObjects(objects as unknown as JsonValue[], { world: "closed" });
        const identity = { user, groups: own };
        const asked = engineRequest(request);
        const held = grants(index, identity, "path" in asked ? "" : asked.namespace).grants;
        const allowing = held.filter(({ rule }) => ruleAllows(rule.policy, asked));
        expect(decide(index, identity, asked).via).toEqual(allowing);
      }),
      { numRuns: 300 },
    );
  });
});

describe("covers", () => {
  test("one rule allows what the naive reading says", () => {
    fc.assert(
      fc.property(rules, requests, (rule, request) => {
        expect(ruleAllows(rule, engineRequest(request))).toBe(allows(rule, request));
      }),
      { numRuns: 2_000 },
    );
  });

  test("is reflexive where no rule mixes names with URLs", () => {
    fc.assert(
      fc.property(ruleLists, (owner) => {
        const plain = owner.map((rule) =>
          rule.nonResourceURLs.length > 0 ? { ...rule, resourceNames: [] } : rule,
        );
        expect(covers(plain, plain)).toEqual({ covered: true, uncovered: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test("is transitive", () => {
    let met = 0;
    fc.assert(
      fc.property(ruleLists, ruleLists, ruleLists, (a, b, c) => {
        for (const middle of breakDown(b)) {
          if (!isCovered(a, [middle])) continue;
          const last = breakDown(c).filter((atom) => isCovered([middle], [atom]));
          met += last.length;
          expect(isCovered(a, last)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(met).toBeGreaterThan(50);
  });

  test("decides atom by atom, and what it leaves out are atoms in order", () => {
    fc.assert(
      fc.property(ruleLists, ruleLists, (owner, requested) => {
        const expected = breakDown(requested).filter((atom) => !isCovered(owner, [atom]));
        expect(covers(owner, requested)).toEqual({ covered: expected.length === 0, uncovered: expected });
        expect(isCovered(owner, requested)).toBe(expected.length === 0);
      }),
      { numRuns: 1_000 },
    );
  });

  test("a rule and its atoms allow the same requests and cover each other", () => {
    fc.assert(
      fc.property(rules, requests, (rule, request) => {
        const asked = engineRequest(request);
        const atoms = breakDown([rule]);
        expect(atoms.some((atom) => ruleAllows(atom, asked))).toBe(ruleAllows(rule, asked));
        expect(isCovered(atoms, atoms)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("whoever covers a rule may do whatever the rule allows", () => {
    fc.assert(
      fc.property(ruleLists, rules, requests, (owner, rule, request) => {
        const asked = engineRequest(request);
        const granted = breakDown([rule]).filter((atom) => isCovered(owner, [atom]));
        if (granted.some((atom) => ruleAllows(atom, asked))) {
          expect(owner.some((own) => ruleAllows(own, asked))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function engineRequest({ verb, path, ...rest }: PlainRequest): Request {
  return path === undefined ? { verb, ...rest } : { verb, path };
}
