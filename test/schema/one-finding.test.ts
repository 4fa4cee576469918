import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { familyOf, METAS } from "../../server/src/rules/metas";
import { applyFix, diagnosticsOf, snapshotOf } from "../support/check";
import { parseFixture, yamlFences } from "../support/fixture";

const FOLDER = new URL("../../server/src/rules/", import.meta.url);

function findings(files: ReadonlyMap<string, string>, settings = {}): readonly string[] {
  return diagnosticsOf(snapshotOf(files, { preset: "recommended", ...settings })).map(
    ({ rule, severity, range, related }) => {
      const place = files.get(range.file)!.slice(range.start, range.end);
      return [`${place} ← ${severity} ${rule}`, ...related.map(({ message }) => message)].join(" | ");
    },
  );
}

/** Every example of every other rule says one thing, and it is not said again as a mistake of schema. */
describe("no page of another family has a finding of schema", () => {
  const others = METAS.filter(({ id }) => familyOf(id) !== "schema");
  test.each(others.map(({ id }) => id))("%s", (id) => {
    const fences = yamlFences(readFileSync(new URL(`${id}.md`, FOLDER), "utf8"));
    for (const { line, source, info } of fences) {
      if (info.startsWith("fixed")) continue;
      const { files } = parseFixture(source);
      const found = diagnosticsOf(snapshotOf(files, { preset: "all" })).filter(
        ({ rule }) => familyOf(rule) === "schema",
      );
      expect(found.map(({ rule, message }) => `line ${line}: ${rule}: ${message}`)).toEqual([]);
    }
  });
});

describe("where a misspelt field leads to another finding", () => {
  const files = new Map([
    [
      "/role.yaml",
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [pods]
    verb: [get]
`,
    ],
  ]);

  test("that finding moves to the field and keeps its severity", () => {
    expect(findings(files)).toContain(
      'verb ← error rbac/missing-verbs | Unknown field "verb". Did you mean "verbs"?',
    );
    expect(findings(files).filter((text) => text.startsWith("verb ←"))).toHaveLength(1);
  });

  test("it gets the fix", () => {
    expect(applyFix(files, "rbac/missing-verbs", 'Rename to "verbs"').get("/role.yaml")).toContain(
      "    verbs: [get]",
    );
  });

  test("without the other rule, the field itself is told", () => {
    const rules = new Map([["rbac/missing-verbs", "off" as const]]);
    expect(findings(files, { rules })).toContain("verb ← warning schema/unknown-field");
  });

  test("without schemas, the other finding stays where it was", () => {
    expect(findings(files, { schemaValidation: false })).toContain("apiGroups ← error rbac/missing-verbs");
  });
});

test.each([
  [
    "metdata",
    "error rbac/invalid-object",
    "kind: Role\nmetdata: { name: reader, namespace: shop }\nrules: []\n",
  ],
  [
    "roleref",
    "error binding/role-ref-name",
    "kind: RoleBinding\nmetadata: { name: reader, namespace: shop }\nroleref: { kind: Role, name: reader }\n",
  ],
])("%s is one mistake", (key, finding, text) => {
  const all = findings(new Map([["/role.yaml", `apiVersion: rbac.authorization.k8s.io/v1\n${text}`]]));
  expect(all.filter((one) => !one.includes("without-subjects"))).toEqual([
    expect.stringContaining(`${key} ← ${finding} | Unknown field "${key}".`),
  ]);
});

const RBAC = "apiVersion: rbac.authorization.k8s.io/v1\n";
const ROLE_REF = "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\n";
const BINDING = `${RBAC}kind: RoleBinding\nmetadata: { name: a, namespace: shop }\n`;
const CLUSTER_BINDING = `${RBAC}kind: ClusterRoleBinding\nmetadata: { name: a }\n${ROLE_REF}`;
const ROLE = `${RBAC}kind: Role\nmetadata: { name: a, namespace: shop }\n`;
const POLICY = `apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: a, namespace: shop }\n`;
const TOKEN = "type: kubernetes.io/service-account-token\n";

describe("a misspelt field is one mistake, and so is a short name of one that is missing", () => {
  test.each([
    [
      "role",
      "error binding/role-ref-name",
      `${BINDING}role: { kind: ClusterRole, name: view }\nsubjects: [{ kind: User, name: a }]\n`,
      "roleRef",
    ],
    [
      "subject",
      "warning schema/unknown-field",
      `${BINDING}${ROLE_REF}subject: [{ kind: User, name: a }]\n`,
      "subjects",
    ],
    [
      "ns",
      "error binding/service-account-namespace",
      `${CLUSTER_BINDING}subjects: [{ kind: ServiceAccount, name: a, ns: shop }]\n`,
      "namespace",
    ],
    ["rule", "warning schema/unknown-field", `${POLICY}spec: { action: ALLOW, rule: [] }\n`, "rules"],
    [
      "groups",
      "error rbac/missing-api-groups",
      `${ROLE}rules: [{ groups: [""], resources: [pods], verbs: [get] }]\n`,
      "apiGroups",
    ],
    [
      "annotation",
      "error service-account/token-secret-without-account",
      `apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: shop, annotation: { kubernetes.io/service-account.name: default } }\n${TOKEN}`,
      "annotations",
    ],
  ])("%s", (key, finding, text, meant) => {
    const files = new Map([["/main.yaml", text]]);
    const [told, ...others] = findings(files, {
      rules: new Map([["csr/unreadable-request", "off" as const]]),
    });
    expect(told).toMatch(new RegExp(`^${key} ← ${finding}( \\| Unknown field "${key}"|$)`));
    expect(others).toEqual([]);
    const rule = finding.split(" ")[1]!;
    expect(applyFix(files, rule, `Rename to "${meant}"`).get("/main.yaml")).toBe(
      text.replace(`${key}: `, `${meant}: `),
    );
  });

  test.each([
    ["signer", "signerName", "request: a, signer: a/b, usages: [client auth]"],
    ["usage", "usages", "request: a, signerName: a/b, usage: [client auth]"],
    ["req", "request", "req: a, signerName: a/b, usages: [client auth]"],
  ])("%s of a CertificateSigningRequest", (key, meant, spec) => {
    const text = `apiVersion: certificates.k8s.io/v1\nkind: CertificateSigningRequest\nmetadata: { name: a }\nspec: { ${spec} }\n`;
    const files = new Map([["/main.yaml", text]]);
    expect(findings(files).filter((one) => one.includes("schema/"))).toEqual([
      `${key} ← error schema/missing-field`,
    ]);
    expect(applyFix(files, "schema/missing-field", "Rename").get("/main.yaml")).toContain(` ${meant}: `);
  });
});

test("a field that cannot hold the value is no fix", () => {
  const text = `${BINDING}role: view\nsubject: { kind: User, name: a }\n`;
  const all = diagnosticsOf(snapshotOf(new Map([["/main.yaml", text]])));
  expect(all.map(({ rule, fixes }) => [rule, ...fixes.map(({ title }) => title)])).toEqual([
    ["binding/role-ref-name"],
    ["schema/unknown-field"],
  ]);
});

test("a field that is short for one that is not missing is a mistake of its own", () => {
  const text = `${BINDING}${ROLE_REF}role: view\nsubjects: [{ kind: User, name: a, group: b }]\n`;
  expect(findings(new Map([["/main.yaml", text]]))).toEqual([
    "role ← warning schema/unknown-field",
    "group ← warning schema/unknown-field",
  ]);
});

test("the same holds for a field of a Pod", () => {
  const pod = `apiVersion: v1
kind: Pod
metadata: { name: a, namespace: shop }
spec:
  serviceAccountName: a
  containers: [{ name: a, image: a }]
  volumes:
    - name: t
      projected:
        sources:
          - serviceAccountToken: { pat: token }
`;
  const found = findings(new Map([["/pod.yaml", pod]]), { world: "open" });
  expect(
    found.filter((text) => text.startsWith("pat ←") || text.startsWith("serviceAccountToken ←")),
  ).toEqual(['pat ← error service-account/token-path | Unknown field "pat". Did you mean "path"?']);
});

test("values of a role or binding are told by its own family alone", () => {
  const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: 1, namespace: shop, labels: { a: true } }
roleRef: { kind: Rol, name: reader }
subjects: { kind: User }
`;
  expect(findings(new Map([["/binding.yaml", text]])).filter((found) => found.includes("schema/"))).toEqual(
    [],
  );
});

test("a patch is no complete object, and a manifest of a kustomization may be completed by one", () => {
  const policy = `apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: { name: alice }
spec: { signerName: example.com/a, usages: [client auth], foo: 1 }
`;
  const files = (kustomization: string): ReadonlyMap<string, string> =>
    new Map([
      ["/a/kustomization.yaml", kustomization],
      ["/a/csr.yaml", policy],
    ]);
  const own = (kustomization: string): readonly string[] =>
    findings(files(kustomization)).filter((found) => found.includes("schema/"));
  expect(own("resources: []\n")).toEqual([
    "signerName ← error schema/missing-field",
    "foo ← warning schema/unknown-field",
  ]);
  expect(own("resources: [csr.yaml]\n")).toEqual(["foo ← warning schema/unknown-field"]);
  expect(own("patches: [{ path: csr.yaml }]\n")).toEqual([]);
});
