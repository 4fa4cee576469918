import { describe, expect, test } from "vitest";
import type { CodeAction, Range, WorkspaceEdit } from "vscode-languageserver";
import { applyEdits } from "../../server/src/text/edit";
import { buildLineIndex, offsetAt } from "../../server/src/text/line-index";
import { LspClient, PULL, PUSH, uriOf } from "./client";
import { binding, createWorkspace, role } from "./workspace";

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function titles(actions: readonly CodeAction[]): readonly string[] {
  return actions.map(({ title }) => title);
}

/** The text after an edit, which must be about this document alone. */
function applied(client: LspClient, uri: string, edit: WorkspaceEdit | undefined): string {
  const text = client.text(uri);
  const lines = buildLineIndex(text);
  const edits =
    edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ??
    edit?.changes?.[uri];
  expect(
    edit?.documentChanges?.every((change) => "edits" in change && change.textDocument.uri === uri),
  ).not.toBe(false);
  return applyEdits(
    text,
    (edits ?? []).map((one) => ({
      range: { start: offsetAt(lines, one.range.start), end: offsetAt(lines, one.range.end) },
      newText: "newText" in one ? one.newText : "",
    })),
  );
}

describe("quick fixes", () => {
  test("are offered for what is under the cursor, mend it, and say which finding they mend", async () => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", `${role("a")}---\n${role("b", "[gett]")}`);
    const [first, second] = await client.pull(uri);
    const actions = await client.codeActions(uri, second!.range, ["quickfix"]);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    expect(fix?.diagnostics).toEqual([second]);
    expect(applied(client, uri, fix?.edit)).toBe(`${role("a")}---\n${role("b", "[get]")}`);
    expect(actions.every(({ diagnostics }) => diagnostics?.[0]?.code !== first!.code)).toBe(true);
    expect(actions.every(({ kind }) => kind === "quickfix")).toBe(true);
  });

  test("name the version they were made for", async () => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", role("a"));
    client.edit(uri, 0, 0, "# 😀\n");
    const actions = await client.codeActions(uri, ALL);
    for (const { edit } of actions.filter((action) => action.edit))
      expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 2 } }]);
  });

  test("that cannot be made are shown with the reason, where the editor can show it", async () => {
    const anchored = `${role("a", "&all [gett]")}- apiGroups: [""]\n  resources: [secrets]\n  verbs: *all\n`;
    const client = await LspClient.start();
    const uri = client.open("untitled:a", anchored);
    const disabled = (await client.codeActions(uri, ALL)).filter((action) => action.disabled);
    expect(disabled.length).toBeGreaterThan(0);
    for (const action of disabled) {
      expect(action.disabled?.reason).toMatch(/\.$/);
      expect(action.edit).toBeUndefined();
    }
    const simple = await LspClient.start({
      capabilities: { ...PULL, textDocument: { ...PULL.textDocument, codeAction: {} } },
    });
    const plain = await simple.codeActions(simple.open("untitled:a", anchored), ALL);
    expect(plain.some((action) => action.disabled)).toBe(false);
    for (const { title } of disabled) expect(titles(plain)).not.toContain(title);
  });

  test("use plain changes where the editor knows no others", async () => {
    const client = await LspClient.start({ capabilities: { ...PUSH, workspace: {} } });
    const uri = client.open("untitled:a", role("a", "[gett]"));
    const fix = (await client.codeActions(uri, ALL)).find(({ isPreferred }) => isPreferred);
    expect(Object.keys(fix?.edit ?? {})).toEqual(["changes"]);
    expect(applied(client, uri, fix?.edit)).toBe(role("a", "[get]"));
  });

  test("in several files ask for confirmation", async () => {
    const client = await LspClient.start();
    const uri = client.open("untitled:binding", binding("b", "missing"));
    const actions = await client.codeActions(uri, ALL, ["quickfix"]);
    for (const { edit } of actions) {
      const files = new Set(
        edit?.documentChanges?.map((change) =>
          "uri" in change ? change.uri : "textDocument" in change ? change.textDocument.uri : "",
        ),
      );
      const isConfirmed = Object.values(edit?.changeAnnotations ?? {}).some(
        (annotation) => annotation.needsConfirmation,
      );
      expect(isConfirmed).toBe(files.size > 1);
    }
  });
});

test("a mistake in .rolecall.yaml is marked and mended, and then counts at once", async () => {
  const workspace = createWorkspace({});
  try {
    const client = await LspClient.start({ folders: [workspace.root] });
    const roles = client.open(workspace.path("role.yaml"), role("a"));
    const uri = client.open(workspace.path(".rolecall.yaml"), "rules:\n  rbac/wildcard-verbs: off\n");
    const [mistake] = await client.pull(uri);
    expect(mistake).toMatchObject({ code: "configuration/mistake", severity: 2 });
    const [fix] = await client.codeActions(uri, ALL);
    expect(fix?.title).toBe('Change to "rbac/wildcard-verb"');
    const text = applied(client, uri, fix?.edit);
    client.edit(uri, 0, client.text(uri).length, text);
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.pull(roles)).toEqual([]);
  } finally {
    workspace.remove();
  }
});

describe("ignoring", () => {
  test.each([
    ["on this line", `verbs: ["*"] # rolecall: allow rbac/wildcard-verb`],
    ["in this file", "# rolecall: allow-file rbac/wildcard-verb"],
  ])("%s writes the comment, and the finding is gone", async (where, comment) => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", role("a"));
    const actions = await client.codeActions(uri, ALL);
    const ignore = actions.find(({ title }) => title === `Ignore rbac/wildcard-verb ${where}`);
    const text = applied(client, uri, ignore?.edit);
    expect(text).toContain(comment);
    client.edit(uri, 0, client.text(uri).length, text);
    expect(await client.pull(uri)).toEqual([]);
  });

  test("in the configuration creates .rolecall.yaml in the workspace folder", async () => {
    const workspace = createWorkspace({ "shop/role.yaml": role("a") });
    try {
      const client = await LspClient.start({ folders: [workspace.root] });
      const uri = client.open(workspace.path("shop/role.yaml"), role("a"));
      const actions = await client.codeActions(uri, ALL);
      const ignore = actions.find(({ title }) => title === "Ignore rbac/wildcard-verb in .rolecall.yaml");
      const created = uriOf(workspace.path(".rolecall.yaml"));
      expect(ignore?.edit?.documentChanges).toMatchObject([
        { kind: "create", uri: created },
        { textDocument: { uri: created }, edits: [{ newText: "rules:\n  rbac/wildcard-verb: off\n" }] },
      ]);
    } finally {
      workspace.remove();
    }
  });

  test("comes behind the fixes, and in JSON, which has no comments, as an annotation", async () => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", role("a"));
    const all = titles(await client.codeActions(uri, ALL));
    const first = all.findIndex((title) => title.startsWith("Ignore"));
    expect(all.slice(first).every((title) => title.startsWith("Ignore"))).toBe(true);
    const json = client.open(
      "untitled:a.json",
      '{"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "a", "namespace": "b"}, "rules": [{"apiGroups": [""], "resources": ["pods"], "verbs": ["*"]}]}',
      "json",
    );
    expect(await client.pull(json)).toHaveLength(1);
    const ignores = titles(await client.codeActions(json, ALL)).filter((title) => title.startsWith("Ignore"));
    expect(ignores).toEqual(["Ignore rbac/wildcard-verb in this object"]);
  });
});

describe("fixing all", () => {
  const twice = `${role("a", "[get]")}- apiGroups: [""]\n  resources: [configmaps]\n  verbs: [get]\n- apiGroups: [""]\n  resources: [configmaps]\n  verbs: [get]\n`;

  test.each([
    ["source", true],
    ["source.fixAll", true],
    ["source.fixAll.rolecall", true],
    ["quickfix", false],
    ["refactor", false],
    ["source.organizeImports", false],
  ])("asked for %s it is offered: %s", async (kind, isOffered) => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", twice);
    const kinds = (await client.codeActions(uri, ALL, [kind])).map((action) => action.kind);
    expect(kinds.includes("source.fixAll.rolecall")).toBe(isOffered);
  });

  test("removes doubled rules but leaves one of them", async () => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", `# 😀\n${twice}`);
    const [action] = await client.codeActions(uri, ALL, ["source.fixAll"]);
    expect(action?.edit).toBeUndefined();
    const resolved = await client.request<CodeAction>("codeAction/resolve", action);
    expect(applied(client, uri, resolved.edit)).toBe(`# 😀\n${role("a", "[get]")}`);
  });

  test("is given at once to an editor that does not resolve", async () => {
    const client = await LspClient.start({
      capabilities: { ...PULL, textDocument: { ...PULL.textDocument, codeAction: {} } },
    });
    const uri = client.open("untitled:a", twice);
    const [action] = await client.codeActions(uri, ALL, ["source.fixAll"]);
    expect(applied(client, uri, action?.edit)).toBe(role("a", "[get]"));
  });

  test("is not offered where nothing is safe to fix", async () => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", role("a"));
    expect(await client.codeActions(uri, ALL, ["source.fixAll"])).toEqual([]);
  });
});
