import { removeEntry } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-empty-selector",
    summary: "A selector without labels selects every workload",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["G23"],
    references: ["https://istio.io/latest/docs/reference/config/type/workload-selector/"],
  },
  on: ["istio-authorization-policy", "istio-peer-authentication", "istio-request-authentication"],
  *check(policy, _index, documents) {
    const { selector, open } = policy.attachment;
    const warning = policy.warnings.find(({ field }) => field === "spec.selector");
    if (!selector || !warning || selector.open || open) return;
    const { document } = documents.open(policy);
    const written = nodeAt(document.root, [...policy.source.path, "spec", "selector"]);
    // Labels under a misspelt key are meant; the key is another rule's matter.
    if (written?.type === "map" && written.entries.some(({ key }) => key.text !== "matchLabels")) return;
    yield {
      at: selector.at,
      message: "A selector without labels selects every workload, as if there were none.",
      fixes: [
        {
          title: "Remove the selector: the policy counts for the same workloads",
          permissions: "equal",
          preferred: true,
          change: changeObject(policy, ({ document, text }, path) =>
            removeEntry(document, text, [...path, "spec"], "selector"),
          ),
        },
      ],
    };
  },
});
