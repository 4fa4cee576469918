import { companionText } from "../companion-text";
import { dangerousGrantRule, reachesEverywhere } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/mint-token",
  summary: "A rule allows writing Secrets that are filled with tokens of ServiceAccounts",
  preset: "strict",
  rows: ["C12"],
  references: [
    "https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
  ],
  words: [{ apiGroup: "", resources: ["secrets"], verbs: ["create"] }],
  needs: [{ apiGroup: "", resources: ["secrets"], verbs: ["get", "list", "watch"] }],
  judge({ role, index, companion, where }) {
    if (typeof companion === "string") return undefined;
    return {
      can: `get a token of any ServiceAccount ${where}: it writes a Secret of type "kubernetes.io/service-account-token" and reads it with ${companionText(role, companion)}`,
      danger: reachesEverywhere(role, index) ? "takeover" : "escalation",
    };
  },
});
