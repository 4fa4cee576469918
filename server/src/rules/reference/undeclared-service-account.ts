import type { ObjectIndex } from "../../graph/index";
import {
  type Undeclared,
  undeclaredAccountName,
  undeclaredServiceAccount,
  undeclaredSeverity,
} from "../../graph/undeclared";
import { type ObjectOf, type ServiceAccount, titleRange, type Workload } from "../../model/object";
import { dnsSubdomainFault } from "../../model/name-syntax";
import type { NamedAccount } from "../../model/operator/content";
import { insertEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule, type Finding, type Fix } from "../rule";
import {
  correctAccount,
  createServiceAccount,
  declaredText,
  missingAccountText,
} from "../service-account-text";

export default defineRule({
  meta: {
    id: "reference/undeclared-service-account",
    summary: "A workload or an operator acts as a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["D4", "D5", "D21", "D23"],
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
      "https://kubernetes.io/docs/concepts/security/service-accounts/",
    ],
  },
  on: ["workload", "account-user"],
  *check(object, index) {
    const finding = object.type === "workload" ? ofWorkload(object, index) : undefined;
    if (finding) yield finding;
    if (object.type !== "account-user") return;
    for (const account of object.accounts) yield* ofOperator(object, account, index);
  },
});

function ofWorkload(workload: Workload, index: ObjectIndex): Finding | undefined {
  const undeclared = undeclaredServiceAccount(index, workload);
  const text = workload.serviceAccountName ?? workload.serviceAccountAlias;
  // A name that the API server rejects is told as such.
  if (!undeclared || !text || dnsSubdomainFault(text.value) !== undefined) return undefined;
  const key = workload.serviceAccountName ? "serviceAccountName" : "serviceAccount";
  return {
    at: text.at,
    message: missingAccountText(undeclared, index, "no Pod starts"),
    ...standing(index, undeclared),
    fixes: [
      ...correctAccount(workload, [...workload.podSpecPath, key], undeclared),
      ...joinNamespace(workload, undeclared),
      createServiceAccount(workload, undeclared.name, workload.namespaceText?.value),
    ],
  };
}

/** A manifest that names no namespace can say that it is for the one that has the ServiceAccount. */
function joinNamespace(workload: Workload, { name, candidates }: Undeclared<ServiceAccount>): readonly Fix[] {
  if (workload.namespaceText || !workload.name) return [];
  return candidates.flatMap(({ object, differs }) => {
    const { namespace, namespaceText } = object;
    if (differs !== "namespace" || !namespaceText) return [];
    return [
      {
        title: `Set namespace to "${namespace}": its Pods start to run with the permissions of "${name}"`,
        permissions: "wider",
        change: changeObject(workload, ({ document, text }, path) =>
          insertEntry(document, text, [...path, "metadata"], "namespace", namespace, "name"),
        ),
      } as const,
    ];
  });
}

function* ofOperator(
  object: ObjectOf<"account-user">,
  account: NamedAccount,
  index: ObjectIndex,
): Iterable<Finding> {
  const { at, name, namespace, lookup, skip, path, without } = account;
  if (lookup === "nowhere") return;
  const undeclared = undeclaredAccountName(index, name, object, namespace);
  // Where only a setting of the controller says the namespace, one of that name may be it wherever it is.
  const isElsewhere = undeclared?.candidates.some(({ differs }) => differs === "namespace");
  if (!undeclared || (lookup === "assumed" && isElsewhere)) return;
  yield {
    at,
    message: missingAccountText(undeclared, index, without),
    ...standing(index, undeclared),
    fixes: [
      ...(skip === 0 ? correctAccount(object, path, undeclared) : []),
      createServiceAccount(object, name, namespace ?? object.namespaceText?.value),
    ],
  };
}

function standing(
  index: ObjectIndex,
  undeclared: Undeclared<ServiceAccount>,
): Pick<Finding, "severity" | "related"> {
  return {
    severity: undeclaredSeverity(index, undeclared),
    related: undeclared.candidates.map(({ object }) => ({
      object,
      at: titleRange(object),
      message: declaredText(object),
    })),
  };
}
