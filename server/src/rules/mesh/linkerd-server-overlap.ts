import type { ObjectOf } from "../../model/object";
import type { WrittenSelector } from "../../model/selector";
import { defineRule } from "../rule";

type Server = ObjectOf<"linkerd-server">;

export default defineRule({
  meta: {
    id: "mesh/linkerd-server-overlap",
    summary: "Two Servers describe the same port of the same Pods",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["linkerd-server"],
  *check(server, index) {
    if (!server.podSelector || !server.port || !isFixed(server)) return;
    const before = index
      .ofType("linkerd-server")
      .find((other) => isBefore(other, server) && overlaps(other, server));
    if (!before?.name) return;
    yield {
      at: server.port.at,
      message: `Server "${before.name.value}" already describes port "${server.port.value}" of these Pods: Linkerd rejects the second one.`,
      related: [{ object: before, at: before.name.at, message: "The other Server is declared here." }],
    };
  },
});

/** Files of one folder are applied together; those of several may be variants. */
function isBefore(other: Server, server: Server): boolean {
  if (other.namespace !== server.namespace || !isFixed(other)) return false;
  if (folderOf(other) !== folderOf(server) || other.name?.value === server.name?.value) return false;
  if (other.source.file !== server.source.file) return other.source.file < server.source.file;
  return other.source.order < server.source.order;
}

function folderOf({ source }: Server): string {
  return source.file.slice(0, source.file.lastIndexOf("/"));
}

function isFixed({ source, templated, podSelector, name }: Server): boolean {
  return source.rendering === "plain" && !templated && !podSelector?.open && name !== undefined;
}

/** As Linkerd compares: the same selector, or one that selects all. */
function overlaps(other: Server, server: Server): boolean {
  if (!other.podSelector || !server.podSelector || other.port?.value !== server.port?.value) return false;
  if (other.podSelector.isEmpty || server.podSelector.isEmpty) return true;
  return textOf(other.podSelector) === textOf(server.podSelector);
}

function textOf({ matchLabels, matchExpressions }: WrittenSelector): string {
  return JSON.stringify([[...matchLabels].sort(), matchExpressions]);
}
