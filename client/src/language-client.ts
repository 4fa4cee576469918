import type { ExtensionContext, LogOutputChannel } from "vscode";
import {
  LanguageClient,
  RevealOutputChannelOn,
  type StaticFeature,
  TransportKind,
} from "vscode-languageclient/node";
import { EFFECTIVE_PERMISSIONS_COMMAND, SHOW_REFERENCES_COMMAND } from "../../server/src/protocol/extensions";

/** Schemes that hold a document somebody edits; the two sides of a diff, for example, are none. */
const SCHEMES = ["file", "untitled"];

/** `helm` is the language that extensions for Helm give to the templates of a chart. */
const LANGUAGES = ["yaml", "helm", "json"];

export const DOCUMENT_SELECTOR = SCHEMES.flatMap((scheme) =>
  LANGUAGES.map((language) => ({ scheme, language })),
);

/** Tells the server which commands its code lenses may run. */
const ANNOUNCED_COMMANDS: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const commands = [SHOW_REFERENCES_COMMAND, EFFECTIVE_PERMISSIONS_COMMAND];
    capabilities.experimental = { commands: { commands } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};

export function createLanguageClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const server = {
    module: context.asAbsolutePath("dist/cli.js"),
    args: ["lsp"],
    transport: TransportKind.ipc,
  };
  const client = new LanguageClient("rolecall", "Rolecall", server, {
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
  client.registerFeature(ANNOUNCED_COMMANDS);
  return client;
}
