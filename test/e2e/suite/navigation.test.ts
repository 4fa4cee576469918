import * as assert from "node:assert";
import * as path from "node:path";
import * as vscode from "vscode";
import {
  after,
  closeTab,
  discard,
  eventually,
  finding,
  inWorkspace,
  isWildcardVerb,
  open,
  rangeOf,
  revertAll,
  write,
} from "./support";

const NIGHTLY = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: nightly
  namespace: shop
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          serviceAccountName: pipeline
          restartPolicy: Never
          containers:
            - name: main
              image: registry.example.com/nightly:1.0.0
`;

suite("Navigation", () => {
  let role: vscode.TextDocument;
  let binding: vscode.TextDocument;
  let workload: vscode.TextDocument;
  let nightly: vscode.Uri;

  suiteSetup(async () => {
    nightly = inWorkspace("nightly.yaml");
    await write(nightly, NIGHTLY);
    workload = await open("workload.yaml");
    binding = await open("binding.yaml");
    role = await open("role.yaml");
    await finding(role, isWildcardVerb, "the index");
    // The server hears of a new file a moment after the editor.
    await eventually(
      async () => placesOf(await referencesAt("serviceAccountName: |pipeline")),
      (places) => places.some((place) => place.startsWith("nightly.yaml")),
      "the language server knows nightly.yaml",
    );
  });

  suiteTeardown(() => discard(nightly));

  teardown(revertAll);

  test("leads from the name of a ServiceAccount to its declaration", async () => {
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      "vscode.executeDefinitionProvider",
      workload.uri,
      rangeOf(workload, "serviceAccountName: |pipeline").start,
    );
    assert.ok(link, "a definition");
    assert.strictEqual(link.targetUri.toString(), binding.uri.toString());
    assert.deepStrictEqual(link.targetSelectionRange, rangeOf(binding, "name: |pipeline"));
    assert.deepStrictEqual(link.originSelectionRange, rangeOf(workload, "serviceAccountName: |pipeline"));
  });

  test("finds every place that names it", async () => {
    const found = await referencesAt("serviceAccountName: |pipeline");
    assert.deepStrictEqual(placesOf(found), [
      "binding.yaml:4",
      "binding.yaml:19",
      "nightly.yaml:12",
      "workload.yaml:15",
    ]);
  });

  test("renames it in three files, and a reference to a role with a word of warning", async () => {
    const edit = await renameAt(workload, "serviceAccountName: |pipeline", "releaser");
    assert.deepStrictEqual(
      edit.entries().map(([uri, edits]) => `${path.basename(uri.path)} ${edits.length}`),
      ["binding.yaml 2", "nightly.yaml 1", "workload.yaml 1"],
    );
    const confirmed = new vscode.WorkspaceEdit();
    for (const [uri, edits] of edit.entries()) confirmed.set(uri, edits);
    assert.ok(await vscode.workspace.applyEdit(confirmed));
    assert.match(workload.getText(), /serviceAccountName: releaser\n/);
    assert.match(binding.getText(), /name: releaser\n {2}namespace: shop\nautomount/);
    assert.match(binding.getText(), /name: pipeline-releases\n/);
    const cron = await vscode.workspace.openTextDocument(nightly);
    assert.match(cron.getText(), /serviceAccountName: releaser\n/);
  });

  test("searches the workspace for an identity", async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "pipeline",
    );
    const account = found.find(({ name }) => name === "ServiceAccount shop/pipeline");
    assert.strictEqual(account?.containerName, "shop");
  });

  test("shows who grants a role, and what a ServiceAccount reaches", async () => {
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      "vscode.prepareCallHierarchy",
      role.uri,
      rangeOf(role, "name: |release-deployer").start,
    );
    assert.ok(item, "an item");
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      "vscode.provideIncomingCalls",
      item,
    );
    assert.deepStrictEqual(
      incoming.map(({ from }) => from.name),
      ["RoleBinding shop/pipeline-releases"],
    );
    const [account] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      "vscode.prepareCallHierarchy",
      workload.uri,
      rangeOf(workload, "serviceAccountName: |pipeline").start,
    );
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      "vscode.provideOutgoingCalls",
      account,
    );
    assert.deepStrictEqual(
      outgoing.map(({ to }) => to.name),
      ["Role shop/release-deployer"],
    );
  });

  test("opens the places and the permissions that a code lens counts", async () => {
    await vscode.window.showTextDocument(binding);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      binding.uri,
      10,
    );
    const uses = commandOf(lenses, /workload/);
    assert.match(uses.title, /^2 workloads · 1 binding/);
    await vscode.commands.executeCommand(uses.command, ...(uses.arguments as unknown[]));
    // Only with a peek of references open does this go anywhere.
    const moved = after(
      vscode.window.onDidChangeTextEditorSelection,
      () => {
        const editor = vscode.window.activeTextEditor;
        return editor && !sameFile(editor.document, role) && wordIn(editor) === "pipeline" ? true : undefined;
      },
      "the next reference",
      () => `the cursor is in ${vscode.window.activeTextEditor?.document.uri.path ?? "no editor"}`,
    );
    await vscode.commands.executeCommand("goToNextReference");
    await moved;
    await vscode.commands.executeCommand("closeReferenceSearch");

    const permissions = commandOf(lenses, /permission/, "rolecall.showEffectivePermissions");
    await vscode.commands.executeCommand(permissions.command, ...(permissions.arguments as unknown[]));
    await closeTab("pipeline");
  });

  function referencesAt(place: string): Promise<vscode.Location[]> {
    return Promise.resolve(
      vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        workload.uri,
        rangeOf(workload, place).start,
      ),
    );
  }
});

function placesOf(locations: readonly vscode.Location[]): readonly string[] {
  return locations.map(({ uri, range }) => `${path.basename(uri.path)}:${range.start.line + 1}`);
}

function renameAt(
  document: vscode.TextDocument,
  place: string,
  name: string,
): Thenable<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    rangeOf(document, place).start,
    name,
  );
}

function commandOf(lenses: readonly vscode.CodeLens[], title: RegExp, command?: string): vscode.Command {
  const found = lenses.find(
    (lens) =>
      lens.command &&
      title.test(lens.command.title) &&
      (command === undefined || lens.command.command === command),
  );
  if (found?.command) return found.command;
  throw new Error(`no lens ${title} among ${lenses.map((lens) => lens.command?.title).join(", ")}`);
}

function wordIn({ document, selection }: vscode.TextEditor): string {
  return document.getText(document.getWordRangeAtPosition(selection.active));
}

function sameFile(a: vscode.TextDocument, b: vscode.TextDocument): boolean {
  return a.uri.toString() === b.uri.toString();
}
