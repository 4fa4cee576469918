import { catalogOf, isBuiltInGroup } from "../../graph/api-catalog";
import type { ApiCatalog } from "../../catalog/catalog";
import { mistakeIn } from "../../graph/resource-mistake";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "admission/authorizer-check",
    summary: "A CEL expression asks about a permission on a resource that does not exist",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["K7"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/"],
  },
  on: ["admission-policy"],
  *check({ expressions }, index) {
    const asking = expressions.filter(({ value }) => value.includes("authorizer.") && isKnown(value));
    if (asking.length === 0) return;
    const catalog = catalogOf(index);
    for (const { value, at } of asking) {
      for (const match of value.matchAll(CHECK)) {
        const [, group = "", resource = "", subresource] = match;
        const message = faultOf(
          catalog,
          group,
          subresource === undefined ? resource : `${resource}/${subresource}`,
        );
        if (message !== undefined) yield { at, message };
      }
    }
  },
});

/** `authorizer.group('apps').resource('deployments').subresource('scale')`. */
const CHECK =
  /authorizer(?:\.serviceAccount\([^()]{0,200}\))?\s*\.group\(\s*["']([^"']*)["']\s*\)\s*\.resource\(\s*["']([^"']+)["']\s*\)(?:\s*\.subresource\(\s*["']([^"']+)["']\s*\))?/g;

function faultOf(catalog: ApiCatalog, group: string, resource: string): string | undefined {
  const mistake = mistakeIn(catalog, [group], resource);
  const of = group === "" ? "the core group" : `"${group}"`;
  switch (mistake?.type) {
    case "wrong-group":
      return `"${resource}" is no resource of ${of} but of ${quoted(mistake.owners.map((owner) => owner.group || "core"))}: only who may do everything passes this check.`;
    case "unknown-resource": {
      // Policies may ask about resources of their own, which exist in no API.
      if (!isBuiltInGroup(group) && mistake.meant.length === 0) return undefined;
      const [meant] = mistake.meant;
      const hint = meant ? ` "${meant.plural}" is one.` : "";
      return `"${resource}" is no resource of ${of}: only who may do everything passes this check.${hint}`;
    }
    case "unknown-subresource":
      return `${mistake.owner.plural} has no subresource "${resource.split("/")[1] ?? ""}": only who may do everything passes this check.`;
    case undefined:
      return undefined;
  }
}
