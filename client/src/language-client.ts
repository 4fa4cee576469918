import type { ExtensionContext, LogOutputChannel } from "vscode";
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node";

/** Schemes that hold a document somebody edits; the two sides of a diff, for example, are none. */
const SCHEMES = ["file", "untitled"];

/** `helm` is the language that extensions for Helm give to the templates of a chart. */
const LANGUAGES = ["yaml", "helm", "json"];

export const DOCUMENT_SELECTOR = SCHEMES.flatMap((scheme) =>
  LANGUAGES.map((language) => ({ scheme, language })),
);

export function createLanguageClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const server = {
    module: context.asAbsolutePath("dist/cli.js"),
    args: ["lsp"],
    transport: TransportKind.ipc,
  };
  return new LanguageClient("rolecall", "Rolecall", server, {
    documentSelector: DOCUMENT_SELECTOR,
    diagnosticCollectionName: "rolecall",
    outputChannel: output,
    // Rolecall never interrupts: what goes wrong is in the output and on the language status item.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: (error: unknown) => {
      output.error("The language server refused to start.", error);
      return false;
    },
    markdown: { isTrusted: false, supportHtml: false },
  });
}
