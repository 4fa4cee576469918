import { grantText } from "../../graph/granting";
import { bindingsOfHolder } from "../../graph/holder";
import { bindingsWithoutAccount } from "../../graph/dangling";
import type { ObjectIndex } from "../../graph/index";
import { isMeantToAct, isMeantToHold } from "../../graph/meant-instead";
import { type Binding, type ServiceAccount, titleRange } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import type { ReferenceUse } from "../../model/reference";
import { isKnown } from "../../yaml/node";
import { holdsName } from "../misplaced-name";
import { removeObject } from "../remove-object";
import { type DocumentAccess, defineRule, type Finding, type Severity } from "../rule";

export default defineRule({
  meta: {
    id: "reference/unused-service-account",
    summary: "No workload runs as a ServiceAccount",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["D13", "D15"],
    references: [
      "https://kubernetes.io/docs/concepts/security/service-accounts/",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    ],
  },
  on: ["service-account"],
  *check(account, index, documents) {
    const name = account.name?.value;
    const { namespace, source } = account;
    const { world } = index.settings;
    if (name === undefined || name === "default" || !isKnown(name) || !isKnownNamespace(namespace)) return;
    // The workloads of a chart or a kustomization may name it in a way that is not known yet.
    if (source.rendering !== "plain" || account.templated || world === "open") return;
    if (index.workloadsOf(namespace, name).length > 0) return;
    const references = index.references({ kind: "ServiceAccount", namespace, name });
    if (references.some(({ reference }) => ACTING.has(reference.use))) return;
    // Who probably means it has a finding that says so.
    if (isMeantToAct(index, account)) return;
    const bindings = bindingsOfHolder(index, { kind: "ServiceAccount", namespace, name });
    if (bindings.length === 0 && (isMeantToHold(index, account) || isMisplaced(index, documents, name)))
      return;
    yield finding(account, bindings, name, world === "closed" ? "information" : "hint");
  },
});

/** Uses by which something acts as the ServiceAccount. */
const ACTING: ReadonlySet<ReferenceUse> = new Set<ReferenceUse>(["runs-as", "acts-as", "credential"]);

function finding(
  account: ServiceAccount,
  [first, ...others]: readonly Binding[],
  name: string,
  severity: Severity,
): Finding {
  if (first) {
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    return {
      at: titleRange(account),
      message: `No workload of the workspace runs as "${name}", which holds ${grantText(first)}${more}: whoever gets a token for it has that.`,
      severity,
      related: [first, ...others].map((binding) => ({
        object: binding,
        at: titleRange(binding),
        message: `This ${binding.kind} grants it.`,
      })),
    };
  }
  return {
    at: titleRange(account),
    message: `No workload of the workspace runs as "${name}", and no binding names it.`,
    severity,
    tags: ["unnecessary"],
    fixes: [
      {
        title: "Remove the ServiceAccount: it holds nothing that the workspace knows of",
        // Whoever is given a token for it outside of the workspace loses it.
        permissions: "narrower",
        change: removeObject(account),
      },
    ],
  };
}

/** A binding without subjects, or with one that has no name, may name it under a misspelt key. */
function isMisplaced(index: ObjectIndex, documents: DocumentAccess, name: string): boolean {
  return bindingsWithoutAccount(index).some(
    (binding) =>
      (binding.subjects.length === 0 || binding.subjects.some((subject) => !subject.name)) &&
      holdsName(documents, binding, name),
  );
}
