import { LOST, type RuleView } from "./coverage";
import { code, codeList, paragraphs } from "./markdown";

/** The verbs of requests for URLs. */
export const HTTP_METHODS: readonly string[] = ["get", "head", "post", "put", "patch", "delete", "options"];

/** Which paths a nonResourceURL means. */
export function renderUrl({ role, rule }: RuleView, url: string): string {
  const prefix = url.replace(/\*+$/, "");
  const folder = prefix.slice(0, -1);
  return paragraphs([
    `${pathsText(url, prefix)}.`,
    prefix.includes("*") ? "A star that is not at the end is an ordinary character." : "",
    url.endsWith("*") && prefix.endsWith("/") && folder !== ""
      ? `It does not cover ${code(folder)} itself.`
      : "",
    url.endsWith("*") && prefix !== "" && !prefix.endsWith("/")
      ? `It covers ${code(`${prefix}-other`)} too.`
      : "",
    role.aggregation ? LOST : `Methods: ${codeList(rule.policy.verbs)}.`,
    role.kind === "Role"
      ? "⚠ The API server rejects URLs in a Role: they belong to no namespace."
      : "It counts only through a ClusterRoleBinding.",
  ]);
}

function pathsText(url: string, prefix: string): string {
  if (!url.endsWith("*")) return "exactly this path";
  return prefix === ""
    ? "every path outside the resource API"
    : `every path that starts with ${code(prefix)}, at any depth`;
}
