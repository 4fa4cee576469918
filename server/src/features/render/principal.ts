import type { Grant } from "../../graph/authorizer";
import { MASTERS } from "../../graph/identity";
import type { Principal } from "../../graph/principal";
import type { PolicyRule } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isBaseline, type Permissions, risksOfGrants } from "../permissions";
import { impersonationSection } from "./cluster/impersonation";
import { IDENTITY_SECTIONS } from "./identity-sections";
import { code, codeList, count, link, listed, paragraphs, table } from "./markdown";
import { kindText, objectLink, type RenderContext, targetOf, whereText } from "./places";

/** The effective permissions of a principal: risks, the grants with their chains, who uses it, what is not known. */
export function renderPermissions(context: RenderContext, permissions: Permissions): string {
  const { principal, grants } = permissions;
  const own = grants.filter((grant) => !isBaseline(grant));
  return paragraphs([
    `${titleOf(principal)}: ${summaryOf(permissions, own)}`,
    membersOf(principal),
    riskText(principal, own),
    impersonationSection(context, principal),
    own.length > 0 ? grantTable(context, own) : "",
    usedBy(context, permissions),
    ...IDENTITY_SECTIONS.map((section) => section(context, principal)),
    unresolvedText(context, permissions),
  ]);
}

function titleOf(principal: Principal): string {
  return `**${principal.kind}** ${code(qualifiedPrincipal(principal))}`;
}

/** `shop/cart`; only a ServiceAccount has a namespace, and not always one that is known. */
export function qualifiedPrincipal({ namespace, name }: Principal): string {
  return namespace === "" || !isKnownNamespace(namespace) ? name : `${namespace}/${name}`;
}

const MEMBERS: ReadonlyMap<string, string> = new Map([
  ["Group system:authenticated", "Everybody with credentials is a member, each ServiceAccount included."],
  ["Group system:unauthenticated", "Whoever reaches the API server without credentials is a member."],
  ["Group system:serviceaccounts", "Each ServiceAccount of the cluster is a member."],
  [`Group ${MASTERS}`, "⚠ The API server lets its members do everything before RBAC is asked."],
  ["User system:anonymous", "Whoever reaches the API server without credentials is this user."],
]);

/** Who stands behind a name that Kubernetes itself gives. */
function membersOf({ kind, name }: Principal): string {
  const ofNamespace = kind === "Group" ? /^system:serviceaccounts:(.+)$/.exec(name)?.[1] : undefined;
  if (ofNamespace !== undefined) return `Each ServiceAccount of namespace ${code(ofNamespace)} is a member.`;
  return MEMBERS.get(`${kind} ${name}`) ?? "";
}

function riskText({ kind }: Principal, own: readonly Grant[]): string {
  const risks = risksOfGrants(own).map(({ words, limitedByNames, grant }) => ({
    words: limitedByNames ? `${words} (named ones only)` : words,
    where: whereText(grant.namespace),
  }));
  const [first] = risks;
  if (!first) return "";
  const who = kind === "Group" ? "Each member" : "It";
  const isOnePlace = risks.every(({ where }) => where === first.where);
  const texts = risks.map(({ words, where }) => (isOnePlace ? words : `${words} ${where}`));
  return `⚠ ${who} ${listed(texts, 3)}${isOnePlace ? `, ${first.where}` : ""}.`;
}

function summaryOf({ principal, unresolved }: Permissions, own: readonly Grant[]): string {
  if (own.length === 0) {
    const grants = unresolved.length > 0 ? "is known to grant" : "grants";
    return `no binding ${grants} it anything beyond what every cluster gives to all.`;
  }
  const namespaces = new Set(own.map(({ namespace }) => namespace));
  const isEverywhere = namespaces.delete("");
  const [only = ""] = namespaces;
  const places = [
    isEverywhere ? "everywhere" : "",
    namespaces.size === 1 ? whereText(only) : "",
    namespaces.size > 1 ? `in ${namespaces.size} namespaces` : "",
  ].filter((text) => text !== "");
  const holds = principal.kind === "Group" ? "each member holds" : "holds";
  return `${holds} ${count(own.length, "grant")}, ${places.join(" and ")}.`;
}

function grantTable(context: RenderContext, grants: readonly Grant[]): string {
  const rows = grants
    .slice(0, context.maxRows)
    .map((grant) => [
      codeList(grant.rule.policy.verbs, 8),
      whatText(grant.rule.policy),
      scopeCell(grant),
      chainCell(context, grant),
    ]);
  return table(["Verbs", "On", "Where", "Through"], rows, grants.length, "grant");
}

/** ``secrets`, `configmaps` (core) named `a``: resources with their groups and names, or URLs. */
export function whatText(policy: PolicyRule): string {
  const { apiGroups, resources, resourceNames, nonResourceURLs } = policy;
  if (nonResourceURLs.length > 0) return `URLs ${codeList(nonResourceURLs)}`;
  const names = resourceNames.length > 0 ? ` named ${codeList(resourceNames, 4)}` : "";
  return `${codeList(resources, 4)}${groupsText(apiGroups)}${names}`;
}

/** The core group goes without saying where it is the only one. */
function groupsText(apiGroups: readonly string[]): string {
  if (apiGroups.includes("*")) return " (every group)";
  if (apiGroups.every((group) => group === "")) return "";
  const names = apiGroups.map((group) => (group === "" ? "core" : code(group)));
  return ` (${listed(names, 3)})`;
}

/** URLs belong to no namespace, so that a RoleBinding grants none. */
function scopeCell({ namespace, rule }: Grant): string {
  if (namespace !== "" && rule.policy.nonResourceURLs.length > 0)
    return "nowhere: a RoleBinding grants no URLs";
  if (namespace === "") return "everywhere";
  return isKnownNamespace(namespace) ? code(namespace) : "its namespace";
}

/** Binding → role; an aggregated rule is followed to the ClusterRole of the workspace that holds it. */
function chainCell(context: RenderContext, { binding, role, from: source, rule }: Grant): string {
  const from = source?.source.builtIn ? undefined : source;
  const holder = from ?? role;
  const roleName = link(code(holder.name?.value ?? ""), targetOf(context, holder, rule.at));
  const aggregated = from ? `, aggregated into ${code(role.name?.value ?? "")}` : "";
  const bindingName = link(code(binding.name?.value ?? ""), targetOf(context, binding));
  return `${binding.kind} ${bindingName} → ${holder.kind} ${roleName}${aggregated}`;
}

function usedBy(context: RenderContext, { principal, workloads }: Permissions): string {
  if (principal.kind !== "ServiceAccount") return "";
  if (workloads.length === 0) return "Used by no workload of the workspace.";
  const links = workloads.map((workload) => objectLink(context, workload));
  return `Used by ${listed(links, Math.min(4, context.maxRows))}.`;
}

function unresolvedText(context: RenderContext, { unresolved }: Permissions): string {
  if (unresolved.length === 0) return "";
  const roles = unresolved.map((binding) => {
    const { kind, name } = binding.roleRef;
    return `${kindText(kind?.value)} ${code(name?.value ?? "")} of ${objectLink(context, binding)}`;
  });
  return `Not known: ${listed(roles, Math.min(3, context.maxRows))}.`;
}
