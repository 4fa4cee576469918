import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { type RuleDescription, RULES_REQUEST } from "../../../server/src/protocol/extensions";

/** Opens the page of the rule that reports at the cursor; asks for a rule where there is no such finding. */
export async function openRulePage(context: vscode.ExtensionContext, client: LanguageClient): Promise<void> {
  const rules = await client.sendRequest<readonly RuleDescription[]>(RULES_REQUEST);
  const reported = rulesAtCursor();
  const candidates = rules.filter(({ id }) => reported.has(id));
  const [only, ...others] = candidates;
  const rule = only && others.length === 0 ? only : await pick(only ? candidates : rules);
  if (rule) await open(context, rule);
}

function rulesAtCursor(): Set<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const findings = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === "rolecall" && range.contains(editor.selection.active));
  return new Set(findings.map(({ code }) => String(typeof code === "object" ? code.value : code)));
}

async function pick(rules: readonly RuleDescription[]): Promise<RuleDescription | undefined> {
  const items = rules.map((rule) => ({
    label: rule.id,
    description: rule.severity,
    detail: rule.summary,
    rule,
  }));
  const choice = await vscode.window.showQuickPick(items, {
    title: "Open the page of a rule",
    placeHolder: "Rule",
    matchOnDetail: true,
  });
  return choice?.rule;
}

/** The pages come with the extension, so that they can be read offline; the address is for what does not. */
async function open(context: vscode.ExtensionContext, rule: RuleDescription): Promise<void> {
  const page = vscode.Uri.joinPath(context.extensionUri, "docs/rules", `${rule.id}.md`);
  if (await exists(page)) {
    await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
    return;
  }
  await vscode.env.openExternal(vscode.Uri.parse(rule.href));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
