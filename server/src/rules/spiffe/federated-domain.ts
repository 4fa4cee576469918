import { spiffeIdFault, trustDomainFault } from "../../model/mesh/spiffe/spiffe-id";
import type { ObjectOf } from "../../model/object";
import { removeEntry } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/federated-domain",
    summary: "A ClusterFederatedTrustDomain cannot be used as it is written",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["J10"],
    references: [
      "https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterfederatedtrustdomain-crd.md",
    ],
  },
  on: ["federated-trust-domain"],
  *check(domain) {
    const { trustDomain, bundleUrl } = domain;
    const fault = trustDomain && isKnown(trustDomain.value) ? trustDomainFault(trustDomain.value) : undefined;
    if (trustDomain && fault !== undefined)
      yield {
        at: trustDomain.at,
        message: `"${trustDomain.value}" is no trust domain: ${fault}. SPIRE rejects it.`,
      };
    if (bundleUrl && isKnown(bundleUrl.value)) {
      const message = urlFault(bundleUrl.value);
      if (message !== undefined) yield { at: bundleUrl.at, message: `${message}: SPIRE rejects it.` };
    }
    yield* profileFaults(domain);
  },
});

function urlFault(url: string): string | undefined {
  if (/^[$<]/.test(url)) return undefined;
  if (!/^https:\/\//i.test(url)) return "The address of the keys has to be an https URL";
  const [, authority = ""] = /^https:\/\/([^/?#]*)/i.exec(url) ?? [];
  if (authority.includes("@")) return "The address of the keys may not hold a user or a password";
  return authority.replace(/:\d*$/, "") === "" ? "The address of the keys has no host" : undefined;
}

function* profileFaults(domain: ObjectOf<"federated-trust-domain">): Iterable<Finding> {
  const { profile, endpointId, templated } = domain;
  if (!profile || !isKnown(profile.value)) return;
  if (profile.value === "https_web") {
    if (endpointId)
      yield {
        at: endpointId.at,
        message:
          'With "https_web" the server shows a certificate of the Web, and "endpointSPIFFEID" means nothing: SPIRE rejects it.',
        fixes: [
          {
            title: "Remove endpointSPIFFEID: the keys are fetched by the certificate of the Web",
            permissions: "wider",
            change: changeObject(domain, ({ document, text }, path) =>
              removeEntry(document, text, [...path, "spec", "bundleEndpointProfile"], "endpointSPIFFEID"),
            ),
          },
        ],
      };
    return;
  }
  if (profile.value !== "https_spiffe") {
    yield {
      at: profile.at,
      message: `"${profile.value}" is no profile: there are "https_spiffe" and "https_web".`,
    };
    return;
  }
  if (!endpointId) {
    if (!templated)
      yield {
        at: profile.at,
        message:
          'With "https_spiffe" the id of the server is needed in "endpointSPIFFEID": SPIRE rejects it.',
      };
    return;
  }
  const fault = isKnown(endpointId.value) ? spiffeIdFault(endpointId.value) : undefined;
  if (fault !== undefined)
    yield { at: endpointId.at, message: `This is no SPIFFE ID: ${fault}. SPIRE rejects it.` };
}
