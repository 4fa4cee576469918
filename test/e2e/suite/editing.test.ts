import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  after,
  codeOf,
  extensionUnderTest,
  finding,
  findings,
  hoverText,
  noFinding,
  open,
  rangeOf,
  replace,
  revert,
} from "./support";

suite("Rolecall in VS Code", () => {
  let role: vscode.TextDocument;
  let binding: vscode.TextDocument;
  let workload: vscode.TextDocument;

  suiteSetup(async () => {
    workload = await open("workload.yaml");
    binding = await open("binding.yaml");
    role = await open("role.yaml");
  });

  teardown(async () => {
    for (const document of [role, binding, workload]) if (document.isDirty) await revert(document);
  });

  test("starts when a YAML file is opened", async () => {
    await finding(role, isWildcardVerb, "a finding of the language server");
    assert.ok(extensionUnderTest().isActive);
  });

  test("underlines the wildcard and names its rule and page", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    assert.deepStrictEqual(wildcard.range, rangeOf(role, '"*"'));
    assert.ok(typeof wildcard.code === "object", "a finding links to the page of its rule");
    assert.match(wildcard.code.target.toString(), /rbac\/wildcard-verb/);
  });

  test("reports nothing on manifests without a mistake", async () => {
    await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    assert.deepStrictEqual(findings(binding.uri), []);
    assert.deepStrictEqual(findings(workload.uri), []);
  });

  test("reports a mistake as it is typed and forgets it when it is mended", async () => {
    const isUnknown = ({ message }: vscode.Diagnostic): boolean => message.includes('"deployment"');
    await replace(role, "[deployments]", "[deployment]");
    const mistake = await finding(role, isUnknown, "a finding on the singular name");
    assert.strictEqual(role.getText(mistake.range), "deployment");
    await replace(role, "[deployment]", "[deployments]");
    await noFinding(role, isUnknown, "the finding on the singular name is gone");
  });

  test("shows on hover what a ServiceAccount may do and through what", async () => {
    await finding(role, isWildcardVerb, "the index");
    for (const [document, place] of [
      [binding, "name: |pipeline"],
      [binding, "kind: ServiceAccount\n    name: |pipeline"],
      [workload, "serviceAccountName: |pipeline"],
    ] as const) {
      const text = await hoverText(document, rangeOf(document, place).start);
      assert.match(text, /deployments/, place);
      assert.match(text, /release-deployer/, place);
      assert.match(text, /pipeline-releases/, place);
    }
  });

  test("narrows a wildcard with a quick fix and keeps the comment beside it", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      role.uri,
      wildcard.range,
      vscode.CodeActionKind.QuickFix.value,
      10, // as many as are resolved
    );
    const titles = actions.map(({ title }) => title);
    const narrower = actions.find(({ edit, title }) => edit && /verbs/i.test(title));
    assert.ok(narrower?.edit, `a fix with an edit among ${JSON.stringify(titles)}`);
    assert.ok(await vscode.workspace.applyEdit(narrower.edit));

    await noFinding(role, isWildcardVerb, "the wildcard is gone");
    const line = role.lineAt(rangeOf(role, "see the runbook").start).text;
    assert.doesNotMatch(line, /\*/);
    assert.match(line, /^ {4}verbs: \[.+\] # rolls out and restarts, see the runbook$/);
  });

  test("follows a renamed role into the file of its binding, and back", async () => {
    const isUndeclared = ({ message }: vscode.Diagnostic): boolean => message.includes('"release-deployer"');
    await finding(role, isWildcardVerb, "the index");
    await replace(role, "name: release-deployer", "name: release-manager");
    const undeclared = await finding(binding, isUndeclared, "the binding's role is not declared");
    assert.strictEqual(binding.getText(undeclared.range), "release-deployer");
    await replace(role, "name: release-manager", "name: release-deployer");
    await noFinding(binding, isUndeclared, "the binding's role is declared again");
  });

  test("shows the effective permissions of the identity at the cursor", async () => {
    const editor = await vscode.window.showTextDocument(workload);
    const at = rangeOf(workload, "serviceAccountName: |pipeline").start;
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("rolecall.showEffectivePermissions");
    const shown = await after(
      vscode.workspace.onDidOpenTextDocument,
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "rolecall-permissions"),
      "a document with the permissions",
    );
    assert.match(shown.getText(), /pipeline/);
    assert.match(shown.getText(), /deployments/);
    const tab = await after(
      vscode.window.tabGroups.onDidChangeTabs,
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ label }) => label.includes("pipeline")),
      "a tab with the permissions",
    );
    await vscode.window.tabGroups.close(tab);
  });

  test("opens the page of the rule at the cursor", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const editor = await vscode.window.showTextDocument(role);
    editor.selection = new vscode.Selection(wildcard.range.start, wildcard.range.start);
    await vscode.commands.executeCommand("rolecall.openRulePage");
    const tab = await after(
      vscode.window.tabGroups.onDidChangeTabs,
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ label }) => label.includes("wildcard-verb")),
      "a tab with the page",
    );
    await vscode.window.tabGroups.close(tab);
  });

  test("reports again after the language server was restarted", async () => {
    await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const cleared = noFinding(role, isWildcardVerb, "the findings of the old server are gone");
    await vscode.commands.executeCommand("rolecall.restartServer");
    await cleared;
    await finding(role, isWildcardVerb, "rbac/wildcard-verb after the restart");
  });

  test("changes with the settings, without a reload", async () => {
    await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const settings = vscode.workspace.getConfiguration("rolecall");
    await settings.update("rules", { "rbac/wildcard-verb": "off" }, vscode.ConfigurationTarget.Global);
    await noFinding(role, isWildcardVerb, "the rule is off");
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await finding(role, isWildcardVerb, "the rule is on again");
  });
});

function isWildcardVerb(diagnostic: vscode.Diagnostic): boolean {
  return codeOf(diagnostic) === "rbac/wildcard-verb";
}
