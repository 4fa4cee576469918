// An extension that serves YAML as a general one does: something at every word, and a rename of anchors alone.
const vscode = require("vscode");

const YAML = { language: "yaml" };
const ANCHOR = /[&*]([A-Za-z0-9_-]+)/;

exports.activate = (context) => {
  const { languages } = vscode;
  context.subscriptions.push(
    languages.registerHoverProvider(YAML, { provideHover: () => new vscode.Hover("other-yaml: a word") }),
    languages.registerCompletionItemProvider(YAML, {
      provideCompletionItems: () => [new vscode.CompletionItem("other-yaml-item")],
    }),
    languages.registerDefinitionProvider(YAML, { provideDefinition: anchorOf }),
    languages.registerRenameProvider(YAML, { prepareRename, provideRenameEdits }),
  );
};

function nameAt(document, position) {
  const range = document.getWordRangeAtPosition(position, ANCHOR);
  if (!range) return undefined;
  const inner = new vscode.Range(range.start.translate(0, 1), range.end);
  return { range: inner, name: document.getText(inner) };
}

function placesOf(document, name) {
  return [...document.getText().matchAll(new RegExp(`[&*]${name}\\b`, "g"))].map(
    ({ index }) =>
      new vscode.Range(document.positionAt(index + 1), document.positionAt(index + 1 + name.length)),
  );
}

function anchorOf(document, position) {
  const found = nameAt(document, position);
  return found && new vscode.Location(document.uri, placesOf(document, found.name)[0]);
}

function prepareRename(document, position) {
  const found = nameAt(document, position);
  if (!found) throw new Error("other-yaml renames anchors only.");
  return { range: found.range, placeholder: found.name };
}

function provideRenameEdits(document, position, newName) {
  const edit = new vscode.WorkspaceEdit();
  const found = nameAt(document, position);
  for (const range of found ? placesOf(document, found.name) : []) edit.replace(document.uri, range, newName);
  return edit;
}
