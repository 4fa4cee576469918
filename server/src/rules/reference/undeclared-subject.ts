import { undeclaredSeverity, undeclaredSubject } from "../../graph/undeclared";
import { titleRange } from "../../model/object";
import { correctSubject } from "../binding-edit";
import { isRejected } from "../binding-problem";
import { defineRule } from "../rule";
import { createServiceAccount, declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "reference/undeclared-subject",
    summary: "A binding grants a role to a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["D6", "D7"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
      "https://kubernetes.io/docs/concepts/security/service-accounts/",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    for (const subject of binding.subjects) {
      const undeclared = undeclaredSubject(index, binding, subject);
      if (!undeclared || isRejected(binding, `subjects[${subject.index}].name`)) continue;
      const differs = undeclared.candidates[0]?.differs;
      yield {
        at: (differs === "namespace" ? subject.namespace : subject.name)?.at ?? subject.at,
        message: missingAccountText(undeclared, index, "nobody holds the role through this subject"),
        severity: undeclaredSeverity(index, undeclared),
        related: undeclared.candidates.map(({ object }) => ({
          object,
          at: titleRange(object),
          message: declaredText(object),
        })),
        fixes: [
          ...undeclared.candidates
            .filter(({ evident }) => evident)
            .map((candidate) => correctSubject(binding, subject, candidate)),
          createServiceAccount(binding, undeclared.name, (subject.namespace ?? binding.namespaceText)?.value),
        ],
      };
    }
  },
});
