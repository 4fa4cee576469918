import { describe, expect, test } from "vitest";
import type { ClientCapabilities, CompletionItem, CompletionList, TextEdit } from "vscode-languageserver";
import { applyEdits } from "../../server/src/text/edit";
import { buildLineIndex, lineColumn, offsetAt } from "../../server/src/text/line-index";
import { LspClient, PULL, uriOf } from "./client";
import { createWorkspace } from "./workspace";

/** What VS Code says about completion. */
const MODERN: ClientCapabilities = {
  ...PULL,
  textDocument: {
    ...PULL.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
      },
    },
  },
};

const ACCOUNT = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: deployer\n  namespace: ci\n";
const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: deployers
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: |
subjects:
- kind: ServiceAccount
  name: dep|
`;

/** Opens a text with cursors, and asks at the one of a number. */
async function complete(
  asked: LspClient,
  source: string,
  cursor = 0,
  uri = "untitled:a",
): Promise<{ readonly list: CompletionList | null; readonly text: string; readonly uri: string }> {
  const parts = source.split("|");
  const text = parts.join("");
  const opened = asked.open(uri, text);
  const offset = parts.slice(0, cursor + 1).join("").length;
  const position = lineColumn(buildLineIndex(text), offset);
  const list = await asked.request<CompletionList | null>("textDocument/completion", {
    textDocument: { uri: opened },
    position,
  });
  return { list, text, uri: opened };
}

function accept(text: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  const lines = buildLineIndex(text);
  const edits = [...additionalTextEdits, textEdit as TextEdit].map(({ range, newText }) => ({
    range: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) },
    newText,
  }));
  return applyEdits(text, edits);
}

describe("completion", () => {
  test("offers roles in their order, and tells what one grants when it is looked at", async () => {
    const client = await LspClient.start({ capabilities: MODERN });
    const { list, text } = await complete(client, BINDING);
    expect(list?.isIncomplete).toBe(false);
    const labels = list?.items.map(({ label }) => label) ?? [];
    expect(labels.slice(0, 4)).toEqual(["view", "edit", "admin", "cluster-admin"]);
    const sorted = [...(list?.items ?? [])].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    expect(sorted.map(({ label }) => label)).toEqual(labels);
    const admin = list?.items.find(({ label }) => label === "cluster-admin");
    expect(admin).toMatchObject({ labelDetails: { description: "ClusterRole, built in" } });
    expect(admin?.documentation).toBeUndefined();
    const resolved = await client.request<CompletionItem>("completionItem/resolve", admin);
    expect(resolved.documentation).toMatchObject({ kind: "markdown" });
    expect(JSON.stringify(resolved.documentation)).toContain("may do everything");
    expect(accept(text, resolved)).toContain("  name: cluster-admin\n");
  });

  test("writes the namespace of a ServiceAccount that is elsewhere", async () => {
    const workspace = createWorkspace({ "account.yaml": ACCOUNT });
    const client = await LspClient.start({ capabilities: MODERN, folders: [workspace.root] });
    const uri = uriOf(workspace.path("binding.yaml"));
    const { list, text } = await complete(client, BINDING, 1, uri);
    const item = list?.items.find(({ label }) => label === "deployer (ci)");
    expect(accept(text, item!)).toContain("- kind: ServiceAccount\n  name: deployer\n  namespace: ci\n");
  });

  test("tells everything at once where items cannot be looked at later, and has no tab stops for plain editors", async () => {
    const client = await LspClient.start({ capabilities: { ...PULL, textDocument: {} } });
    const { list } = await complete(client, BINDING);
    const view = list?.items.find(({ label }) => label === "view");
    expect(view?.detail).toBe("ClusterRole, built in");
    expect(view?.labelDetails).toBeUndefined();
    expect(JSON.stringify(view?.documentation)).toContain("**ClusterRole** `view`");
    expect((await complete(client, "rolecall-|", 0, "untitled:b")).list).toBeNull();
  });

  test("says the range once where the editor understands that", async () => {
    const completionList = { itemDefaults: ["editRange", "data"] };
    const textDocument = { ...MODERN.textDocument, completion: { completionList } };
    const client = await LspClient.start({ capabilities: { ...MODERN, textDocument } });
    const { list } = await complete(client, BINDING);
    const at = { line: 8, character: 8 };
    expect(list?.itemDefaults).toEqual({ editRange: { start: at, end: at } });
    const [view] = list?.items ?? [];
    expect(view).toMatchObject({ label: "view", textEditText: "view" });
    expect(view?.textEdit).toBeUndefined();
  });

  test("fills the tab stops of snippets with names of the workspace", async () => {
    const workspace = createWorkspace({ "account.yaml": ACCOUNT });
    const client = await LspClient.start({ capabilities: MODERN, folders: [workspace.root] });
    const { list } = await complete(client, "rolecall-rol|", 0, uriOf(workspace.path("new.yaml")));
    const role = list?.items.find(({ label }) => label === "rolecall-role");
    expect(role).toMatchObject({ insertTextFormat: 2 });
    expect(role?.textEdit?.newText).toContain("namespace: ${2:ci}");
  });

  test("knows the project file, and says nothing elsewhere", async () => {
    const workspace = createWorkspace({ ".rolecall.yaml": "" });
    const client = await LspClient.start({ capabilities: MODERN, folders: [workspace.root] });
    const file = uriOf(workspace.path(".rolecall.yaml"));
    const labels = (await complete(client, "pre|", 0, file)).list?.items.map(({ label }) => label);
    expect(labels).toContain("preset");
    for (const source of [
      "kind: Service\nspec:\n  type: |\n",
      "a: |\n",
      "# role |\n",
      "kind: Role\nrules: |-\n",
    ])
      expect((await complete(client, source, 0, `untitled:${source.length}`)).list, source).toBeNull();
  });

  test("is silent where Rolecall is switched off", async () => {
    const client = await LspClient.start({
      capabilities: MODERN,
      settings: (section) => (section === "rolecall" ? { enable: false } : undefined),
    });
    expect((await complete(client, BINDING)).list).toBeNull();
  });

  test("leaves an item alone that it does not know", async () => {
    const client = await LspClient.start({ capabilities: MODERN });
    for (const data of [
      undefined,
      1,
      ["untitled:a"],
      ["untitled:a", "role", "Role", "x", "gone", ""],
      ["x", "y"],
    ]) {
      const item = { label: "x", data };
      expect(await client.request("completionItem/resolve", item)).toEqual(JSON.parse(JSON.stringify(item)));
    }
  });
});
