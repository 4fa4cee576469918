import { isKnown } from "../../yaml/node";
import { placeInside } from "../embedded-place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/aws-auth-username",
    summary: "Everybody who takes on a role has the same user name in the cluster",
    category: "suspicious",
    severity: "hint",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    references: ["https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html"],
    rows: ["F32"],
  },
  on: ["cloud"],
  *check(object, _index, documents) {
    for (const fact of object.facts) {
      if (fact.fact !== "aws-access" || fact.via !== "mapRoles") continue;
      const { username } = fact;
      if (!username || !isKnown(username.value) || username.value.includes("{{")) continue;
      yield {
        at: placeInside(documents, object, username),
        message: `Whoever takes on this role is "${username.value}", so that the audit log does not tell who it was; "{{SessionName}}" would.`,
      };
    }
  },
});
