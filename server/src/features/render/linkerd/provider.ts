import { policiesOfServer } from "../../../graph/mesh/linkerd";
import type { ObjectIndex } from "../../../graph/index";
import { selectorMatches } from "../../../graph/aggregation";
import type { ObjectRef } from "../../../model/mesh/linkerd/content";
import { parseIdentity } from "../../../model/mesh/linkerd/identity";
import type { ObjectOf, Workload } from "../../../model/object";
import { code, listed, paragraphs } from "../markdown";
import { kindText, objectLink, qualifiedName, type RenderContext } from "../places";
import { type HoverProvider, isTitle } from "../provider";

/** Whom the policies of Linkerd let in, in words. */
export const linkerdProvider: HoverProvider = ({ object, place, path }) => {
  if (!isTitle(place, path)) return undefined;
  switch (object.type) {
    case "linkerd-server":
      return (context) => serverText(context, object);
    case "linkerd-authorization-policy":
      return (context) => policyText(context, object);
    case "mesh-tls-authentication":
      return () => `**MeshTLSAuthentication** ${code(qualifiedName(object))}: ${clientsOf(object)}.`;
    default:
      return undefined;
  }
};

function serverText(context: RenderContext, server: ObjectOf<"linkerd-server">): string {
  const index = context.snapshot.index(server.source.file);
  const access = server.accessPolicy?.value ?? "deny";
  const workloads = selectedBy(index, server).map((workload) => objectLink(context, workload));
  const policies = policiesOfServer(index, server);
  const port = server.port ? `port ${code(server.port.value)}` : "a port";
  const own = policies === "unknown" ? [] : policies;
  return paragraphs([
    `**Server** ${code(qualifiedName(server))}: ${port} of ${workloads.length > 0 ? listed(workloads, 3) : "Pods that no workload of the workspace is known to have"}.`,
    own.length > 0
      ? `**Callers**: whom ${listed(
          own.map((policy) => objectLink(context, policy)),
          3,
        )} ${own.length === 1 ? "lets" : "let"} in.`
      : policies === "unknown"
        ? "Policies about routes of the namespace may be about it."
        : "",
    access === "deny"
      ? `All others are denied${own.length === 0 && policies !== "unknown" ? ": nobody may call it" : ""}.`
      : `All others: ${code(access)}.`,
  ]);
}

function selectedBy(
  index: ObjectIndex,
  { podSelector, namespace }: ObjectOf<"linkerd-server">,
): readonly Workload[] {
  if (!podSelector || podSelector.open) return [];
  return index.allWorkloads().filter((workload) => {
    const labels = new Map([...workload.podLabels].map(([key, { value }]) => [key, value]));
    return workload.namespace === namespace && selectorMatches(podSelector, labels);
  });
}

function policyText(context: RenderContext, policy: ObjectOf<"linkerd-authorization-policy">): string {
  const index = context.snapshot.index(policy.source.file);
  const { target, authentications } = policy;
  const what =
    target?.kind?.value === "Namespace"
      ? `every Server of namespace ${code(target.name?.value ?? "")}`
      : `${kindText(target?.kind?.value)} ${code(target?.name?.value ?? "")}`;
  const clients = authentications.items.map((ref) => refText(index, policy.namespace, ref));
  const whom = clients.length > 0 ? clients.join(", and only ") : "every client, also without an identity";
  return `**AuthorizationPolicy** ${code(qualifiedName(policy))} (Linkerd): ${whom} may call ${what}.`;
}

function refText(index: ObjectIndex, namespace: string, ref: ObjectRef): string {
  const name = ref.name?.value ?? "";
  const where = ref.namespace?.value ?? namespace;
  if (ref.kind?.value === "ServiceAccount") return `ServiceAccount ${code(`${where}/${name}`)}`;
  if (ref.kind?.value === "MeshTLSAuthentication") {
    const found = index
      .ofType("mesh-tls-authentication")
      .find((object) => object.namespace === where && object.name?.value === name);
    return found ? clientsOf(found) : `whom MeshTLSAuthentication ${code(name)} means`;
  }
  const found = index
    .ofType("network-authentication")
    .find((object) => object.namespace === where && object.name?.value === name);
  const networks = found?.networks.items.flatMap(({ cidr }) => (cidr ? [code(cidr.value)] : [])) ?? [];
  return networks.length > 0
    ? `from ${listed(networks, 3)}`
    : `from ${kindText(ref.kind?.value)} ${code(name)}`;
}

function clientsOf({ identities, identityRefs, namespace }: ObjectOf<"mesh-tls-authentication">): string {
  const texts = [
    ...identities.items.map(({ value }) => {
      const identity = parseIdentity(value);
      if (identity.kind === "account")
        return `ServiceAccount ${code(`${identity.namespace}/${identity.name}`)}`;
      if (identity.kind === "namespace") return `each client of namespace ${code(identity.namespace)}`;
      return identity.kind === "everybody" ? "each client of the mesh" : code(value);
    }),
    ...identityRefs.items.map(({ kind, name, namespace: written }) => {
      const where = written?.value ?? namespace;
      if (kind?.value === "Namespace") return `each client of namespace ${code(name?.value ?? namespace)}`;
      return name
        ? `ServiceAccount ${code(`${where}/${name.value}`)}`
        : `each ServiceAccount of namespace ${code(where)}`;
    }),
  ];
  return texts.length > 0 ? listed(texts, 4) : "nobody";
}
