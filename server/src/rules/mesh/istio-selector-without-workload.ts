import { settled } from "../../graph/reads";
import { selects } from "../../graph/mesh/attachment";
import { meshOf } from "../../graph/mesh/mesh";
import { labelsOf } from "../../graph/mesh/policies";
import type { ObjectOf, Text, Workload } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { closest } from "../../support/near-miss";
import { isKnown } from "../../yaml/node";
import { replaceText } from "../istio-policy";
import { defineRule, type Fix } from "../rule";

type Policy = ObjectOf<
  "istio-authorization-policy" | "istio-peer-authentication" | "istio-request-authentication"
>;

export default defineRule({
  meta: {
    id: "mesh/istio-selector-without-workload",
    summary: "The selector of a mesh policy selects no workload",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G22"],
    references: ["https://istio.io/latest/docs/reference/config/analysis/ist0127/"],
  },
  on: ["istio-authorization-policy", "istio-peer-authentication", "istio-request-authentication"],
  *check(policy, index) {
    const { selector, open } = policy.attachment;
    if (!selector || selector.labels.size === 0 || selector.open || open) return;
    if (index.settings.world === "open" || policy.source.rendering !== "plain") return;
    if (!isKnownNamespace(policy.namespace) || policy.namespace === meshOf(index).rootNamespace) return;
    const workloads = index.workloadsIn(policy.namespace);
    // Without workloads of the namespace, or with some that a build still changes, nothing is known.
    if (workloads.length === 0 || index.ofType("gateway").length > 0) return;
    if (workloads.some((workload) => selects(selector.labels, seen(workload)) !== "no")) return;
    if (hasMovable(index)) return;
    const near = nearLabel(selector.labels, workloads);
    const labels = [...selector.labels].map(([key, { value }]) => `${key}=${value}`).join(", ");
    yield {
      at: selector.at,
      message: `No workload of namespace "${policy.namespace}" has the labels ${labels}${near ? `; one has ${near.key}=${near.value}` : ""}: the policy counts for nothing.`,
      severity: near ? "warning" : "information",
      fixes: near ? [correct(policy, near)] : [],
    };
  },
});

function seen(workload: Workload) {
  return {
    labels: labelsOf(workload),
    labelsOpen: workload.templated || workload.source.rendering !== "plain",
  };
}

/** A chart or a kustomization may bring the workload along. */
const hasMovable = settled(
  (index) =>
    index
      .allWorkloads()
      .some(({ source, namespace }) => source.rendering !== "plain" && !isKnownNamespace(namespace)),
  Object.is,
);

interface NearLabel {
  readonly key: string;
  readonly text: Text;
  readonly value: string;
}

/** The one label whose value comes near that of a workload. */
function nearLabel(labels: ReadonlyMap<string, Text>, workloads: readonly Workload[]): NearLabel | undefined {
  for (const [key, text] of labels) {
    const values = new Set(
      workloads.flatMap((workload) => {
        const value = labelsOf(workload).get(key);
        return value !== undefined && isKnown(value) ? [value] : [];
      }),
    );
    const near = values.has(text.value) ? undefined : closest(text.value, [...values]);
    if (near !== undefined) return { key, text, value: near };
  }
  return undefined;
}

function correct(policy: Policy, { key, text, value }: NearLabel): Fix {
  return {
    title: `Select ${key}=${value}: the policy starts to count for it`,
    permissions: "narrower",
    change: replaceText(policy, text, value),
  };
}
