import { placedFaults } from "../trust-finding";
import type { TrustFault } from "../../graph/cloud/trust-fault";
import { defineRule, type Severity } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/trust-too-wide",
    summary: "A role's trust policy lets in more ServiceAccounts than one",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
      "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
    ],
    rows: ["F15"],
  },
  on: ["service-account", "cloud"],
  *check(object, index, documents) {
    for (const { fault, at, message, related = [] } of placedFaults(object, index, documents)) {
      const severity = severityOf(fault);
      if (severity) yield { at, message, severity, related };
    }
  },
});

/** All of one namespace is what the documentation of AWS shows; who can make ServiceAccounts there gets the role. */
function severityOf(fault: TrustFault): Severity | undefined {
  if (fault.kind === "no-subject") return "warning";
  if (fault.kind === "no-audience") return "information";
  if (fault.kind !== "wide") return undefined;
  return fault.reach === "namespace" || fault.reach === "name-prefix" ? "information" : "warning";
}
