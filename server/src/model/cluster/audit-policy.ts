import { resolve, valueOf, type YamlMap } from "../../yaml/node";
import type { LoweredObject, ObjectContent } from "../object";
import { textList } from "../read";
import type { Reference } from "../reference";
import { identityReference } from "./identity-reference";

/** An audit policy names the users and groups that its rules are about. */
export function lowerAuditPolicy(node: YamlMap, meta: ObjectContent): LoweredObject {
  const rules = valueOf(node, "rules");
  const items = rules?.type === "seq" ? rules.items : [];
  const references = items.flatMap((item): readonly Reference[] => {
    const rule = resolve(item);
    if (rule?.type !== "map") return [];
    const users = textList(rule, "users", rule.at).items;
    const groups = textList(rule, "userGroups", rule.at).items;
    return [
      ...users.map((text) => ({ ...identityReference("User", text), use: "policy" as const })),
      ...groups.map((text) => ({ ...identityReference("Group", text), use: "policy" as const })),
    ];
  });
  return { ...meta, type: "opaque", references };
}
