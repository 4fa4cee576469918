import type { Grant } from "../../graph/authorizer";
import { rulesOf } from "../../graph/held-rules";
import { principalOf } from "../../graph/principal";
import { covers } from "../../graph/permission";
import { risksOf, weightOf } from "../../graph/risk";
import type { Binding, PolicyRule, Subject } from "../../model/object";
import { isBaseline, permissionsOf } from "../permissions";
import { grantTable } from "./grants";
import { code, escapeMarkdown } from "./markdown";
import { namespaceText, qualifiedName, type RenderContext } from "./places";

/** A binding: what it grants to whom and where, and what that adds to what they hold without it. */
export function renderBinding(context: RenderContext, binding: Binding): string {
  const index = context.snapshot.index(binding.source.file);
  const { kind, name } = binding.roleRef;
  const held = rulesOf(index, binding);
  const where =
    binding.kind === "ClusterRoleBinding" ? "in every namespace" : `in ${namespaceText(binding.namespace)}`;
  const role = `${escapeMarkdown(kind?.value ?? "role")} ${code(name?.value ?? "")}`;
  const title = `**${binding.kind} ${escapeMarkdown(qualifiedName(binding))}**`;
  if (held === "missing")
    return `${title}\n\nIt grants nothing: ${role} is declared nowhere in this workspace.`;
  if (held === "unknown")
    return `${title}\n\nWhat ${role} grants is not known before it is rendered or installed.`;
  const grants = held.rules.map(
    (item): Grant => ({ ...item, binding, subject: NOBODY, namespace: scopeOf(binding) }),
  );
  grants.sort((a, b) => weightOf(b.rule.policy) - weightOf(a.rule.policy));
  const risks = [
    ...new Set(held.rules.flatMap(({ rule }) => risksOf(rule.policy).map(({ words }) => words))),
  ];
  const parts = [
    title,
    `Grants ${role} ${where} to ${subjectsText(binding)}.`,
    risks.length > 0 ? `⚠ Its holders: ${risks.slice(0, 3).join(", ")}.` : "",
    addedText(
      context,
      binding,
      held.rules.map(({ rule }) => rule.policy),
    ),
    grants.length > 0 ? grantTable(context, grants) : `${role} has no rules, so that nothing is granted.`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const NOBODY: Subject = {
  index: 0,
  at: { start: 0, end: 0 },
  apiGroup: undefined,
  kind: undefined,
  name: undefined,
  namespace: undefined,
};

function scopeOf(binding: Binding): string {
  return binding.kind === "ClusterRoleBinding" ? "" : binding.namespace;
}

function subjectsText({ subjects, subjectsOpen }: Binding): string {
  if (subjects.length === 0) return subjectsOpen ? "subjects that a template fills in" : "nobody";
  const shown = subjects.slice(0, 4).map(({ kind, name }) => {
    return `${escapeMarkdown(kind?.value ?? "?")} ${code(name?.value ?? "?")}`;
  });
  const rest = subjects.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Whether the subjects hold all of it without this binding. */
function addedText(context: RenderContext, binding: Binding, rules: readonly PolicyRule[]): string {
  const index = context.snapshot.index(binding.source.file);
  const redundant = binding.subjects.filter((subject) => {
    const principal = principalOf(binding, subject);
    if (!principal) return false;
    const others = permissionsOf(index, principal).grants.filter(
      (grant) => grant.binding !== binding && !isBaseline(grant) && reaches(grant, binding),
    );
    return covers(
      others.map(({ rule }) => rule.policy),
      rules,
    ).covered;
  });
  if (rules.length === 0 || redundant.length === 0) return "";
  if (redundant.length === binding.subjects.length)
    return "It adds nothing: its subjects hold all of it without it.";
  const names = redundant.slice(0, 3).map(({ name }) => code(name?.value ?? "?"));
  return `It adds nothing for ${names.join(", ")}, who hold all of it without it.`;
}

/** A grant counts wherever this binding does. */
function reaches(grant: Grant, binding: Binding): boolean {
  return grant.namespace === "" || (binding.kind === "RoleBinding" && grant.namespace === binding.namespace);
}
