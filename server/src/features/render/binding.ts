import type { Grant } from "../../graph/authorizer";
import { type HeldRules, rulesOf } from "../../graph/held-rules";
import type { ObjectIndex } from "../../graph/index";
import { isCovered } from "../../graph/permission";
import { principalOf } from "../../graph/principal";
import { resolveRoleRef } from "../../graph/resolve";
import type { Binding, PolicyRule, Role } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { permissionsOf } from "../permissions";
import { code, count, paragraphs } from "./markdown";
import { kindText, qualifiedName, type RenderContext, whereText } from "./places";
import { renderRole, riskText, ruleTable, scopeOfRole, subjectsText } from "./role";

/** A binding: what it grants to whom and where, and whether that adds to what they hold without it. */
export function renderBinding(context: RenderContext, binding: Binding): string {
  const index = context.snapshot.index(binding.source.file);
  const title = `**${binding.kind}** ${code(qualifiedName(binding))}`;
  const held = rulesOf(index, binding);
  if (typeof held === "string") return paragraphs([title, unresolvedText(binding, held)]);
  const scope = binding.kind === "RoleBinding" ? "namespace" : "cluster";
  const where = whereText(binding.kind === "RoleBinding" ? binding.namespace : "");
  const role = held.rules[0]?.role;
  return paragraphs([
    title,
    riskText(held.rules, scope, "Each subject"),
    `Grants ${roleName(binding)} ${where} to ${subjectsText(binding)}.`,
    addedText(index, binding, held),
    role ? ruleTable(context, role, held.rules, scope) : `${roleName(binding)} has no rules that are known.`,
  ]);
}

/** What the role of a binding is; through a RoleBinding it counts in one namespace only. */
export function renderRoleRef(context: RenderContext, binding: Binding): string {
  const resolution = resolveRoleRef(context.snapshot.index(binding.source.file), binding);
  if (resolution.state !== "found") return unresolvedText(binding, resolution.state);
  const [role, ...others] = resolution.objects;
  if (!role) return "";
  const note = others.length > 0 ? `The workspace declares it ${count(others.length + 1, "time")}.` : "";
  return paragraphs([renderRole(context, role, scopeThrough(binding, role)), limitText(binding, role), note]);
}

function scopeThrough(binding: Binding, role: Role): "namespace" | "cluster" {
  return binding.kind === "RoleBinding" ? "namespace" : scopeOfRole(role);
}

function limitText(binding: Binding, role: Role): string {
  if (binding.kind !== "RoleBinding" || role.kind !== "ClusterRole") return "";
  return `Through this RoleBinding it counts only ${whereText(binding.namespace)}.`;
}

function unresolvedText(binding: Binding, state: "missing" | "unknown"): string {
  const { kind, name } = binding.roleRef;
  if (state === "missing") {
    const place = kind?.value === "Role" ? whereText(binding.namespace) : "in this workspace";
    return `No ${roleName(binding)} is declared ${place}: without it the binding grants nothing.`;
  }
  if (name === undefined || name.value === "") return "The binding names no role yet.";
  if (kind && isKnown(kind.value) && kind.value !== "Role" && kind.value !== "ClusterRole")
    return `${code(kind.value)} is no kind of role: the API server accepts Role and ClusterRole.`;
  return `What ${roleName(binding)} grants is not known before it is rendered or installed.`;
}

function roleName({ roleRef }: Binding): string {
  return `${kindText(roleRef.kind?.value ?? "Role")} ${code(roleRef.name?.value ?? "")}`;
}

/** Which of its rules the subjects hold without this binding. */
function addedText(index: ObjectIndex, binding: Binding, { rules, open }: HeldRules): string {
  const principals = binding.subjects.map((subject) => principalOf(binding, subject));
  if (rules.length === 0 || open || principals.length === 0) return "";
  const held = principals.map((principal): readonly PolicyRule[] => {
    if (!principal) return [];
    const others = permissionsOf(index, principal).grants.filter((grant) => countsBeside(grant, binding));
    return others.map(({ rule }) => rule.policy);
  });
  const surplus = rules.filter(({ rule }) => held.every((owner) => isCovered(owner, [rule.policy])));
  const who = principals.length === 1 ? "its subject holds" : "its subjects hold";
  if (surplus.length === rules.length) return `It adds nothing: ${who} all of it without it.`;
  if (surplus.length === 0) return "";
  const added = rules.length - surplus.length;
  return `Only ${added} of ${rules.length} rules adds anything: ${who} the rest without it.`;
}

/** Another grant that counts wherever the binding does. */
function countsBeside({ binding: other, namespace }: Grant, binding: Binding): boolean {
  const isSame =
    other.kind === binding.kind &&
    other.namespace === binding.namespace &&
    other.name?.value === binding.name?.value;
  return !isSame && (namespace === "" || (binding.kind === "RoleBinding" && namespace === binding.namespace));
}
