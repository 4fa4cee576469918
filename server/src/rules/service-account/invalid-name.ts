import type { ObjectIndex } from "../../graph/index";
import { isVariable } from "../../graph/resolve";
import { undeclaredServiceAccount } from "../../graph/undeclared";
import { type ServiceAccount, type Text, titleRange, type Workload } from "../../model/object";
import { dnsSubdomainFault } from "../../model/name-syntax";
import { isKnown } from "../../yaml/node";
import { defineRule, type Finding } from "../rule";
import { correctAccount, declaredText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "service-account/invalid-name",
    summary: "A name is none that a ServiceAccount can have",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
    ],
  },
  on: ["service-account", "workload"],
  *check(object, index) {
    // What a kustomization makes of a name is not known.
    if (object.source.rendering === "kustomize") return;
    const finding = object.type === "workload" ? ofWorkload(object, index) : ofAccount(object);
    if (finding) yield finding;
  },
});

function ofAccount({ name }: ServiceAccount): Finding | undefined {
  const message = name && messageOf(name);
  return name && message !== undefined ? { at: name.at, message } : undefined;
}

/** The API server validates the Pod spec of every workload, and reads the alias where the name is absent or empty. */
function ofWorkload(workload: Workload, index: ObjectIndex): Finding | undefined {
  const { serviceAccountName, serviceAccountAlias, podSpecPath, namespace } = workload;
  const key = serviceAccountName?.value ? "serviceAccountName" : "serviceAccount";
  const text = key === "serviceAccountName" ? serviceAccountName : serviceAccountAlias;
  const message = text && messageOf(text);
  if (!text || message === undefined) return undefined;
  // The mistake is that of the ServiceAccount, which has the same finding.
  if (index.serviceAccounts(namespace, text.value).length > 0) return undefined;
  const undeclared = undeclaredServiceAccount(index, workload);
  const near = (undeclared?.candidates ?? []).filter(({ differs }) => differs === "name");
  return {
    at: text.at,
    message,
    related: near.map(({ object }) => ({ object, at: titleRange(object), message: declaredText(object) })),
    fixes: undeclared ? correctAccount(workload, [...podSpecPath, key], undeclared) : [],
  };
}

function messageOf({ value }: Text): string | undefined {
  if (value === "" || !isKnown(value) || isVariable(value)) return undefined;
  const fault = dnsSubdomainFault(value);
  return fault === undefined ? undefined : `The ServiceAccount name "${value}" ${fault}.`;
}
