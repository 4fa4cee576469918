import type { ApiCatalog } from "../../catalog/catalog";
import { specialMeanings } from "../../catalog/special-verbs";
import { catalogOf, groupText, isKnownGroup, servedBy, splitResource } from "../../graph/api-catalog";
import { expandRule, type GrantScope, type Permission, permissionResource } from "../../graph/expand";
import type { PolicyRule, Role, RoleRule } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { code, codeList, count, escapeMarkdown, table } from "./markdown";
import type { RenderContext } from "./places";

export type RuleList = "verbs" | "apiGroups" | "resources" | "resourceNames" | "nonResourceURLs";

interface Entry {
  readonly context: RenderContext;
  readonly role: Role;
  readonly rule: RoleRule;
  readonly catalog: ApiCatalog;
  readonly scope: GrantScope;
  /** The entry, or `undefined` where the whole list is meant. */
  readonly text: string | undefined;
}

/** One entry of a rule, or a whole list: what exactly it covers in this rule, and what it does not do. */
export function renderRuleEntry(
  context: RenderContext,
  role: Role,
  rule: RoleRule,
  list: RuleList,
  text: string | undefined,
): string {
  const catalog = catalogOf(context.snapshot.index(role.source.file));
  const scope = role.kind === "Role" ? "namespace" : "cluster";
  if (text !== undefined && !isKnown(text)) return "A template fills this in, so that it is not known here.";
  const entry: Entry = { context, role, rule, catalog, scope, text };
  switch (list) {
    case "verbs":
      return renderVerb(entry);
    case "apiGroups":
      return renderGroup(entry);
    case "resources":
      return renderResource(entry);
    case "resourceNames":
      return renderNames(entry);
    case "nonResourceURLs":
      return renderUrl(entry);
  }
}

/** What ordinary verbs do; special ones are told by the catalog. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ["get", "reads one object by its name"],
  ["list", "reads all objects at once, with their full content"],
  ["watch", "follows all changes, with the full content of each object"],
  ["create", "makes new objects"],
  ["update", "replaces existing objects, and makes missing ones where the API allows it"],
  ["patch", "changes parts of existing objects"],
  ["delete", "removes one object by its name"],
  ["deletecollection", "removes all objects at once"],
]);

function renderVerb(entry: Entry): string {
  const { text, rule, role } = entry;
  if (rule.policy.nonResourceURLs.length > 0) {
    return `**verbs** of ${codeList(rule.policy.nonResourceURLs)}: the HTTP method in lower case${text === "*" ? "; `*` is every method" : ""}.`;
  }
  if (text === undefined) return `**verbs** of this rule\n\n${coverageText(entry, rule.policy)}`;
  if (text === "*") {
    const lead = "every verb, special ones and those of later versions included";
    return `**verb** ${code("*")}: ${lead}.\n\n${coverageText(entry, rule.policy)}`;
  }
  const special = specialMeanings(text).filter(({ resources, apiGroup }) =>
    resources.some((resource) => touches(rule.policy, apiGroup, resource)),
  );
  const meaning = special[0] ? lowerFirst(special[0].meaning) : MEANINGS.get(text);
  const lead = `**verb** ${code(text)}: ${meaning ?? "no request of the Kubernetes API carries this verb"}.`;
  const notes: string[] = [];
  const named = rule.policy.resourceNames.length > 0;
  if (named && text === "create")
    notes.push(
      "A request to create carries no name, so that resourceNames never allow it, except on subresources.",
    );
  if (named && text === "deletecollection")
    notes.push("A request to delete a collection carries no name, so that resourceNames never allow it.");
  if (named && (text === "list" || text === "watch")) {
    notes.push("With resourceNames it works only with the field selector `metadata.name=NAME`.");
  }
  if (text === "get" && touches(rule.policy, "", "nodes/proxy"))
    notes.push("On `nodes/proxy` it runs commands in any container of the node.");
  const only = { ...rule.policy, verbs: [text] };
  return [
    lead,
    ...notes,
    MEANINGS.has(text) || special.length > 0 ? coverageText({ ...entry, role }, only) : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function renderGroup(entry: Entry): string {
  const { text, rule, catalog } = entry;
  if (text === undefined) return `**apiGroups** of this rule\n\n${coverageText(entry, rule.policy)}`;
  if (text === "*") {
    return `**apiGroup** ${code("*")}: every group, custom resources included.\n\n${coverageText(entry, rule.policy)}`;
  }
  const name = text === "" ? 'core group `""`' : code(text);
  if (!isKnownGroup(catalog, text)) {
    return `**apiGroup** ${name}: neither built in nor defined by a CustomResourceDefinition of the workspace, so that its resources are not known here.`;
  }
  const served = catalog.resources().filter(({ group, synthetic }) => group === text && !synthetic);
  const lead =
    served.length > 0
      ? `**apiGroup** ${name}: serves ${codeList(
          served.map(({ plural }) => plural),
          8,
        )}.`
      : `**apiGroup** ${name}: serves nothing in this version of Kubernetes.`;
  return `${lead}\n\n${coverageText(entry, { ...rule.policy, apiGroups: [text] })}`;
}

function renderResource(entry: Entry): string {
  const { text, rule, catalog } = entry;
  if (text === undefined) return `**resources** of this rule\n\n${coverageText(entry, rule.policy)}`;
  const only = { ...rule.policy, resources: [text] };
  if (text === "*") {
    const lead = "every resource and subresource of the listed apiGroups, those of later versions included";
    return `**resource** ${code("*")}: ${lead}.\n\n${coverageText(entry, only)}`;
  }
  const { plural, subresource } = splitResource(text);
  if (subresource === "*" || (plural.includes("*") && plural !== "*")) {
    return `**resource** ${code(text)}: RBAC knows no such pattern, so that this matches no real request. Only ${code("*")} and ${code("*/SUBRESOURCE")} are wildcards.`;
  }
  const found = plural === "*" ? [] : servedBy(catalog, rule.policy.apiGroups, plural);
  const described = found.map(({ group, kind, namespaced }) => {
    const scope = namespaced ? "namespaced" : "cluster-scoped";
    return `${kind === "" ? "only for authorization" : escapeMarkdown(kind)} of ${group === "" ? "the core group" : escapeMarkdown(group)}, ${scope}`;
  });
  const known = rule.policy.apiGroups.every((group) => group === "*" || isKnownGroup(catalog, group));
  const unknown = known
    ? `none of the listed apiGroups serves it${elsewhere(catalog, plural)}`
    : "its group is not known here";
  const what =
    plural === "*" ? `the subresource ${code(subresource)} of every resource` : described.join("; ");
  const lead = `**resource** ${code(text)}: ${what === "" ? unknown : what}.`;
  const subresources = new Set(found.flatMap((resource) => [...resource.subresources.keys()]));
  const other = subresource === "" && subresources.size > 0 ? notCovered(plural, subresources) : "";
  return [lead, coverageText(entry, only), other].filter((part) => part !== "").join("\n\n");
}

function elsewhere(catalog: ApiCatalog, plural: string): string {
  const groups = catalog.groupsServing(plural);
  return groups.length > 0 ? `; ${groups.map(groupText).map(escapeMarkdown).join(" and ")} does` : "";
}

function notCovered(plural: string, subresources: ReadonlySet<string>): string {
  const names = [...subresources].map((name) => `${plural}/${name}`);
  return `It does not cover ${codeList(names, 5)}: a subresource is granted by its own entry.`;
}

function renderNames(entry: Entry): string {
  const { text, rule } = entry;
  const names = rule.policy.resourceNames;
  const lead =
    text === undefined
      ? `**resourceNames**: limits the rule to ${codeList(names)}.`
      : text === "*"
        ? `**resourceName** ${code("*")}: the literal name \`*\`, not a wildcard; leave the field out for all names.`
        : `**resourceName** ${code(text)}: limits the rule to the object of exactly this name.`;
  const without = rule.policy.verbs.filter((verb) =>
    ["*", "create", "deletecollection", "list", "watch"].includes(verb),
  );
  const note =
    without.length > 0
      ? `Requests without a name are not allowed by it: ${codeList(["create", "deletecollection"])}, and ${codeList(["list", "watch"])} without the field selector ${code("metadata.name=NAME")}.`
      : "";
  return [lead, note, coverageText(entry, rule.policy)].filter((part) => part !== "").join("\n\n");
}

function renderUrl(entry: Entry): string {
  const { text, role, rule } = entry;
  const inRole = role.kind === "Role" ? "A Role cannot grant URLs: they belong to no namespace." : "";
  if (text === undefined)
    return `**nonResourceURLs**: paths outside the resource API, by HTTP method.\n\n${inRole}`.trim();
  const prefix = text.replace(/\*+$/, "");
  const what =
    text === "*"
      ? "every path outside the resource API"
      : text.endsWith("*")
        ? `every path that starts with ${code(prefix)}, at any depth`
        : "exactly this path";
  const star = prefix.includes("*") ? "A star that is not at the end is an ordinary character." : "";
  const slash = text.endsWith("/*") ? `It does not cover ${code(prefix.slice(0, -1))} itself.` : "";
  const verbs = `Methods: ${codeList(rule.policy.verbs)}.`;
  return [`**nonResourceURL** ${code(text)}: ${what}.`, star, slash, verbs, inRole]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The concrete permissions of a rule by resource, dangerous ones first. */
function coverageText({ context, catalog, scope, role, rule }: Entry, policy: PolicyRule): string {
  const permissions = expandRule(policy, catalog, scope);
  if (permissions.length === 0) {
    return rule.open
      ? "What it covers is not known before rendering."
      : "In this rule it grants nothing that the known API serves.";
  }
  const byResource = new Map<string, Permission[]>();
  for (const permission of permissions) {
    const key = `${permission.apiGroup} ${permissionResource(permission)}`;
    const own = byResource.get(key);
    if (own) own.push(permission);
    else byResource.set(key, [permission]);
  }
  const rows = [...byResource.values()].slice(0, context.maxRows).map((own) => {
    const [first] = own;
    const group = first && first.apiGroup !== "" ? ` (${escapeMarkdown(first.apiGroup)})` : "";
    return [
      `${code(first ? permissionResource(first) : "")}${group}`,
      codeList(
        own.map(({ verb }) => verb),
        8,
      ),
    ];
  });
  const rest = byResource.size - rows.length;
  const more = rest > 0 ? `\n\n…and ${count(rest, "more resource")}.` : "";
  const where = role.kind === "Role" ? ", in its namespace" : "";
  const names = policy.resourceNames.length > 0 ? ", limited by name" : "";
  return `Covers ${count(permissions.length, "permission")} on ${count(byResource.size, "resource")}${where}${names}.\n\n${table(["Resource", "Verbs"], rows)}${more}`;
}

function touches(policy: PolicyRule, apiGroup: string, resource: string): boolean {
  const group = policy.apiGroups.includes("*") || policy.apiGroups.includes(apiGroup);
  return (
    group &&
    policy.resources.some(
      (entry) =>
        entry === "*" || entry === resource || (resource.endsWith("/") && entry.startsWith(resource)),
    )
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
