import { catalogOf } from "../graph/api-catalog";
import type { ObjectIndex } from "../graph/index";
import type { Role, RoleRule } from "../model/object";
import { restOf } from "./drop-fix";
import { mountedNames } from "./mounted-names";
import { narrowing, rewriteRule } from "./rewrite-rule";
import type { DocumentAccess, Fix } from "./rule";
import { fittedText, TITLE_LENGTH } from "./words";

/**
 * Limits some verbs on Secrets or ConfigMaps to the names that the workloads of the holders mount; everything else
 * that the rule allows stays. `list`, `watch` and `create` carry no name and go.
 */
export function limitToMounted(
  role: Role,
  rule: RoleRule,
  index: ObjectIndex,
  documents: DocumentAccess,
  what: "secrets" | "configmaps",
  verbs: readonly string[],
): readonly Fix[] {
  const { policy } = rule;
  const kept = policy.verbs.filter((verb) => verbs.includes(verb) && NAMED.includes(verb));
  const names = kept.length === 0 ? [] : mountedNames(role, index, documents, what);
  if (names.length === 0) return [];
  const limited = { ...policy, resources: [what], verbs: kept, resourceNames: names };
  const by = [...restOf(policy, [what], verbs), limited];
  const kind = what === "secrets" ? "Secrets" : "ConfigMaps";
  const start = `Limit ${kept.join(", ")} to the ${kind} that its workloads mount: keeps `;
  const quotedNames = names.map((name) => `"${name}"`);
  const title = start + fittedText(quotedNames, TITLE_LENGTH - start.length);
  return narrowing([rewriteRule({ role, rule, catalog: catalogOf(index) }, { title, by })]);
}

/** Requests with these verbs name one object. */
const NAMED = ["get", "update", "patch", "delete"];
