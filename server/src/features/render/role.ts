import { catalogOf } from "../../graph/api-catalog";
import { countPermissions, type GrantScope } from "../../graph/expand";
import { type HeldRule, rulesOfRole } from "../../graph/held-rules";
import { principalOf } from "../../graph/principal";
import { reachOf } from "../../graph/reach";
import { risksOf, weightOf } from "../../graph/risk";
import type { Binding, Role } from "../../model/object";
import { code, codeList, count, link, listed, paragraphs, table } from "./markdown";
import { kindText, objectLink, qualifiedName, type RenderContext, targetOf, whereText } from "./places";
import { qualifiedPrincipal, whatText } from "./principal";

/**
 * A role: what is dangerous about it, who holds it and where, what it really covers, where its rules come from and go
 * to. `scope` is narrower than the role's own where a RoleBinding refers to a ClusterRole.
 */
export function renderRole(
  context: RenderContext,
  role: Role,
  scope: GrantScope = scopeOfRole(role),
): string {
  const held = rulesOfRole(context.snapshot.index(role.source.file || undefined), role);
  const builtIn = role.source.builtIn ? " (built in)" : "";
  return paragraphs([
    `**${role.kind}** ${code(qualifiedName(role))}${builtIn}`,
    riskText(held, scope, "Its holder"),
    holdersText(context, role),
    aggregationText(context, role, held),
    countText(context, held, scope),
    held.length > 0 ? ruleTable(context, role, held, scope) : emptyText(role),
  ]);
}

/** In a Role cluster-scoped resources are out of reach. */
export function scopeOfRole(role: Role): GrantScope {
  return role.kind === "Role" ? "namespace" : "cluster";
}

/** `⚠ Its holder reads Secrets, creates Pods.` */
export function riskText(held: readonly HeldRule[], scope: GrantScope, who: string): string {
  const risks = held.flatMap(({ rule }) => risksOf(rule.policy, scope)).sort((a, b) => b.weight - a.weight);
  const unlimited = new Set(risks.filter(({ limitedByNames }) => !limitedByNames).map(({ words }) => words));
  const words = risks.map((risk) =>
    unlimited.has(risk.words) ? risk.words : `${risk.words} (named ones only)`,
  );
  return words.length > 0 ? `⚠ ${who} ${listed([...new Set(words)], 3)}.` : "";
}

/** The rules of a role, the most dangerous first; an aggregated one names the ClusterRole it comes from. */
export function ruleTable(
  context: RenderContext,
  role: Role,
  held: readonly HeldRule[],
  scope: GrantScope,
): string {
  const ranked = held.map((item) => ({ item, weight: weightOf(item.rule.policy, scope) }));
  ranked.sort((a, b) => b.weight - a.weight);
  const rows = ranked.slice(0, context.maxRows).map(({ item: { rule, from } }) => {
    const source = from ? code(from.name?.value ?? "") : `rule ${rule.index + 1}`;
    const place = targetOf(context, from ?? role, rule.at);
    return [codeList(rule.policy.verbs, 8), whatText(rule.policy), link(source, place)];
  });
  return table(["Verbs", "On", "From"], rows, held.length, "rule");
}

function holdersText(context: RenderContext, role: Role): string {
  const reach = reachOf(context.snapshot.index(role.source.file || undefined), role);
  const all = [...reach.cluster, ...reach.namespaced];
  const bindings = all.filter(({ source }) => !source.builtIn);
  if (bindings.length === 0) {
    return all.length === 0 ? "No binding of the workspace holds it." : "Only built-in bindings hold it.";
  }
  const shown = bindings.slice(0, Math.min(4, context.maxRows));
  const lines = shown.map((binding) => `- ${holderText(context, binding)}`);
  const rest = bindings.length - shown.length;
  if (rest > 0) lines.push(`- …and ${count(rest, "more binding")}`);
  return ["Held by", ...lines].join("\n");
}

function holderText(context: RenderContext, binding: Binding): string {
  const where = binding.kind === "ClusterRoleBinding" ? "" : binding.namespace;
  return `${subjectsText(binding)} ${whereText(where)}, through ${objectLink(context, binding)}`;
}

/** ``Group `devops`, User `alice` and 3 more``. */
export function subjectsText(binding: Binding): string {
  const { subjects, subjectsOpen } = binding;
  if (subjects.length === 0) return subjectsOpen ? "subjects that a template fills in" : "nobody";
  const names = subjects.map((subject) => {
    const principal = principalOf(binding, subject);
    const name = principal ? qualifiedPrincipal(principal) : (subject.name?.value ?? "");
    return `${kindText(subject.kind?.value)} ${code(name)}`;
  });
  return listed(names, 3);
}

function aggregationText(context: RenderContext, role: Role, held: readonly HeldRule[]): string {
  const { aggregatedInto } = reachOf(context.snapshot.index(role.source.file || undefined), role);
  const most = Math.min(4, context.maxRows);
  const sources = new Set(held.flatMap(({ from }) => from ?? []));
  const links = (roles: Iterable<Role>): string =>
    listed(
      [...roles].map((other) => objectLink(context, other)),
      most,
    );
  const lost = role.rules.length > 0 ? ", which replace its own rules" : "";
  const lines = [
    role.aggregation && sources.size > 0 ? `Aggregates the rules of ${links(sources)}${lost}.` : "",
    aggregatedInto.length > 0 ? `Aggregated into ${links(aggregatedInto)}.` : "",
  ];
  return lines.filter((text) => text !== "").join(" ");
}

/** What no catalog knows cannot be counted. */
function countText(context: RenderContext, held: readonly HeldRule[], scope: GrantScope): string {
  const catalog = catalogOf(context.snapshot.index());
  const total = held.reduce((sum, { rule }) => sum + countPermissions(rule.policy, catalog, scope), 0);
  return total > 0 ? `${count(total, "permission")} on known resources.` : "";
}

function emptyText(role: Role): string {
  if (role.aggregation?.open || (!role.aggregation && role.rulesOpen))
    return "Its rules are not known before rendering.";
  if (!role.aggregation) return "It has no rules.";
  return "No ClusterRole of the workspace matches its selectors, so that it has no rules.";
}
