import * as vscode from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import type { SkippedFile, StatusParams } from "../../server/src/protocol/extensions";
import { DOCUMENT_SELECTOR } from "./language-client";

/** Keeps the language status item up to date: what is indexed, what was skipped, whether the server runs. */
export function showStatus(
  client: LanguageClient,
  output: vscode.LogOutputChannel,
  indexed: vscode.Event<StatusParams>,
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("rolecall.status", DOCUMENT_SELECTOR);
  item.name = "Rolecall";
  showStarting(item);

  const reported = new Set<string>();
  let isFirst = true;
  const onStatus = indexed((status) => {
    showIndex(item, status);
    if (isFirst && status.state === "ready") {
      isFirst = false;
      output.info(`Read ${amountText(status)}.`);
    }
    logSkipped(output, reported, status.skipped);
  });
  const onState = client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) {
      isFirst = true;
      showStarting(item);
    }
    if (newState === State.Stopped || newState === State.StartFailed) showStopped(item);
  });
  return vscode.Disposable.from(item, onStatus, onState);
}

function showStarting(item: vscode.LanguageStatusItem): void {
  item.text = "Rolecall is starting";
  item.detail = "";
  item.busy = true;
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = { title: "Show output", command: "rolecall.showOutput" };
}

function showStopped(item: vscode.LanguageStatusItem): void {
  item.text = "Rolecall has stopped";
  item.detail = "";
  item.busy = false;
  item.severity = vscode.LanguageStatusSeverity.Error;
  item.command = { title: "Restart", command: "rolecall.restartServer" };
}

function showIndex(item: vscode.LanguageStatusItem, status: StatusParams): void {
  const { state, skipped, done, total } = status;
  item.text = amountText(status);
  item.busy = state === "indexing";
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = { title: "Show output", command: "rolecall.showOutput" };
  if (state === "indexing") {
    item.detail = total === undefined ? "Reading manifests" : `Reading manifests: ${done ?? 0} of ${total}`;
    return;
  }
  item.detail = skipped.length === 0 ? "Rolecall" : `Rolecall · ${count(skipped.length, "file")} skipped`;
}

/** A skipped file is named once, so that the output stays readable while somebody types. */
function logSkipped(
  output: vscode.LogOutputChannel,
  reported: Set<string>,
  skipped: readonly SkippedFile[],
): void {
  for (const { file, reason } of skipped) {
    const line = `Skipped ${vscode.workspace.asRelativePath(vscode.Uri.parse(file))}: ${reason}`;
    if (reported.has(line)) continue;
    reported.add(line);
    output.info(line);
  }
}

function amountText({ objects, files }: StatusParams): string {
  return `${count(objects, "object")} in ${count(files, "file")}`;
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en-US")} ${noun}${amount === 1 ? "" : "s"}`;
}
