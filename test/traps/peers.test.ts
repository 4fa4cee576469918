// What other tools get wrong (section N of the reference catalogue), each with what is right.
import { describe, expect, test } from "vitest";
import { decide } from "../../server/src/graph/authorizer";
import { serviceAccountIdentity, userIdentity } from "../../server/src/graph/identity";
import { automountOf } from "../../server/src/graph/token";
import { applyFix } from "../support/check";
import { indexOfYaml } from "../support/index-of";
import { accountYaml, bindingYaml, findingsIn, placedFindings, roleYaml } from "../support/manifests";

const APP = "{ kind: ServiceAccount, namespace: shop, name: app }";
const MARIA = "{ apiGroup: rbac.authorization.k8s.io, kind: User, name: maria }";
const rule = (apiGroup: string, resources: string, verbs: string, names?: string): string =>
  `{ apiGroups: ["${apiGroup}"], resources: ["${resources}"], verbs: ["${verbs}"]${names === undefined ? "" : `, resourceNames: ["${names}"]`} }`;
const POD_READER = rule("", "pods", "get");
const RBAC = "rbac.authorization.k8s.io";
const BIND_TO = rule(RBAC, "clusterrolebindings", "create");

/** Findings of the rules in question. */
function found(documents: readonly string[], ...rules: readonly string[]): readonly string[] {
  return findingsIn(documents).filter((finding) => rules.some((id) => finding.includes(` ${id}:`)));
}

function clusterRole(...rules: readonly string[]): string {
  return roleYaml("r", rules);
}

const everywhere = bindingYaml("b", "ClusterRole r", [MARIA]);

describe("checkov", () => {
  test("CKV_K8S_49 looks only at the first rule: a wildcard in the third is found", () => {
    const role = clusterRole(POD_READER, rule("", "services", "get"), rule("apps", "deployments", "*"));
    expect(found([role, everywhere], "rbac/wildcard-verb")).toEqual(['warning rbac/wildcard-verb: "*"']);
  });

  test("CKV_K8S_157 and CKV2_K8S_1 look for bind on bindings: it counts on roles, and does nothing on bindings", () => {
    const onRoles = clusterRole(rule(RBAC, "clusterroles", "bind"), BIND_TO);
    expect(found([onRoles, everywhere], "escalation/bind-verb")).toEqual([
      'warning escalation/bind-verb: "bind"',
    ]);
    const onBindings = clusterRole(rule(RBAC, "clusterrolebindings", "bind"), BIND_TO);
    expect(found([onBindings, everywhere], "escalation/bind-verb")).toEqual([
      'information escalation/bind-verb: "bind"',
    ]);
  });

  test("graph checks mix the rules of a role: a resource of one and a verb of another grant nothing together", () => {
    const role = clusterRole(rule("", "secrets", "create"), rule("", "pods", "get"));
    expect(found([role, everywhere], "escalation/secrets-read")).toEqual([]);
  });
});

describe("trivy", () => {
  test("KSV-0050 knows neither clusterroles nor clusterrolebindings: both are found", () => {
    const escalating = clusterRole(rule(RBAC, "clusterroles", "escalate"));
    expect(found([escalating, everywhere], "escalation/escalate-verb")).toHaveLength(1);
    expect(found([clusterRole(BIND_TO), everywhere], "escalation/rbac-write")).toHaveLength(1);
  });

  test.each([
    ["KSV-0043", rule("", "groups", "impersonate"), "escalation/impersonate"],
    ["KSV-0054", rule("", "pods/attach", "create"), "escalation/pods-exec"],
    ["KSV-0055", rule(RBAC, "rolebindings", "update"), "escalation/rbac-write"],
  ])("%s wants the API group *: the rule of the right group is found", (_id, text, id) => {
    expect(found([clusterRole(text), everywhere], id)).toHaveLength(1);
  });

  test("KSV-0051 and KSV-0052 take the resource name * for any name: it is a name like others", () => {
    const role = clusterRole(rule("", "secrets", "get", "*"));
    const index = indexOfYaml([role, everywhere].join("---\n"));
    const secrets = { verb: "get", apiGroup: "", resource: "secrets", subresource: "", namespace: "shop" };
    expect(decide(index, userIdentity("maria"), { ...secrets, name: "token" }).decision).toBe("no-opinion");
    expect(decide(index, userIdentity("maria"), { ...secrets, name: "*" }).decision).toBe("allow");
    expect(found([role, everywhere], "escalation/secrets-read")).toEqual([]);
    expect(found([role, everywhere], "rbac/resource-names-wildcard")).toHaveLength(1);
  });

  test("KSV-0051 and KSV-0052 want the rules in one order: both orders are found", () => {
    const rules = [rule(RBAC, "rolebindings", "create"), rule(RBAC, "roles", "bind")];
    const ids = ["escalation/bind-verb", "escalation/rbac-write"];
    const [one, other] = [rules, rules.toReversed()].map((list) =>
      found([clusterRole(...list), everywhere], ...ids).toSorted(),
    );
    expect(one).toContain('warning escalation/bind-verb: "bind"');
    expect(other).toEqual(one);
  });

  test("KSV-0047 lets every verb and every resource pass: both are found", () => {
    const ids = ["rbac/wildcard-verb", "rbac/wildcard-resource"];
    expect(found([clusterRole(rule("", "nodes/proxy", "*")), everywhere], ...ids)).toHaveLength(1);
    expect(found([clusterRole(rule("", "*", "get")), everywhere], ...ids)).toHaveLength(1);
  });

  test("KSV-01011 asks for a version of GKE: everybody as subject is found anywhere", () => {
    const group = "{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:authenticated }";
    const binding = bindingYaml("b", "ClusterRole r", [group]);
    expect(found([clusterRole(rule("", "secrets", "list")), binding], "binding/authenticated")).toHaveLength(
      1,
    );
  });

  test("KSV-0036 looks at Pods only: the template of a Deployment is looked at", () => {
    const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { namespace: shop, name: web }
spec: { template: { spec: { serviceAccountName: app, containers: [{ name: web, image: web }] } } }
`;
    expect(found([accountYaml("shop/app"), deployment], "service-account/unneeded-token")).toEqual([
      "hint service-account/unneeded-token: app",
    ]);
  });

  test("roles are judged without their bindings: who holds a role decides how severe it is", () => {
    const role = clusterRole(rule("", "secrets", "list"));
    const inShop = bindingYaml("shop/b", "ClusterRole r", [MARIA]);
    const severity = (...documents: readonly string[]): readonly string[] =>
      found([role, ...documents], "escalation/secrets-read").map((finding) => finding.split(" ")[0]!);
    expect(severity()).toEqual(["information"]);
    expect(severity(inShop)).toEqual(["information"]);
    expect(severity(everywhere)).toEqual(["warning"]);
  });
});

describe("kube-linter", () => {
  const messages = (...documents: readonly string[]): readonly string[] =>
    placedFindings(documents)
      .filter(({ rule: id }) => id === "escalation/secrets-read")
      .map(({ message }) => message);

  test("access-to-secrets never follows a RoleBinding to a ClusterRole: its namespace is named", () => {
    const binding = bindingYaml("shop/b", "ClusterRole r", [MARIA]);
    const [message] = messages(clusterRole(rule("", "secrets", "get")), binding);
    expect(message).toContain('in namespace "shop" through RoleBinding "b"');
  });

  test("access-to-secrets ignores API groups: secrets of another group are no Secrets", () => {
    expect(messages(clusterRole(rule("vault.example.com", "secrets", "get")), everywhere)).toEqual([]);
  });

  test("access-to-secrets matches any verb: deleting is not reading", () => {
    expect(messages(clusterRole(rule("", "secrets", "delete")), everywhere)).toEqual([]);
  });

  test("access-to-create-pods misspells cronjobs: they are found", () => {
    const role = clusterRole(rule("batch", "cronjobs", "create"));
    expect(found([role, everywhere], "escalation/create-pods")).toHaveLength(1);
  });
});

describe("kubescape", () => {
  test("roles and bindings are not tied: the binding of another role holds nothing", () => {
    const other = bindingYaml("b", "ClusterRole other", [MARIA]);
    expect(found([clusterRole(rule("", "secrets", "get")), other], "escalation/secrets-read")).toEqual([
      'information escalation/secrets-read: "secrets"',
    ]);
  });

  test("roles are matched across namespaces: a Role is held in its own only", () => {
    const dangerous = roleYaml("a/r", [rule("", "secrets", "get")]);
    const harmless = roleYaml("b/r", [rule("", "configmaps", "get")]);
    const binding = bindingYaml("b/binding", "Role r", [APP]);
    const index = indexOfYaml([dangerous, harmless, binding].join("---\n"));
    const app = serviceAccountIdentity("shop", "app");
    const ask = (namespace: string, resource: string): string =>
      decide(index, app, { verb: "get", apiGroup: "", resource, subresource: "", namespace, name: "x" })
        .decision;
    expect([ask("a", "secrets"), ask("b", "secrets"), ask("b", "configmaps")]).toEqual([
      "no-opinion",
      "no-opinion",
      "allow",
    ]);
  });

  test("C-0281 misses patch: patching webhooks is found", () => {
    const role = clusterRole(rule("admissionregistration.k8s.io", "mutatingwebhookconfigurations", "patch"));
    expect(found([role, everywhere], "escalation/admission-control")).toHaveLength(1);
  });

  test("C-0265 misses a RoleBinding to a ClusterRole: everybody as subject is found there", () => {
    const group = "{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:authenticated }";
    const binding = bindingYaml("shop/b", "ClusterRole r", [group]);
    expect(found([clusterRole(rule("", "secrets", "list")), binding], "binding/authenticated")).toHaveLength(
      1,
    );
  });

  test.each(["statefulsets", "daemonsets"])(
    "C-0265 names %s in the singular: the plural is found",
    (name) => {
      const role = clusterRole(rule("apps", name, "create"));
      expect(found([role, everywhere], "escalation/create-pods")).toHaveLength(1);
    },
  );

  test("C-0307 ignores the old field: a ServiceAccount named there is looked for", () => {
    const pod = `apiVersion: v1
kind: Pod
metadata: { namespace: shop, name: p }
spec: { serviceAccount: gone, containers: [] }
`;
    expect(found([pod], "reference/undeclared-service-account")).toHaveLength(1);
  });

  test("C-0232 fails for every Role: a harmless one has no finding", () => {
    const binding = bindingYaml("shop/b", "Role r", [APP]);
    const documents = [roleYaml("shop/r", [POD_READER]), binding, accountYaml("shop/app")];
    expect(findingsIn(documents, { preset: "recommended" })).toEqual([]);
  });

  test("pods/* is taken for pods/exec, as by kubehound and kics: it matches no request", () => {
    const role = clusterRole(rule("", "pods/*", "create"));
    const index = indexOfYaml([role, everywhere].join("---\n"));
    const exec = { verb: "create", apiGroup: "", resource: "pods", subresource: "exec", namespace: "shop" };
    expect(decide(index, userIdentity("maria"), { ...exec, name: "p" }).decision).toBe("no-opinion");
    expect(found([role, everywhere], "escalation/pods-exec")).toEqual([]);
    expect(found([role, everywhere], "rbac/ineffective-wildcard")).toHaveLength(1);
  });
});

describe("rbac-tool", () => {
  test.each([
    ["nodes/proxy", rule("", "nodes/proxy", "get"), "escalation/nodes-proxy"],
    ["exec", rule("", "pods/exec", "create"), "escalation/pods-exec"],
    ["debug containers", rule("", "pods/ephemeralcontainers", "patch"), "escalation/ephemeral-containers"],
  ])("renames the core group and then misses %s: it is found", (_what, text, id) => {
    expect(found([clusterRole(text), everywhere], id)).toHaveLength(1);
  });

  test("leaves out the group apps: deployments are found", () => {
    const role = clusterRole(rule("apps", "deployments", "create"));
    expect(found([role, everywhere], "escalation/create-pods")).toHaveLength(1);
  });

  test("knows only get of Secrets: list and watch show them as well", () => {
    for (const verb of ["list", "watch"]) {
      const role = clusterRole(rule("", "secrets", verb));
      expect(found([role, everywhere], "escalation/secrets-read")).toHaveLength(1);
    }
  });
});

describe("kubiscan", () => {
  test.each([
    ["jobs", "batch"],
    ["roles", RBAC],
    ["clusterroles", RBAC],
    ["rolebindings", RBAC],
    ["clusterrolebindings", RBAC],
    ["users", ""],
  ])("loses risky-any-verb-%s in its own YAML: every verb on it is found", (resource, group) => {
    const role = clusterRole(rule(group, resource, "*"));
    expect(found([role, everywhere], "rbac/wildcard-verb")).toHaveLength(1);
  });

  test("wants get and create on nodes/proxy, others want create: get alone runs commands", () => {
    const role = clusterRole(rule("", "nodes/proxy", "get"));
    expect(found([role, everywhere], "escalation/nodes-proxy")).toEqual([
      'warning escalation/nodes-proxy: "nodes/proxy"',
    ]);
  });
});

describe("monokle", () => {
  test("KBP107 points at the index of the role: the finding stands in the rule at fault", () => {
    const role = clusterRole(POD_READER, rule("", "services", "get"), rule("", "pods", "create"));
    const [finding] = placedFindings([role, everywhere]).filter(
      ({ rule: id }) => id === "escalation/create-pods",
    );
    expect(finding).toMatchObject({ text: '"pods"', line: 7 });
  });

  test("KBP108 has a fix that changes nothing: ours takes pods/exec out of the rule", () => {
    const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: r }
rules:
  - apiGroups: [""]
    resources: ["pods", "pods/exec"]
    verbs: ["get", "create"]
`;
    const fixed = applyFix(new Map([["/r.yaml", role]]), "escalation/pods-exec", "");
    expect(fixed.get("/r.yaml")).toBe(role.replace('["pods", "pods/exec"]', '["pods"]'));
    expect(findingsIn([fixed.get("/r.yaml")!]).filter((text) => text.includes("pods-exec"))).toEqual([]);
  });

  test("KBP107 and KBP108 ignore wildcards: */exec is found", () => {
    const role = clusterRole(rule("", "*/exec", "create"));
    expect(found([role, everywhere], "escalation/pods-exec")).toHaveLength(1);
  });
});

describe("kyverno", () => {
  test("restrict-clusterrole-nodesproxy mixes the rules of a role: the group of another rule counts for nothing", () => {
    const role = clusterRole(rule("example.com", "nodes/proxy", "get"), rule("", "pods", "get"));
    expect(found([role, everywhere], "escalation/nodes-proxy")).toEqual([]);
  });
});

describe("kubeaudit", () => {
  test("the ServiceAccount default is looked up without its namespace: another namespace's decides nothing", () => {
    const pod = `apiVersion: v1
kind: Pod
metadata: { namespace: shop, name: p }
spec: { containers: [{ name: web, image: web }] }
`;
    const mounted = (namespace: string): boolean | undefined => {
      const off = `${accountYaml(`${namespace}/default`)}automountServiceAccountToken: false\n`;
      const index = indexOfYaml([pod, off].join("---\n"));
      const [workload] = index.workloadsOf("shop", "default");
      const automount = automountOf(index, workload!);
      return automount === "unknown" ? undefined : automount.value;
    };
    expect(mounted("other")).toBe(true);
    expect(mounted("shop")).toBe(false);
  });
});
