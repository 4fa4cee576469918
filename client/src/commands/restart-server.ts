import type { LanguageClient } from "vscode-languageclient/node";

/** Also starts a server that has stopped; one that does not answer is ended. */
export async function restartServer(client: LanguageClient): Promise<void> {
  const output = client.outputChannel;
  output.info("Restarting the language server.");
  if (client.isRunning()) {
    await client
      .stop()
      .catch((error: unknown) => output.warn("The language server did not stop cleanly.", error));
  }
  await client.start();
}
