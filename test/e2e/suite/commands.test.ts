import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  after,
  closeTab,
  extensionUnderTest,
  finding,
  isWildcardVerb,
  noFinding,
  open,
  rangeOf,
  replace,
  revertAll,
} from "./support";

suite("Commands", () => {
  let role: vscode.TextDocument;
  let workload: vscode.TextDocument;

  suiteSetup(async () => {
    workload = await open("workload.yaml");
    role = await open("role.yaml");
    await finding(role, isWildcardVerb, "the index");
  });

  teardown(revertAll);

  test("exist as the manifest says", async () => {
    const manifest = extensionUnderTest().packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepStrictEqual(missing, []);
  });

  test("effective permissions: of the identity at the cursor, in a document that follows the workspace", async () => {
    await select(workload, rangeOf(workload, "serviceAccountName: |pipeline").start);
    await vscode.commands.executeCommand("rolecall.showEffectivePermissions");
    const shown = await after(
      vscode.workspace.onDidOpenTextDocument,
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "rolecall-permissions"),
      "a document with the permissions",
    );
    assert.match(shown.getText(), /pipeline/);
    assert.match(shown.getText(), /`deployments`/);
    assert.match(shown.getText(), /\(\/role\.yaml#L8\)/);

    await replace(role, "[deployments]", "[statefulsets]");
    await after(
      vscode.workspace.onDidChangeTextDocument,
      () => (shown.getText().includes("`statefulsets`") ? true : undefined),
      "the document names what the role now grants",
    );
    await closeTab("pipeline");
  });

  test("the page of the rule at the cursor", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    await select(role, wildcard.range.start);
    await vscode.commands.executeCommand("rolecall.openRulePage");
    await closeTab("wildcard-verb");
  });

  test("a restart of the language server", async () => {
    await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const cleared = noFinding(role, isWildcardVerb, "the findings of the old server are gone");
    await vscode.commands.executeCommand("rolecall.restartServer");
    await cleared;
    await finding(role, isWildcardVerb, "rbac/wildcard-verb after the restart");
  });
});

async function select(document: vscode.TextDocument, at: vscode.Position): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  editor.selection = new vscode.Selection(at, at);
}
