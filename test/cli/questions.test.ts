import { describe, expect, it } from "vitest";
import { createWorkspace } from "../lsp/workspace";
import { ALICE, binding, CART, clusterRole, READ_SECRETS, rolecall } from "./rolecall";

const FILES = {
  ".rolecall.yaml": "preset: recommended\n",
  "roles/reader.yaml": clusterRole("reader", READ_SECRETS),
  "cart.yaml": [
    binding("cart", "reader", CART, "shop"),
    "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: cart\n  namespace: shop\n",
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  serviceAccountName: cart\n",
  ].join("---\n"),
  "alice.yaml": binding("alice", "reader", ALICE),
  "gone.yaml": binding("gone", "nowhere", "{ kind: Group, name: devs }", "web"),
};
const BINDING = { kind: "RoleBinding", namespace: "shop", name: "cart", file: "cart.yaml", line: 3 };
const ROLE = {
  kind: "ClusterRole",
  name: "reader",
  file: "roles/reader.yaml",
  line: 4,
  rule: 0,
  builtIn: false,
};

describe("permissions", () => {
  it("in text: grants with their chain, who uses it, and no more than one line each", () => {
    const { code, stdout, stderr } = rolecall(createWorkspace(FILES), ["permissions", "sa:shop/cart"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      "sa:shop/cart: 1 grant",
      "  get, list secrets in shop  (RoleBinding shop/cart at cart.yaml:4 → ClusterRole reader at roles/reader.yaml:5)",
      expect.stringMatching(/^ {2}and \d+ grants that every cluster gives to all$/),
      "risk: it reads Secrets in shop",
      "used by Pod shop/cart",
      "",
    ]);
  });

  it("in JSON: the shape of product.md section 7", () => {
    const { code, json } = rolecall(createWorkspace(FILES), [
      "permissions",
      "sa:shop/cart",
      "--format",
      "json",
    ]);
    const { grants, ...rest } = json();
    expect(code).toBe(0);
    expect(grants.filter((grant) => !grant.via.role.builtIn)).toEqual([
      {
        scope: "namespace",
        namespace: "shop",
        verbs: ["get", "list"],
        apiGroups: [""],
        resources: ["secrets"],
        resourceNames: [],
        nonResourceURLs: [],
        via: { binding: BINDING, role: ROLE },
        builds: [],
      },
    ]);
    expect(rest).toEqual({
      version: 1,
      subject: "sa:shop/cart",
      unresolved: [],
      workloads: [{ kind: "Pod", namespace: "shop", name: "cart", file: "cart.yaml", line: 17 }],
      cloud: [],
      mesh: [],
      risks: [
        { rule: "escalation/secrets-read", severity: "information", message: "sa:shop/cart reads Secrets." },
      ],
    });
  });

  it("in Markdown, and of what is unresolved", () => {
    const folder = createWorkspace(FILES);
    const markdown = rolecall(folder, ["permissions", "user:alice", "--format", "markdown"]);
    expect(markdown.stdout).toMatch(
      /^\*\*User\*\* `alice`: holds 1 grant, everywhere\.\n\n⚠ It reads Secrets, everywhere\./,
    );
    const group = rolecall(folder, ["permissions", "group:devs", "--format", "json"]).json();
    expect(group.unresolved).toEqual([
      { kind: "ClusterRole", name: "nowhere", via: { binding: expect.objectContaining({ name: "gone" }) } },
    ]);
  });

  it("understands each form of a subject", () => {
    const folder = createWorkspace(FILES);
    for (const form of [
      "system:serviceaccount:shop:cart",
      "user:system:serviceaccount:shop:cart",
      "spiffe://cluster.local/ns/shop/sa/cart",
    ]) {
      expect(rolecall(folder, ["permissions", form]).stdout, form).toMatch(/^sa:shop\/cart: 1 grant\n/);
    }
  });

  it("notes a ServiceAccount that the workspace does not declare, and the one that was meant", () => {
    const { code, stderr } = rolecall(createWorkspace(FILES), ["permissions", "sa:shop/cat"]);
    expect(code).toBe(0);
    expect(stderr).toBe('note: the workspace does not declare sa:shop/cat. Did you mean "sa:shop/cart"?\n');
  });
});

describe("can-i", () => {
  const ask = (...args: string[]) => rolecall(createWorkspace(FILES), ["can-i", ...args]);

  it("answers yes with the chain", () => {
    const { code, stdout } = ask("get", "secrets", "--as", "sa:shop/cart", "-n", "shop");
    expect(code).toBe(0);
    expect(stdout).toBe(
      "yes\n  through RoleBinding shop/cart at cart.yaml:4 → ClusterRole reader at roles/reader.yaml:5\n",
    );
  });

  it("answers no, in other namespaces and without one", () => {
    expect(ask("get", "secrets", "--as", "sa:shop/cart", "-n", "web")).toMatchObject({
      code: 1,
      stdout: "no\n",
    });
    expect(ask("get", "secrets", "--as", "sa:shop/cart")).toMatchObject({ code: 1, stdout: "no\n" });
    expect(ask("get", "secrets", "--as", "sa:shop/cart", "-A")).toMatchObject({ code: 1, stdout: "no\n" });
    expect(ask("list", "secrets", "--as", "user:alice", "-A").code).toBe(0);
  });

  it("answers unknown where a role is not known, unless the world is closed", () => {
    const args = ["can-i", "get", "pods", "--as", "user:bob", "--as-group", "devs", "-n", "web"];
    const open = rolecall(createWorkspace(FILES), args);
    expect(open).toMatchObject({ code: 3 });
    expect(open.stdout).toBe(
      'unknown\nnot known: ClusterRole "nowhere" of RoleBinding web/gone at gone.yaml:4\n',
    );
    const closed = rolecall(createWorkspace({ ...FILES, ".rolecall.yaml": "world: closed\n" }), args);
    expect(closed).toMatchObject({ code: 1 });
    expect(closed.stdout).toMatch(/^no\n/);
  });

  it("in JSON", () => {
    expect(ask("get", "secrets", "--as", "sa:shop/cart", "-n", "shop", "--format", "json").json()).toEqual({
      version: 1,
      answer: "yes",
      via: [{ binding: BINDING, role: ROLE }],
      unresolved: [],
    });
    expect(ask("get", "pods", "--as", "group:devs", "-n", "web", "--format=json").json()).toMatchObject({
      answer: "unknown",
      via: [],
      unresolved: [{ kind: "ClusterRole", name: "nowhere" }],
    });
  });

  it("about names, subresources, groups and URLs", () => {
    expect(ask("get", "secrets", "tls", "--as", "sa:shop/cart", "-n", "shop").code).toBe(0);
    expect(ask("get", "secrets/status", "--as", "sa:shop/cart", "-n", "shop").code).toBe(1);
    expect(ask("get", "secrets.apps", "--as", "sa:shop/cart", "-n", "shop").code).toBe(1);
    expect(ask("get", "--path", "/healthz", "--as", "user:alice").code).toBe(0);
    expect(ask("post", "--path", "/healthz", "--as", "user:alice").code).toBe(1);
    expect(ask("*", "*", "--as", "user:alice", "-A").code).toBe(1);
  });

  it("asks for a resource that nobody knows in the core group, with a note", () => {
    const { code, stderr } = ask("get", "wombats", "--as", "user:alice");
    expect(code).toBe(1);
    expect(stderr).toBe('note: "wombats" is not known; it is asked in the core group.\n');
  });

  it("takes short names, singular names and kinds for their resource, with a note", () => {
    for (const word of ["secret", "Secret", "Secrets"]) {
      const { code, stderr } = ask("get", word, "--as", "sa:shop/cart", "-n", "shop");
      expect([code, stderr]).toEqual([0, `note: "${word}" is taken for "secrets".\n`]);
    }
  });

  it("takes the namespace of the configuration where none is given", () => {
    const files = { ...FILES, ".rolecall.yaml": "defaultNamespace: shop\n" };
    expect(rolecall(createWorkspace(files), ["can-i", "get", "secrets", "--as", "sa:shop/cart"]).code).toBe(
      0,
    );
  });
});

describe("who-can", () => {
  it("in text", () => {
    const { code, stdout } = rolecall(createWorkspace(FILES), ["who-can", "get", "secrets", "-n", "shop"]);
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    expect(lines[0]).toBe("group:system:masters");
    expect(lines).toContain("sa:shop/cart");
    expect(lines).toContain("user:alice");
    expect(lines[lines.indexOf("sa:shop/cart") + 1]).toBe(
      "  through RoleBinding shop/cart at cart.yaml:4 → ClusterRole reader at roles/reader.yaml:5",
    );
  });

  it("in JSON, without a namespace only what is granted everywhere", () => {
    const report = rolecall(createWorkspace(FILES), [
      "who-can",
      "get",
      "secrets",
      "-A",
      "--format",
      "json",
    ]).json();
    expect(report).toMatchObject({ version: 1, unresolved: [] });
    const subjects = report.subjects.map(({ kind, name }) => `${kind} ${name}`);
    expect(subjects).toContain("User alice");
    expect(subjects).not.toContain("ServiceAccount cart");
    expect(report.subjects.find(({ name }) => name === "alice")).toEqual({
      kind: "User",
      name: "alice",
      via: [{ binding: expect.objectContaining({ name: "alice", line: 3 }), role: ROLE }],
    });
  });

  it("about URLs, with what is unresolved", () => {
    const url = rolecall(createWorkspace(FILES), [
      "who-can",
      "get",
      "--path",
      "/healthz",
      "--format",
      "json",
    ]).json();
    expect(url.subjects.map(({ name }) => name)).toContain("system:authenticated");
    const { stdout } = rolecall(createWorkspace(FILES), ["who-can", "delete", "pods", "-n", "web"]);
    expect(stdout).toContain('not known: ClusterRole "nowhere" of RoleBinding web/gone at gone.yaml:4\n');
  });
});

it("shows names that a template fills in as holes, in text and in JSON", () => {
  const chart = {
    "Chart.yaml": "apiVersion: v2\nname: cart\n",
    "templates/b.yaml": binding("{{ .Release.Name }}-b", "{{ .Values.role }}", ALICE),
  };
  const folder = createWorkspace(chart);
  const { stdout } = rolecall(folder, ["permissions", "user:alice"]);
  expect(stdout).toContain(
    'not known: ClusterRole "{{…}}" of ClusterRoleBinding {{…}}-b at templates/b.yaml:4\n',
  );
  expect(rolecall(folder, ["permissions", "user:alice", "--format", "json"]).json().unresolved).toEqual([
    {
      kind: "ClusterRole",
      name: "{{…}}",
      via: { binding: expect.objectContaining({ name: "{{…}}-b", file: "templates/b.yaml" }) },
    },
  ]);
});

it("text of a manifest does not steer the terminal", () => {
  const hostile = '"a\\u001b[2J\\u202e\\nb"';
  const files = {
    "a.yaml": [
      clusterRole(hostile, READ_SECRETS),
      binding(hostile, hostile, `{ kind: User, name: ${hostile} }`),
      binding("x", '"b\\u001b[1A"', "{ kind: User, name: bob }"),
    ].join("---\n"),
  };
  const folder = createWorkspace(files);
  for (const args of [
    ["who-can", "get", "secrets", "-A"],
    ["permissions", "user:bob"],
    ["check", "--preset", "all"],
  ]) {
    const { stdout, stderr } = rolecall(folder, args);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});
