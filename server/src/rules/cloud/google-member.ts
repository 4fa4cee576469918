import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/google-member",
    summary: "A member of an IAM policy of Google has a form that means nobody",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://cloud.google.com/iam/docs/principal-identifiers"],
    rows: [],
  },
  on: ["cloud"],
  *check(object) {
    for (const fact of object.facts) {
      if (fact.fact !== "google-binding") continue;
      for (const { value, at } of fact.members) {
        const fault = isKnown(value) && !/[<>$]/.test(value) ? faultOf(value) : undefined;
        if (fault !== undefined) yield { at, message: `"${value}" means nobody: ${fault}.` };
      }
    }
  },
});

function faultOf(member: string): string | undefined {
  if (/\.svc\.id\.goog\[/.test(member)) {
    if (!member.startsWith("serviceAccount:")) return 'it does not begin with "serviceAccount:"';
    const inner = /\[([^\]]*)\]?$/.exec(member)?.[1] ?? "";
    return /^[^/]+\/[^/]+$/.test(inner) && member.endsWith("]")
      ? undefined
      : 'a ServiceAccount is written "[NAMESPACE/NAME]"';
  }
  if (!/^principal(?:Set)?:\/\/iam\.googleapis\.com\/projects\//.test(member)) return undefined;
  const [, project = "", rest = ""] = /\/projects\/([^/]+)\/(.*)$/.exec(member) ?? [];
  if (!/^\d+$/.test(project)) return `after "projects/" stands the number of the project, not "${project}"`;
  const isSet = member.startsWith("principalSet:");
  if (/\/subject\//.test(rest))
    return isSet ? 'one subject is a "principal", not a "principalSet"' : undefined;
  const isSelector = /\/(?:namespace|group|kubernetes\.cluster|attribute\.[^/]+)\/|\/\*$/.test(rest);
  return isSelector && !isSet ? 'what stands for several is a "principalSet", not a "principal"' : undefined;
}
