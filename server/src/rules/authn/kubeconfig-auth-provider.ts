import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/kubeconfig-auth-provider",
    summary: "A kubeconfig logs in with a provider that clients no longer have",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["H30"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins",
    ],
  },
  on: ["kubeconfig"],
  *check(object) {
    for (const { authProvider } of object.users) {
      const name = authProvider?.name;
      const instead = INSTEAD.get(name?.value ?? "");
      if (!name || !instead) continue;
      yield {
        at: name.at,
        message: `Clients since Kubernetes 1.26 have no auth-provider "${name.value}": let an exec plugin log in, ${instead}.`,
        tags: ["deprecated"],
      };
    }
  },
});

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["gcp", "gke-gcloud-auth-plugin"],
  ["azure", "kubelogin of Azure"],
]);
