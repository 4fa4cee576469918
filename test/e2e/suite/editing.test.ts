import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  actionsAt,
  apply,
  codeOf,
  extensionUnderTest,
  finding,
  findings,
  hoverText,
  isWildcardVerb,
  labelOf,
  noFinding,
  open,
  rangeOf,
  replace,
  revertAll,
} from "./support";

suite("Editing a manifest", () => {
  let role: vscode.TextDocument;
  let binding: vscode.TextDocument;
  let workload: vscode.TextDocument;

  suiteSetup(async () => {
    workload = await open("workload.yaml");
    binding = await open("binding.yaml");
    role = await open("role.yaml");
  });

  teardown(revertAll);

  test("starts Rolecall", async () => {
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

  test("shows on hover what a wildcard covers, and what a roleRef means", async () => {
    await finding(role, isWildcardVerb, "the index");
    const wildcard = await hoverText(role, rangeOf(role, '"|*').start);
    assert.match(wildcard, /deletecollection/);
    assert.doesNotMatch(wildcard, /configmaps/, "of another rule");
    const reference = await hoverText(binding, rangeOf(binding, "name: |release-deployer").start);
    assert.match(reference, /Role.+release-deployer/);
    assert.match(reference, /configmaps/);
  });

  test("narrows a wildcard with a quick fix and keeps the comment beside it", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const actions = await actionsAt(role, wildcard.range, vscode.CodeActionKind.QuickFix);
    await apply(actions, /verbs/i);
    await noFinding(role, isWildcardVerb, "the wildcard is gone");
    const line = role.lineAt(rangeOf(role, "see the runbook").start).text;
    assert.doesNotMatch(line, /\*/);
    assert.match(line, /^ {4}verbs: \[.+\] # rolls out and restarts, see the runbook$/);
  });

  test("fixes all that leaves permissions as they are, and nothing else", async () => {
    await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const before = role.getText();
    const rule = '  - apiGroups: [""]\n    resources: [configmaps]\n    verbs: [get, list, watch]\n';
    await replace(role, rule, rule + rule);
    const isDuplicate = (diagnostic: vscode.Diagnostic): boolean =>
      codeOf(diagnostic) === "rbac/duplicate-rule";
    await finding(role, isDuplicate, "rbac/duplicate-rule");
    const everything = new vscode.Range(0, 0, role.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append("rolecall");
    await apply(await actionsAt(role, everything, kind), /Rolecall/);
    await noFinding(role, isDuplicate, "the duplicate is gone");
    assert.strictEqual(role.getText(), before);
  });

  test("offers snippets", async () => {
    const file = await vscode.workspace.openTextDocument({ language: "yaml", content: "rolecall-" });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      file.uri,
      file.lineAt(0).range.end,
    );
    const role = items.find((item) => labelOf(item) === "rolecall-role");
    assert.ok(role?.insertText instanceof vscode.SnippetString, "the snippet rolecall-role");
    assert.match(role.insertText.value, /kind: RoleBinding/);
  });

  test("knows what a chart and a kustomization leave open", async () => {
    const isUnknownVerb = (diagnostic: vscode.Diagnostic): boolean =>
      codeOf(diagnostic) === "rbac/unknown-verb";
    const template = await open("chart/templates/rbac.yaml");
    const input = await open("overlay/reader.yaml");
    // A mistake that is one all the same, so that the test knows when the file has been looked at.
    await replace(template, "verbs: [get, list]", "verbs: [gett, list]");
    await finding(template, isUnknownVerb, "the mistake in the template");
    assert.deepStrictEqual(findings(template.uri).map(codeOf), ["rbac/unknown-verb"]);
    await replace(template, "verbs: [gett, list]", "verbs: [get, list]");
    await noFinding(template, isUnknownVerb, "the mistake is mended");
    assert.deepStrictEqual(findings(template.uri), []);
    assert.deepStrictEqual(findings(input.uri), []);
  });
});
