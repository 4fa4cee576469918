import { trustDomainFault } from "../../model/mesh/spiffe/spiffe-id";
import { closest } from "../../support/near-miss";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/federates-with",
    summary: "An id of SPIFFE federates with a trust domain that has no valid name or no keys",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["J4"],
    references: [
      "https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md",
      "https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterfederatedtrustdomain-crd.md",
    ],
  },
  on: ["cluster-spiffe-id", "cluster-static-entry"],
  *check(object, index) {
    const declared = index
      .ofType("federated-trust-domain")
      .flatMap(({ trustDomain }) => (trustDomain ? [trustDomain.value] : []));
    const { world } = index.settings;
    for (const { value, at } of object.federatesWith.items) {
      if (!isKnown(value)) continue;
      const fault = trustDomainFault(value);
      if (fault !== undefined) {
        yield { at, message: `"${value}" is no trust domain: ${fault}. SPIRE rejects it.` };
        continue;
      }
      if (world === "open" || object.source.rendering !== "plain" || declared.some((name) => !isKnown(name)))
        continue;
      // Without any object of the kind, the server of SPIRE is configured elsewhere.
      if (declared.includes(value) || (declared.length === 0 && world !== "closed")) continue;
      const near = closest(value, declared);
      yield {
        at,
        severity: world === "closed" ? "error" : near === undefined ? "information" : "warning",
        message: `No ClusterFederatedTrustDomain of the workspace is about "${value}"${near === undefined ? "" : `, but one is about "${near}"`}: without its keys these Pods cannot check its identities.`,
      };
    }
  },
});
