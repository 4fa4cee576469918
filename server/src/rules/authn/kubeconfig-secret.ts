import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/kubeconfig-secret",
    summary: "A kubeconfig holds a token, a password or a private key",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["H31"],
    references: [
      "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins",
    ],
  },
  on: ["kubeconfig"],
  *check(object) {
    for (const { secrets, tokenAccount, certificate } of object.users) {
      for (const { field, at } of secrets) {
        const subject = certificate?.subject;
        const who =
          field === "token" && tokenAccount
            ? ` ServiceAccount "${tokenAccount.namespace}/${tokenAccount.name}"`
            : field === "client-key-data" && subject
              ? ` user "${subject.commonName}"`
              : " this user";
        yield {
          at,
          message: `Whoever reads the file can act as${who}: let an exec plugin fetch credentials, or keep the file out of the repository.`,
        };
      }
    }
  },
});
