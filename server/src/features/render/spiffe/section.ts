import { renderId, spiffeIdsOf } from "../../../graph/mesh/spiffe";
import type { Principal } from "../../../graph/principal";
import { code, listed } from "../markdown";
import { objectLink, type RenderContext } from "../places";

/** The ids that SPIRE gives to Pods of a ServiceAccount. */
export function spiffeSection(context: RenderContext, { kind, namespace, name }: Principal): string {
  if (kind !== "ServiceAccount") return "";
  const index = context.snapshot.index();
  if (index.ofType("cluster-spiffe-id").length === 0) return "";
  const ids = new Map<string, string>();
  for (const workload of index.workloadsOf(namespace, name)) {
    for (const id of spiffeIdsOf(index, workload)) {
      const text = renderId(id.template?.value ?? "", workload, index.settings.trustDomain);
      if (text !== undefined && text !== "") ids.set(text, objectLink(context, id));
    }
  }
  const texts = [...ids].map(([text, from]) => `${code(text)} (${from})`);
  return texts.length > 0 ? `From SPIRE: ${listed(texts, Math.min(2, context.maxRows))}.` : "";
}
