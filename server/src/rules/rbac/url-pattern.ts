import { builtInCatalog } from "../../catalog/catalog";
import { urlMatches } from "../../graph/permission";
import { lintedRules, rewriteRule, withReplaced } from "../rewrite-rule";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/url-pattern",
    summary: "A nonResourceURL matches other paths than it seems to",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A15"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role) {
    for (const rule of lintedRules(role)) {
      const place = { role, rule, catalog: builtInCatalog };
      const { nonResourceURLs } = rule.policy;
      const replacing = (url: string, by: readonly string[]) => [
        { ...rule.policy, nonResourceURLs: withReplaced(nonResourceURLs, [url], by) },
      ];
      for (const { value, at } of rule.nonResourceURLs.items) {
        if (!value.startsWith("/") && !/^\*+$/.test(value)) {
          const title = `Replace "${value}" with "/${value}": starts to grant these paths`;
          yield {
            at,
            message: `Every path starts with "/", so "${value}" matches none.`,
            fixes: [rewriteRule(place, { title, by: replacing(value, [`/${value}`]) })],
          };
        } else if (/\*[^*]/.test(value)) {
          yield {
            at,
            message: `A "*" counts only at the end of a URL: "${value}" matches the path of exactly that text.`,
          };
        } else if (/[^/]\/\*+$/.test(value)) {
          const parent = value.replace(/\/\*+$/, "");
          if (nonResourceURLs.some((url) => urlMatches(url, parent))) continue;
          const by = replacing(value, [parent, value]);
          const title = `Add "${parent}": starts to grant that path`;
          yield {
            at,
            message: `"${value}" matches what is below "${parent}", not "${parent}" itself.`,
            severity: "hint",
            fixes: [rewriteRule(place, { title, by })],
          };
        }
      }
    }
  },
});
