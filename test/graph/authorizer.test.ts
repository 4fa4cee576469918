import { describe, expect, test } from "vitest";
import {
  bindingApplies,
  decide,
  effectivePermissions,
  type Grant,
  grants,
  whoCan,
} from "../../server/src/graph/authorizer";
import {
  groupIdentity,
  type Identity,
  serviceAccountIdentity,
  userIdentity,
} from "../../server/src/graph/identity";
import type { Request } from "../../server/src/graph/permission";
import { indexOfYaml } from "../support/index-of";

const ROLES = `
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: reader }
rules:
- { apiGroups: [""], resources: [pods, nodes, namespaces], verbs: [get, list] }
- { nonResourceURLs: [/healthz], verbs: [get] }
---
kind: Role
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: reader, namespace: a }
rules:
- { apiGroups: [""], resources: [configmaps], verbs: [get] }
---
kind: Role
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: reader, namespace: b }
rules:
- { apiGroups: [""], resources: [secrets], verbs: [get] }
`;

const everywhere = binding(
  "ClusterRoleBinding",
  "everywhere",
  "",
  "ClusterRole",
  "reader",
  "{ kind: User, name: ann }",
);
const inA = binding("RoleBinding", "in-a", "a", "ClusterRole", "reader", "{ kind: Group, name: devs }");
const ownRole = binding("RoleBinding", "own", "a", "Role", "reader", "{ kind: ServiceAccount, name: app }");

describe("where a binding counts", () => {
  const index = indexOfYaml([ROLES, everywhere, inA, ownRole].join("\n---\n"));
  const app = serviceAccountIdentity("a", "app");

  test.each<[string, Identity, Request, "allow" | "no-opinion"]>([
    ["a ClusterRoleBinding in every namespace", user("ann"), pods("get", "any"), "allow"],
    ["a ClusterRoleBinding without a namespace", user("ann"), pods("list", ""), "allow"],
    ["a ClusterRoleBinding for URLs", user("ann"), { verb: "get", path: "/healthz" }, "allow"],
    ["a RoleBinding in its namespace", group("devs"), pods("get", "a"), "allow"],
    ["a RoleBinding in another namespace", group("devs"), pods("get", "b"), "no-opinion"],
    ["a RoleBinding without a namespace", group("devs"), pods("list", ""), "no-opinion"],
    ["a RoleBinding never for URLs", group("devs"), { verb: "get", path: "/healthz" }, "no-opinion"],
    [
      "a RoleBinding for its own namespace object",
      group("devs"),
      ask("get", "namespaces", "a", "a"),
      "allow",
    ],
    ["a Role of the binding's namespace", app, ask("get", "configmaps", "a"), "allow"],
    ["not a Role of the same name elsewhere", app, ask("get", "secrets", "b"), "no-opinion"],
    ["not the ClusterRole of the same name", app, pods("get", "a"), "no-opinion"],
    [
      "another ServiceAccount of that name",
      serviceAccountIdentity("b", "app"),
      ask("get", "configmaps", "a"),
      "no-opinion",
    ],
    ["a user named like a group", user("devs"), pods("get", "a"), "no-opinion"],
    ["a group named like a user", group("ann"), pods("get", "a"), "no-opinion"],
    ["a user in other case", user("Ann"), pods("get", "a"), "no-opinion"],
    ["members of system:masters", group("system:masters"), pods("get", "a"), "no-opinion"],
  ])("%s", (_title, identity, request, expected) => {
    expect(decide(index, identity, request).decision).toBe(expected);
  });

  test("every grant that allows by itself is named", () => {
    const both: Identity = { user: "ann", groups: ["devs"] };
    expect(decide(index, both, pods("get", "a")).via.map(text)).toEqual([
      "ClusterRoleBinding everywhere → ClusterRole reader rule 0 everywhere",
      "RoleBinding in-a → ClusterRole reader rule 0 in a",
    ]);
  });

  test("grants are visited cluster-wide first", () => {
    const both: Identity = { user: "ann", groups: ["devs"] };
    expect(grants(index, both).grants).toHaveLength(2);
    expect(grants(index, both, "a").grants.map(({ binding }) => binding.name?.value)).toEqual([
      "everywhere",
      "everywhere",
      "in-a",
      "in-a",
    ]);
  });

  test("effective permissions span all namespaces", () => {
    expect(effectivePermissions(index, app).grants.map(text)).toEqual([
      "RoleBinding own → Role reader rule 0 in a",
    ]);
    expect(effectivePermissions(index, user("ann")).grants.map(text)).toHaveLength(2);
    expect(effectivePermissions(index, user("nobody"))).toEqual({ grants: [], unresolved: [] });
  });
});

describe("subjects", () => {
  const applies = (kind: "RoleBinding" | "ClusterRoleBinding", subjects: string, identity: Identity) => {
    const index = indexOfYaml(
      binding(kind, "b", kind === "RoleBinding" ? "a" : "", "ClusterRole", "reader", subjects),
    );
    const found = [...index.clusterRoleBindings(), ...index.roleBindings("a")][0]!;
    return bindingApplies(found, identity);
  };
  const app = serviceAccountIdentity("a", "app");

  test.each<[string, Identity, boolean, boolean]>([
    ["{ kind: ServiceAccount, name: app }", app, true, false],
    ["{ kind: ServiceAccount, name: app, namespace: a }", app, true, true],
    ["{ kind: ServiceAccount, name: app, namespace: b }", app, false, false],
    ["{ kind: User, name: 'system:serviceaccount:a:app' }", app, true, true],
    ["{ kind: Group, name: 'system:serviceaccounts:a' }", app, true, true],
    ["{ kind: Group, name: 'system:serviceaccounts:b' }", app, false, false],
    ["{ kind: Group, name: 'system:authenticated' }", app, true, true],
    ["{ kind: User, name: ann, apiGroup: wrong, namespace: x }", user("ann"), true, true],
    ["{ kind: user, name: ann }", user("ann"), false, false],
    ["{ kind: User, name: '*' }", user("ann"), false, false],
    ["{ kind: User, name: '' }", group("devs"), false, false],
    ["", user("ann"), false, false],
  ])("%s, %j", (subjects, identity, inRoleBinding, inClusterRoleBinding) => {
    expect(applies("RoleBinding", subjects, identity)).toBe(inRoleBinding);
    expect(applies("ClusterRoleBinding", subjects, identity)).toBe(inClusterRoleBinding);
  });
});

describe("three values", () => {
  const dangling = binding("RoleBinding", "dangling", "a", "Role", "absent", "{ kind: User, name: ann }");

  test("a role that is not declared may be declared elsewhere, but not in a closed world", () => {
    const open = decide(indexOfYaml(dangling), user("ann"), pods("get", "a"));
    expect(open).toMatchObject({
      decision: "unknown",
      via: [],
      unresolved: [{ name: { value: "dangling" } }],
    });
    expect(decide(indexOfYaml(dangling, { world: "closed" }), user("ann"), pods("get", "a")).decision).toBe(
      "no-opinion",
    );
  });

  test("other bindings still count, and those of others do not", () => {
    const index = indexOfYaml([ROLES, dangling, everywhere].join("\n---\n"));
    expect(decide(index, user("ann"), pods("get", "a")).decision).toBe("allow");
    expect(decide(index, user("bob"), pods("get", "a")).decision).toBe("no-opinion");
    expect(decide(index, user("ann"), ask("get", "secrets", "b")).decision).toBe("no-opinion");
  });

  test("a rule with a gap may allow what its known parts do not exclude", () => {
    const templated = `
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: templated }
rules:
- apiGroups: [""]
  resources: [pods]
  verbs: [get, "{{ .Values.verb }}"]
---
${binding("ClusterRoleBinding", "b", "", "ClusterRole", "templated", "{ kind: User, name: ann }")}`;
    const index = indexOfYaml(templated, { rendering: "helm" });
    expect(decide(index, user("ann"), pods("get", "a")).decision).toBe("allow");
    expect(decide(index, user("ann"), pods("delete", "a")).decision).toBe("unknown");
    expect(decide(index, user("ann"), ask("delete", "secrets", "a")).decision).toBe("no-opinion");
    expect(decide(index, user("ann"), { verb: "get", path: "/healthz" }).decision).toBe("no-opinion");
  });

  test("a subject that a template fills in names nobody yet", () => {
    const chart = binding(
      "ClusterRoleBinding",
      "b",
      "",
      "ClusterRole",
      "reader",
      "{ kind: User, name: '{{ .Values.user }}' }",
    );
    const index = indexOfYaml([ROLES, chart].join("\n---\n"), { rendering: "helm" });
    expect(decide(index, user("ann"), pods("get", "a")).decision).toBe("no-opinion");
    expect(whoCan(index, pods("get", "a"))).toMatchObject({ unresolved: [{ name: { value: "b" } }] });
  });
});

describe("aggregated ClusterRoles", () => {
  const manifest = `
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: widgets-view, labels: { rbac.authorization.k8s.io/aggregate-to-view: "true" } }
rules:
- { apiGroups: [example.com], resources: [widgets], verbs: [get] }
---
${binding("RoleBinding", "admins", "a", "ClusterRole", "admin", "{ kind: User, name: ann }")}`;
  const index = indexOfYaml(manifest, { withBuiltIn: true });

  test("a contribution to view reaches admin, and its grant points to where it is written", () => {
    const { decision, via } = decide(index, user("ann"), ask("get", "widgets.example.com", "a"));
    expect(decision).toBe("allow");
    expect(via.map(({ role, from, rule }) => [role.name?.value, from?.name?.value, rule.index])).toEqual([
      ["admin", "widgets-view", 0],
    ]);
  });

  test("admin has what Kubernetes gives it, and no more", () => {
    expect(
      decide(index, user("ann"), ask("create", "rolebindings.rbac.authorization.k8s.io", "a")).decision,
    ).toBe("allow");
    expect(decide(index, user("ann"), ask("get", "secrets", "a")).decision).toBe("allow");
    expect(decide(index, user("ann"), ask("get", "secrets", "b")).decision).toBe("no-opinion");
    expect(decide(index, user("ann"), ask("get", "nodes", "")).decision).toBe("no-opinion");
  });
});

test("a role that is declared twice gives what either gives", () => {
  const one = ROLES.split("---")[0]!;
  const other = one.replace("pods, nodes, namespaces", "events");
  const index = indexOfYaml([one, other, everywhere].join("\n---\n"));
  expect(decide(index, user("ann"), pods("get", "a")).decision).toBe("allow");
  expect(decide(index, user("ann"), ask("get", "events", "a")).decision).toBe("allow");
});

test("who can: sorted, without repetition, ServiceAccounts with their namespace, system:masters always", () => {
  const more = binding(
    "RoleBinding",
    "more",
    "a",
    "ClusterRole",
    "reader",
    "{ kind: ServiceAccount, name: app }, { kind: Group, name: devs }",
  );
  const index = indexOfYaml([ROLES, everywhere, inA, more].join("\n---\n"));
  const holders = (request: Request) =>
    whoCan(index, request).holders.map(
      ({ kind, namespace, name, via }) => `${kind} ${namespace}/${name} ${via.length}`,
    );
  expect(holders(pods("get", "a"))).toEqual([
    "Group /devs 2",
    "Group /system:masters 0",
    "ServiceAccount a/app 1",
    "User /ann 1",
  ]);
  expect(holders(pods("get", ""))).toEqual(["Group /system:masters 0", "User /ann 1"]);
  expect(holders({ verb: "get", path: "/healthz" })).toEqual(["Group /system:masters 0", "User /ann 1"]);
});

function binding(
  kind: "RoleBinding" | "ClusterRoleBinding",
  name: string,
  namespace: string,
  roleKind: string,
  role: string,
  subjects: string,
): string {
  return `kind: ${kind}
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: ${name}${namespace === "" ? "" : `, namespace: ${namespace}`} }
roleRef: { kind: ${roleKind}, name: ${role} }
subjects: [${subjects}]`;
}

function ask(verb: string, target: string, namespace: string, name = ""): Request {
  const [resource = "", ...group] = target.split(".");
  return { verb, apiGroup: group.join("."), resource, subresource: "", name, namespace };
}

function pods(verb: string, namespace: string): Request {
  return ask(verb, "pods", namespace);
}

function user(name: string): Identity {
  return userIdentity(name);
}

function group(name: string): Identity {
  return groupIdentity(name);
}

function text({ binding: { kind, name }, role, rule, namespace }: Grant): string {
  const where = namespace === "" ? "everywhere" : `in ${namespace}`;
  return `${kind} ${name!.value} → ${role.kind} ${role.name!.value} rule ${rule.index} ${where}`;
}
