import type { Companion } from "../graph/companion";
import type { Role, RoleRule } from "../model/object";
import { isKnown } from "../yaml/node";
import type { RelatedPlace } from "./rule";

/** Where the companion of a rule stands, when it is not the rule itself. */
export function companionPlace(
  rule: RoleRule,
  companion: Companion | "none" | "unknown",
): readonly RelatedPlace[] {
  if (typeof companion === "string" || companion.rule === rule) return [];
  const { verb, resource } = companion;
  const object = companion.from ?? companion.role;
  if (object.source.builtIn) return [];
  return [{ object, at: companion.rule.at, message: `This rule allows "${verb}" on ${resource} as well.` }];
}

/** ` together with "create" on rolebindings`, to follow a verb. */
export function togetherText(role: Role, companion: Companion | "none" | "unknown"): string {
  return typeof companion === "string" ? "" : ` together with ${companionText(role, companion)}`;
}

/** `"delete" on pods`, and whose, where another role gives it. */
export function companionText(role: Role, { verb, resource, role: other }: Companion): string {
  const name = other.name && isKnown(other.name.value) ? ` "${other.name.value}"` : "";
  const whose = other === role ? "" : ` of ${other.kind}${name}`;
  return `"${verb}" on ${resource}${whose}`;
}
