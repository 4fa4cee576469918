import { holdingsOf } from "../../graph/token";
import { titleRange, type Workload } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";
import { splitServiceAccount } from "../split-service-account";
import { listText } from "../words";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "service-account/shared",
    summary: "Several workloads share a ServiceAccount that holds permissions",
    category: "security",
    severity: "hint",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/concepts/security/service-accounts/",
    ],
    rows: ["E10"],
  },
  on: ["service-account"],
  *check(account, index) {
    const name = account.name?.value;
    if (name === undefined || name === "default" || !isKnown(name)) return;
    if (!isKnownNamespace(account.namespace) || account.source.rendering !== "plain") return;
    const variants = index.workloadsOf(account.namespace, name);
    const workloads = distinct(variants);
    if (workloads.length < 2) return;
    const { grants } = holdingsOf(index, account.namespace, name);
    // What a group gives, every other ServiceAccount would have as well.
    if (grants.every(({ subject }) => subject.kind?.value === "Group")) return;
    yield {
      at: titleRange(account),
      message: `${listText(workloads.map(workloadText))} share ServiceAccount "${name}": each of them holds what the others need.`,
      related: workloads.map((workload) => ({
        object: workload,
        at: (workload.serviceAccountName ?? workload.serviceAccountAlias)?.at ?? titleRange(workload),
        message: `${workloadText(workload)} runs as "${name}".`,
      })),
      fixes: splitServiceAccount(index, account, variants),
    };
  },
});

/** Variants of one workload, such as those of several environments, are one. */
function distinct(workloads: readonly Workload[]): readonly Workload[] {
  const res = new Map<string, Workload>();
  for (const workload of workloads) {
    const { kind, name } = workload;
    if (name && isKnown(name.value) && !res.has(`${kind}/${name.value}`)) {
      res.set(`${kind}/${name.value}`, workload);
    }
  }
  return [...res.values()];
}
