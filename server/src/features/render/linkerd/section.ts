import type { Principal } from "../../../graph/principal";
import { linkerdIdentity } from "../../../model/mesh/linkerd/identity";
import type { KubernetesObject } from "../../../model/object";
import { isKnownNamespace } from "../../../model/place";
import { code, listed } from "../markdown";
import { objectLink, type RenderContext } from "../places";

const LINKERD: ReadonlySet<KubernetesObject["type"]> = new Set([
  "mesh-tls-authentication",
  "server-authorization",
  "linkerd-authorization-policy",
  "linkerd-rate-limit",
]);

/** The identity of a ServiceAccount in Linkerd, where a policy names it. */
export function linkerdSection(context: RenderContext, { kind, namespace, name }: Principal): string {
  if (kind !== "ServiceAccount" || namespace === "" || !isKnownNamespace(namespace)) return "";
  const index = context.snapshot.index();
  const objects = new Set(
    index
      .references({ kind: "ServiceAccount", namespace, name })
      .filter(({ object }) => LINKERD.has(object.type))
      .map(({ object }) => object),
  );
  if (objects.size === 0) return "";
  const links = [...objects].map((object) => objectLink(context, object));
  const identity = code(linkerdIdentity(namespace, name, index.settings.trustDomain));
  return `In Linkerd: ${identity}, named by ${listed(links, Math.min(2, context.maxRows))}.`;
}
