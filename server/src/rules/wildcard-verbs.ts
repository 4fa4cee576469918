import { ALL_VERBS } from "../catalog/catalog";
import { isKnownGroup, servedBy, splitResource } from "../graph/api-catalog";
import { expandRule } from "../graph/expand";
import { grantScopeOf, lossText, narrowing, rewriteRule, type RuleInRole } from "./rewrite-rule";
import type { Fix } from "./rule";
import { listText } from "./words";

const ESCALATION = new Set(["escalate", "bind", "impersonate"]);
const READ = ["get", "list", "watch"];
const ORDER = [...READ, "create", "update", "patch", "delete", "deletecollection"];

/** Other verbs in place of a star, first what changes least. */
export function verbFixes(place: RuleInRole, preferred: boolean): readonly Fix[] {
  const { policy } = place.rule;
  const special = specialVerbs(place);
  const verbs = supportedVerbs(place);
  const res: Fix[] = [];
  if (verbs.length > 0) {
    const by = [{ ...policy, verbs }];
    const title = () =>
      `Replace "*" with ${verbs.length === 1 ? "the verb" : `the ${verbs.length} verbs`} ${listText(verbs, 3)}: ${lossText(place, by)}, drops verbs to come`;
    res.push(rewriteRule(place, { title, by, preferred }));
  }
  const read = READ.filter((verb) => verbs.includes(verb));
  if (read.length > 0 && read.length < verbs.length) {
    const by = [{ ...policy, verbs: read }];
    res.push(
      rewriteRule(place, { title: () => `Limit verbs to ${read.join(", ")}: ${lossText(place, by)}`, by }),
    );
  }
  const harmless = verbs.filter((verb) => !ESCALATION.has(verb));
  if (special.length > 0 && harmless.length > 0) {
    const by = [{ ...policy, verbs: harmless }];
    const title = () => `Allow all verbs but ${special.join(", ")}: ${lossText(place, by)}`;
    res.push(rewriteRule(place, { title, by }));
  }
  return narrowing(res);
}

/** Verbs that let their holder get more than is listed, where the rule's star means them. */
export function specialVerbs(place: RuleInRole): readonly string[] {
  return supportedVerbs(place).filter((verb) => ESCALATION.has(verb));
}

/** Verbs that make sense on some resource of the rule; the standard ones where resources are not known. */
function supportedVerbs({ role, rule: { policy }, catalog }: RuleInRole): readonly string[] {
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
