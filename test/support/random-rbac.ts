import fc from "fast-check";

/** Roles and bindings with the mistakes that people make, printed as people write them. */
export function printedManifests(): fc.Arbitrary<string> {
  const object = fc.oneof(
    { weight: 3, arbitrary: roleArbitrary() },
    { weight: 1, arbitrary: bindingArbitrary() },
  );
  return fc
    .record({
      objects: fc.array(object, { minLength: 1, maxLength: 3 }),
      style: fc.constantFrom<Style>("block", "flow lists", "flow rules", "json"),
      comments: fc.boolean(),
    })
    .map(({ objects, style, comments }) =>
      objects.map((manifest, index) => print(named(manifest, index), style, comments)).join("---\n"),
    );
}

type Style = "block" | "flow lists" | "flow rules" | "json";

type Value = string | readonly Value[] | { readonly [key: string]: Value };

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly [key: string]: Value };
  readonly [key: string]: Value | undefined;
}

const GROUPS = [
  ...["", "apps", "batch", "rbac.authorization.k8s.io"],
  ...["*", "apps/v1", "core", "v1", "extensions", "example.com", "example.com/v1"],
];
export const RESOURCES = [
  ...["pods", "deployments", "secrets", "configmaps", "jobs", "roles", "clusterroles", "nodes", "namespaces"],
  ...["pods/log", "pods/exec", "serviceaccounts/token", "ingresses", "events", "widgets"],
  ...["*", "pods/*", "*/*", "deploy*", "*/scale"],
  ...["pod", "Pods", "deploy", "cm", "deployment/scale", "pods/logs", "secretss"],
];
export const VERBS = [
  ...["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"],
  ...["*", "GET", "read", "exec", "bind", "escalate", "impersonate"],
];
const URLS = ["/metrics", "/healthz", "/healthz*", "*", "metrics", "/healthz/*", "/healthz*/ready"];

function roleArbitrary(): fc.Arbitrary<Manifest> {
  return fc
    .record({
      kind: fc.constantFrom("Role", "ClusterRole"),
      rules: fc.array(ruleArbitrary(), { minLength: 1, maxLength: 3 }),
      aggregated: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
      target: fc.constantFrom("", "", "", "", "view", "edit", "admin", "part"),
      apiVersion: apiVersionArbitrary(),
    })
    .map(({ kind, rules, aggregated, target, apiVersion }): Manifest => {
      if (kind === "ClusterRole" && target !== "") {
        const key = `rbac.authorization.k8s.io/aggregate-to-${target}`;
        const labels: Value = target === "part" ? { part: "of" } : { [key]: "true" };
        return { apiVersion, kind, metadata: { labels }, rules };
      }
      if (kind === "Role" || !aggregated) return { apiVersion, kind, rules };
      return {
        apiVersion,
        kind,
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: "of" } }] },
        rules,
      };
    });
}

function apiVersionArbitrary(): fc.Arbitrary<string> {
  const current = "rbac.authorization.k8s.io/v1";
  return fc.constantFrom(...Array.from({ length: 15 }, () => current), `${current}beta1`);
}

function ruleArbitrary(): fc.Arbitrary<{ readonly [key: string]: Value }> {
  const some = (values: readonly string[], min: number, max: number): fc.Arbitrary<string[]> =>
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: min, maxLength: max }),
      },
      {
        weight: 1,
        arbitrary: fc.array(fc.constantFrom(...values.slice(0, 4)), { minLength: 2, maxLength: 3 }),
      },
    );
  const mostly = (weight: number, arbitrary: fc.Arbitrary<string[]>): fc.Arbitrary<string[] | undefined> =>
    fc.oneof({ weight, arbitrary }, { weight: 10, arbitrary: fc.constant(undefined) });
  const resourceRule = fc.record({
    apiGroups: mostly(250, some(GROUPS, 1, 2)),
    resources: mostly(250, some(RESOURCES, 1, 3)),
    resourceNames: mostly(3, some(["a", "b", "*"], 1, 2)),
    verbs: mostly(250, some(VERBS, 1, 4)),
    nonResourceURLs: mostly(1, some(URLS, 1, 2)),
  });
  const urlRule = fc.record({
    nonResourceURLs: some(URLS, 1, 2),
    verbs: some(["get", "post", "list", "watch", "GET", "*"], 1, 3),
  });
  return fc
    .oneof({ weight: 8, arbitrary: resourceRule }, { weight: 1, arbitrary: urlRule })
    .map((rule) =>
      Object.fromEntries(
        Object.entries(rule).flatMap(([key, list]) => (list === undefined ? [] : [[key, list]])),
      ),
    );
}

function bindingArbitrary(): fc.Arbitrary<Manifest> {
  return fc
    .record({
      kind: fc.constantFrom("RoleBinding", "ClusterRoleBinding"),
      roleKind: fc.constantFrom("ClusterRole", "ClusterRole", "Role", "clusterrole"),
      roleName: fc.constantFrom("first", "first", "second", "view", "edit", "cluster-admin", "frist"),
      apiVersion: apiVersionArbitrary(),
      group: fc.constantFrom(
        "rbac.authorization.k8s.io",
        "rbac.authorization.k8s.io",
        "rbac.authorization.k8s.io/v1",
      ),
      subjects: fc.array(subjectArbitrary(), { maxLength: 3 }),
    })
    .map(({ apiVersion, kind, roleKind, roleName, group, subjects }) => ({
      apiVersion,
      kind,
      roleRef: { apiGroup: group, kind: roleKind, name: roleName },
      subjects,
    }));
}

function subjectArbitrary(): fc.Arbitrary<{ readonly [key: string]: Value }> {
  return fc.constantFrom<{ readonly [key: string]: Value }>(
    { kind: "ServiceAccount", name: "deployer", namespace: "shop" },
    { kind: "ServiceAccount", name: "deployer" },
    { kind: "ServiceAccount", name: "default", namespace: "ops" },
    { kind: "ServiceAccount", name: "system:serviceaccount:shop:deployer", namespace: "shop" },
    { kind: "User", name: "jane", apiGroup: "rbac.authorization.k8s.io" },
    { kind: "User", name: "jane", namespace: "shop" },
    { kind: "Group", name: "system:serviceaccount:shop:deployer" },
    { kind: "Group", name: "system:nodes" },
    { kind: "User", name: "system:serviceaccount:shop:deployer" },
    { kind: "Group", name: "system:authenticated", apiGroup: "rbac.authorization.k8s.io" },
    { kind: "Group", name: "system:masters" },
    { kind: "user", name: "jane" },
    ...MISSPELT_KINDS,
  );
}

/** The API server looks at nothing else of a subject before its kind is one that exists. */
const MISSPELT_KINDS: readonly { readonly [key: string]: Value }[] = [
  { kind: "serviceaccount", name: "deployer", namespace: "shop" },
  { kind: "serviceAccount", name: "deployer" },
  { kind: "ServiceAcount", name: "deployer", namespace: "shop", apiGroup: "rbac.authorization.k8s.io" },
  { kind: "serviceaccount", name: "system:serviceaccount:shop:deployer", apiGroup: "v1" },
  { kind: "serviceaccounts", name: "Deployer_1", namespace: "shop" },
  { kind: "group", name: "system:masters", apiGroup: "rbac.authorization.k8s.io/v1" },
];

const NAMES = ["first", "second", "third"];

function named({ apiVersion, kind, metadata: own, ...rest }: Manifest, index: number): Manifest {
  const name = NAMES[index] ?? "other";
  const place = kind.startsWith("Cluster") ? { name } : { name, namespace: "shop" };
  return { apiVersion, kind, metadata: { ...place, ...own }, ...rest };
}

function print(manifest: Manifest, style: Style, comments: boolean): string {
  if (style === "json") return `${JSON.stringify(manifest, undefined, 2)}\n`;
  const lines = comments ? ["# What it is for."] : [];
  for (const [key, value] of Object.entries(manifest)) {
    if (value === undefined) continue;
    if (!Array.isArray(value)) {
      lines.push(`${key}: ${flow(value)}`);
      continue;
    }
    lines.push(value.length === 0 ? `${key}: []` : `${key}:`);
    for (const item of value) lines.push(...printItem(item, style, comments));
  }
  return `${lines.join("\n")}\n`;
}

function printItem(item: Value, style: Style, comments: boolean): readonly string[] {
  const above = comments ? ["  # Above the item."] : [];
  if (style === "flow rules" || typeof item === "string") return [...above, `  - ${flow(item)}`];
  const lines: string[] = [];
  for (const [key, value] of Object.entries(item)) {
    const isList = Array.isArray(value);
    if (!isList || style === "flow lists") {
      lines.push(`${key}: ${flow(value)}${comments ? " # Beside it." : ""}`);
      continue;
    }
    lines.push(`${key}:`, ...value.map((entry) => `  - ${flow(entry)}${comments ? " # One entry." : ""}`));
  }
  if (lines.length === 0) return [...above, "  - {}"];
  return [...above, ...lines.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))];
}

function flow(value: Value): string {
  // Without quotes it is no string.
  if (value === "true") return '"true"';
  if (typeof value === "string") return /^[a-z][\w./-]*$/i.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{ ${entries.join(", ")} }`;
}
