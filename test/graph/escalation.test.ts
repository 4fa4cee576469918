import { describe, expect, test } from "vitest";
import { checkEscalation } from "../../server/src/graph/escalation";
import type { Identity } from "../../server/src/graph/identity";
import type { JsonObject, JsonValue } from "../../server/src/support/json";
import { indexOfObjects } from "../support/index-of";

const apiVersion = "rbac.authorization.k8s.io/v1";
const ann: Identity = { user: "ann", groups: [] };
const get = { verbs: ["get"], apiGroups: [""], resources: ["pods"] };
const secrets = { verbs: ["get"], apiGroups: [""], resources: ["secrets"] };
const everything = [
  { verbs: ["*"], apiGroups: ["*"], resources: ["*"] },
  { verbs: ["*"], nonResourceURLs: ["*"] },
];

describe("writing a role", () => {
  test("its rules have to be held where they will count", () => {
    expect(check(holding({ cluster: [get] }), { object: clusterRole(get) })).toBe("allow");
    expect(check(holding({ cluster: [get] }), { object: role("a", get) })).toBe("allow");
    expect(check(holding({ inA: [get] }), { object: role("a", get) })).toBe("allow");
    expect(check(holding({ inA: [get] }), { object: role("b", get) })).toBe("forbid rules get pods");
    expect(check(holding({ inA: [get] }), { object: clusterRole(get) })).toBe("forbid rules get pods");
    expect(check(holding({ cluster: [get] }), { object: clusterRole(get, secrets) })).toBe(
      "forbid rules get secrets",
    );
  });

  test("`escalate` stands for them, by name only on an update", () => {
    const escalate = (resource: string, resourceNames: string[] = []) => [
      { verbs: ["escalate"], apiGroups: ["rbac.authorization.k8s.io"], resources: [resource], resourceNames },
    ];
    const live = clusterRole(get);
    expect(check(holding({ cluster: escalate("clusterroles") }), { object: clusterRole(get) })).toBe("allow");
    expect(check(holding({ cluster: escalate("roles") }), { object: clusterRole(get) })).toContain("forbid");
    expect(
      check(holding({ cluster: escalate("clusterroles", ["new"]) }), { object: clusterRole(get) }),
    ).toContain("forbid");
    expect(
      check(holding({ cluster: escalate("clusterroles", ["new"]) }), {
        object: clusterRole(get, secrets),
        old: live,
      }),
    ).toBe("allow");
    expect(check(holding({ inA: escalate("roles") }), { object: role("a", secrets) })).toBe("allow");
    expect(check(holding({ inA: escalate("roles") }), { object: role("b", secrets) })).toContain("forbid");
  });

  test("every other change of a stronger role is refused, but for what garbage collection needs", () => {
    const live = clusterRole(secrets);
    const labelled = { ...live, metadata: { name: "new", labels: { a: "b" } } };
    const released = {
      ...live,
      metadata: { name: "new", finalizers: [], ownerReferences: [{ name: "x" }], labels: {} },
    };
    expect(check(holding({}), { object: labelled, old: live })).toBe("forbid rules get secrets");
    expect(check(holding({}), { object: released, old: live })).toBe("allow");
    expect(check(holding({}), { object: live, old: live })).toBe("allow");
  });

  test("an aggregationRule takes full authority, also when it is taken away", () => {
    const aggregating = {
      ...clusterRole(get),
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: "b" } }] },
    };
    expect(check(holding({ cluster: [get] }), { object: aggregating })).toBe("forbid aggregation-rule ");
    expect(check(holding({ cluster: [get] }), { object: clusterRole(get), old: aggregating })).toBe(
      "forbid aggregation-rule ",
    );
    expect(check(holding({ cluster: everything }), { object: aggregating })).toBe("allow");
  });
});

describe("writing a binding", () => {
  const bind = (resource: string, resourceNames: string[] = []) => [
    { verbs: ["bind"], apiGroups: ["rbac.authorization.k8s.io"], resources: [resource], resourceNames },
  ];
  const target = { ...clusterRole(secrets), metadata: { name: "target" } };

  test("the rules of its role have to be held where they will count", () => {
    expect(check(holding({ cluster: [secrets] }, target), { object: clusterRoleBinding("target") })).toBe(
      "allow",
    );
    expect(check(holding({ inA: [secrets] }, target), { object: clusterRoleBinding("target") })).toBe(
      "forbid rules get secrets",
    );
    expect(
      check(holding({ inA: [secrets] }, target), { object: roleBinding("a", "ClusterRole", "target") }),
    ).toBe("allow");
    expect(
      check(holding({ inA: [secrets] }, target), { object: roleBinding("b", "ClusterRole", "target") }),
    ).toContain("forbid");
  });

  test("`bind` stands for them, by name too, and in a namespace for the RoleBindings there", () => {
    expect(
      check(holding({ cluster: bind("clusterroles", ["target"]) }, target), {
        object: clusterRoleBinding("target"),
      }),
    ).toBe("allow");
    expect(
      check(holding({ cluster: bind("clusterroles", ["other"]) }, target), {
        object: clusterRoleBinding("target"),
      }),
    ).toContain("forbid");
    expect(
      check(holding({ inA: bind("clusterroles") }, target), {
        object: roleBinding("a", "ClusterRole", "target"),
      }),
    ).toBe("allow");
    expect(
      check(holding({ inA: bind("clusterroles") }, target), { object: clusterRoleBinding("target") }),
    ).toContain("forbid");
    expect(
      check(holding({ inA: bind("roles") }, target), { object: roleBinding("a", "ClusterRole", "target") }),
    ).toContain("forbid");
  });

  test("a role that does not exist can be bound only with `bind`", () => {
    expect(check(holding({}), { object: roleBinding("a", "Role", "absent") })).toBe("error role-not-found");
    expect(check(holding({ inA: bind("roles") }), { object: roleBinding("a", "Role", "absent") })).toBe(
      "allow",
    );
    expect(
      check(
        holding({}),
        { object: roleBinding("a", "Role", "absent") },
        { user: "x", groups: ["system:masters"] },
      ),
    ).toBe("allow");
  });

  test("adding a subject is checked, changing nothing is not", () => {
    const live = clusterRoleBinding("target");
    const more = { ...live, subjects: [{ kind: "User", name: "ann" }] };
    expect(check(holding({}, target), { object: more, old: live })).toBe("forbid rules get secrets");
    const defaulted = { ...live, roleRef: { ...live.roleRef, apiGroup: "rbac.authorization.k8s.io" } };
    expect(check(holding({}, target), { object: defaulted, old: live })).toBe("allow");
  });
});

test("members of system:masters may write everything", () => {
  const masters = { user: "root", groups: ["system:masters"] };
  expect(check(holding({}), { object: clusterRole(...everything) }, masters)).toBe("allow");
});

test("other objects are not the RBAC storage's matter", () => {
  expect(check(holding({}), { object: { apiVersion: "v1", kind: "Pod", metadata: { name: "p" } } })).toBe(
    "error not-rbac",
  );
});

/** `allow`, or the answer with its reason and the missing atoms. */
function check(objects: JsonValue[], write: { object: JsonValue; old?: JsonValue }, identity = ann): string {
  const answer = checkEscalation(indexOfObjects(objects, { world: "closed" }), identity, write);
  if (answer.answer === "allow") return answer.answer;
  if (answer.answer === "error") return `error ${answer.because}`;
  const atoms = answer.missing.map(({ verbs, resources }) => [...verbs, ...resources].join(" "));
  return `forbid ${answer.because} ${atoms.join(", ")}`;
}

/** A cluster in which ann holds rules everywhere and in namespace a. */
function holding(own: { cluster?: JsonObject[]; inA?: JsonObject[] }, ...more: JsonValue[]): JsonValue[] {
  const subjects = [{ kind: "User", name: "ann" }];
  return [
    { ...clusterRole(...(own.cluster ?? [])), metadata: { name: "own" } },
    {
      apiVersion,
      kind: "ClusterRoleBinding",
      metadata: { name: "own" },
      roleRef: { kind: "ClusterRole", name: "own" },
      subjects,
    },
    { ...role("a", ...(own.inA ?? [])), metadata: { name: "own", namespace: "a" } },
    {
      apiVersion,
      kind: "RoleBinding",
      metadata: { name: "own", namespace: "a" },
      roleRef: { kind: "Role", name: "own" },
      subjects,
    },
    ...more,
  ];
}

function clusterRole(...rules: JsonObject[]) {
  return { apiVersion, kind: "ClusterRole", metadata: { name: "new" }, rules };
}

function role(namespace: string, ...rules: JsonObject[]) {
  return { apiVersion, kind: "Role", metadata: { name: "new", namespace }, rules };
}

function clusterRoleBinding(name: string) {
  return {
    apiVersion,
    kind: "ClusterRoleBinding",
    metadata: { name: "new" },
    roleRef: { kind: "ClusterRole", name },
    subjects: [],
  };
}

function roleBinding(namespace: string, kind: string, name: string) {
  return {
    apiVersion,
    kind: "RoleBinding",
    metadata: { name: "new", namespace },
    roleRef: { kind, name },
    subjects: [],
  };
}
