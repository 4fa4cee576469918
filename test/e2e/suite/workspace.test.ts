import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  actionsAt,
  apply,
  discard,
  finding,
  findings,
  hasCode,
  inWorkspace,
  isWildcardVerb,
  noFinding,
  open,
  rangeOf,
  remove,
  replace,
  revertAll,
  show,
  write,
} from "./support";

suite("A change somewhere else", () => {
  let role: vscode.TextDocument;
  let binding: vscode.TextDocument;

  suiteSetup(async () => {
    binding = await open("binding.yaml");
    role = await open("role.yaml");
  });

  teardown(revertAll);

  const isUndeclared = ({ message }: vscode.Diagnostic): boolean => message.includes('"release-deployer"');

  test("a renamed role reaches the file of its binding, and back", async () => {
    await finding(role, isWildcardVerb, "the index");
    await replace(role, "name: release-deployer", "name: release-manager");
    const undeclared = await finding(binding, isUndeclared, "the binding's role is not declared");
    assert.strictEqual(binding.getText(undeclared.range), "release-deployer");
    await replace(role, "name: release-manager", "name: release-deployer");
    await noFinding(binding, isUndeclared, "the binding's role is declared again");
  });

  test("a file that comes and goes on disk counts without being opened", async () => {
    await finding(role, isWildcardVerb, "the index");
    await replace(role, "name: release-deployer", "name: release-manager");
    await finding(binding, isUndeclared, "the binding's role is not declared");
    const file = inWorkspace("added.yaml");
    await write(
      file,
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: release-deployer, namespace: shop}\nrules: []\n",
    );
    await noFinding(binding, isUndeclared, "the file on disk declares it");
    await remove(file);
    await finding(binding, isUndeclared, "the file is gone");
  });

  test("the project file counts as soon as it is written, and as it is typed", async () => {
    const usual = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    assert.notStrictEqual(usual.severity, vscode.DiagnosticSeverity.Error);
    const file = inWorkspace(".rolecall.yaml");
    await write(file, "rules:\n  rbac/wildcard-verb: off\n");
    await noFinding(role, isWildcardVerb, "the rule is off");

    const project = await show(file);
    await replace(project, "off", "error");
    const typed = await finding(role, isWildcardVerb, "the rule is on, as it stands in the editor");
    assert.strictEqual(typed.severity, vscode.DiagnosticSeverity.Error);

    await replace(project, "error", "eror");
    const mistake = await finding(project, () => true, "a mistake in the project file");
    assert.strictEqual(mistake.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(mistake.message, /"error"/);

    await discard(file);
    const isUsual = (diagnostic: vscode.Diagnostic): boolean =>
      isWildcardVerb(diagnostic) && diagnostic.severity === usual.severity;
    await finding(role, isUsual, "the rule has its usual severity again");
  });

  test("an unknown key of the project file is marked, and mended by its quick fix", async () => {
    const file = inWorkspace(".rolecall.yaml");
    try {
      await finding(role, isWildcardVerb, "rbac/wildcard-verb");
      await write(file, "presset: off\n");
      const project = await show(file);
      const isMistake = hasCode("configuration/mistake");
      const mistake = await finding(project, isMistake, "configuration/mistake");
      assert.strictEqual(mistake.message, 'Unknown key "presset". Did you mean "preset"?');
      assert.strictEqual(mistake.severity, vscode.DiagnosticSeverity.Warning);
      assert.deepStrictEqual(mistake.range, rangeOf(project, "presset"));
      assert.ok(findings(role.uri).some(isWildcardVerb), "a key that is not understood changes nothing");

      await apply(
        await actionsAt(project, mistake.range, vscode.CodeActionKind.QuickFix),
        /^Change to "preset"$/,
      );
      await noFinding(project, isMistake, "the key is known");
      assert.strictEqual(project.getText(), "preset: off\n");
      await noFinding(role, isWildcardVerb, "no rule runs");
    } finally {
      await discard(file);
    }
    await finding(role, isWildcardVerb, "the rules run again without the project file");
  });

  test("settings count without a reload", async () => {
    await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const settings = vscode.workspace.getConfiguration("rolecall");
    await settings.update("rules", { "rbac/wildcard-verb": "off" }, vscode.ConfigurationTarget.Global);
    await noFinding(role, isWildcardVerb, "the rule is off");
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await finding(role, isWildcardVerb, "the rule is on again");
  });
});
