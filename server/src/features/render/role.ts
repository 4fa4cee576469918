import { catalogOf } from "../../graph/api-catalog";
import { countPermissions } from "../../graph/expand";
import { rulesOfRole } from "../../graph/held-rules";
import { reachOf, scopeOf } from "../../graph/reach";
import { risksOf, weightOf } from "../../graph/risk";
import type { Binding, Role } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { whatText } from "./grants";
import { codeList, count, escapeMarkdown, link, table } from "./markdown";
import { objectLink, qualifiedName, type RenderContext, targetOf } from "./places";

/** A role: who holds it and where, what it really covers, where its rules come from and go to. */
export function renderRole(context: RenderContext, role: Role): string {
  const parts = [
    `**${escapeMarkdown(role.kind)} ${escapeMarkdown(qualifiedName(role))}**${role.source.builtIn ? " (built in)" : ""}`,
    holdersText(context, role),
    riskText(role, context),
    ruleTable(context, role),
    aggregationText(context, role),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function holdersText(context: RenderContext, role: Role): string {
  const reach = reachOf(context.snapshot.index(role.source.file || undefined), role);
  const bindings = [...reach.cluster, ...reach.namespaced].filter(({ source }) => !source.builtIn);
  if (bindings.length === 0) {
    return scopeOf(reach) === "none"
      ? "No binding of the workspace holds it."
      : "Only built-in bindings hold it.";
  }
  const shown = bindings.slice(0, 4).map((binding) => holderText(context, binding));
  const rest = bindings.length - shown.length;
  const more = rest > 0 ? `\n- …and ${count(rest, "more binding")}` : "";
  return `Held by\n${shown.map((text) => `- ${text}`).join("\n")}${more}`;
}

function holderText(context: RenderContext, binding: Binding): string {
  const subjects = binding.subjects.slice(0, 3).map(({ kind, name }) => {
    return `${escapeMarkdown(kind?.value ?? "?")} ${escapeMarkdown(name?.value ?? "?")}`;
  });
  const rest = binding.subjects.length - subjects.length;
  const who = subjects.length === 0 ? "nobody" : subjects.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  const where = binding.kind === "ClusterRoleBinding" ? "everywhere" : inNamespace(binding.namespace);
  return `${who} ${where}, through ${objectLink(context, binding)}`;
}

function inNamespace(namespace: string): string {
  return isKnown(namespace) ? `in namespace ${escapeMarkdown(namespace)}` : "in its own namespace";
}

function riskText(role: Role, context: RenderContext): string {
  const rules = rulesOfRole(context.snapshot.index(role.source.file || undefined), role);
  const words = new Set(rules.flatMap(({ rule }) => risksOf(rule.policy).map((risk) => risk.words)));
  return words.size > 0 ? `⚠ Its holder ${[...words].slice(0, 3).join(", ")}.` : "";
}

function ruleTable(context: RenderContext, role: Role): string {
  const index = context.snapshot.index(role.source.file || undefined);
  const held = [...rulesOfRole(index, role)];
  if (held.length === 0)
    return role.rulesOpen ? "Its rules are not known before rendering." : "It has no rules.";
  const catalog = catalogOf(index);
  const scope = role.kind === "Role" ? "namespace" : "cluster";
  const total = held.reduce((sum, { rule }) => sum + countPermissions(rule.policy, catalog, scope), 0);
  held.sort((a, b) => weightOf(b.rule.policy) - weightOf(a.rule.policy));
  const shown = held.slice(0, context.maxRows);
  const rows = shown.map(({ rule, from }) => {
    const place = targetOf(context, from ?? role, rule.at);
    const source = from ? escapeMarkdown(from.name?.value ?? "") : `rule ${rule.index + 1}`;
    return [codeList(rule.policy.verbs, 8), whatText(rule.policy), link(source, place)];
  });
  const rest = held.length - shown.length;
  const more = rest > 0 ? `\n\n…and ${count(rest, "more rule")}.` : "";
  const permissions = total > 0 ? `${count(total, "permission")} on known resources.\n\n` : "";
  return `${permissions}${table(["Verbs", "On", "From"], rows)}${more}`;
}

function aggregationText(context: RenderContext, role: Role): string {
  const { aggregatedInto } = reachOf(context.snapshot.index(role.source.file || undefined), role);
  if (aggregatedInto.length === 0) return "";
  const targets = aggregatedInto.slice(0, 4).map((target) => objectLink(context, target));
  return `Its rules are aggregated into ${targets.join(", ")}.`;
}
