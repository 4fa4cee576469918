import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  discard,
  eventually,
  finding,
  inWorkspace,
  isWildcardVerb,
  labelOf,
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
    const expected = role.getText().replace("[get, ]", "[get, list]");
    await acceptAt(role, rangeOf(role, "[get, |]").start, "list", expected);
  });

  test("accepts a ServiceAccount of another namespace together with that namespace", async () => {
    const account = inWorkspace("account.yaml");
    const binding = inWorkspace("deployers.yaml");
    added.push(binding, account);
    await write(account, ACCOUNT);
    await write(binding, BINDING);
    const document = await show(binding);
    const expected = BINDING.replace("name: depl\n", "name: deployer\n    namespace: ci\n");
    await acceptAt(document, rangeOf(document, "name: depl|\n").start, "deployer (ci)", expected);
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
    const item = items.find((candidate) => labelOf(candidate) === "release-deployer");
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
  expected: string,
): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(position, position);
  // A file on disk may not have been read yet.
  await eventually(
    () => labelsAt(document, position),
    (labels) => labels.includes(label),
    `"${label}" is offered`,
  );
  const before = document.getText();
  const accept = acceptor();
  // The edits of one item arrive one after the other, so that the first change may not be all of it.
  await eventually(
    async () => {
      if (document.getText() === before) await accept();
      return document.getText();
    },
    (text) => text === expected,
    `"${label}" is accepted`,
  );
}

/**
 * Opens the list and accepts what is selected in it, again and again: VS Code does not tell when the list is shown,
 * accepting before that does nothing, and a list that something has closed does not come back.
 */
function acceptor(): () => Promise<void> {
  const triesOfOneList = 20; // asking for a list gives up one that is on its way
  let tries = 0;
  return async () => {
    if (tries++ % triesOfOneList === 0) await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
  };
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
  return items.map(labelOf);
}
