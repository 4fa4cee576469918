import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  actionsAt,
  after,
  apply,
  discard,
  finding,
  findings,
  hasCode,
  inWorkspace,
  isWildcardVerb,
  noFinding,
  open,
  replace,
  revertAll,
} from "./support";

suite("Silencing", () => {
  let role: vscode.TextDocument;

  suiteSetup(async () => {
    role = await open("role.yaml");
  });

  teardown(revertAll);

  test("silences a finding with a comment, and reports it again without", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const before = role.getText();
    await apply(
      await actionsAt(role, wildcard.range, vscode.CodeActionKind.QuickFix),
      /^Ignore rbac\/wildcard-verb on this line$/,
    );
    await noFinding(role, isWildcardVerb, "the silenced finding is gone");
    const comment = "    # rolecall: allow-next-line rbac/wildcard-verb\n";
    assert.strictEqual(role.getText(), before.replace(/^ {4}verbs: \["\*"\]/m, `${comment}$&`));
    assert.deepStrictEqual(findings(role.uri), []);

    await replace(role, comment, "");
    assert.strictEqual(role.getText(), before);
    await finding(role, isWildcardVerb, "the finding is back");
  });

  test("silences a rule in the whole file", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    await apply(
      await actionsAt(role, wildcard.range, vscode.CodeActionKind.QuickFix),
      /^Ignore rbac\/wildcard-verb in this file$/,
    );
    await noFinding(role, isWildcardVerb, "the silenced finding is gone");
    assert.match(role.getText(), /^# rolecall: allow-file rbac\/wildcard-verb$/m);
  });

  test("takes a comment back that silences nothing any more", async () => {
    const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
    const before = role.getText();
    await apply(
      await actionsAt(role, wildcard.range, vscode.CodeActionKind.QuickFix),
      /^Ignore rbac\/wildcard-verb on this line$/,
    );
    await noFinding(role, isWildcardVerb, "the silenced finding is gone");
    assert.deepStrictEqual(findings(role.uri), []);

    await replace(role, '["*"]', "[get, list, watch]");
    const isUnused = hasCode("suppression/unused");
    const unused = await finding(role, isUnused, "the comment silences nothing");
    assert.strictEqual(unused.severity, vscode.DiagnosticSeverity.Hint);
    assert.strictEqual(role.getText(unused.range), "# rolecall: allow-next-line rbac/wildcard-verb");

    await apply(
      await actionsAt(role, unused.range, vscode.CodeActionKind.QuickFix),
      /^Remove the comment that silences nothing$/,
    );
    await noFinding(role, isUnused, "the comment is gone");
    assert.strictEqual(role.getText(), before.replace('["*"]', "[get, list, watch]"));
    assert.deepStrictEqual(findings(role.uri), []);
  });

  test("silences a rule in a project file, which it creates", async () => {
    const file = inWorkspace(".rolecall.yaml");
    try {
      const wildcard = await finding(role, isWildcardVerb, "rbac/wildcard-verb");
      const before = role.getText();
      await apply(
        await actionsAt(role, wildcard.range, vscode.CodeActionKind.QuickFix),
        /^Ignore rbac\/wildcard-verb in \.rolecall\.yaml$/,
      );
      await noFinding(role, isWildcardVerb, "the rule is off");
      const project = await after(
        vscode.workspace.onDidOpenTextDocument,
        () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString()),
        "the project file",
      );
      assert.strictEqual(project.getText(), "rules:\n  rbac/wildcard-verb: off\n");
      assert.strictEqual(role.getText(), before);
    } finally {
      await discard(file);
    }
    await finding(role, isWildcardVerb, "the rule is on again without the project file");
  });
});
