import type { ApiResource } from "../../catalog/catalog";
import { isKnownGroup, joinResource, servedBy, splitResource } from "../../graph/api-catalog";
import { expandRule, permissionResource } from "../../graph/expand";
import { resourceMatches } from "../../graph/permission";
import { mistakeIn } from "../../graph/resource-mistake";
import type { PolicyRule } from "../../model/object";
import { coverageText, type RuleView } from "./coverage";
import { code, codeList, listed, paragraphs } from "./markdown";
import { scopeOfRole } from "./role";

/** What an entry of `resources` means in its rule, and which subresources it leaves out. */
export function renderResource(view: RuleView, text: string): string {
  const only = { ...view.rule.policy, resources: [text] };
  const { plural, subresource } = splitResource(text);
  if (text === "*") {
    const lead = "every resource and subresource of the listed apiGroups, those of later versions too.";
    return paragraphs([lead, coverageText(view, only)]);
  }
  if (subresource.includes("*") || (plural.includes("*") && plural !== "*")) {
    return `no pattern that RBAC knows, so that it matches no request. Wildcards are ${code("*")} and ${code("*/SUBRESOURCE")} alone.`;
  }
  if (plural === "*") {
    return paragraphs([`the subresource ${code(subresource)} of every resource.`, coverageText(view, only)]);
  }
  const wrong = mistakeText(view, text);
  if (wrong !== undefined) return wrong;
  const found = servedBy(view.catalog, view.rule.policy.apiGroups, plural);
  return paragraphs([
    `${describe(view, found, plural, subresource)}.`,
    scopeNote(view, found),
    coverageText(view, only),
    subresource === "" ? leftOut(view, found) : "",
  ]);
}

/** Whether a rule grants something on a resource of a group; a name that ends in `/` stands for its subresources. */
export function grantsOn(policy: PolicyRule, apiGroup: string, full: string): boolean {
  if (!policy.apiGroups.includes("*") && !policy.apiGroups.includes(apiGroup)) return false;
  const { plural, subresource } = splitResource(full);
  return policy.resources.some(
    (entry) => resourceMatches(entry, plural, subresource) || (full.endsWith("/") && entry.startsWith(full)),
  );
}

/** Why the entry matches no request, if that is so. */
function mistakeText({ catalog, rule }: RuleView, text: string): string | undefined {
  const mistake = mistakeIn(catalog, rule.policy.apiGroups, text);
  const { plural } = splitResource(text);
  switch (mistake?.type) {
    case "wrong-group": {
      const groups = new Set(mistake.owners.map(groupOf));
      return `none of the listed apiGroups serves it; ${listed([...groups], 3)} does.`;
    }
    case "unknown-resource": {
      const names = new Set(
        mistake.meant.map((resource) => `${code(resource.plural)} of ${groupOf(resource)}`),
      );
      const meant = names.size > 0 ? ` Probably meant: ${listed([...names], 3)}.` : "";
      return `none of the listed apiGroups serves it, so that it matches no request.${meant}`;
    }
    case "unknown-subresource": {
      const meant =
        mistake.meant === undefined ? "" : ` Probably meant: ${code(joinResource(plural, mistake.meant))}.`;
      return `${code(plural)} has no such subresource, so that it matches no request.${meant}`;
    }
    case undefined:
      return undefined;
  }
}

function describe(
  { catalog, rule }: RuleView,
  found: readonly ApiResource[],
  plural: string,
  subresource: string,
): string {
  if (found.length === 0) {
    const isKnown = rule.policy.apiGroups.every((group) => group === "*" || isKnownGroup(catalog, group));
    return isKnown
      ? "no version of Kubernetes that is known here serves it"
      : "its apiGroup is not known here";
  }
  const owners = found.map(({ group, kind, namespaced, uses, synthetic }) => {
    const use = uses.get(subresource);
    const name = kind === "" ? code(plural) : kind;
    const where = group === "" ? "the core group" : code(group);
    const scope = synthetic ? "" : namespaced ? ", namespaced" : ", cluster-scoped";
    const note =
      use === undefined || (subresource === "" && !synthetic)
        ? ""
        : `, for authorization only (${use.replace(/\S*\*\S*/g, code)})`;
    return `${name} of ${where}${scope}${note}`;
  });
  const lead = subresource === "" ? "" : `the subresource ${code(subresource)} of `;
  return lead + listed(owners, 2);
}

function scopeNote({ role, rule }: RuleView, found: readonly ApiResource[]): string {
  const isOutOfReach =
    role.kind === "Role" && found.length > 0 && found.every(({ namespaced }) => !namespaced);
  if (!isOutOfReach || rule.policy.resources.includes("namespaces")) return "";
  return "⚠ A Role does not reach cluster-scoped resources.";
}

/** Subresources are granted by entries of their own; the dangerous ones come first. */
function leftOut({ catalog, rule, role }: RuleView, found: readonly ApiResource[]): string {
  const resources = found.flatMap(({ plural, subresources }) =>
    [...subresources.keys()].map((name) => joinResource(plural, name)),
  );
  const all = { ...rule.policy, verbs: ["*"], resources, resourceNames: [] };
  const missing = new Set<string>();
  for (const permission of expandRule(all, catalog, scopeOfRole(role))) {
    const { resource, subresource } = permission;
    if (rule.policy.resources.some((entry) => resourceMatches(entry, resource, subresource))) continue;
    missing.add(permissionResource(permission));
  }
  return missing.size > 0 ? `Not covered without an entry of its own: ${codeList([...missing], 5)}.` : "";
}

function groupOf({ group }: ApiResource): string {
  return group === "" ? `the core group ${code("")}` : code(group);
}
