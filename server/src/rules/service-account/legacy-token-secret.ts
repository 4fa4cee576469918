import { undeclaredAccountName } from "../../graph/undeclared";
import { type Secret, titleRange } from "../../model/object";
import { accountOf, isTokenSecret } from "../../model/secret";
import { isKnown } from "../../yaml/node";
import { removeObject } from "../remove-object";
import { usersOf } from "../replace-static-token";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/legacy-token-secret",
    summary: "A Secret asks for a token that never expires",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets",
      "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_token/",
    ],
    rows: ["E13"],
  },
  on: ["secret"],
  *check(secret, index, documents) {
    if (!isTokenSecret(secret)) return;
    // Without its ServiceAccount there is no token; a workload that uses the Secret is told of there.
    const account = accountOf(secret);
    if (!account || undeclaredAccountName(index, account.value, secret)) return;
    if (usersOf(index, documents, secret).length > 0) return;
    const whose = isKnown(account.value) ? `ServiceAccount "${account.value}"` : "a ServiceAccount";
    yield {
      at: secret.secretType?.at ?? titleRange(secret),
      message: `This Secret holds a token of ${whose} that never expires: whoever reads it once can act as it until the Secret is deleted.`,
      fixes: secret.templated || secret.source.rendering !== "plain" ? [] : [deletion(secret)],
    };
  },
});

/** Where a workload of the workspace uses it, a projected volume takes its place there. */
function deletion(secret: Secret): Fix {
  const name = secret.name && isKnown(secret.name.value) ? `Secret "${secret.name.value}"` : "this Secret";
  return {
    title: `Delete ${name}: its token ends; \`kubectl create token\` makes one that expires`,
    permissions: "narrower",
    change: removeObject(secret),
  };
}
