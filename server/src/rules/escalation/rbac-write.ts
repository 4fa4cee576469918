import { dangerousGrantRule, type FoundGrant } from "../dangerous-grant";

const GROUP = "rbac.authorization.k8s.io";
const WRITE = ["create", "update", "patch"];

export default dangerousGrantRule({
  id: "escalation/rbac-write",
  summary: "A rule allows writing roles or bindings, within the own permissions",
  preset: "strict",
  rows: ["C6", "C8"],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
  ],
  words: [
    {
      apiGroup: GROUP,
      resources: ["roles", "clusterroles", "rolebindings", "clusterrolebindings"],
      verbs: WRITE,
    },
  ],
  // With one of these verbs the own permissions are no limit, which the rules about them tell.
  needs: [{ apiGroup: GROUP, resources: ["roles", "clusterroles"], verbs: ["bind", "escalate"] }],
  judge: (grant) =>
    typeof grant.companion === "string" ? { can: deeds(grant), danger: "broad" } : undefined,
});

function deeds(grant: FoundGrant): string {
  return grant.onlyOn("roles", "clusterroles")
    ? `change, as far as its own permissions go, what roles ${grant.where} grant to those who hold them`
    : `give the permissions that it has to anybody ${grant.where}`;
}
