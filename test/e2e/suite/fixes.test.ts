import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  actionsAt,
  apply,
  applyConfirmed,
  finding,
  findings,
  hasCode,
  hoverText,
  isWildcardVerb,
  noFinding,
  open,
  rangeOf,
  replace,
  revertAll,
} from "./support";

suite("Quick fixes", () => {
  let role: vscode.TextDocument;
  let binding: vscode.TextDocument;
  let workload: vscode.TextDocument;

  suiteSetup(async () => {
    workload = await open("workload.yaml");
    binding = await open("binding.yaml");
    role = await open("role.yaml");
  });

  setup(() => finding(role, isWildcardVerb, "the index"));

  teardown(revertAll);

  test("correct a name that nobody declares", async () => {
    const before = binding.getText();
    const isUndeclared = hasCode("reference/undeclared-role");
    await replace(binding, "name: release-deployer", "name: release-deploier");
    const undeclared = await finding(binding, isUndeclared, "reference/undeclared-role");
    assert.strictEqual(binding.getText(undeclared.range), "release-deploier");
    await apply(
      await actionsAt(binding, undeclared.range, vscode.CodeActionKind.QuickFix),
      /^Change the name to "release-deployer"/,
    );
    await noFinding(binding, isUndeclared, "the role is declared");
    assert.strictEqual(binding.getText(), before);
  });

  test("create a ServiceAccount that is missing", async () => {
    const isUndeclared = hasCode("reference/undeclared-service-account");
    await replace(workload, "serviceAccountName: pipeline", "serviceAccountName: stockroom");
    const undeclared = await finding(workload, isUndeclared, "reference/undeclared-service-account");
    assert.strictEqual(workload.getText(undeclared.range), "stockroom");
    const before = workload.getText();
    await apply(
      await actionsAt(workload, undeclared.range, vscode.CodeActionKind.QuickFix),
      /^Create ServiceAccount "stockroom" in namespace "shop"/,
    );
    await noFinding(workload, isUndeclared, "the ServiceAccount is declared");
    const account =
      "---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: stockroom\n  namespace: shop\n";
    assert.strictEqual(workload.getText(), before + account);
  });

  test("give a workload a ServiceAccount of its own, in its file and in that of the binding", async () => {
    const isDefault = hasCode("binding/default-service-account");
    await replace(workload, "      serviceAccountName: pipeline\n", "");
    await replace(binding, "kind: ServiceAccount\n    name: |pipeline", "default");
    const granted = await finding(binding, isDefault, "binding/default-service-account");
    assert.strictEqual(binding.getText(granted.range), "default");
    const before = binding.getText();
    await applyConfirmed(
      await actionsAt(binding, granted.range, vscode.CodeActionKind.QuickFix),
      /^Create ServiceAccount "release-runner" and run Deployment "release-runner" as it/,
    );
    await noFinding(binding, isDefault, "default gets nothing");
    assert.strictEqual(binding.getText(), before.replace("name: default", "name: release-runner"));
    assert.match(workload.getText(), /^ {6}serviceAccountName: release-runner$/m);
    assert.match(workload.getText(), /^---\napiVersion: v1\nkind: ServiceAccount\n/m);
    assert.deepStrictEqual(findings(workload.uri), []);
    const at = rangeOf(workload, "serviceAccountName: |release-runner").start;
    assert.match(await hoverText(workload, at), /release-deployer/);
  });
});
