import { isSelective } from "../../graph/mesh/peer-mode";
import { policiesOf } from "../../graph/mesh/policies";
import { titleRange } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-several-peer-authentications",
    summary: "Two PeerAuthentications of a namespace count for the same workloads, and the older one wins",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G40"],
    references: ["https://istio.io/latest/docs/reference/config/security/peer_authentication/"],
  },
  on: ["istio-peer-authentication"],
  *check(policy, index) {
    const { namespace, source } = policy;
    if (source.rendering !== "plain" || !isKnownNamespace(namespace) || policy.attachment.open) return;
    // What Istio rejects counts for nobody.
    if (policy.problems.length > 0) return;
    const others = policiesOf(index).peer.filter(
      (other) =>
        other !== policy &&
        other.namespace === namespace &&
        other.source.rendering === "plain" &&
        other.problems.length === 0 &&
        !other.attachment.open &&
        other.name?.value !== policy.name?.value &&
        labelsText(other) === labelsText(policy) &&
        isSelective(other) === isSelective(policy),
    );
    const [other] = others;
    if (!other) return;
    yield {
      at: titleRange(policy),
      message: `"${other.name?.value ?? ""}" counts for the same workloads of namespace "${namespace}": Istio heeds only the one that was created first.`,
      // Files of their own may be for clusters of their own.
      severity: other.source.file === source.file ? "warning" : "information",
      related: [{ object: other, at: titleRange(other), message: "It counts for the same workloads." }],
    };
  },
});

function labelsText({
  attachment,
}: {
  readonly attachment: {
    readonly selector: { readonly labels: ReadonlyMap<string, { readonly value: string }> } | undefined;
  };
}): string {
  const labels = [...(attachment.selector?.labels ?? [])].map(([key, { value }]) => `${key}=${value}`);
  return labels.sort().join(",");
}
