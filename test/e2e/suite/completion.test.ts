import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  discard,
  finding,
  inWorkspace,
  isWildcardVerb,
  open,
  rangeOf,
  replace,
  revertAll,
  show,
  write,
} from "./support";

const ACCOUNT = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: deployer
  namespace: ci
`;

const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: deployers
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: release-deployer
subjects:
  - kind: ServiceAccount
    name: depl
    # people come later
`;

suite("Completing", () => {
  let role: vscode.TextDocument;
  const added: vscode.Uri[] = [];

  suiteSetup(async () => {
    role = await open("role.yaml");
    await finding(role, isWildcardVerb, "the index");
  });

  teardown(async () => {
    await revertAll();
    for (const file of added.splice(0)) await discard(file);
  });

  test("accepts the verb with the least power that the list does not have yet", async () => {
    await open("role.yaml");
    await replace(role, "[get, list, watch]", "[get, ]");
    const text = await acceptAt(role, rangeOf(role, "[get, |]").start, "list");
    assert.match(text, /^ {4}verbs: \[get, list\]$/m);
  });

  test("accepts a ServiceAccount of another namespace together with that namespace", async () => {
    const account = inWorkspace("account.yaml");
    const binding = inWorkspace("deployers.yaml");
    added.push(binding, account);
    await write(account, ACCOUNT);
    await write(binding, BINDING);
    const document = await show(binding);
    const text = await acceptAt(document, rangeOf(document, "name: depl|\n").start, "deployer (ci)");
    assert.strictEqual(text, BINDING.replace("name: depl\n", "name: deployer\n    namespace: ci\n"));
  });

  test("says what an item grants", async () => {
    const binding = await open("binding.yaml");
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      binding.uri,
      rangeOf(binding, "name: |release-deployer").start,
      undefined,
      50, // as many as are resolved
    );
    const item = items.find(({ label }) => typeof label === "object" && label.label === "release-deployer");
    assert.ok(item, "the Role of the namespace");
    const told = item.documentation;
    assert.match(typeof told === "object" ? told.value : (told ?? ""), /deployments/);
  });
});

/** Puts the cursor somewhere, asks for suggestions and accepts the first as soon as there is the one of a label. */
async function acceptAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  label: string,
): Promise<string> {
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(position, position);
  // A file on disk may not have been read yet.
  const end = Date.now() + 15_000;
  while (!(await labelsAt(document, position)).includes(label)) {
    if (Date.now() > end) throw new Error(`"${label}" is not offered`);
    await pause();
  }
  const before = document.getText();
  // VS Code does not tell when its list is shown; accepting before that does nothing.
  await vscode.commands.executeCommand("editor.action.triggerSuggest");
  while (document.getText() === before) {
    if (Date.now() > end) throw new Error(`"${label}" is not accepted`);
    await pause();
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
  }
  return document.getText();
}

async function labelsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
