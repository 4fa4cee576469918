import { companionText } from "../companion-text";
import { dangerousGrantRule, type FoundGrant } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/nodes-write",
  summary: "A rule allows deciding on which nodes Pods run",
  preset: "strict",
  rows: ["C25", "C26", "C27"],
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    "https://kubernetes.io/docs/reference/access-authn-authz/node/",
  ],
  words: [
    { apiGroup: "", resources: ["nodes"], verbs: ["update", "patch", "delete", "deletecollection"] },
    { apiGroup: "", resources: ["nodes/status"], verbs: ["update", "patch"] },
  ],
  needs: [
    { apiGroup: "", resources: ["pods"], verbs: ["delete", "deletecollection"] },
    { apiGroup: "", resources: ["pods/eviction"], verbs: ["create"] },
    { apiGroup: "", resources: ["pods/status"], verbs: ["update", "patch"] },
  ],
  judge(grant) {
    const { companion, names, role } = grant;
    if (names.length > 0 || typeof companion === "string")
      return { can: deeds(grant), danger: "broad", mild: true };
    const help = companionText(role, companion);
    return {
      can: `${deeds(grant)} and, with ${help}, drive Pods onto a node it controls`,
      danger: "escalation",
    };
  },
});

function deeds({ names, verbs, resources }: FoundGrant): string {
  const nodes = names.length > 0 ? "these nodes" : "any node";
  const changes = verbs.some(({ value }) => value === "update" || value === "patch");
  if (!changes) return `remove ${nodes}`;
  const isWhole = resources.some(({ value }) => value === "nodes");
  return isWhole ? `relabel, taint and cordon ${nodes}` : `change labels and reported state of ${nodes}`;
}
