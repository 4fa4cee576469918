import type { CloudLink } from "../../graph/cloud/link";
import { workloadLinks } from "../../graph/cloud/workload-links";
import type { ObjectIndex } from "../../graph/index";
import type { Workload } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { isPlainObject } from "../account-change";
import { keyVariables } from "../cloud-keys";
import { removeKeyVariables } from "../cloud-key-fix";
import { defineRule } from "../rule";
import { quoted } from "../words";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/static-keys-with-identity",
    summary: "A workload carries keys of a cloud although its ServiceAccount has an identity there",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity",
      "https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html",
      "https://azure.github.io/azure-workload-identity/docs/",
    ],
    rows: ["F40"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    const links = linksOf(workload, index);
    if (links.length === 0) return;
    const keys = keyVariables(documents, workload);
    for (const link of links) {
      const own = keys.filter(({ provider }) => provider === link.provider);
      const [first] = own;
      if (!first) continue;
      const names = own.map(({ variable }) => variable.name.value);
      const principal = isKnown(link.principal) ? ` "${link.principal}"` : "";
      yield {
        at: first.variable.name.at,
        message: `${workloadText(workload)} uses the keys of ${quoted(names)}, not the identity${principal} of its ServiceAccount: libraries look for keys first.`,
        related: [{ ...link.from, message: "The identity that it would have without the keys." }],
        fixes: isPlainObject(workload) ? [removeKeyVariables(workload, own, link)] : [],
      };
    }
  },
});

/** One of each provider. */
function linksOf(workload: Workload, index: ObjectIndex): readonly CloudLink[] {
  const seen = new Set<string>();
  return workloadLinks(index, workload).filter(({ provider }) => !seen.has(provider) && seen.add(provider));
}
