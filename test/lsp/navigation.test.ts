import { beforeEach, describe, expect, test } from "vitest";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  ClientCapabilities,
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  InlayHint,
  Location,
  LocationLink,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { covered, LspClient, PULL, rangeOf, uriOf } from "./client";
import { createWorkspace, role, type Workspace } from "./workspace";

const ACCOUNT = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: cart
  namespace: shop
`;

const ACCESS = `${role("reader", "[get]")}---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: readers
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: reader # of the shop
subjects:
- kind: ServiceAccount
  name: "cart"
`;

const WORKLOAD = `apiVersion: v1
kind: Pod
metadata: { name: cart-1, namespace: shop }
spec: { serviceAccountName: cart }
`;

const FILES: Readonly<Record<string, string>> = {
  "account.yaml": ACCOUNT,
  "access.yaml": ACCESS,
  "workload.yaml": WORKLOAD,
  "plain.yaml": "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: {}\n",
  "app/kustomization.yaml": "resources: [role.yaml]\n",
  "app/role.yaml": role("app"),
};

const EDITOR: ClientCapabilities = {
  ...PULL,
  workspace: {
    ...PULL.workspace,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    ...PULL.textDocument,
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  experimental: { commands: { commands: ["rolecall.showReferences", "rolecall.showEffectivePermissions"] } },
};

let workspace: Workspace;
let client: LspClient;
let settings: Record<string, unknown> = {};

beforeEach(async () => {
  settings = {};
  workspace = createWorkspace(FILES);
  await start(EDITOR);
});

async function start(capabilities: ClientCapabilities): Promise<void> {
  client = await LspClient.start({
    folders: [workspace.root],
    capabilities,
    settings: (section) => (section === "rolecall" ? settings : null),
  });
}

async function restart(capabilities: ClientCapabilities): Promise<void> {
  client.process.kill();
  await start(capabilities);
}

/** A position inside the words. */
function at(name: string, words: string): object {
  const start = FILES[name]!.indexOf(words);
  const { start: position } = rangeOf(FILES[name]!, start, start);
  return {
    textDocument: { uri: uriOf(workspace.path(name)) },
    position: { ...position, character: position.character + 1 },
  };
}

/** `file: covered text`. */
function placeText({ uri, range }: Location): string {
  const name = Object.keys(FILES).find((candidate) => uriOf(workspace.path(candidate)) === uri)!;
  return `${name}:${range.start.line + 1} ${covered(FILES[name]!, range)}`;
}

describe("definition", () => {
  test("links from the name to the object", async () => {
    const [link] = await client.request<LocationLink[]>(
      "textDocument/definition",
      at("access.yaml", '"cart"'),
    );
    expect(covered(ACCESS, link!.originSelectionRange!)).toBe("cart");
    expect(link!.targetUri).toBe(uriOf(workspace.path("account.yaml")));
    expect(covered(ACCOUNT, link!.targetSelectionRange)).toBe("cart");
    expect(covered(ACCOUNT, link!.targetRange)).toContain("kind: ServiceAccount");
  });

  test("places, for editors without links; null elsewhere", async () => {
    await restart(PULL);
    const found = await client.request<Location[]>("textDocument/definition", at("access.yaml", "reader #"));
    expect(found.map(placeText)).toEqual(["access.yaml:4 reader"]);
    expect(await client.request("textDocument/definition", at("plain.yaml", "web"))).toBeNull();
  });
});

test("references with and without the declaration", async () => {
  const ask = (includeDeclaration: boolean): Promise<Location[]> =>
    client.request("textDocument/references", {
      ...at("account.yaml", "cart"),
      context: { includeDeclaration },
    });
  const without = ["access.yaml:22 cart", "workload.yaml:4 cart"];
  expect((await ask(false)).map(placeText)).toEqual(without);
  expect((await ask(true)).map(placeText)).toEqual(["account.yaml:4 cart", ...without]);
});

test("highlights of the identity; null where another extension may know more", async () => {
  const ask = (place: object): Promise<DocumentHighlight[] | null> =>
    client.request("textDocument/documentHighlight", place);
  expect(await ask(at("access.yaml", "reader #"))).toEqual([
    expect.objectContaining({ kind: 3 }),
    expect.objectContaining({ kind: 2 }),
  ]);
  expect(await ask(at("plain.yaml", "web"))).toBeNull();
});

describe("rename", () => {
  test("is prepared on the name alone, and null elsewhere", async () => {
    const prepare = (place: object): Promise<unknown> => client.request("textDocument/prepareRename", place);
    expect(await prepare(at("access.yaml", "cart"))).toMatchObject({ placeholder: "cart" });
    expect(await prepare(at("plain.yaml", "web"))).toBeNull();
    expect(await prepare(at("access.yaml", "kind: ServiceAccount"))).toBeNull();
  });

  test("edits every file, versioned where it is open, and asks for confirmation", async () => {
    client.open(workspace.path("workload.yaml"), WORKLOAD);
    const edit = await rename(at("account.yaml", "cart"), "basket");
    const changes = edit.documentChanges as TextDocumentEdit[];
    expect(
      changes.map(({ textDocument, edits }) => [
        textDocument.version,
        edits.map((each) => ("newText" in each ? each.newText : "")),
      ]),
    ).toEqual([
      [null, ["basket"]],
      [null, ["basket"]],
      [1, ["basket"]],
    ]);
    expect(Object.values(edit.changeAnnotations!)).toEqual([
      expect.objectContaining({ label: 'Rename ServiceAccount "cart" to "basket"', needsConfirmation: true }),
    ]);
  });

  test("says that the roleRef of a binding cannot be changed", async () => {
    const edit = await rename(at("access.yaml", "reader #"), "viewer");
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect(change!.edits.map((each) => ("annotationId" in each ? each.annotationId : ""))).toEqual([
      "rolecall.rename",
      "rolecall.rename.roleRef",
    ]);
    expect(edit.changeAnnotations!["rolecall.rename"]).toMatchObject({ needsConfirmation: false });
    expect(edit.changeAnnotations!["rolecall.rename.roleRef"]).toMatchObject({
      needsConfirmation: true,
      description: expect.stringContaining("cannot be changed") as string,
    });
  });

  test("plain edits for editors that know no document changes", async () => {
    await restart({});
    const edit = await rename(at("account.yaml", "cart"), "basket");
    expect(Object.keys(edit.changes!)).toHaveLength(3);
  });

  test("a name that the API server rejects is refused with the reason", async () => {
    await expect(rename(at("account.yaml", "cart"), "Cart")).rejects.toMatchObject({
      message: expect.stringContaining("lower-case") as string,
    });
  });

  function rename(place: object, newName: string): Promise<WorkspaceEdit> {
    return client.request("textDocument/rename", { ...place, newName });
  }
});

describe("symbols", () => {
  test("of a document, nested where the editor can", async () => {
    const params = { textDocument: { uri: uriOf(workspace.path("access.yaml")) } };
    const nested = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", params);
    expect(nested.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
      ["Role shop/reader", ["get on configmaps"]],
      ["RoleBinding shop/readers", ["ServiceAccount cart"]],
    ]);
    await restart(PULL);
    const flat = await client.request<SymbolInformation[]>("textDocument/documentSymbol", params);
    expect(flat.map(({ name }) => name)).toEqual(["Role shop/reader", "RoleBinding shop/readers"]);
  });

  test("of the workspace, with the namespace as container", async () => {
    const found = await client.request<SymbolInformation[]>("workspace/symbol", { query: "cart" });
    expect(found[0]).toMatchObject({ name: "ServiceAccount shop/cart", containerName: "shop" });
    expect(placeText(found[0]!.location)).toBe("account.yaml:4 cart");
  });
});

test("links of a kustomization", async () => {
  const params = { textDocument: { uri: uriOf(workspace.path("app/kustomization.yaml")) } };
  const [link] = await client.request<DocumentLink[]>("textDocument/documentLink", params);
  expect(link!.target).toBe(uriOf(workspace.path("app/role.yaml")));
});

test("call hierarchy: who grants, and what is reached", async () => {
  const [item] = await client.request<CallHierarchyItem[]>(
    "textDocument/prepareCallHierarchy",
    at("account.yaml", "cart"),
  );
  expect(item!.name).toBe("ServiceAccount shop/cart");
  const incoming = await client.request<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
  expect(incoming.map(({ from }) => from.name)).toEqual(["RoleBinding shop/readers", "Pod shop/cart-1"]);
  const [outgoing] = await client.request<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
    item,
  });
  expect(outgoing!.to).toMatchObject({
    name: "Role shop/reader",
    detail: "through RoleBinding shop/readers",
  });
  expect(outgoing!.fromRanges).toEqual([item!.selectionRange]);
  const [rule] = await client.request<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
    item: outgoing!.to,
  });
  expect(rule!.to.name).toBe("get on configmaps");
  // What no answer of ours was.
  const strange = { ...item, data: { type: "symbol", symbol: 1 } };
  expect(await client.request("callHierarchy/incomingCalls", { item: strange })).toEqual([]);
});

describe("code lenses", () => {
  test("are filled when asked for, with commands of the editor", async () => {
    const [uses, permissions] = await filled("account.yaml");
    expect(uses!.command).toMatchObject({
      title: "1 workload · 1 binding",
      command: "rolecall.showReferences",
    });
    const [, , places] = uses!.command!.arguments as [string, object, Location[]];
    expect(places.map(placeText)).toEqual(["access.yaml:22 cart", "workload.yaml:4 cart"]);
    expect(permissions!.command).toEqual({
      title: "1 permission",
      command: "rolecall.showEffectivePermissions",
      arguments: ["sa:shop/cart"],
    });
  });

  test("are text alone for editors without the commands", async () => {
    await restart(PULL);
    const [uses] = await filled("account.yaml");
    expect(uses!.command).toEqual({ title: "1 workload · 1 binding", command: "" });
  });

  test("are asked for again when another file changes them", async () => {
    const uri = client.open(workspace.path("access.yaml"), ACCESS);
    client.requests.length = 0;
    client.replace(uri, "[get]", "[get, list]");
    await client.until(() => client.requests.includes("workspace/codeLens/refresh"));
    await client.until(() => client.requests.includes("workspace/inlayHint/refresh"));
    expect((await filled("account.yaml"))[1]!.command!.title).toBe("2 permissions");
  });

  test("can be switched off by the project file", async () => {
    workspace.write({ ".rolecall.yaml": "codeLens: { enable: false }\n" });
    client.touch([workspace.path(".rolecall.yaml")], 1);
    let lenses: CodeLens[] | null = [];
    for (let tries = 0; lenses !== null && tries < 100; tries++) lenses = await asked("account.yaml");
    expect(lenses).toBeNull();
  });

  test("can be switched off while the server runs", async () => {
    settings = { codeLens: { enable: false } };
    client.changeSettings((section) => (section === "rolecall" ? settings : null));
    let lenses: CodeLens[] | null = [];
    for (let tries = 0; lenses !== null && tries < 100; tries++) lenses = await asked("account.yaml");
    expect(lenses).toBeNull();
  });

  async function filled(name: string): Promise<CodeLens[]> {
    const lenses = await asked(name);
    return Promise.all((lenses ?? []).map((lens) => client.request<CodeLens>("codeLens/resolve", lens)));
  }

  function asked(name: string): Promise<CodeLens[] | null> {
    return client.request("textDocument/codeLens", { textDocument: { uri: uriOf(workspace.path(name)) } });
  }
});

describe("inlay hints", () => {
  const params = (): object => ({
    textDocument: { uri: uriOf(workspace.path("plain.yaml")) },
    range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } },
  });

  test("are off unless switched on", async () => {
    expect(await client.request("textDocument/inlayHint", params())).toBeNull();
  });

  test("say what is implied", async () => {
    client.process.kill();
    settings = { inlayHints: { enable: true } };
    await start(EDITOR);
    const hints = await client.request<InlayHint[]>("textDocument/inlayHint", params());
    expect(hints.map(({ label, position }) => [label, position.line])).toEqual([
      ["namespace: default", 2],
      ["serviceAccountName: default", 3],
    ]);
  });
});

test("nothing is answered where Rolecall is switched off", async () => {
  client.process.kill();
  settings = { enable: false };
  await start(EDITOR);
  expect(await client.request("textDocument/definition", at("access.yaml", '"cart"'))).toBeNull();
  expect(await client.request("textDocument/prepareRename", at("access.yaml", '"cart"'))).toBeNull();
});
