import type { KubernetesObject, ObjectOf } from "../../model/object";
import { selectorMatches } from "../aggregation";
import type { ObjectIndex } from "../index";

/** Values of `accessPolicy` and of the annotation that sets the policy of ports without a Server. */
export const ACCESS_POLICIES: readonly string[] = [
  "all-authenticated",
  "all-unauthenticated",
  "cluster-authenticated",
  "cluster-unauthenticated",
  "deny",
  "audit",
];

/** Those that let in clients without an identity. */
export const OPEN_POLICIES: ReadonlySet<string> = new Set([
  "all-unauthenticated",
  "cluster-unauthenticated",
  "audit",
]);

/**
 * Policies that authorize somebody to call a Server; "unknown" where a route of the namespace has a policy, because the
 * route may belong to the Server.
 */
export function policiesOfServer(
  index: ObjectIndex,
  server: ObjectOf<"linkerd-server">,
): readonly KubernetesObject[] | "unknown" {
  const name = server.name?.value ?? "";
  const isHere = ({ namespace }: KubernetesObject): boolean => namespace === server.namespace;
  const policies = index.ofType("linkerd-authorization-policy").filter(isHere);
  const isOpen = policies.some(
    ({ target, templated }) =>
      templated || !target || target.open || (target.kind?.value ?? "").endsWith("Route"),
  );
  if (isOpen) return "unknown";
  const own = policies.filter(({ target }) =>
    target?.kind?.value === "Namespace" ? true : target?.name?.value === name,
  );
  const labels = new Map([...server.labels].map(([key, { value }]) => [key, value]));
  const older = index.ofType("server-authorization").filter(isHere);
  const ofOlder = older.filter(
    ({ serverName, serverSelector, templated }) =>
      templated ||
      serverName?.value === name ||
      (serverSelector && (serverSelector.open || selectorMatches(serverSelector, labels))),
  );
  return [...own, ...ofOlder];
}

/** Objects of a kind that a `targetRef` may name; absent for kinds that no target has. */
export function targetsOfKind(
  index: ObjectIndex,
  group: string,
  kind: string,
): readonly KubernetesObject[] | undefined {
  if (kind === "Server" && group === "policy.linkerd.io") return index.ofType("linkerd-server");
  const isRoute = kind === "HTTPRoute" || kind === "GRPCRoute";
  if (!isRoute || !/^(?:policy\.linkerd\.io|gateway\.networking\.k8s\.io)$/.test(group)) return undefined;
  return index
    .ofType("route")
    .filter((route) => route.kind === kind && route.apiVersion.startsWith(`${group}/`));
}
