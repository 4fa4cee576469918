import { beforeEach, describe, expect, test } from "vitest";
import type {
  EffectivePermissions,
  EffectivePermissionsParams,
  Identity,
  RuleDescription,
} from "../../server/src/protocol/extensions";
import { LspClient, rangeOf, uriOf } from "./client";
import { binding, createWorkspace, role, type Workspace } from "./workspace";

const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  template:
    spec:
      serviceAccountName: cart
`;

const ACCESS = `apiVersion: v1
kind: ServiceAccount
metadata: { name: cart, namespace: shop }
---
${role("cart", "[get]")}---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: cart, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: cart }
subjects:
- { kind: ServiceAccount, name: cart }
- { kind: User, apiGroup: rbac.authorization.k8s.io, name: "system:serviceaccount:shop:web" }
- { kind: Group, apiGroup: rbac.authorization.k8s.io, name: on-call }
`;

const CHART = `apiVersion: v1
kind: ServiceAccount
metadata: { name: agent, namespace: "{{ .Release.Namespace }}" }
`;

let workspace: Workspace;
let client: LspClient;

beforeEach(async () => {
  workspace = createWorkspace({
    "access.yaml": ACCESS,
    "jane.yaml": binding("jane", "cart"),
    "workload.yaml": WORKLOAD,
    "agent/Chart.yaml": "apiVersion: v2\nname: agent\nversion: 1.0.0\n",
    "agent/templates/agent.yaml": CHART,
  });
  client = await LspClient.start({ folders: [workspace.root] });
});

describe("rolecall/identities", () => {
  test("ServiceAccounts, users and groups that are declared, run as or bound, in this order", async () => {
    const identities = await client.request<Identity[]>("rolecall/identities");
    expect(identities.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
      "shop/cart: ServiceAccount · 1 workload · 1 binding",
      "shop/web: ServiceAccount · not declared · 1 binding",
      "agent: ServiceAccount",
      "jane: User · 1 binding",
      "on-call: Group · 1 binding",
    ]);
  });

  test("each can be asked for", async () => {
    for (const { subject, title } of await client.request<Identity[]>("rolecall/identities", {})) {
      expect(await ask({ subject })).toMatchObject({ subject, title });
    }
  });
});

describe("rolecall/effectivePermissions", () => {
  test.each([
    ["access.yaml", "kind: ServiceAccount", "sa:shop/cart"],
    ["access.yaml", "{ kind: ServiceAccount, name: cart }", "sa:shop/cart"],
    ["access.yaml", "system:serviceaccount:shop:web", "sa:shop/web"],
    ["access.yaml", "on-call", "group:on-call"],
    ["workload.yaml", "serviceAccountName", "sa:shop/cart"],
    ["jane.yaml", "roleRef", "user:jane"],
  ])("in %s at %s: %s", async (name, words, subject) => {
    expect(await at(name, words)).toMatchObject({ subject });
  });

  test("a place that names nobody, or several, means nobody", async () => {
    expect(await at("access.yaml", "kind: Role\n")).toBeNull();
    expect(await at("access.yaml", "roleRef")).toBeNull();
    expect(await at("agent/Chart.yaml", "version")).toBeNull();
  });

  test("the document names the rule, its binding and the workload, with links", async () => {
    const { title, markdown } = (await ask({ subject: "sa:shop/cart" }))!;
    expect(title).toBe("shop/cart");
    expect(markdown).toContain("`configmaps`");
    expect(markdown).toContain(`(${uriOf(workspace.path("workload.yaml"))}#L3)`);
    expect(markdown).toContain(`(${uriOf(workspace.path("access.yaml"))}#L17)`);
  });

  test("links lead from a folder, or there are none, as the editor wants them", async () => {
    const from = async (linksFrom: string | null): Promise<readonly string[]> => {
      const { markdown } = (await ask({ subject: "sa:shop/cart", linksFrom }))!;
      return [...markdown.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target!);
    };
    expect(await from(uriOf(workspace.root))).toContain("/access.yaml#L17");
    expect(await from(uriOf(workspace.path("agent")))).toContain("/../workload.yaml#L3");
    expect(await from(null)).toEqual([]);
  });

  test("it follows what is typed", async () => {
    const uri = client.open(workspace.path("access.yaml"), ACCESS);
    client.replace(uri, "verbs: [get]", "verbs: [delete]");
    expect((await ask({ subject: "sa:shop/cart" }))?.markdown).toContain("`delete`");
  });

  test("words that are no subject mean nobody", async () => {
    expect(await ask({ subject: "cart" })).toBeNull();
  });
});

test("rolecall/rules: every rule with its page, also without parameters", async () => {
  for (const params of [undefined, {}, null]) {
    const rules = await client.request<RuleDescription[]>("rolecall/rules", params);
    const rule = rules.find(({ id }) => id === "rbac/wildcard-verb");
    expect(rule).toMatchObject({ severity: "warning" });
    expect(rule?.href).toMatch(/^https:.+\/docs\/rules\/rbac\/wildcard-verb\.md$/);
  }
});

function at(name: string, words: string): Promise<EffectivePermissions | null> {
  const text = { "access.yaml": ACCESS, "jane.yaml": binding("jane", "cart"), "workload.yaml": WORKLOAD }[
    name
  ];
  const file = workspace.path(name);
  const start = text?.indexOf(words) ?? 0;
  const { start: position } = rangeOf(text ?? "", start, start);
  return ask({ textDocument: { uri: uriOf(file) }, position });
}

function ask(params: EffectivePermissionsParams): Promise<EffectivePermissions | null> {
  return client.request("rolecall/effectivePermissions", params);
}
