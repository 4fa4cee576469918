import { AZURE_AUDIENCE } from "../../graph/cloud/azure";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "cloud/azure-federation",
    summary: "A federated credential of Azure accepts no token of a ServiceAccount",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations"],
    rows: ["F56"],
  },
  on: ["cloud"],
  *check(object) {
    for (const fact of object.facts) {
      if (fact.fact !== "azure-federation") continue;
      const { subject, audiences, audiencesAt } = fact;
      // Subjects of other issuers, such as pipelines, have other forms.
      if (!subject?.value.startsWith("system:serviceaccount:") || !isKnown(subject.value)) continue;
      if (subject.value.includes("*"))
        yield {
          at: subject.at,
          message: `Azure compares subjects character by character: "${subject.value}" is no ServiceAccount.`,
        };
      const names = audiences.map(({ value }) => value);
      if (names.length > 0 && names.every(isKnown) && !names.some((name) => AUDIENCES.has(name)))
        yield {
          at: audiencesAt,
          message: `Tokens for Azure have the audience "${AZURE_AUDIENCE}", not ${quoted(names)}: none is accepted.`,
        };
    }
  },
});

/** That of Azure Workload ID, and those of sovereign clouds and of identity bindings of AKS. */
const AUDIENCES = new Set([
  AZURE_AUDIENCE,
  "api://AzureADTokenExchangeUSGov",
  "api://AzureADTokenExchangeChina",
  "api://AKSIdentityBinding",
]);
