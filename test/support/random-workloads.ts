import fc from "fast-check";

/** ServiceAccounts, the workloads that run as them, and the Secrets with their tokens, with the mistakes people make. */
export function printedWorkloads(): fc.Arbitrary<string> {
  return fc
    .record({
      namespace: fc.constantFrom("shop", "shop", "shop", "default"),
      accounts: fc.uniqueArray(accountArbitrary(), { maxLength: 2, selector: nameOf }),
      workloads: fc.uniqueArray(workloadArbitrary(), { maxLength: 3, selector: nameOf }),
      secrets: fc.uniqueArray(secretArbitrary(), { maxLength: 2, selector: nameOf }),
      bindings: fc.uniqueArray(bindingArbitrary(), {
        maxLength: 2,
        selector: ({ metadata }) => metadata.name,
      }),
      declared: fc.boolean(),
      indent: fc.constantFrom<Indent>(0, 2),
      comments: fc.boolean(),
    })
    .map(({ namespace, accounts, workloads, secrets, bindings, declared, indent, comments }) => {
      const objects = [...accounts, ...workloads, ...secrets, ...bindings].map((object) =>
        inside(object, namespace),
      );
      const place = { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } };
      const all = declared ? [place, ...objects] : objects;
      return all.map((object) => `${printMap(object, 0, indent, comments).join("\n")}\n`).join("---\n");
    })
    .filter((text) => text !== "");
}

/** A token as Kubernetes made them before 1.24: of ServiceAccount `web` in `shop`, and nobody's signature. */
export const TOKEN = [
  "eyJhbGciOiJSUzI1NiJ9",
  btoa(
    JSON.stringify({ iss: "kubernetes/serviceaccount", sub: "system:serviceaccount:shop:web" }),
  ).replaceAll("=", ""),
  "bm90IGEgc2lnbmF0dXJlLCBvbmx5IGFuIGV4YW1wbGU",
].join(".");

type Value = string | number | boolean | readonly Value[] | ValueMap;

interface ValueMap {
  readonly [key: string]: Value | undefined;
}

interface Manifest extends ValueMap {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [key: string]: Value | undefined };
}

const nameOf = ({ kind, metadata }: Manifest): string => `${kind} ${metadata.name}`;

function inside(object: Manifest, namespace: string): ValueMap {
  const { name, ...rest } = object.metadata;
  const { subjects } = object;
  const place = object.kind.startsWith("Cluster") ? {} : { namespace };
  return {
    ...object,
    metadata: { name, ...place, ...rest },
    subjects: Array.isArray(subjects)
      ? subjects.map((subject: ValueMap) => (subject["namespace"] ? { ...subject, namespace } : subject))
      : undefined,
  };
}

const ACCOUNTS = ["web", "worker", "default"] as const;

/** Absent more often than not. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary });
}

function accountArbitrary(): fc.Arbitrary<Manifest> {
  return fc
    .record({
      name: fc.constantFrom(...ACCOUNTS),
      automount: maybe(fc.boolean()),
      secrets: maybe(fc.constant([{ name: "web-token" }])),
      pull: maybe(fc.constant([{ name: "registry" }])),
    })
    .map(({ name, automount, secrets, pull }) => ({
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name },
      automountServiceAccountToken: automount,
      secrets,
      imagePullSecrets: pull,
    }));
}

function workloadArbitrary(): fc.Arbitrary<Manifest> {
  return fc
    .record({
      kind: fc.constantFrom("Pod", "Deployment", "CronJob"),
      name: fc.constantFrom("web", "worker", "report"),
      vault: fc.constantFrom(false, false, false, true),
      spec: podSpecArbitrary(),
    })
    .map(({ kind, name, vault, spec }): Manifest => {
      const annotations = vault ? { "vault.hashicorp.com/agent-inject": "true" } : undefined;
      if (kind === "Pod") return { apiVersion: "v1", kind, metadata: { name, annotations }, spec };
      const template = { metadata: { labels: { app: name }, annotations }, spec };
      if (kind === "Deployment")
        return { apiVersion: "apps/v1", kind, metadata: { name }, spec: { template } };
      return {
        apiVersion: "batch/v1",
        kind,
        metadata: { name },
        spec: { schedule: "0 0 * * *", jobTemplate: { spec: { template } } },
      };
    });
}

function podSpecArbitrary(): fc.Arbitrary<ValueMap> {
  return fc
    .record({
      account: fc.constantFrom("web", "web", "worker", "default", "wbe", undefined),
      alias: fc.constantFrom(undefined, undefined, undefined, "web", "worker"),
      automount: maybe(fc.boolean()),
      volumes: fc.uniqueArray(fc.constantFrom(...VOLUMES), { maxLength: 2 }),
      env: fc.uniqueArray(fc.constantFrom(...VARIABLES), { maxLength: 2 }),
      accountLast: fc.boolean(),
    })
    .map(({ account, alias, automount, volumes, env, accountLast }) => {
      const identity = {
        serviceAccountName: account,
        serviceAccount: alias,
        automountServiceAccountToken: automount,
      };
      const container = {
        name: "web",
        image: "web:1",
        env: env.length > 0 ? env : undefined,
        volumeMounts:
          volumes.length > 0 ? volumes.map(({ name }) => ({ name, mountPath: `/run/${name}` })) : undefined,
      };
      const rest = { containers: [container], volumes: volumes.length > 0 ? volumes : undefined };
      return accountLast ? { ...rest, ...identity } : { ...identity, ...rest };
    });
}

const projected = (name: string, token: ValueMap) => ({
  name,
  projected: { sources: [{ serviceAccountToken: { path: "token", ...token } }] },
});

const VOLUMES = [
  { name: "static", secret: { secretName: "web-token" } },
  { name: "database", secret: { secretName: "database" } },
  projected("short", { expirationSeconds: 60, audience: "vault" }),
  projected("long", { expirationSeconds: 1_000_000, audience: "vault" }),
  projected("fine", { expirationSeconds: 3600 }),
];

const VARIABLES = [
  { name: "PASSWORD", valueFrom: { secretKeyRef: { name: "database", key: "password" } } },
  { name: "STATIC", valueFrom: { secretKeyRef: { name: "web-token", key: "token" } } },
  { name: "TOKEN", value: TOKEN },
  { name: "MODE", value: "fast" },
];

function secretArbitrary(): fc.Arbitrary<Manifest> {
  const accountToken = fc.constantFrom("web", "worker", "wbe", undefined).map((account) => ({
    apiVersion: "v1",
    kind: "Secret",
    metadata: {
      name: "web-token",
      annotations: account === undefined ? undefined : { "kubernetes.io/service-account.name": account },
    },
    type: "kubernetes.io/service-account-token",
  }));
  const bootstrap = fc
    .record({ plain: fc.boolean(), expiration: fc.constantFrom(undefined, "", "2027-01-01T00:00:00Z") })
    .map(({ plain, expiration }) => ({
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "bootstrap-token-abcdef" },
      type: "bootstrap.kubernetes.io/token",
      ...(plain
        ? { stringData: { "usage-bootstrap-authentication": "true", expiration } }
        : { data: { "usage-bootstrap-authentication": btoa("true") } }),
    }));
  const ordinary = fc
    .constantFrom<ValueMap>(
      { data: { token: btoa(TOKEN) } },
      { stringData: { token: TOKEN, password: "secret" } },
      { stringData: { password: "secret" } },
    )
    .map((content) => ({ apiVersion: "v1", kind: "Secret", metadata: { name: "database" }, ...content }));
  return fc.oneof<fc.Arbitrary<Manifest>[]>(accountToken, bootstrap, ordinary);
}

const GROUP = "rbac.authorization.k8s.io";

function bindingArbitrary(): fc.Arbitrary<Manifest> {
  const account = fc
    .constantFrom(...ACCOUNTS)
    .map((name) => ({ kind: "ServiceAccount", name, namespace: "shop" }));
  const group = fc
    .constantFrom("system:serviceaccounts:shop", "system:serviceaccounts", "system:authenticated")
    .map((name) => ({ apiGroup: GROUP, kind: "Group", name }));
  return fc
    .record({
      kind: fc.constantFrom("RoleBinding", "RoleBinding", "ClusterRoleBinding"),
      name: fc.constantFrom("first", "second"),
      role: fc.constantFrom("view", "edit", "cluster-admin"),
      subjects: fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: account }, { weight: 1, arbitrary: group }), {
        minLength: 1,
        maxLength: 2,
        selector: ({ name }) => name,
      }),
    })
    .map(({ kind, name, role, subjects }) => ({
      apiVersion: `${GROUP}/v1`,
      kind,
      metadata: { name },
      roleRef: { apiGroup: GROUP, kind: "ClusterRole", name: role },
      subjects,
    }));
}

/** How far the items of a list stand to the right of its key. */
type Indent = 0 | 2;

function printMap(map: ValueMap, column: number, indent: Indent, comments: boolean): readonly string[] {
  const space = " ".repeat(column);
  return Object.entries(map).flatMap(([key, value]) => {
    const name = space + printScalar(key);
    if (value === undefined) return [];
    if (typeof value !== "object")
      return [`${name}: ${printScalar(value)}${comments ? " # Beside it." : ""}`];
    if (!isList(value)) return [`${name}:`, ...printMap(value, column + 2, indent, comments)];
    return [`${name}:`, ...value.flatMap((item) => printItem(item, column + indent, indent, comments))];
  });
}

function isList(value: readonly Value[] | ValueMap): value is readonly Value[] {
  return Array.isArray(value);
}

function printItem(item: Value, column: number, indent: Indent, comments: boolean): readonly string[] {
  const space = " ".repeat(column);
  if (typeof item !== "object" || isList(item)) return [`${space}- ${JSON.stringify(item)}`];
  const [first = "", ...rest] = printMap(item, column + 2, indent, comments);
  const above = comments ? [`${space}# Above the item.`] : [];
  return [...above, `${space}- ${first.trimStart()}`, ...rest];
}

function printScalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  return /^[a-z][\w./-]*$/i.test(value) && !["true", "false"].includes(value) ? value : JSON.stringify(value);
}
