import { namedGrant, textsOf } from "../../graph/named-grant";
import { dangerousGrant, whereText } from "../dangerous-grant";
import { defineRule } from "../rule";
import { dropFix } from "../drop-fix";
import { listText, quoted } from "../words";

const RESOURCES = ["pods/exec", "pods/attach", "*/exec", "*/attach"];
const WORDS = { apiGroup: "", resources: RESOURCES, verbs: ["create", "get"] };

export default defineRule({
  meta: {
    id: "escalation/pods-exec",
    summary: "A rule allows running commands in containers",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B27", "C19", "C20"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
    ],
  },
  on: ["role"],
  *check(role, index) {
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, WORDS);
      const [resource] = grant?.resources ?? [];
      if (!grant || !resource) continue;
      const creates = grant.verbs.some(({ value }) => value === "create");
      const what = `${quoted(textsOf(grant.verbs))} on ${listText(textsOf(grant.resources))} lets its holder`;
      const containers =
        grant.names.length > 0
          ? `the containers of ${quoted(grant.names)}`
          : `every container ${whereText(role, index)}`;
      yield dangerousGrant(role, index, {
        at: resource.at,
        message: creates
          ? `${what} act inside ${containers}, with its ServiceAccount and Secrets`
          : // Kubernetes 1.35 asks for `create` as well, whatever way the connection is opened.
            `${what} act inside ${containers} before Kubernetes 1.35, which asks for "create" as well`,
        danger: "escalation",
        limitedByNames: grant.names.length > 0 || !creates,
        fixes: [dropFix(role, rule, index, "resources", RESOURCES)],
      });
    }
  },
});
