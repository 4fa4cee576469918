import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import type { Hover } from "vscode-languageserver";
import { builtServer } from "./build";
import { LspClient, PULL, PUSH } from "./client";
import { role } from "./workspace";

describe("capabilities", () => {
  test("of an editor that pulls", async () => {
    const client = new LspClient();
    expect(await client.initialize()).toMatchInlineSnapshot(`
      {
        "capabilities": {
          "callHierarchyProvider": true,
          "codeActionProvider": {
            "codeActionKinds": [
              "quickfix",
              "source.fixAll.rolecall",
            ],
            "resolveProvider": true,
          },
          "codeLensProvider": {
            "resolveProvider": true,
          },
          "completionProvider": {
            "completionItem": {
              "labelDetailsSupport": true,
            },
            "resolveProvider": false,
            "triggerCharacters": [
              " ",
              """,
              "'",
              "[",
              ",",
              "/",
              ":",
            ],
          },
          "definitionProvider": true,
          "diagnosticProvider": {
            "identifier": "rolecall",
            "interFileDependencies": true,
            "workspaceDiagnostics": true,
          },
          "documentHighlightProvider": true,
          "documentLinkProvider": {
            "resolveProvider": false,
          },
          "documentSymbolProvider": true,
          "hoverProvider": true,
          "inlayHintProvider": true,
          "positionEncoding": "utf-16",
          "referencesProvider": true,
          "renameProvider": true,
          "textDocumentSync": {
            "change": 2,
            "openClose": true,
            "save": false,
          },
          "workspace": {
            "workspaceFolders": {
              "changeNotifications": true,
              "supported": true,
            },
          },
          "workspaceSymbolProvider": true,
        },
        "serverInfo": {
          "name": "rolecall",
        },
      }
    `);
  });

  test("of an editor that is pushed to", async () => {
    const client = new LspClient();
    const { capabilities } = await client.initialize({ capabilities: PUSH });
    expect(capabilities.diagnosticProvider).toBeUndefined();
  });

  test("of an editor that can do nothing", async () => {
    const client = new LspClient();
    const { capabilities } = await client.initialize({ capabilities: {} });
    expect(capabilities.codeActionProvider).toMatchObject({ resolveProvider: false });
    const uri = client.open("untitled:a", role("a"));
    expect(await client.pushed(uri, 1)).toHaveLength(1);
  });

  test("watchers and settings are registered for", async () => {
    const client = await LspClient.start();
    expect(client.registrations.map(({ method }) => method)).toEqual([
      "workspace/didChangeConfiguration",
      "workspace/didChangeWatchedFiles",
    ]);
  });
});

describe("start and end", () => {
  test("a request before initialize is refused, a notification dropped", async () => {
    const client = new LspClient();
    client.notify("textDocument/didOpen", {
      textDocument: { uri: "untitled:a", languageId: "yaml", version: 1, text: "" },
    });
    await expect(client.request("textDocument/hover", {})).rejects.toMatchObject({ code: -32002 });
    await expect(client.request("nonsense")).rejects.toMatchObject({ code: -32002 });
    await client.initialize();
    await expect(client.request("nonsense")).rejects.toMatchObject({ code: -32601 });
  });

  test("a second initialize is refused", async () => {
    const client = await LspClient.start();
    await expect(client.initialize()).rejects.toMatchObject({ code: -32600 });
  });

  test("messages that follow initialize at once are answered in order", async () => {
    const client = new LspClient();
    const introduced = client.initialize();
    const uri = client.open("untitled:a", role("a"));
    client.replace(uri, '["*"]', "[get]");
    expect(await client.pull(uri)).toEqual([]);
    await introduced;
  });

  test("exit after shutdown is 0, and requests in between are refused", async () => {
    const client = await LspClient.start();
    await client.request("shutdown");
    await expect(client.request("textDocument/hover", {})).rejects.toMatchObject({ code: -32600 });
    client.notify("exit");
    expect(await client.ended).toBe(0);
    expect(client.stderr).toBe("");
  });

  test("exit without shutdown is 1", async () => {
    const client = await LspClient.start();
    client.notify("exit");
    expect(await client.ended).toBe(1);
  });

  test("a closed input ends the server", async () => {
    const client = await LspClient.start();
    client.process.stdin.end();
    expect(await client.ended).toBe(1);
  });

  test("the death of the editor ends the server", async () => {
    const editor = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const client = new LspClient();
    await client.initialize({ introduction: { processId: editor.pid } });
    editor.kill();
    expect(await client.ended).toBe(1);
  });

  test("without a transport it says what is missing", async () => {
    const client = new LspClient({ args: ["lsp"] });
    expect(await client.ended).toBe(2);
    expect(client.stderr).toBe(
      'rolecall: say how to talk: "rolecall lsp --stdio" or "rolecall lsp --node-ipc".\n',
    );
  });

  test("speaks over the channel of a parent process, and ends with it", async () => {
    const server = fork(builtServer(), ["lsp", "--node-ipc", "--clientProcessId=" + String(process.pid)]);
    server.send({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: process.pid, capabilities: PULL, rootUri: null },
    });
    const [answer] = (await once(server, "message")) as [{ id: number; result: object }];
    expect(answer).toMatchObject({ id: 1, result: { serverInfo: { name: "rolecall" } } });
    server.disconnect();
    await once(server, "exit");
    expect(server.exitCode).toBe(1);
  });
});

describe("bad messages", () => {
  const garbage: readonly (readonly [string, string])[] = [
    ["no JSON", "Content-Length: 5\r\n\r\n{nope"],
    ["no length", "Content-Type: x\r\n\r\n"],
    ["a length that is no number", "Content-Length: many\r\n\r\n"],
    ["null", "Content-Length: 4\r\n\r\nnull"],
    ["a list", "Content-Length: 2\r\n\r\n[]"],
    ["a number", "Content-Length: 1\r\n\r\n7"],
  ];
  test.each(garbage)("%s does no harm", async (_, text) => {
    const client = await LspClient.start();
    client.raw(text);
    const uri = client.open("untitled:a", role("a"));
    expect(await client.pull(uri)).toHaveLength(1);
    expect(await client.shutdown()).toBe(0);
  });

  test("parameters that make no sense are survived and logged", async () => {
    const client = await LspClient.start();
    const uri = client.open("untitled:a", role("a"));
    const broken: readonly (readonly [string, unknown])[] = [
      ["textDocument/didOpen", {}],
      ["textDocument/didOpen", { textDocument: { uri: 7, text: null } }],
      [
        "textDocument/didChange",
        { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: 1 }] },
      ],
      ["textDocument/didChange", { textDocument: { uri: "untitled:other", version: 2 }, contentChanges: [] }],
      ["textDocument/didClose", { textDocument: null }],
      ["workspace/didChangeWatchedFiles", { changes: [{ uri: "%%%" }, {}] }],
      ["workspace/didChangeWatchedFiles", null],
      ["workspace/didChangeWorkspaceFolders", {}],
      ["workspace/didChangeConfiguration", { settings: { rolecall: { rules: 7, preset: [], files: "x" } } }],
      ["$/cancelRequest", null],
      ["$/setTrace", { value: "nonsense" }],
      ["unknown/notification", []],
    ];
    for (const [method, params] of broken) client.notify(method, params);
    const position = { line: 1e9, character: -5 };
    expect(
      await client.request<Hover | null>("textDocument/hover", { textDocument: { uri }, position }),
    ).toBeNull();
    await client.request("textDocument/hover", { textDocument: {} }).catch(() => undefined);
    await client.request("textDocument/codeAction", { textDocument: { uri } }).catch(() => undefined);
    await client.request("codeAction/resolve", { title: "x", data: { a: 1 } });
    await client.request("textDocument/diagnostic", { textDocument: { uri: "file:///nowhere.yaml" } });
    const fresh = client.open("untitled:b", role("b"));
    expect(await client.pull(fresh)).toHaveLength(1);
    expect(client.log.some((line) => line.startsWith("textDocument/didOpen failed"))).toBe(true);
    expect(await client.shutdown()).toBe(0);
  });
});
