import { nodeAt, resolve, valueOf, type YamlContent, type YamlScalar } from "../../yaml/node";
import { defineRule } from "../rule";

/** What a certificate may hold, and what every value of it comes to. */
const FIELDS: readonly (readonly [string, string])[] = [
  ["uris", "any URI, also the SPIFFE ID of every workload"],
  ["dnsNames", "any DNS name, also those of services of others"],
  ["commonName", "any common name, which is the user where the API server trusts the issuer"],
  ["emailAddresses", "any email address"],
];

export default defineRule({
  meta: {
    id: "csr/open-certificate-policy",
    summary: "A policy of cert-manager approves certificates for any name",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["I10"],
    references: ["https://cert-manager.io/docs/policy/approval/approver-policy/"],
  },
  on: ["certificate-policy"],
  *check(policy, _index, documents) {
    const { document } = documents.open(policy);
    const spec = valueOf(nodeAt(document.root, policy.source.path), "spec");
    const isForAll = isEmptyMap(valueOf(valueOf(spec, "selector"), "issuerRef"));
    for (const [field, words] of FIELDS) {
      const star = starIn(valueOf(valueOf(spec, "allowed"), field));
      if (!star) continue;
      yield {
        at: star.at,
        message: `The policy approves certificates with ${words}${isForAll ? ", whoever the issuer is" : ""}.`,
      };
    }
  },
});

/** `value: "*"` or an item of `values`. */
function starIn(allowed: YamlContent | undefined): YamlScalar | undefined {
  const values = valueOf(allowed, "values");
  const items = values?.type === "seq" ? values.items.map(resolve) : [];
  return [valueOf(allowed, "value"), ...items].find(
    (item): item is YamlScalar => item?.type === "scalar" && item.text === "*",
  );
}

function isEmptyMap(node: YamlContent | undefined): boolean {
  return node?.type === "map" && node.entries.length === 0 && !node.open;
}
