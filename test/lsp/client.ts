import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  Registration,
  WorkspaceFolder,
} from "vscode-languageserver";
import type { StatusParams } from "../../server/src/protocol/extensions";
import { builtServer } from "./build";

interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Failure {
  readonly code: number;
  readonly message: string;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  /** Members of the `initialize` request that replace the usual ones. */
  readonly introduction?: object;
  /** Answers of `workspace/configuration`, by `scopeUri` and section. */
  readonly settings?: (section: string, scopeUri: string | undefined) => unknown;
  readonly args?: readonly string[];
}

/** An editor that pulls diagnostics and can do what current editors can. */
export const PULL = capabilities("pull");

/** The same, but findings are pushed to it. */
export const PUSH = capabilities("push");

function capabilities(diagnostics: "pull" | "push"): ClientCapabilities {
  return {
    window: { workDoneProgress: true },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      ...(diagnostics === "pull" && { diagnostics: { refreshSupport: true } }),
      workspaceEdit: { documentChanges: true, resourceOperations: ["create"], changeAnnotationSupport: {} },
    },
    textDocument: {
      ...(diagnostics === "pull" && { diagnostic: {} }),
      hover: { contentFormat: ["markdown"] },
      publishDiagnostics: {
        relatedInformation: true,
        codeDescriptionSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
      codeAction: {
        disabledSupport: true,
        isPreferredSupport: true,
        resolveSupport: { properties: ["edit"] },
      },
    },
  };
}

/** Speaks to a real server process over stdio. Everything that waits, waits for a message. */
export class LspClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  readonly published = new Map<string, PublishDiagnosticsParams[]>();
  readonly statuses: StatusParams[] = [];
  readonly registrations: Registration[] = [];
  readonly log: string[] = [];
  readonly progress: unknown[] = [];
  /** Methods of the requests that the server has made. */
  readonly requests: string[] = [];
  refreshes = 0;
  stderr = "";
  readonly #texts = new Map<string, { version: number; text: string }>();
  readonly #pending = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Failure) => void }
  >();
  readonly #listeners = new Set<() => void>();
  #settings: ClientOptions["settings"];
  #buffer = Buffer.alloc(0);
  #nextId = 0;
  #isOver = false;

  constructor({ settings, args = ["lsp", "--stdio"] }: Pick<ClientOptions, "settings" | "args"> = {}) {
    this.#settings = settings;
    this.process = spawn(process.execPath, [builtServer(), ...args]);
    onTestFinished(() => void this.process.kill());
    this.process.stdout.on("data", (chunk: Buffer) => this.#read(chunk));
    this.process.stderr.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.process.stdin.on("error", () => undefined);
    this.ended = new Promise((resolve) => {
      this.process.on("close", (code) => {
        this.#isOver = true;
        for (const { reject } of this.#pending.values()) reject({ code: 0, message: "The server ended." });
        this.#wake();
        resolve(code);
      });
    });
  }

  /** A client whose server has read its workspace. */
  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const client = new LspClient(options);
    await client.initialize(options);
    await client.until(() => client.statuses.some(({ state }) => state === "ready"));
    return client;
  }

  async initialize({
    capabilities = PULL,
    folders,
    introduction,
  }: ClientOptions = {}): Promise<InitializeResult> {
    const workspaceFolders = folders?.map(
      (folder): WorkspaceFolder => ({ uri: uriOf(folder), name: path.basename(folder) }),
    );
    const result = await this.request<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: workspaceFolders?.[0]?.uri ?? null,
      workspaceFolders: workspaceFolders ?? null,
      capabilities,
      ...introduction,
    });
    this.notify("initialized", {});
    return result;
  }

  request<Result>(method: string, params?: unknown): Promise<Result> {
    return this.cancellable<Result>(method, params).answer;
  }

  cancellable<Result>(
    method: string,
    params?: unknown,
  ): { readonly answer: Promise<Result>; readonly cancel: () => void } {
    const id = ++this.#nextId;
    const answer = new Promise<Result>((resolve, reject) => {
      if (this.#isOver) reject(new Error("The server ended."));
      this.#pending.set(id, { resolve: (value) => resolve(value as Result), reject });
    });
    this.send({ jsonrpc: "2.0", id, method, ...(params !== undefined && { params }) });
    return { answer, cancel: () => this.notify("$/cancelRequest", { id }) };
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: "2.0", method, ...(params !== undefined && { params }) });
  }

  send(message: unknown): void {
    const body = JSON.stringify(message);
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  raw(text: string | Buffer): void {
    this.process.stdin.write(text);
  }

  /** Resolves as soon as the test holds; looks after every message. */
  async until(test: () => boolean): Promise<void> {
    while (!test()) {
      if (this.#isOver) throw new Error(`The server ended. ${this.stderr}`);
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  open(file: string, text: string, languageId = "yaml"): string {
    const uri = uriOf(file);
    const version = 1;
    this.#texts.set(uri, { version, text });
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
    return uri;
  }

  /** Replaces a stretch of the text, and tells the server only that; answers the new version. */
  edit(uri: string, start: number, end: number, text: string): number {
    const document = this.#texts.get(uri)!;
    const range = rangeOf(document.text, start, end);
    document.text = document.text.slice(0, start) + text + document.text.slice(end);
    document.version++;
    this.notify("textDocument/didChange", {
      textDocument: { uri, version: document.version },
      contentChanges: [{ range, text }],
    });
    return document.version;
  }

  /** Replaces the first place where the words stand. */
  replace(uri: string, words: string, text: string): number {
    const start = this.text(uri).indexOf(words);
    if (start < 0) throw new Error(`There is no "${words}" in ${uri}.`);
    return this.edit(uri, start, start + words.length, text);
  }

  close(uri: string): void {
    this.#texts.delete(uri);
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#texts.get(uri)?.text ?? "";
  }

  changeSettings(settings: ClientOptions["settings"], pushed: unknown = null): void {
    this.#settings = settings;
    this.notify("workspace/didChangeConfiguration", { settings: pushed });
  }

  /** Tells that something happened to files on disk. 1 created, 2 changed, 3 deleted. */
  touch(files: readonly string[], type: 1 | 2 | 3): void {
    this.notify("workspace/didChangeWatchedFiles", {
      changes: files.map((file) => ({ uri: uriOf(file), type })),
    });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(uri);
    return report.kind === "full" ? report.items : [];
  }

  /** Findings that were pushed for a version of a document. */
  async pushed(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const find = (): PublishDiagnosticsParams | undefined =>
      this.published.get(uri)?.findLast((params) => params.version === version);
    await this.until(() => find() !== undefined);
    return find()?.diagnostics ?? [];
  }

  /** The latest findings that were pushed, as soon as they are as they should be. */
  async pushedWhere(uri: string, test: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void> {
    await this.until(() => {
      const last = this.published.get(uri)?.at(-1);
      return last !== undefined && test(last.diagnostics);
    });
  }

  codeActions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    return this.request("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  async shutdown(): Promise<number | null> {
    await this.request("shutdown");
    this.notify("exit");
    return this.ended;
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, head).toString())?.[1]);
      const start = head + 4;
      if (this.#buffer.length < start + length) return;
      const message = JSON.parse(this.#buffer.subarray(start, start + length).toString()) as Message;
      this.#buffer = this.#buffer.subarray(start + length);
      this.#take(message);
      this.#wake();
    }
  }

  #take({ id, method, params, result, error }: Message): void {
    if (method !== undefined && id !== undefined)
      this.send({ jsonrpc: "2.0", id, result: this.#answer(method, params) });
    else if (method !== undefined) this.#note(method, params);
    else if (typeof id === "number") {
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (error) pending?.reject(error);
      else pending?.resolve(result);
    }
  }

  #answer(method: string, params: unknown): unknown {
    this.requests.push(method);
    switch (method) {
      case "workspace/configuration": {
        const { items } = params as { items: { section: string; scopeUri?: string }[] };
        return items.map(({ section, scopeUri }) => this.#settings?.(section, scopeUri) ?? null);
      }
      case "client/registerCapability":
        this.registrations.push(...(params as { registrations: Registration[] }).registrations);
        return null;
      case "workspace/diagnostic/refresh":
        this.refreshes++;
        return null;
      default:
        return null;
    }
  }

  #note(method: string, params: unknown): void {
    switch (method) {
      case "textDocument/publishDiagnostics": {
        const published = params as PublishDiagnosticsParams;
        this.published.set(published.uri, [...(this.published.get(published.uri) ?? []), published]);
        return;
      }
      case "rolecall/status":
        this.statuses.push(params as StatusParams);
        return;
      case "window/logMessage":
        this.log.push((params as { message: string }).message);
        return;
      case "$/progress":
        this.progress.push((params as { value: unknown }).value);
        return;
    }
  }

  #wake(): void {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }
}

export function uriOf(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file;
}

/** Positions of offsets, counted as the protocol does. */
export function rangeOf(text: string, start: number, end: number): Range {
  const position = (offset: number): Range["start"] => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  return { start: position(start), end: position(end) };
}

/** What a range covers, so that a failure prints words. */
export function covered(text: string, { start, end }: Range): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = ({ line, character }: Range["start"]): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length, 0) + character;
  return text.slice(offset(start), offset(end));
}

/** `covered text ← rule`. */
export function described(text: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ range, code }) => `${covered(text, range)} ← ${String(code)}`);
}
