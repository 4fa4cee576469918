import { LEVELS } from "../../catalog/aws-actions";
import { rolesNamed } from "../../graph/cloud/aws";
import { rolePermissions } from "../../graph/cloud/aws-permissions";
import { cloudFacts } from "../../graph/cloud/facts";
import { ROLE_ARN } from "../../model/cloud/annotations";
import { roleNameOf } from "../../model/cloud/aws/arn";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/admin-role",
    summary: "A ServiceAccount gets a role that may do everything in AWS",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ],
    rows: ["F11"],
  },
  on: ["service-account"],
  *check(account, index) {
    const text = account.annotations.get(ROLE_ARN);
    const name = text && roleNameOf(text.value);
    if (!text || name === undefined) return;
    const facts = cloudFacts(index);
    for (const role of rolesNamed(facts, text.value)) {
      const { services, managed, limited } = rolePermissions(facts, role);
      const isAll = services.get("*")?.size === LEVELS.length && !limited;
      if (!isAll && !managed.includes("AdministratorAccess")) continue;
      yield {
        at: text.at,
        message: `Role "${name}" may do everything in its account, and so may whoever gets into one of the Pods.`,
        related: [{ object: role.object, at: role.fact.at, message: "The role." }],
      };
      return;
    }
    if (ADMIN.test(name))
      yield {
        at: text.at,
        severity: "information",
        message: `By its name, role "${name}" may do more than a workload needs.`,
      };
  },
});

const ADMIN =
  /^AWSReservedSSO_Administrator|AdministratorAccess|^Administrator$|PowerUserAccess|^OrganizationAccountAccessRole$/i;
