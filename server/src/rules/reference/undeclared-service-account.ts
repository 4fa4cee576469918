import { type Undeclared, undeclaredServiceAccount, undeclaredSeverity } from "../../graph/undeclared";
import { type ServiceAccount, titleRange, type Workload } from "../../model/object";
import { setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";
import { createServiceAccount, declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "reference/undeclared-service-account",
    summary: "A workload runs as a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["D4", "D5"],
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
      "https://kubernetes.io/docs/concepts/security/service-accounts/",
    ],
  },
  on: ["workload"],
  *check(workload, index) {
    const undeclared = undeclaredServiceAccount(index, workload);
    const text = workload.serviceAccountName ?? workload.serviceAccountAlias;
    if (!undeclared || !text) return;
    yield {
      at: text.at,
      message: missingAccountText(undeclared, index, "no Pod starts"),
      severity: undeclaredSeverity(index, undeclared),
      related: undeclared.candidates.map(({ object }) => ({
        object,
        at: titleRange(object),
        message: declaredText(object),
      })),
      fixes: [
        ...correct(workload, undeclared),
        createServiceAccount(workload, undeclared.name, workload.namespaceText?.value),
      ],
    };
  },
});

function correct(workload: Workload, { candidates }: Undeclared<ServiceAccount>): readonly Fix[] {
  const key = workload.serviceAccountName ? "serviceAccountName" : "serviceAccount";
  return candidates.flatMap(({ object, differs }) => {
    const name = object.name?.value;
    if (differs !== "name" || name === undefined) return [];
    return [
      {
        title: `Change the ServiceAccount to "${name}": its Pods start to run with the permissions of "${name}"`,
        permissions: "wider",
        change: changeObject(workload, ({ document, text }, path) =>
          setScalar(document, text, [...path, ...workload.podSpecPath, key], name),
        ),
      } as const,
    ];
  });
}
