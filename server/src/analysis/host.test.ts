import { describe, expect, test } from "vitest";
import { effectivePermissions } from "../graph/authorizer";
import { serviceAccountIdentity } from "../graph/identity";
import { resolveRoleRef, resolveWorkload } from "../graph/resolve";
import type { Binding, KubernetesObject } from "../model/object";
import { diagnose } from "./diagnostics";
import { AnalysisHost, type FileInput } from "./host";
import type { Snapshot } from "./snapshot";

const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [get]
`;
const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: reader, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects:
  - { kind: ServiceAccount, name: cart }
`;
const ACCOUNT = `apiVersion: v1
kind: ServiceAccount
metadata: { name: cart, namespace: shop }
`;

const cart = serviceAccountIdentity("shop", "cart");

function hostOf(files: Readonly<Record<string, string>>): AnalysisHost {
  const host = new AnalysisHost({ readText: (file) => files[file], today: () => "2026-01-01" });
  host.applyChange({ files: inputs(files, false) });
  return host;
}

function inputs(files: Readonly<Record<string, string>>, open: boolean): ReadonlyMap<string, FileInput> {
  return new Map(Object.entries(files).map(([file, text]) => [file, { text, open }]));
}

function ownGrants(snapshot: Snapshot): readonly string[] {
  const { grants } = effectivePermissions(snapshot.index(), cart);
  return grants
    .filter(({ binding }) => !binding.source.builtIn)
    .map(({ binding, rule }) => `${binding.name?.value ?? ""}: ${rule.policy.verbs.join()}`);
}

function objectsOf(snapshot: Snapshot, file: string): readonly KubernetesObject[] {
  return snapshot.file(file)?.objects ?? [];
}

function bindingOf(snapshot: Snapshot, file: string): Binding {
  const object = objectsOf(snapshot, file).find(({ type }) => type === "binding");
  if (object?.type !== "binding") throw new Error(`No binding in ${file}`);
  return object;
}

describe("snapshots", () => {
  test("an earlier snapshot keeps its answers after a change", () => {
    const host = hostOf({ "/role.yaml": ROLE, "/binding.yaml": BINDING });
    const before = host.snapshot();
    expect(ownGrants(before)).toEqual(["reader: get"]);
    host.applyChange({ files: inputs({ "/role.yaml": ROLE.replace("[get]", "[get, list]") }, true) });
    expect(ownGrants(host.snapshot())).toEqual(["reader: get,list"]);
    expect(ownGrants(before)).toEqual(["reader: get"]);
  });

  test("a removed file takes its grants along, a new one brings them back", () => {
    const host = hostOf({ "/role.yaml": ROLE, "/binding.yaml": BINDING });
    host.applyChange({ files: new Map([["/role.yaml", undefined]]) });
    expect(ownGrants(host.snapshot())).toEqual([]);
    expect(resolveRoleRef(host.snapshot().index(), bindingOf(host.snapshot(), "/binding.yaml")).state).toBe(
      "missing",
    );
    host.applyChange({ files: inputs({ "/role.yaml": ROLE }, false) });
    expect(ownGrants(host.snapshot())).toEqual(["reader: get"]);
  });

  test("objects that an edit neither changed nor moved stay the same objects", () => {
    const host = hostOf({});
    const text = [ACCOUNT, ROLE, BINDING].join("---\n");
    host.applyChange({ files: inputs({ "/all.yaml": text }, true) });
    const before = objectsOf(host.snapshot(), "/all.yaml");
    host.applyChange({ files: inputs({ "/all.yaml": text.replace("[get]", "[get, list]") }, true) });
    const after = objectsOf(host.snapshot(), "/all.yaml");
    expect(after.map((object, index) => object === before[index])).toEqual([true, false, false]);
    // The binding moved by six characters; its content is shared.
    expect(after[2]?.source.base).toBe((before[2]?.source.base ?? 0) + 6);
    expect(after[2]?.labels).toBe(before[2]?.labels);
  });

  test("answers do not depend on the order in which files were read", () => {
    const files = {
      "/a.yaml": ROLE,
      "/b.yaml": BINDING,
      "/c.yaml": BINDING.replace("name: reader,", "name: second,"),
    };
    const forward = hostOf(files).snapshot();
    const backward = hostOf(Object.fromEntries(Object.entries(files).reverse())).snapshot();
    const edited = hostOf({ "/a.yaml": ROLE, "/c.yaml": files["/c.yaml"] });
    edited.applyChange({ files: inputs({ "/b.yaml": BINDING }, true) });
    expect(ownGrants(forward)).toEqual(["reader: get", "second: get"]);
    expect(ownGrants(backward)).toEqual(ownGrants(forward));
    expect(ownGrants(edited.snapshot())).toEqual(ownGrants(forward));
  });

  test("the text of an open file wins over the disk, and the disk counts again when it is closed", () => {
    const host = hostOf({ "/role.yaml": ROLE, "/binding.yaml": BINDING });
    host.applyChange({ files: inputs({ "/role.yaml": ROLE.replace("name: reader", "name: other") }, true) });
    expect(ownGrants(host.snapshot())).toEqual([]);
    host.applyChange({ files: inputs({ "/role.yaml": ROLE }, false) });
    expect(ownGrants(host.snapshot())).toEqual(["reader: get"]);
  });

  test("a file at rest keeps no text", () => {
    const placed = hostOf({ "/role.yaml": ROLE }).snapshot().file("/role.yaml");
    expect(placed?.objects).toHaveLength(1);
    expect(placed?.model).toMatchObject({ text: undefined, documents: [], documentCount: 1, others: 0 });
  });
});

describe("reading", () => {
  test("a broken document does not blind its neighbors", () => {
    const snapshot = hostOf({ "/all.yaml": `${ROLE}---\nkind: [ \n: {\n---\n${BINDING}` }).snapshot();
    expect(ownGrants(snapshot)).toEqual(["reader: get"]);
  });

  test("Lists and JSON manifests are unpacked", () => {
    const item = JSON.stringify({
      kind: "Role",
      apiVersion: "rbac.authorization.k8s.io/v1",
      metadata: { name: "reader", namespace: "shop" },
      rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["watch"] }],
    });
    const list = `{"apiVersion":"v1","kind":"List","items":[${item}]}`;
    const snapshot = hostOf({ "/list.json": list, "/binding.yaml": BINDING }).snapshot();
    expect(objectsOf(snapshot, "/list.json").map(({ source }) => source.path)).toEqual([["items", 0]]);
    expect(ownGrants(snapshot)).toEqual(["reader: watch"]);
  });

  test("aliases and merge keys count, at the place where their text stands", () => {
    const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules:
  - &base
    apiGroups: [""]
    resources: [pods]
    verbs: &verbs ["*"]
  - <<: *base
    resources: [services]
  - apiGroups: [""]
    resources: [configmaps]
    verbs: *verbs
`;
    const snapshot = hostOf({ "/role.yaml": text, "/binding.yaml": BINDING }).snapshot();
    expect(ownGrants(snapshot)).toEqual(["reader: *", "reader: *", "reader: *"]);
    const found = diagnose(snapshot, "/role.yaml").filter(({ rule }) => rule === "rbac/wildcard-verb");
    expect(new Set(found.map(({ range }) => text.slice(range.start, range.end)))).toEqual(new Set(['"*"']));
    expect(new Set(found.map(({ range }) => range.start))).toEqual(new Set([text.indexOf('"*"')]));
  });

  test("an alias bomb is read at once and gives nothing", () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const inner = level === 0 ? '"x"' : Array.from({ length: 10 }, () => `*a${level - 1}`).join(", ");
      return `a${level}: &a${level} [${inner}]`;
    });
    const text = ROLE.replace("verbs: [get]", "verbs: *a29").replace(
      "rules:",
      `${levels.join("\n")}\nrules:`,
    );
    const snapshot = hostOf({ "/bomb.yaml": text, "/binding.yaml": BINDING }).snapshot();
    expect(objectsOf(snapshot, "/bomb.yaml")).toHaveLength(1);
    expect(ownGrants(snapshot)).toEqual(["reader: "]);
  });
});

describe("what is not known", () => {
  test("a Helm template may bring any role", () => {
    const files = {
      "/chart/Chart.yaml": "name: chart\n",
      "/chart/templates/binding.yaml": BINDING.replace(", namespace: shop", ""),
      "/chart/templates/role.yaml": ROLE.replace(
        "name: reader, namespace: shop",
        'name: "{{ .Values.role }}"',
      ),
    };
    const snapshot = hostOf(files).snapshot();
    const binding = bindingOf(snapshot, "/chart/templates/binding.yaml");
    expect(resolveRoleRef(snapshot.index(), binding).state).toBe("unknown");
    expect(diagnose(snapshot, "/chart/templates/binding.yaml")).toEqual([]);
  });

  test("objects of one chart find each other in the namespace of its release", () => {
    const files = {
      "/chart/Chart.yaml": "name: chart\n",
      "/chart/templates/binding.yaml": BINDING.replace(
        "namespace: shop",
        'namespace: "{{ .Release.Namespace }}"',
      ),
      "/chart/templates/role.yaml": ROLE.replace(", namespace: shop", ""),
    };
    const snapshot = hostOf(files).snapshot();
    const binding = bindingOf(snapshot, "/chart/templates/binding.yaml");
    expect(resolveRoleRef(snapshot.index(), binding).state).toBe("found");
  });

  test("inputs of a kustomization may be renamed and moved", () => {
    const pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  serviceAccountName: nobody\n";
    const files = {
      "/base/kustomization.yaml": "resources: [pod.yaml, binding.yaml]\n",
      "/base/pod.yaml": pod,
      "/base/binding.yaml": BINDING,
      "/overlay/kustomization.yaml":
        "resources: [../base]\nnamePrefix: prod-\npatches:\n  - path: patch.yaml\n",
      "/overlay/patch.yaml": ROLE,
    };
    const snapshot = hostOf(files).snapshot();
    const workload = objectsOf(snapshot, "/base/pod.yaml")[0];
    expect(workload?.type === "workload" && resolveWorkload(snapshot.index(), workload).state).toBe(
      "unknown",
    );
    expect(diagnose(snapshot, "/base/binding.yaml")).toEqual([]);
    // A patch is no object of its own.
    expect(objectsOf(snapshot, "/overlay/patch.yaml")).toEqual([]);
  });

  test("kustomizations that include each other or themselves are one build", () => {
    const files = {
      "/a/kustomization.yaml": "resources: [../b, ., role.yaml]\n",
      "/a/role.yaml": ROLE,
      "/b/kustomization.yaml": "resources: [../c]\n",
      "/c/kustomization.yaml": "resources: [../a, binding.yaml]\n",
      "/c/binding.yaml": BINDING,
    };
    const snapshot = hostOf(files).snapshot();
    const builds = ["/a/role.yaml", "/c/binding.yaml"].map(
      (file) => objectsOf(snapshot, file)[0]?.source.build,
    );
    expect(builds).toEqual(["/a", "/a"]);
    expect(ownGrants(snapshot)).toEqual(["reader: get"]);
  });

  test("a plain manifest with the same mistake is reported", () => {
    const snapshot = hostOf({ "/binding.yaml": BINDING }).snapshot();
    expect(diagnose(snapshot, "/binding.yaml").map(({ rule }) => rule)).toContain(
      "reference/undeclared-role",
    );
  });
});

test("aggregated roles keep their rules when the roles only move, and lose them when labels change", () => {
  const member = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: member, labels: { team: shop } }
rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]
`;
  const whole = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: whole }
aggregationRule: { clusterRoleSelectors: [{ matchLabels: { team: shop } }] }
`;
  const binding = BINDING.replace("kind: Role,", "kind: ClusterRole,").replace(
    "name: reader }",
    "name: whole }",
  );
  const text = [ACCOUNT, member, whole, binding].join("---\n");
  const host = hostOf({});
  const places = (edited: string): readonly (number | undefined)[] => {
    host.applyChange({ files: inputs({ "/all.yaml": edited }, true) });
    const { grants } = effectivePermissions(host.snapshot().index(), cart);
    return grants.filter(({ binding: { source } }) => !source.builtIn).map(({ from }) => from?.source.base);
  };
  expect(places(text)).toEqual([text.indexOf("---\napiVersion: rbac")]);
  const longer = text.replace("name: cart, namespace", "name:    cart, namespace");
  expect(places(longer)).toEqual([longer.indexOf("---\napiVersion: rbac")]);
  expect(places(text.replace("labels: { team: shop }", "labels: { team: web }"))).toEqual([]);
});
