import { namedGrant } from "../../graph/named-grant";
import { defineRule } from "../rule";
import { dangerousGrant } from "../dangerous-grant";

export default defineRule({
  meta: {
    id: "csr/cert-manager-approver",
    summary: "A rule allows approving certificates of every issuer of cert-manager",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["I9"],
    references: ["https://cert-manager.io/docs/usage/certificaterequest/#approver-controller"],
  },
  on: ["role"],
  *check(role, index) {
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, {
        apiGroup: "cert-manager.io",
        resources: ["signers"],
        verbs: ["approve"],
      });
      const [verb] = grant?.verbs ?? [];
      const isWide = grant?.names.length === 0 || grant?.names.some((name) => name.endsWith("/*"));
      if (!verb || !isWide) continue;
      yield dangerousGrant(role, index, {
        at: verb.at,
        message: '"approve" on signers lets its holder approve certificates of every issuer of cert-manager',
        danger: "broad",
        limitedByNames: false,
        fixes: [],
      });
    }
  },
});
