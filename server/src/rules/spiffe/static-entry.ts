import { selectedAccount } from "../../model/mesh/spiffe/lower";
import { spiffeIdFault } from "../../model/mesh/spiffe/spiffe-id";
import type { ObjectOf } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/static-entry",
    summary: "A ClusterStaticEntry has an id or a selector that SPIRE cannot use, or one that leaks",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["J9"],
    references: [
      "https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterstaticentry-crd.md",
      "https://spiffe.io/docs/latest/spiffe-about/spiffe-concepts/",
    ],
  },
  on: ["cluster-static-entry"],
  *check(entry) {
    yield* idFaults(entry);
    for (const { value, at } of entry.selectors.items) {
      if (isKnown(value) && !/^[^:]+:./.test(value))
        yield { at, message: `"${value}" is no selector of the form "type:value": SPIRE makes no entry.` };
    }
    const account = selectedAccount(entry.selectors);
    if (!account || account.namespace || entry.selectors.open || !isKnown(account.name.value)) return;
    yield {
      at: account.name.at,
      severity: "warning",
      message: `Without a selector "k8s:ns:…" a ServiceAccount "${account.name.value.slice("k8s:sa:".length)}" of any namespace gets this identity.`,
    };
  },
});

function* idFaults(entry: ObjectOf<"cluster-static-entry">): Iterable<Finding> {
  for (const { text, key } of [
    { text: entry.spiffeId, key: "spiffeID" },
    { text: entry.parentId, key: "parentID" },
  ]) {
    if (!text) {
      if (!entry.templated) yield { at: entry.kindAt, message: `Without "${key}" SPIRE makes no entry.` };
      continue;
    }
    const fault = isKnown(text.value) ? spiffeIdFault(text.value) : undefined;
    if (fault !== undefined)
      yield { at: text.at, message: `This is no SPIFFE ID: ${fault}. SPIRE makes no entry.` };
  }
}
