import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type MarkupContent,
  type Range,
} from "vscode-languageserver";
import type { Snapshot } from "../../analysis/snapshot";
import { type Completion, completion } from "../../features/completion";
import { documentationOf } from "../../features/completion/documentation";
import type { CompletionItem as Item, CompletionKind } from "../../features/completion/item";
import type { FilePath } from "../../text/range";
import { toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled } from "../bulkhead";
import { fromPosition } from "../from-lsp";
import type { Session } from "../session";
import { linkTarget, toRange } from "../to-lsp";

export function registerCompletion(session: Session): void {
  const { connection, client, host, index } = session;
  connection.onRequest(
    CompletionRequest.type,
    bulkhead(
      connection,
      CompletionRequest.method,
      null,
      async (params, token): Promise<CompletionList | null> => {
        // Half of the workspace would offer half of the names.
        await orCancelled(index.whenReady(), token);
        const { uri } = params.textDocument;
        const file = toFilePath(uri);
        const snapshot = host.snapshot();
        if (!snapshot.configuration(file).enable) return null;
        const found = completion(snapshot, file, fromPosition(snapshot, file, params.position), {
          snippets: client.completion.snippets,
        });
        return toList(session, snapshot, uri, found);
      },
    ),
  );
  connection.onRequest(CompletionResolveRequest.type, (item, token) =>
    bulkhead(connection, CompletionResolveRequest.method, item, (asked: CompletionItem) =>
      resolve(session, asked),
    )(item, token),
  );
}

const KINDS = {
  "api-group": CompletionItemKind.Module,
  resource: CompletionItemKind.Class,
  verb: CompletionItemKind.Method,
  object: CompletionItemKind.Reference,
  role: CompletionItemKind.Interface,
  principal: CompletionItemKind.Variable,
  namespace: CompletionItemKind.Folder,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  rule: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
} as const satisfies Record<CompletionKind, CompletionItemKind>;

/** All items replace the same word. */
function toList(
  session: Session,
  snapshot: Snapshot,
  uri: string,
  { items, isIncomplete }: Completion,
): CompletionList | null {
  const [first] = items;
  if (!first) return null;
  const file = toFilePath(uri);
  const range = toRange(snapshot, { file, ...first.range });
  return {
    isIncomplete,
    ...(session.client.completion.sharesRange && { itemDefaults: { editRange: range } }),
    items: items.map((item, position) => toItem(session, snapshot, { uri, file, range }, item, position)),
  };
}

function toItem(
  session: Session,
  snapshot: Snapshot,
  { uri, file, range }: { readonly uri: string; readonly file: FilePath; readonly range: Range },
  item: Item,
  position: number,
): CompletionItem {
  const { client } = session;
  const { label, detail, documentation, about, edits, isSnippet, newText } = item;
  const told =
    documentation ?? (client.completion.resolves ? undefined : textOf(session, snapshot, file, about));
  return {
    label,
    kind: KINDS[item.kind],
    ...(detail !== "" &&
      (client.completion.labelDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(told !== undefined && { documentation: markup(session, told) }),
    ...(told === undefined && about && { data: [uri, ...about] }),
    sortText: String(position).padStart(5, "0"),
    ...(item.filterText !== label && { filterText: item.filterText }),
    ...(client.completion.sharesRange ? { textEditText: newText } : { textEdit: { range, newText } }),
    // Of an item in a list, the lines after the first are as deep as the first.
    ...(isSnippet && {
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.adjustIndentation,
    }),
    ...(edits.length > 0 && {
      additionalTextEdits: edits.map((edit) => ({
        range: toRange(snapshot, { file, ...edit.range }),
        newText: edit.newText,
      })),
    }),
  };
}

/** The item carries all that is needed, so that the server has nothing to remember. */
function resolve(session: Session, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  const words = Array.isArray(data) ? data.filter((word) => typeof word === "string") : [];
  const [uri, ...about] = words;
  if (uri === undefined) return item;
  const text = textOf(session, session.host.snapshot(), toFilePath(uri), about);
  return text === undefined ? item : { ...item, documentation: markup(session, text) };
}

/** Rows of a table before the rest is only counted: less room than a hover has. */
const MAX_ROWS = 8;

function textOf(
  session: Session,
  snapshot: Snapshot,
  file: FilePath,
  about: Item["about"],
): string | undefined {
  const context = { snapshot, maxRows: MAX_ROWS, linkTarget: linkTarget(session) };
  const text = about && documentationOf(context, file, about);
  return text === "" ? undefined : text;
}

function markup({ client }: Session, value: string): MarkupContent {
  return { kind: client.completion.rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}
