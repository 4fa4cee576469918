import type { AwsAccess } from "../../model/cloud/content";
import { isKnown } from "../../yaml/node";
import { placeInside, replaceInside } from "../embedded-place";
import { isPlainObject } from "../account-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/aws-auth-arn",
    summary: "An ARN in aws-auth is of a form that no caller has",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: ["https://github.com/kubernetes-sigs/aws-iam-authenticator"],
    rows: ["F31"],
  },
  on: ["cloud"],
  *check(object, _index, documents) {
    for (const fact of object.facts) {
      if (fact.fact !== "aws-access" || fact.via === "access-entry" || fact.principal.kind !== "value")
        continue;
      const { text } = fact.principal;
      const fault = isKnown(text.value) ? faultOf(text.value, fact.via) : undefined;
      if (!fault) continue;
      const { why, better } = fault;
      yield {
        at: placeInside(documents, object, text),
        message: `"${text.value}" ${why}: nobody gets in by this entry.`,
        fixes:
          better === undefined || !isPlainObject(object)
            ? []
            : [
                {
                  title: `Change it to "${better}": that role gets in`,
                  permissions: "wider",
                  preferred: true,
                  change: replaceInside(object, text, better),
                },
              ],
      };
    }
  },
});

interface ArnFault {
  readonly why: string;
  readonly better?: string;
}

function faultOf(arn: string, via: AwsAccess["via"]): ArnFault | undefined {
  const session = /^(arn:[^:]+):sts::(\d+):assumed-role\/([^/]+)(?:\/.*)?$/.exec(arn);
  if (session) {
    const [, partition = "", account = "", role = ""] = session;
    return { why: "names a session, not the role", better: `${partition}:iam::${account}:role/${role}` };
  }
  if (/:group\//.test(arn)) return { why: "names a group of IAM, which cannot be mapped" };
  if (via !== "mapRoles") return undefined;
  const path = /^(arn:[^:]+:iam::\d+:role\/)(?:[^/]+\/)+([^/]+)$/.exec(arn);
  if (path)
    return {
      why: "has a path, which callers' ARNs do not have here",
      better: `${path[1] ?? ""}${path[2] ?? ""}`,
    };
  return /:user\//.test(arn) ? { why: "names a user in the list of roles" } : undefined;
}
