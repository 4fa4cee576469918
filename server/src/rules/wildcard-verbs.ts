import { ALL_VERBS } from "../catalog/catalog";
import { isKnownGroup, servedBy, splitResource } from "../graph/api-catalog";
import { expandRule } from "../graph/expand";
import { grantScopeOf, type RuleInRole } from "./rewrite-rule";

const ESCALATION = new Set(["escalate", "bind", "impersonate"]);
export const READ_VERBS = ["get", "list", "watch"];
const ORDER = [...READ_VERBS, "create", "update", "patch", "delete", "deletecollection"];

/** Verbs that let their holder get more than is listed, where the rule's star means them. */
export function specialVerbs(place: RuleInRole): readonly string[] {
  return supportedVerbs(place).filter((verb) => ESCALATION.has(verb));
}

/** Verbs that make sense on some resource of the rule; the standard ones where resources are not known. */
export function supportedVerbs({ role, rule: { policy }, catalog }: RuleInRole): readonly string[] {
  const isUnknown = (entry: string): boolean => {
    const { plural } = splitResource(entry);
    return plural === "*" ? false : servedBy(catalog, policy.apiGroups, plural).length === 0;
  };
  const hasUnknown =
    policy.apiGroups.some((group) => group !== "*" && !isKnownGroup(catalog, group)) ||
    policy.resources.some(isUnknown);
  const permissions = expandRule(policy, catalog, grantScopeOf(role));
  const verbs = new Set([...(hasUnknown ? ALL_VERBS : []), ...permissions.map(({ verb }) => verb)]);
  return [...ORDER.filter((verb) => verbs.has(verb)), ...[...verbs].filter((verb) => !ORDER.includes(verb))];
}
