// What users of other tools ran into (the traps of the reference's UX page and the threads of section M).
import { describe, expect, test } from "vitest";
import { decide, effectivePermissions } from "../../server/src/graph/authorizer";
import { groupIdentity, serviceAccountIdentity, userIdentity } from "../../server/src/graph/identity";
import type { Request } from "../../server/src/graph/permission";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { indexOfYaml } from "../support/index-of";
import { accountYaml, bindingYaml, findingsIn, placedFindings, roleYaml } from "../support/manifests";

const APP = "{ kind: ServiceAccount, namespace: shop, name: app }";
const MARIA = "{ apiGroup: rbac.authorization.k8s.io, kind: User, name: maria }";
const READ_PODS = `{ apiGroups: [""], resources: [pods], verbs: [get] }`;
const READ_SECRETS = `{ apiGroups: [""], resources: [secrets], verbs: [get] }`;

function get(resource: string, namespace: string, name = "x"): Request {
  return { verb: "get", apiGroup: "", resource, subresource: "", namespace, name };
}

function found(rule: string, documents: readonly string[] | ReadonlyMap<string, string>): readonly string[] {
  return findingsIn(documents).filter((finding) => finding.includes(` ${rule}: `));
}

function workload(kind: string, spec: string): string {
  const group =
    { Pod: "v1", ReplicationController: "v1", Job: "batch/v1", CronJob: "batch/v1" }[kind] ?? "apps/v1";
  return `apiVersion: ${group}\nkind: ${kind}\nmetadata: { namespace: shop, name: web }\nspec: ${spec}\n`;
}

describe("grants (k9s, Headlamp)", () => {
  test("a ClusterRole bound by RoleBindings of two namespaces counts in both", () => {
    const index = indexOfYaml(
      [
        roleYaml("reader", [READ_PODS]),
        bindingYaml("a/b", "ClusterRole reader", [APP]),
        bindingYaml("b/b", "ClusterRole reader", [APP]),
      ].join("---\n"),
    );
    const { grants } = effectivePermissions(index, serviceAccountIdentity("shop", "app"));
    expect(grants.map(({ namespace }) => namespace).toSorted()).toEqual(["a", "b"]);
  });

  test("two Roles of one name in two namespaces are not mixed", () => {
    const index = indexOfYaml(
      [
        roleYaml("a/reader", [READ_SECRETS]),
        roleYaml("b/reader", [READ_PODS]),
        bindingYaml("a/b", "Role reader", [MARIA]),
        bindingYaml("b/b", "Role reader", [APP]),
      ].join("---\n"),
    );
    const app = serviceAccountIdentity("shop", "app");
    expect(decide(index, app, get("pods", "b")).decision).toBe("allow");
    expect(decide(index, app, get("secrets", "a")).decision).toBe("no-opinion");
    expect(decide(index, app, get("secrets", "b")).decision).toBe("no-opinion");
    expect(decide(index, userIdentity("maria"), get("secrets", "a")).decision).toBe("allow");
  });

  test("a subject of another namespace than the binding holds the role in the binding's", () => {
    const index = indexOfYaml(
      [roleYaml("web/reader", [READ_PODS]), bindingYaml("web/b", "Role reader", [APP])].join("---\n"),
    );
    const app = serviceAccountIdentity("shop", "app");
    expect(decide(index, app, get("pods", "web")).decision).toBe("allow");
    expect(decide(index, app, get("pods", "shop")).decision).toBe("no-opinion");
  });

  test.each([
    ["system:serviceaccounts", "allow"],
    ["system:serviceaccounts:shop", "allow"],
    ["system:serviceaccounts:web", "no-opinion"],
    ["system:authenticated", "allow"],
    ["system:unauthenticated", "no-opinion"],
  ])("a ServiceAccount is in the groups the API server gives it: %s", (name, decision) => {
    const group = `{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: "${name}" }`;
    const index = indexOfYaml(
      [roleYaml("reader", [READ_PODS]), bindingYaml("b", "ClusterRole reader", [group])].join("---\n"),
    );
    expect(decide(index, serviceAccountIdentity("shop", "app"), get("pods", "x")).decision).toBe(decision);
  });

  test("aggregation follows selectors across files and through each other, and ends in a circle", () => {
    const aggregated = (
      name: string,
      own: string,
      from: string,
    ): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: ${name}, labels: { ${own}: "true" } }
aggregationRule: { clusterRoleSelectors: [{ matchLabels: { ${from}: "true" } }] }
`;
    const leaf = roleYaml("leaf", [READ_PODS]).replace(
      "name: leaf",
      'name: leaf, labels: { to-first: "true" }',
    );
    const files = new Map([
      ["/first.yaml", aggregated("first", "to-second", "to-first")],
      ["/second.yaml", aggregated("second", "to-first", "to-second")],
      ["/leaf.yaml", leaf],
      ["/binding.yaml", bindingYaml("b", "ClusterRole second", [MARIA])],
    ]);
    const { decision } = decide(snapshotOf(files).index(), userIdentity("maria"), get("pods", "shop"));
    expect(decision).toBe("allow");
  });
});

describe("who runs as what (cnspec, Headlamp)", () => {
  test("a workload that names no ServiceAccount runs as default", () => {
    const index = indexOfYaml(workload("Deployment", "{ template: { spec: { containers: [] } } }"));
    expect(index.workloadsOf("shop", "default")).toHaveLength(1);
  });

  const SPEC = "{ serviceAccountName: gone, containers: [] }";
  test.each([
    ["Pod", SPEC],
    ["ReplicationController", `{ template: { spec: ${SPEC} } }`],
    ["Deployment", `{ template: { spec: ${SPEC} } }`],
    ["StatefulSet", `{ template: { spec: ${SPEC} } }`],
    ["DaemonSet", `{ template: { spec: ${SPEC} } }`],
    ["ReplicaSet", `{ template: { spec: ${SPEC} } }`],
    ["Job", `{ template: { spec: ${SPEC} } }`],
    ["CronJob", `{ jobTemplate: { spec: { template: { spec: ${SPEC} } } } }`],
  ])("a %s names its ServiceAccount", (kind, spec) => {
    expect(found("reference/undeclared-service-account", [workload(kind, spec)])).toEqual([
      "information reference/undeclared-service-account: gone",
    ]);
  });
});

describe("matching (checkov)", () => {
  const holder = bindingYaml("b", "ClusterRole r", [MARIA]);
  const ask = (rule: string, apiGroup: string, resource: string, subresource = ""): string => {
    const index = indexOfYaml([roleYaml("r", [rule]), holder].join("---\n"));
    const request = { verb: "update", apiGroup, resource, subresource, namespace: "shop", name: "x" };
    return decide(index, userIdentity("maria"), request).decision;
  };

  test("the API group counts", () => {
    const rule = `{ apiGroups: ["apps"], resources: [deployments], verbs: [update] }`;
    expect(ask(rule, "apps", "deployments")).toBe("allow");
    expect(ask(rule, "", "deployments")).toBe("no-opinion");
    expect(ask(rule, "extensions", "deployments")).toBe("no-opinion");
  });

  test("*/scale means that subresource of everything, and */* means nothing", () => {
    const scale = `{ apiGroups: ["*"], resources: ["*/scale"], verbs: [update] }`;
    expect(ask(scale, "apps", "deployments", "scale")).toBe("allow");
    expect(ask(scale, "apps", "deployments")).toBe("no-opinion");
    const all = `{ apiGroups: ["*"], resources: ["*/*"], verbs: [update] }`;
    expect(ask(all, "apps", "deployments", "scale")).toBe("no-opinion");
    expect(ask(all, "apps", "deployments")).toBe("no-opinion");
  });

  test("resourceNames limit a grant (checkov#7110, kubescape#3201)", () => {
    const named = `{ apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [token] }`;
    expect(found("escalation/secrets-read", [roleYaml("r", [named]), holder])).toEqual([]);
    const index = indexOfYaml([roleYaml("r", [named]), holder].join("---\n"));
    expect(decide(index, userIdentity("maria"), get("secrets", "shop", "token")).decision).toBe("allow");
    expect(decide(index, userIdentity("maria"), get("secrets", "shop", "other")).decision).toBe("no-opinion");
  });

  test("exec by GET is told, with the version that ends it (kubernetes#78741, #128743)", () => {
    const exec = `{ apiGroups: [""], resources: [pods/exec], verbs: [get] }`;
    const [finding] = placedFindings([roleYaml("r", [exec]), holder]).filter(
      ({ rule }) => rule === "escalation/pods-exec",
    );
    expect(finding?.message).toContain("before Kubernetes 1.35");
  });

  test("create with resourceNames, as audit2rbac writes it, allows no plain create (audit2rbac#24)", () => {
    const rule = `{ apiGroups: [""], resources: [configmaps], verbs: [create], resourceNames: [settings] }`;
    expect(found("rbac/resource-names-create", [roleYaml("r", [rule]), holder])).toHaveLength(1);
  });
});

describe("mistakes that nothing else sees", () => {
  const held = (rule: string): readonly string[] => [
    roleYaml("shop/r", [rule]),
    bindingYaml("shop/b", "Role r", [MARIA]),
  ];

  test.each(["pod", "Pods", "po"])("a resource that is no plural: %s (k8s-cleaner#305)", (name) => {
    const rule = `{ apiGroups: [""], resources: ["${name}"], verbs: [get] }`;
    expect(found("rbac/unknown-resource", held(rule))).toEqual([`warning rbac/unknown-resource: "${name}"`]);
  });

  test.each([
    ["", "deployments"],
    ["apps", "ingresses"],
    ["extensions", "deployments"],
  ])("an API group that does not serve the resource: %j %s (telepresence#1400)", (group, resource) => {
    const rule = `{ apiGroups: ["${group}"], resources: [${resource}], verbs: [get] }`;
    expect(found("rbac/wrong-api-group", held(rule))).toHaveLength(1);
  });

  test("a binding to a Role that only another namespace has (kubectl#714, kubescape#2579)", () => {
    const documents = [roleYaml("web/reader", [READ_PODS]), bindingYaml("shop/b", "Role reader", [MARIA])];
    expect(found("reference/undeclared-role", documents)).toEqual([
      "warning reference/undeclared-role: reader",
    ]);
  });

  test("a ServiceAccount that the cluster has is no error (kube-linter#137)", () => {
    const pod = workload("Pod", "{ serviceAccountName: from-elsewhere, containers: [] }");
    expect(found("reference/undeclared-service-account", [pod])).toEqual([
      "information reference/undeclared-service-account: from-elsewhere",
    ]);
    expect(findingsIn([pod], { world: "open" })).toEqual([]);
  });
});

describe("places (Monokle, kube-linter#45, AWS toolkit)", () => {
  const secret = '{ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }';

  test("a finding stands on the word at fault, in any rule and any document", () => {
    const documents = [
      accountYaml("shop/app"),
      roleYaml("r", [READ_PODS, READ_PODS.replace("pods", "services"), secret]),
      bindingYaml("b", "ClusterRole r", [MARIA]),
    ];
    const [finding] = placedFindings(documents).filter(({ rule }) => rule === "escalation/secrets-read");
    expect(finding).toMatchObject({ text: '"secrets"', line: 11 });
  });

  test("no finding is empty or stands on another document", () => {
    const files = new Map([
      [
        "/all.yaml",
        [
          accountYaml("shop/app"),
          roleYaml("shop/r", [
            secret,
            `{ verbs: [] }`,
            `{ apiGroups: ["apps/v1"], resources: [pod], verbs: ["*"] }`,
          ]),
          bindingYaml("shop/b", "Rule r", ["{ kind: user, name: maria }", "{ kind: ServiceAccount }"]),
        ].join("---\n"),
      ],
    ]);
    const diagnostics = diagnosticsOf(snapshotOf(files, { preset: "all" }));
    expect(diagnostics.length).toBeGreaterThan(5);
    for (const { range, object } of diagnostics) {
      expect(range.end).toBeGreaterThan(range.start);
      expect(range.start).toBeGreaterThanOrEqual(object!.source.base);
      expect(range.start).toBeGreaterThan(0);
    }
  });
});

describe("what others render", () => {
  test("a RoleBinding without a namespace, under a kustomization that sets one, finds its Role", () => {
    const files = new Map([
      ["/app/kustomization.yaml", "namespace: shop\nresources: [role.yaml, binding.yaml]\n"],
      ["/app/role.yaml", roleYaml("shop/reader", [READ_PODS])],
      [
        "/app/binding.yaml",
        bindingYaml("shop/b", "Role reader", [APP]).replace("namespace: shop, name: b", "name: b"),
      ],
    ]);
    expect(found("reference/undeclared-role", files)).toEqual([]);
  });

  test("a name that a Helm template fills in is never missing", () => {
    const files = new Map([
      ["/chart/Chart.yaml", "name: chart\n"],
      [
        "/chart/templates/b.yaml",
        bindingYaml("shop/b", 'Role "{{ .Values.role }}"', [APP.replace("app", '"{{ .Release.Name }}"')]),
      ],
    ]);
    expect(findingsIn(files, { world: "closed" })).toEqual([]);
  });
});

describe("text as it comes", () => {
  const role = roleYaml("r", [`{ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }`]);
  const binding = bindingYaml("b", "ClusterRole r", [MARIA]);
  const expected = ['warning escalation/secrets-read: "secrets"'];
  const secrets = (...documents: readonly string[]): readonly string[] =>
    found("escalation/secrets-read", documents);
  const file = (text: string): readonly string[] =>
    found("escalation/secrets-read", new Map([["/all.yaml", text]]));

  test.each([
    ["absent", ""],
    ["null", "subjects:\n"],
    ["empty", "subjects: []\n"],
  ])("subjects that are %s grant nothing and harm nothing", (_what, subjects) => {
    const head = binding.slice(0, binding.indexOf("subjects:"));
    const index = indexOfYaml(`${role}---\n${head}${subjects}`);
    expect(decide(index, userIdentity("maria"), get("secrets", "x")).decision).toBe("no-opinion");
    expect(decide(index, groupIdentity(""), get("secrets", "x")).decision).toBe("no-opinion");
    expect(findingsIn([role, `${head}${subjects}`]).filter((text) => text.startsWith("error"))).toEqual([]);
  });

  test("a List", () => {
    const indent = (text: string): string => text.trimEnd().replaceAll("\n", "\n    ");
    expect(
      secrets(`apiVersion: v1\nkind: List\nitems:\n  - ${indent(role)}\n  - ${indent(binding)}\n`),
    ).toEqual(expected);
  });

  test("JSON", () => {
    const json = JSON.stringify(
      {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRole",
        metadata: { name: "r" },
        rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }],
      },
      undefined,
      2,
    );
    expect(
      found(
        "escalation/secrets-read",
        new Map([
          ["/r.json", json],
          ["/b.yaml", binding],
        ]),
      ),
    ).toEqual(expected);
  });

  test("anchors, aliases and merge keys", () => {
    const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: r }
rules:
  - &base { apiGroups: [""], resources: ["pods"], verbs: &read ["get"] }
  - { <<: *base, resources: ["secrets"] }
  - { apiGroups: [""], resources: ["services"], verbs: *read }
---
${binding}`;
    expect(file(text)).toEqual(expected);
  });

  test("a key that stands twice", () => {
    expect(file(`${role.replace("rules:", "rules: []\nrules:")}---\n${binding}`)).toHaveLength(1);
  });

  test.each([
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["trailing tabs", (text: string) => text.replaceAll("]\n", "]\t\n")],
  ])("%s", (_what, change) => {
    expect(file(change(`${role}---\n${binding}`))).toEqual(expected);
  });

  test("conflict markers leave the other documents alone", () => {
    const conflict = `kind: ConfigMap\n<<<<<<< ours\ndata: {}\n=======\ndata: { a: b }\n>>>>>>> theirs\n`;
    expect(file(`${conflict}---\n${role}---\n${binding}`)).toEqual(expected);
  });
});

describe("fixes and silence", () => {
  test("a fix that changes a roleRef says that the live binding has to be deleted", () => {
    const documents = [
      accountYaml("shop/app"),
      workload("Deployment", "{ template: { spec: { serviceAccountName: app, containers: [] } } }"),
      bindingYaml("b", "ClusterRole cluster-admin", [APP]),
    ];
    const snapshot = snapshotOf(new Map([["/all.yaml", documents.join("---\n")]]), { preset: "all" });
    const fixes = diagnosticsOf(snapshot)
      .filter(({ rule }) => rule === "binding/cluster-admin")
      .flatMap(({ fixes: own }) => own.map(({ title }) => title));
    expect(fixes).not.toEqual([]);
    for (const title of fixes) expect(title).toMatch(/delete.* live |live .* deleted/);
  });

  test("a finding is silenced where it stands, with a reason and an end (kubescape#3390, trivy#3900)", () => {
    const silenced = (until: string): string =>
      `# rolecall: allow-next-line escalation/secrets-read until ${until} -- reads them by design`;
    const text = (until: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: r }
rules:
  - apiGroups: [""]
    ${silenced(until)}
    resources: ["secrets"]
    verbs: ["get"]
`;
    expect(findingsIn([text("2027-01-31")], { preset: "recommended" })).toEqual([]);
    expect(found("escalation/secrets-read", [text("2026-01-31")])).toHaveLength(1);
  });
});
