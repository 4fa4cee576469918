import {
  type CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from "vscode-languageserver";
import type { Snapshot } from "../../analysis/snapshot";
import {
  type HierarchyItem,
  type HierarchyNode,
  incomingCalls,
  outgoingCalls,
  prepareHierarchy,
} from "../../features/call-hierarchy";
import { toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled } from "../bulkhead";
import { fromPosition } from "../from-lsp";
import { locating } from "../locating";
import type { Session } from "../session";
import { SYMBOL_KINDS } from "../symbol-kinds";
import { toRange } from "../to-lsp";

export function registerCallHierarchy(session: Session): void {
  const { connection, host, index } = session;
  connection.onRequest(
    CallHierarchyPrepareRequest.type,
    locating(session, CallHierarchyPrepareRequest.method, null, (snapshot, file, offset) => {
      const item = prepareHierarchy(snapshot, file, offset);
      return item ? [toItem(session, snapshot, item)] : null;
    }),
  );
  connection.onRequest(
    CallHierarchyIncomingCallsRequest.type,
    bulkhead(connection, CallHierarchyIncomingCallsRequest.method, null, async ({ item }, token) => {
      await orCancelled(index.whenReady(), token);
      const snapshot = host.snapshot();
      const node = nodeOf(item);
      const calls = node ? incomingCalls(snapshot, toFilePath(item.uri), node) : [];
      return calls.slice(0, MOST).map(
        (call): CallHierarchyIncomingCall => ({
          from: toItem(session, snapshot, call.item),
          fromRanges: call.ranges.map((range) => toRange(snapshot, range)),
        }),
      );
    }),
  );
  connection.onRequest(
    CallHierarchyOutgoingCallsRequest.type,
    bulkhead(connection, CallHierarchyOutgoingCallsRequest.method, null, async ({ item }, token) => {
      await orCancelled(index.whenReady(), token);
      const snapshot = host.snapshot();
      const node = nodeOf(item);
      const file = toFilePath(item.uri);
      const offset = fromPosition(snapshot, file, item.selectionRange.start);
      const calls = node ? outgoingCalls(snapshot, file, offset, node) : [];
      return calls.slice(0, MOST).map(
        (call): CallHierarchyOutgoingCall => ({
          to: toItem(session, snapshot, call.item),
          fromRanges:
            call.ranges.length > 0
              ? call.ranges.map((range) => toRange(snapshot, range))
              : [item.selectionRange],
        }),
      );
    }),
  );
}

const MOST = 500;

function toItem(session: Session, snapshot: Snapshot, item: HierarchyItem): CallHierarchyItem {
  const { title, detail, type, range, name, node } = item;
  return {
    name: title,
    kind: SYMBOL_KINDS[type],
    ...(detail !== "" && { detail }),
    uri: session.documents.uriOf(range.file),
    range: toRange(snapshot, range),
    selectionRange: toRange(snapshot, name),
    data: node,
  };
}

/** What an item of ours carries comes back as it was sent; anything else means nothing. */
function nodeOf({ data }: CallHierarchyItem): HierarchyNode | undefined {
  const value: unknown = data;
  return isNode(value) ? value : undefined;
}

function isNode(value: unknown): value is HierarchyNode {
  if (typeof value !== "object" || value === null || !("type" in value)) return false;
  if (value.type !== "symbol") return value.type === "workload" || value.type === "rule";
  if (!("symbol" in value) || typeof value.symbol !== "object" || value.symbol === null) return false;
  const { symbol } = value;
  return ["kind", "namespace", "name"].every(
    (key) => typeof Object.entries(symbol).find(([name]) => name === key)?.[1] === "string",
  );
}
