import type { Grant } from "../../graph/authorizer";
import type { PolicyRule } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { isBaseline, type Permissions, risksOfGrants } from "../permissions";
import { code, codeList, count, escapeMarkdown, link, table } from "./markdown";
import { namespaceText, objectLink, type RenderContext, targetOf } from "./places";

/** The effective permissions of a principal: a summary line, the grants, who uses it, what is not known. */
export function renderPermissions(context: RenderContext, permissions: Permissions): string {
  const own = permissions.grants.filter((grant) => !isBaseline(grant));
  const parts = [
    `**${title(permissions)}**`,
    summary(permissions, own),
    own.length > 0 ? grantTable(context, own) : "",
    usedBy(context, permissions),
    unresolvedText(context, permissions),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function title({ principal }: Permissions): string {
  const { kind, namespace, name } = principal;
  if (kind !== "ServiceAccount") return `${kind} ${escapeMarkdown(name)}`;
  const shown = isKnown(namespace) ? `${namespace}/${name}` : name;
  return `ServiceAccount ${escapeMarkdown(shown)}`;
}

function summary({ principal, unresolved }: Permissions, own: readonly Grant[]): string {
  if (own.length === 0) {
    const more = unresolved.length > 0 ? " that is known" : "";
    return `No binding of the workspace grants it anything${more} beyond what every identity may do.`;
  }
  const everywhere = own.some(({ namespace }) => namespace === "");
  const namespaces = [
    ...new Set(own.map(({ namespace }) => namespace).filter((namespace) => namespace !== "")),
  ];
  const scope = [everywhere ? "cluster-wide" : "", scopeText(namespaces)]
    .filter((text) => text !== "")
    .join(" and ");
  const risks = risksOfGrants(own).slice(0, 3);
  const worst = risks.map(({ words, limitedByNames }) => (limitedByNames ? `${words} (named ones)` : words));
  const risk = worst.length > 0 ? ` ⚠ It ${worst.join(", ")}.` : "";
  const holder = principal.kind === "Group" ? "Every member holds" : "Holds";
  return `${holder} ${count(own.length, "grant")}, ${scope}.${risk}`;
}

function scopeText(namespaces: readonly string[]): string {
  const [only] = namespaces;
  if (only === undefined) return "";
  return namespaces.length === 1 ? `in ${namespaceText(only)}` : `in ${namespaces.length} namespaces`;
}

/** One row a grant, the most dangerous first; the rest is counted. */
export function grantTable(context: RenderContext, grants: readonly Grant[]): string {
  const shown = grants.slice(0, context.maxRows);
  const rows = shown.map((grant) => [
    codeList(grant.rule.policy.verbs, 8),
    whatText(grant.rule.policy),
    scopeCell(grant),
    viaText(context, grant),
  ]);
  const rest = grants.length - shown.length;
  const more = rest > 0 ? `\n\n…and ${count(rest, "more grant")}.` : "";
  return `${table(["Verbs", "On", "Where", "Through"], rows)}${more}`;
}

/** `secrets (core)`, with the names that limit it. */
export function whatText(policy: PolicyRule): string {
  if (policy.nonResourceURLs.length > 0) return codeList(policy.nonResourceURLs);
  const groups = policy.apiGroups.filter((group) => group !== "").map((group) => escapeMarkdown(group));
  const suffix =
    groups.length > 0 ? ` (${groups.slice(0, 3).join(", ")}${groups.length > 3 ? ", …" : ""})` : "";
  const names = policy.resourceNames.length > 0 ? ` named ${codeList(policy.resourceNames, 4)}` : "";
  return `${codeList(policy.resources)}${suffix}${names}`;
}

function scopeCell({ namespace }: Grant): string {
  if (namespace === "") return "everywhere";
  return isKnown(namespace) ? escapeMarkdown(namespace) : "its namespace";
}

/** The chain: binding → role, with the ClusterRole that really holds an aggregated rule. */
export function viaText(context: RenderContext, { binding, role, from, rule }: Grant): string {
  const holder = from ?? role;
  const ruleTarget = targetOf(context, holder, rule.at);
  const roleText = `${holder.kind} ${link(escapeMarkdown(holder.name?.value ?? ""), ruleTarget)}`;
  const aggregated = from ? ` (aggregated into ${escapeMarkdown(role.name?.value ?? "")})` : "";
  const bindingText = `${binding.kind} ${link(escapeMarkdown(binding.name?.value ?? ""), targetOf(context, binding))}`;
  return `${bindingText} → ${roleText}${aggregated}`;
}

function usedBy(context: RenderContext, { principal, workloads }: Permissions): string {
  if (principal.kind !== "ServiceAccount") return "";
  if (workloads.length === 0) return "Used by no workload of the workspace.";
  const shown = workloads.slice(0, 4).map((workload) => objectLink(context, workload));
  const more = workloads.length > 4 ? ` and ${workloads.length - 4} more` : "";
  return `Used by ${shown.join(", ")}${more}.`;
}

function unresolvedText(context: RenderContext, { unresolved }: Permissions): string {
  if (unresolved.length === 0) return "";
  const shown = unresolved.slice(0, 3).map((binding) => {
    const { kind, name } = binding.roleRef;
    const role = `${escapeMarkdown(kind?.value ?? "role")} ${code(name?.value ?? "")}`;
    return `${role} of ${objectLink(context, binding)}`;
  });
  const more = unresolved.length > 3 ? ` and ${unresolved.length - 3} more` : "";
  return `Not known: ${shown.join(", ")}${more}.`;
}
