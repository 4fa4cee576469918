import * as fs from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";

/** How long something may take; mocha has more patience, so that it is said what was waited for. */
const PATIENCE_MS = 15_000;

/** Answers what `read` finds, now or after one of the next events; `seen` says what there is instead. */
export function after<T>(
  event: vscode.Event<unknown>,
  read: () => T | undefined,
  what: string,
  seen: () => string = allFindings,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const value = read();
      if (value === undefined) return;
      settle();
      resolve(value);
    };
    const listener = event(look);
    const timer = setTimeout(() => {
      settle();
      reject(new Error(`${what}: not within ${PATIENCE_MS} ms\n${seen()}`));
    }, PATIENCE_MS);
    const settle = (): void => {
      clearTimeout(timer);
      listener.dispose();
    };
    look();
  });
}

/** Asks again until the answer is a wanted one; only for what VS Code tells by no event. */
export async function eventually<T>(
  ask: () => T | PromiseLike<T>,
  isWanted: (answer: T) => boolean,
  what: string,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`${what}: not within ${PATIENCE_MS} ms\nlast answer: ${JSON.stringify(answer)}`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** The first finding of a file that `wanted` accepts, as soon as it is reported. */
export function finding(
  { uri }: vscode.TextDocument,
  wanted: (diagnostic: vscode.Diagnostic) => boolean,
  what: string,
): Promise<vscode.Diagnostic> {
  return after(vscode.languages.onDidChangeDiagnostics, () => findings(uri).find(wanted), what);
}

/** Waits until a file has no finding that `unwanted` accepts. */
export function noFinding(
  { uri }: vscode.TextDocument,
  unwanted: (diagnostic: vscode.Diagnostic) => boolean,
  what: string,
): Promise<true> {
  const read = (): true | undefined => (findings(uri).some(unwanted) ? undefined : true);
  return after(vscode.languages.onDidChangeDiagnostics, read, what);
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "rolecall");
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

function allFindings(): string {
  const lines = vscode.languages
    .getDiagnostics()
    .flatMap(([uri, all]) =>
      all.map(
        (each) => `${path.basename(uri.path)}:${each.range.start.line + 1} ${codeOf(each)} ${each.message}`,
      ),
    );
  return ["findings now:", ...lines].join("\n  ");
}

export function hasCode(code: string): (diagnostic: vscode.Diagnostic) => boolean {
  return (diagnostic) => codeOf(diagnostic) === code;
}

export function isWildcardVerb(diagnostic: vscode.Diagnostic): boolean {
  return codeOf(diagnostic) === "rbac/wildcard-verb";
}

/** A file of the workspace that is open. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no workspace folder");
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The same as a person does it: VS Code keeps for minutes what an extension opened, also when its tab is closed. */
export async function show(file: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand("vscode.open", file);
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.toString() !== file.toString()) throw new Error(`${file.path} is not shown`);
  return document;
}

/**
 * Adds a file on disk, past the editor, and waits until VS Code has noticed: of a file that comes and goes at once it
 * tells nothing, while a search of the workspace for another reason may have met it. A file that went a moment before
 * and comes again has changed, in the words of VS Code.
 */
export async function write(file: vscode.Uri, text: string): Promise<void> {
  const name = path.basename(file.path);
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${name}`, false, false, true);
  const events = new vscode.EventEmitter<vscode.Uri>();
  watcher.onDidCreate((uri) => events.fire(uri));
  watcher.onDidChange((uri) => events.fire(uri));
  let isNoticed: true | undefined;
  events.event((uri) => {
    if (uri.toString() === file.toString()) isNoticed = true;
  });
  const onDisk = (): string => `on disk: ${fs.readdirSync(path.dirname(file.fsPath)).join(", ")}`;
  try {
    const noticed = after(events.event, () => isNoticed, `VS Code notices ${name}`, onDisk);
    await fs.promises.writeFile(file.fsPath, text);
    await noticed;
  } finally {
    watcher.dispose();
    events.dispose();
  }
}

/** Removes a file on disk, past the editor. */
export async function remove(file: vscode.Uri): Promise<void> {
  await fs.promises.rm(file.fsPath);
}

/** Takes a file back that a test has added, in the editor and on disk. */
export async function discard(file: vscode.Uri): Promise<void> {
  await revertAll();
  if (vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString())) {
    await show(file); // what an edit has opened may have no tab yet
    await closeTab(path.basename(file.path));
  }
  await fs.promises.rm(file.fsPath, { force: true });
}

/** Code actions with their edits. */
export async function actionsAt(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const most = 20; // as many as are resolved
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind.value, most);
}

/** Applies the first action whose title fits. */
export async function apply(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  await applyEdit(editOf(actions, title), title);
}

/**
 * Applies an action that VS Code shows for confirmation first, as somebody does who confirms all of it. Only texts are
 * changed: an action that also creates files does not fit here.
 */
export async function applyConfirmed(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const confirmed = new vscode.WorkspaceEdit();
  for (const [uri, edits] of editOf(actions, title).entries()) confirmed.set(uri, edits);
  await applyEdit(confirmed, title);
}

function editOf(actions: readonly vscode.CodeAction[], title: RegExp): vscode.WorkspaceEdit {
  const action = actions.find((candidate) => candidate.edit && title.test(candidate.title));
  if (action?.edit) return action.edit;
  throw new Error(`no ${title} with an edit among ${actions.map((each) => each.title).join(", ")}`);
}

async function applyEdit(edit: vscode.WorkspaceEdit, title: RegExp): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${title} could not be applied`);
}

/** Replaces the first occurrence of `text`, in the editor only. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), by);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${document.uri.path} could not be edited`);
}

/** Every file as it is on disk again. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
}

/** Closes the tab with these words in its label, as soon as it is open. */
export async function closeTab(words: string): Promise<void> {
  const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const find = (): vscode.Tab | undefined => tabs().find(({ label }) => label.includes(words));
  await after(
    vscode.window.tabGroups.onDidChangeTabs,
    find,
    `a tab ${words}`,
    () =>
      `tabs: ${tabs()
        .map(({ label }) => label)
        .join(", ")}`,
  );
  const tab = find(); // VS Code may have replaced the one that it told of
  if (tab) await vscode.window.tabGroups.close(tab);
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

/** The range of the first occurrence of `text`, which may name the text before it: `"name: |shop"`. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const [before, wanted] = text.includes("|") ? text.split("|", 2) : ["", text];
  const found = document.getText().indexOf(`${before}${wanted}`);
  if (found === -1) throw new Error(`${text} does not occur in ${document.uri.path}`);
  const start = found + before!.length;
  return new vscode.Range(document.positionAt(start), document.positionAt(start + wanted!.length));
}

export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    at,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
    .join("\n");
}

/** The extension under test, found by the manifest it was built from. */
export function extensionUnderTest(): vscode.Extension<unknown> {
  const manifest = path.resolve(__dirname, "../../../../package.json"); // from test/e2e/out/suite
  const { publisher, name } = JSON.parse(fs.readFileSync(manifest, "utf8")) as {
    publisher: string;
    name: string;
  };
  const extension = vscode.extensions.getExtension(`${publisher}.${name}`);
  // Also absent when engines.vscode asks for a newer VS Code than the host.
  if (!extension) throw new Error(`${publisher}.${name} is not loaded`);
  return extension;
}
