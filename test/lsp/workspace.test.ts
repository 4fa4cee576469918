import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { Diagnostic, WorkspaceDiagnosticReport } from "vscode-languageserver";
import { type ClientOptions, LspClient, PUSH, uriOf } from "./client";
import { binding, createWorkspace, role, type Workspace } from "./workspace";

async function serve(
  files: Readonly<Record<string, string | Buffer>>,
  options: ClientOptions = {},
): Promise<{ readonly client: LspClient; readonly workspace: Workspace }> {
  const workspace = createWorkspace(files);
  const client = await LspClient.start({ folders: [workspace.root], ...options });
  return { client, workspace };
}

function rules(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

const UNDECLARED = ["reference/undeclared-role"];

describe("across files", () => {
  test("an edit of the role changes the findings of the binding: the editor is asked to pull again", async () => {
    const { client, workspace } = await serve({
      "role.yaml": role("reader", "[get]"),
      "binding.yaml": binding("b", "reader"),
    });
    const bound = client.open(workspace.path("binding.yaml"), binding("b", "reader"));
    const roles = client.open(workspace.path("role.yaml"), role("reader", "[get]"));
    const first = await client.report(bound);
    expect(first).toMatchObject({ kind: "full", items: [] });
    expect(await client.pull(roles)).toEqual([]);
    client.replace(roles, "name: reader", "name: raeder");
    await client.until(() => client.refreshes === 1);
    expect(rules(await client.pull(bound))).toEqual(UNDECLARED);
    // Typing that concerns nobody else asks for nothing.
    client.edit(roles, 0, 0, "# a comment\n");
    client.replace(roles, "name: raeder", "name: reader");
    await client.until(() => client.refreshes === 2);
    const { resultId } = first as { resultId: string };
    expect(await client.report(bound, resultId)).toEqual({ kind: "unchanged", resultId });
  });

  test("the same is pushed, with the version that was judged", async () => {
    const { client, workspace } = await serve(
      { "role.yaml": role("reader", "[get]"), "binding.yaml": binding("b", "reader") },
      { capabilities: PUSH },
    );
    const bound = client.open(workspace.path("binding.yaml"), binding("b", "reader"));
    const roles = client.open(workspace.path("role.yaml"), role("reader", "[get]"));
    expect(await client.pushed(bound, 1)).toEqual([]);
    client.replace(roles, "name: reader", "name: raeder");
    await client.pushedWhere(bound, (found) => found.length === 1);
    expect(rules(await client.pushed(bound, 1))).toEqual(UNDECLARED);
    client.replace(roles, "name: raeder", "name: reader");
    await client.pushedWhere(bound, (found) => found.length === 0);
  });

  test("a related place in a closed file is a range of that file", async () => {
    const everywhere = binding("b", "reader").replace("kind: Role\n", "kind: ClusterRole\n");
    const { client, workspace } = await serve({
      "in/binding.yaml": `# ünï 😀\n${everywhere.replace("kind: RoleBinding", "kind: ClusterRoleBinding")}`,
    });
    const text = role("reader").replace("kind: Role", "kind: ClusterRole");
    const [diagnostic] = await client.pull(client.open(workspace.path("role.yaml"), text));
    expect(diagnostic?.relatedInformation?.[0]?.location).toMatchObject({
      uri: uriOf(workspace.path("in/binding.yaml")),
      range: { start: { line: 7, character: 2 } },
    });
    expect(diagnostic?.codeDescription?.href).toBe(
      "https://github.com/rolecall/rolecall/blob/main/docs/rules/rbac/wildcard-verb.md",
    );
  });
});

describe("files on disk", () => {
  test("a burst of 1,000 files is taken in at once", async () => {
    const { client, workspace } = await serve({ "binding.yaml": binding("b", "role-999") });
    const uri = client.open(workspace.path("binding.yaml"), binding("b", "role-999"));
    expect(rules(await client.pull(uri))).toEqual(UNDECLARED);
    const names = Array.from(
      { length: 1000 },
      (_, position) => `roles/${position % 10}/role-${position}.yaml`,
    );
    workspace.write(
      Object.fromEntries(names.map((name, position) => [name, role(`role-${position}`, "[get]")])),
    );
    const before = client.statuses.length;
    for (let start = 0; start < 1000; start += 100)
      client.touch(
        names.slice(start, start + 100).map((name) => workspace.path(name)),
        1,
      );
    await client.until(() => client.statuses.at(-1)?.objects === 1001);
    expect(await client.pull(uri)).toEqual([]);
    expect(client.refreshes).toBe(1);
    // Few states, not one for each file.
    expect(client.statuses.length - before).toBeLessThan(10);
    fs.rmSync(workspace.path("roles"), { recursive: true });
    // A folder that goes is told as itself.
    client.touch([workspace.path("roles")], 3);
    await client.until(() => client.statuses.at(-1)?.objects === 1);
    expect(rules(await client.pull(uri))).toEqual(UNDECLARED);
  });

  test("what is open wins over the disk until it is closed", async () => {
    const { client, workspace } = await serve({
      "role.yaml": role("reader", "[get]"),
      "binding.yaml": binding("b", "reader"),
    });
    const bound = client.open(workspace.path("binding.yaml"), binding("b", "reader"));
    const roles = client.open(workspace.path("role.yaml"), role("reader", "[get]"));
    workspace.write({ "role.yaml": role("other", "[get]") });
    client.touch([workspace.path("role.yaml")], 2);
    expect(await client.pull(bound)).toEqual([]);
    client.close(roles);
    expect(rules(await client.pull(bound))).toEqual(UNDECLARED);
  });

  test("a file that is deleted while it is open lives until it is closed", async () => {
    const { client, workspace } = await serve({
      "role.yaml": role("reader", "[get]"),
      "binding.yaml": binding("b", "reader"),
    });
    const bound = client.open(workspace.path("binding.yaml"), binding("b", "reader"));
    const roles = client.open(workspace.path("role.yaml"), role("reader", "[get]"));
    fs.rmSync(workspace.path("role.yaml"));
    client.touch([workspace.path("role.yaml")], 3);
    expect(await client.pull(bound)).toEqual([]);
    client.close(roles);
    expect(rules(await client.pull(bound))).toEqual(UNDECLARED);
  });

  test("changes of .gitignore and of exclusions count at once", async () => {
    const { client, workspace } = await serve({
      "gen/role.yaml": role("reader", "[get]"),
      "binding.yaml": binding("b", "reader"),
    });
    const bound = client.open(workspace.path("binding.yaml"), binding("b", "reader"));
    expect(await client.pull(bound)).toEqual([]);
    workspace.write({ ".gitignore": "gen/\n" });
    client.touch([workspace.path(".gitignore")], 1);
    await client.until(() => client.statuses.at(-1)?.objects === 1);
    expect(rules(await client.pull(bound))).toEqual(UNDECLARED);
    fs.rmSync(workspace.path(".gitignore"));
    client.touch([workspace.path(".gitignore")], 3);
    await client.until(() => client.statuses.at(-1)?.objects === 2);
    workspace.write({ ".rolecall.yaml": "files:\n  exclude: [gen]\n" });
    client.touch([workspace.path(".rolecall.yaml")], 1);
    await client.until(() => client.statuses.at(-1)?.objects === 1);
  });

  test("what cannot be read is named with its reason, and hides nothing else", async () => {
    const { client, workspace } = await serve(
      {
        "good.yaml": role("good"),
        "binary.yaml": Buffer.from([0x6b, 0x69, 0x6e, 0x64, 0, 1, 2, 3]),
        "utf16.yaml": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(role("wide"), "utf16le")]),
        "bom.yaml": `\uFEFF${role("bom")}`,
        "huge.yaml": `${role("huge")}# ${"x".repeat(2_000_000)}\n`,
        "broken.yaml": `${role("broken")}---\nkind: [\n---\n${role("behind")}`,
        "bomb.yaml": "kind: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n",
        "package.json": '{"kind": "Role"}',
        "object.json": JSON.stringify({
          apiVersion: "rbac.authorization.k8s.io/v1",
          kind: "Role",
          metadata: { name: "json" },
          rules: [],
        }),
      },
      { settings: (section) => (section === "rolecall" ? { maxFileSize: 1 } : null) },
    );
    const status = client.statuses.at(-1)!;
    expect(status.skipped).toEqual([
      { file: uriOf(workspace.path("binary.yaml")), reason: "The file is binary." },
      { file: uriOf(workspace.path("huge.yaml")), reason: 'It is larger than 1 MB, as "maxFileSize" says.' },
    ]);
    expect(status.objects).toBe(6);
    const uri = client.open(
      workspace.path("broken.yaml"),
      fs.readFileSync(workspace.path("broken.yaml"), "utf8"),
    );
    expect(rules(await client.pull(uri))).toEqual(["rbac/wildcard-verb", "rbac/wildcard-verb"]);
  });
});

describe("settings", () => {
  test("are live", async () => {
    const { client, workspace } = await serve({});
    const uri = client.open(workspace.path("role.yaml"), role("a"));
    expect(rules(await client.pull(uri))).toEqual(["rbac/wildcard-verb"]);
    const settings = { rules: { "rbac/wildcard-verb": "error" } };
    client.changeSettings((section) => (section === "rolecall" ? settings : null));
    await client.until(() => client.refreshes === 1);
    expect((await client.pull(uri))[0]?.severity).toBe(1);
    client.changeSettings((section) => (section === "rolecall" ? { enable: false } : null));
    await client.until(() => client.refreshes === 2);
    expect(await client.pull(uri)).toEqual([]);
  });

  test("may be pushed by an editor that is not asked", async () => {
    const capabilities = { ...PUSH, workspace: {} };
    const introduction = { initializationOptions: { rules: { "rbac/wildcard-verb": "off" } } };
    const workspace = createWorkspace({});
    const client = await LspClient.start({ capabilities, folders: [workspace.root], introduction });
    const uri = client.open(workspace.path("role.yaml"), role("a"));
    expect(await client.pushed(uri, 1)).toEqual([]);
    client.changeSettings(undefined, { rolecall: { rules: {} } });
    await client.pushedWhere(uri, (found) => found.length === 1);
  });

  test("belong to the innermost folder, also when folders come and go", async () => {
    const other = createWorkspace({ "role.yaml": role("reader", "[get]") });
    try {
      const { client, workspace } = await serve(
        { "binding.yaml": binding("b", "reader") },
        {
          settings: (section, scope) =>
            section === "rolecall" && scope === pathToFileURL(other.root).href ? { preset: "off" } : null,
        },
      );
      const bound = client.open(workspace.path("binding.yaml"), binding("b", "reader"));
      expect(rules(await client.pull(bound))).toEqual(UNDECLARED);
      const folder = { uri: pathToFileURL(other.root).href, name: "other" };
      client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [folder], removed: [] } });
      await client.until(() => client.statuses.at(-1)?.objects === 2);
      expect(await client.pull(bound)).toEqual([]);
      const silent = client.open(other.path("wild.yaml"), role("a"));
      expect(await client.pull(silent)).toEqual([]);
      client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [folder] } });
      await client.until(() => client.statuses.at(-1)?.objects === 2 && client.refreshes > 1);
      expect(rules(await client.pull(bound))).toEqual(UNDECLARED);
      expect(rules(await client.pull(silent))).toEqual(["rbac/wildcard-verb"]);
    } finally {
      other.remove();
    }
  });

  test("an excluded file is left alone although it is open", async () => {
    const { client, workspace } = await serve(
      {},
      { settings: (section) => (section === "rolecall" ? { files: { exclude: ["fixtures/**"] } } : null) },
    );
    const inside = client.open(workspace.path("fixtures/role.yaml"), role("a"));
    const outside = client.open(workspace.path("role.yaml"), role("a"));
    expect(rules(await client.pull(outside))).toEqual(["rbac/wildcard-verb"]);
    expect(await client.pull(inside)).toEqual([]);
    client.changeSettings(() => null);
    await client.until(() => client.refreshes === 1);
    expect(rules(await client.pull(inside))).toEqual(["rbac/wildcard-verb"]);
  });
});

describe("folders", () => {
  test.each([
    ["rootUri", (root: string) => ({ workspaceFolders: undefined, rootUri: uriOf(root) })],
    ["rootPath", (root: string) => ({ workspaceFolders: undefined, rootUri: undefined, rootPath: root })],
  ])("an editor may name only %s", async (_, introduce) => {
    const workspace = createWorkspace({ "role.yaml": role("reader", "[get]") });
    const client = await LspClient.start({ introduction: introduce(workspace.root) });
    expect(client.statuses.at(-1)).toMatchObject({ files: 1, objects: 1 });
  });

  test("without a folder, open files are the workspace", async () => {
    const client = await LspClient.start();
    const bound = client.open("untitled:binding", binding("b", "reader"));
    expect(rules(await client.pull(bound))).toEqual(UNDECLARED);
    client.open("untitled:role", role("reader", "[get]"));
    expect(await client.pull(bound)).toEqual([]);
  });

  test("a folder that does not exist is no failure", async () => {
    const client = await LspClient.start({ folders: ["/no/such/folder"] });
    const uri = client.open("/no/such/folder/role.yaml", role("a"));
    expect(rules(await client.pull(uri))).toEqual(["rbac/wildcard-verb"]);
  });
});

describe("the whole workspace", () => {
  const everything = (section: string): unknown =>
    section === "rolecall" ? { diagnostics: { mode: "workspace" } } : null;

  test("is reported, and again when something changes", async () => {
    const { client, workspace } = await serve(
      { "role.yaml": role("a"), "good.yaml": role("b", "[get]") },
      { settings: everything },
    );
    const report = await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(report.items).toMatchObject([
      { kind: "full", uri: uriOf(workspace.path("role.yaml")), version: null },
    ]);
    const previousResultIds = report.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const next = client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds,
      partialResultToken: 1,
    });
    workspace.write({ "role.yaml": role("a", "[get]") });
    client.touch([workspace.path("role.yaml")], 2);
    expect((await next).items).toMatchObject([
      { kind: "full", uri: uriOf(workspace.path("role.yaml")), items: [] },
    ]);
  });

  test("is waited for no longer than the editor wants", async () => {
    const { client } = await serve({ "role.yaml": role("a") });
    const { answer, cancel } = client.cancellable("workspace/diagnostic", {
      previousResultIds: [],
      partialResultToken: 1,
    });
    cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await client.request("workspace/diagnostic", { previousResultIds: [] })).toEqual({ items: [] });
    void client
      .request("workspace/diagnostic", { previousResultIds: [], partialResultToken: 2 })
      .catch(() => undefined);
    expect(await client.shutdown()).toBe(0);
  });

  test("is pushed, and withdrawn", async () => {
    const { client, workspace } = await serve(
      { "role.yaml": role("a") },
      { capabilities: PUSH, settings: everything },
    );
    const uri = uriOf(workspace.path("role.yaml"));
    await client.pushedWhere(uri, (found) => found.length === 1);
    client.changeSettings(() => null);
    await client.pushedWhere(uri, (found) => found.length === 0);
  });
});

test("an index that takes long shows its progress with a count, and a fast one nothing", async () => {
  const files = Array.from({ length: 6000 }, (_, position) => [
    `f${position}.yaml`,
    `{{ if .x }}\n${role(`r${position}`)}{{ end }}\n`,
  ]);
  const workspace = createWorkspace(Object.fromEntries(files));
  const client = new LspClient();
  await client.initialize({ folders: [workspace.root] });
  const { statuses, progress } = client;
  await client.until(() => statuses.length > 0);
  const start = performance.now();
  expect(statuses[0]).toMatchObject({ state: "indexing", total: 6000 });
  await client.until(() => statuses.at(-1)?.state === "ready");
  const took = performance.now() - start;
  expect(statuses.at(-1)).toEqual({ state: "ready", files: 6000, objects: 6000, skipped: [] });
  if (took < 400) expect(progress).toEqual([]);
  if (took < 900) return;
  const isOver = (): boolean => progress.some((value) => (value as { kind: string }).kind === "end");
  await client.until(isOver);
  expect(progress[0]).toMatchObject({ kind: "begin", title: "Rolecall" });
  expect(progress[1]).toMatchObject({ message: expect.stringMatching(/^[\d,]+ of 6,000 files$/) });
});
