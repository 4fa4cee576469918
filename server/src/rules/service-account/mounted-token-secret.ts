import { accountOf } from "../../model/secret";
import { titleRange } from "../../model/object";
import { podSpecOf } from "../pod-spec-of";
import { replaceStaticToken } from "../replace-static-token";
import { defineRule } from "../rule";
import { namesOfTokenSecrets, staticTokens } from "../static-token";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "service-account/mounted-token-secret",
    summary: "Pods use a Secret with a token that never expires",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets",
      "https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken",
    ],
    rows: ["E16", "E17"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    if (!namesOfTokenSecrets(index).some((name) => documents.mentions(workload, name))) return;
    const seen = new Set<string>();
    for (const token of staticTokens(index, workload, podSpecOf(documents, workload))) {
      const { secret, declared } = token;
      if (seen.has(secret.value)) continue;
      seen.add(secret.value);
      const [first] = declared;
      if (!first) {
        yield {
          at: secret.at,
          message: `Secret "${secret.value}" is not declared, and Kubernetes makes such Secrets for ServiceAccounts no longer since version 1.24.`,
          severity: "information",
        };
        continue;
      }
      const account = accountOf(first)?.value;
      const whose = account === undefined ? "a token" : `a token of "${account}"`;
      yield {
        at: secret.at,
        message: `${workloadText(workload)} uses ${whose} that never expires and that everybody who reads Secret "${secret.value}" has too.`,
        related: [{ object: first, at: titleRange(first), message: "The Secret is declared here." }],
        fixes: replaceStaticToken(index, documents, workload, token),
      };
    }
  },
});
