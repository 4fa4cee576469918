import { catalogOf, splitResource } from "../graph/api-catalog";
import { type Companion, companionOf } from "../graph/companion";
import { worksInNamespace, worksWithNames } from "../graph/expand";
import type { ObjectIndex } from "../graph/index";
import {
  type DangerousWords,
  isBootstrapRole,
  type NamedGrant,
  namedGrant,
  textsOf,
} from "../graph/named-grant";
import { reachOf, scopeOf } from "../graph/reach";
import { type Role, type RoleRule, type Text, titleRange } from "../model/object";
import type { TextRange } from "../text/range";
import { withoutGrant } from "./drop-fix";
import { holdersText } from "./holders-text";
import { defineRule, type Finding, type Fix, type RelatedPlace, type Rule, type RuleMeta } from "./rule";
import { companionPlace } from "./companion-text";
import { type Danger, grantSeverity } from "./severity";
import { listText, quoted } from "./words";

/** A rule of the catalogue that says: these verbs on these resources let their holder do something bad. */
interface DangerousGrantRule extends Pick<RuleMeta, "id" | "summary" | "preset" | "references" | "rows"> {
  readonly words: readonly DangerousWords[];
  /** What else a holder needs for the worst of it. */
  readonly needs?: readonly DangerousWords[];
  /** Words of the same rule entry that another rule reports as more of the same. */
  readonly unless?: readonly DangerousWords[];
  /** Words of which another rule reports a resource with more to say about it; of the other resources this one speaks. */
  readonly except?: readonly DangerousWords[];
  /** Absent when the grant is not worth a finding. */
  readonly judge: (grant: FoundGrant) => Judgment | undefined;
}

/** What was found in one rule entry, only what can take effect. */
export interface FoundGrant extends NamedGrant {
  readonly role: Role;
  readonly index: ObjectIndex;
  /** `in every namespace` or `in its namespace`. */
  readonly where: string;
  readonly companion: Companion | "none" | "unknown";
  readonly onlyOn: (...resources: readonly string[]) => boolean;
}

interface Judgment {
  /** Completes "lets its holder …". */
  readonly can: string;
  readonly danger: Danger;
  /** Never more than information. */
  readonly mild?: boolean;
  /** The names are what makes it dangerous, so that they make it no milder. */
  readonly despiteNames?: boolean;
}

/** One finding for each rule entry that names the words, with a fix that takes just those away. */
export function dangerousGrantRule(own: DangerousGrantRule): Rule<"role"> {
  const { id, summary, preset, references, rows } = own;
  return defineRule({
    meta: {
      id,
      summary,
      category: "security",
      severity: "warning",
      scope: "workspace",
      fix: "review",
      status: "stable",
      preset,
      references,
      rows,
    },
    on: ["role"],
    *check(role, index) {
      for (const rule of rulesNaming(role, own.words)) {
        const grant = foundGrant(role, rule, index, own);
        const judgment = grant && own.judge(grant);
        const [resource] = grant?.resources ?? [];
        if (!grant || !judgment || !resource) continue;
        const named = grant.names.length > 0 ? ` ${quoted(grant.names)}` : "";
        const what = `${quoted(textsOf(grant.verbs))} on ${listText(textsOf(grant.resources))}${named}`;
        yield dangerousGrant(role, index, {
          at: resource.at,
          message: `${what} lets its holder ${judgment.can}`,
          danger: judgment.danger,
          limitedByNames:
            judgment.mild === true || (grant.names.length > 0 && judgment.despiteNames !== true),
          fixes: withoutGrant(role, rule, index, textsOf(grant.resources), textsOf(grant.verbs)),
          related: companionPlace(rule, grant.companion),
        });
      }
    },
  });
}

const naming = new WeakMap<Role["rules"], WeakMap<readonly DangerousWords[], Role["rules"]>>();

/** The rules of a role that name the words; most roles name few, and stay what they are from key to key. */
function rulesNaming(role: Role, words: readonly DangerousWords[]): Role["rules"] {
  const own = naming.get(role.rules) ?? new WeakMap<readonly DangerousWords[], Role["rules"]>();
  naming.set(role.rules, own);
  let res = own.get(words);
  if (!res) {
    res = role.rules.filter((rule) => words.some((some) => namedGrant(role, rule, some) !== undefined));
    own.set(words, res);
  }
  return res;
}

function foundGrant(
  role: Role,
  rule: RoleRule,
  index: ObjectIndex,
  { words, needs, unless = [], except = [] }: DangerousGrantRule,
): FoundGrant | undefined {
  const all = effectiveGrants(role, rule, index, words);
  if (all.length === 0 || effectiveGrants(role, rule, index, unless).length > 0) return undefined;
  const told = effectiveGrants(role, rule, index, except).flatMap((grant) => grant.resources);
  const grants = all.flatMap((grant) => {
    const left = grant.resources.filter((resource) => !told.includes(resource));
    return left.length > 0 ? [{ ...grant, resources: left }] : [];
  });
  const [first] = grants;
  if (!first) return undefined;
  const resources = inOrder(grants.flatMap((grant) => grant.resources));
  return {
    role,
    index,
    resources,
    verbs: inOrder(grants.flatMap((grant) => grant.verbs)),
    names: first.names,
    where: whereText(role, index),
    companion: needs ? companionOf(index, role, needs) : "none",
    onlyOn: (...some) => resources.every(({ value }) => some.includes(value)),
  };
}

/** What of the words a rule really grants: names leave nothing of `create`, RoleBindings nothing of the cluster. */
export function effectiveGrants(
  role: Role,
  rule: RoleRule,
  index: ObjectIndex,
  words: readonly DangerousWords[],
): readonly NamedGrant[] {
  return words.flatMap((some): readonly NamedGrant[] => {
    const grant = namedGrant(role, rule, some);
    if (!grant) return [];
    const everywhere = reachesEverywhere(role, index);
    const resources = grant.resources.filter(({ value }) => {
      const { plural } = splitResource(value);
      return (
        everywhere ||
        catalogOf(index).resource(some.apiGroup, plural)?.namespaced !== false ||
        grant.verbs.some((verb) => worksInNamespace(some.apiGroup, plural, verb.value))
      );
    });
    const verbs = grant.verbs.filter(
      ({ value }) =>
        grant.names.length === 0 ||
        resources.some((resource) =>
          worksWithNames(rule.policy, value, splitResource(resource.value).subresource),
        ),
    );
    return resources.length > 0 && verbs.length > 0 ? [{ ...grant, resources, verbs }] : [];
  });
}

/** Each value once, where it is first written. */
export function inOrder(texts: readonly Text[]): readonly Text[] {
  const byValue = new Map(texts.map((text) => [text.value, text]));
  return [...byValue.values()].sort((a, b) => a.at.start - b.at.start);
}

interface DangerousGrant {
  readonly at: TextRange;
  /** What it lets its holder do, to be followed by who holds it. */
  readonly message: string;
  readonly danger: Danger;
  readonly limitedByNames: boolean;
  readonly fixes: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

/** A finding about a grant that leads to more than it says, as severe as its holders make it. */
export function dangerousGrant(role: Role, index: ObjectIndex, grant: DangerousGrant): Finding {
  const reach = reachOf(index, role);
  const holders = [...reach.cluster, ...reach.namespaced].filter(({ source }) => !source.builtIn);
  return {
    at: grant.at,
    message: `${grant.message}${holdersText(role, reach)}.`,
    severity: isBootstrapRole(role)
      ? "information"
      : grantSeverity(role, reach, grant.danger, grant.limitedByNames),
    related: [
      ...(grant.related ?? []),
      ...holders.map((binding) => ({
        object: binding,
        at: titleRange(binding),
        message: `This ${binding.kind} grants it.`,
      })),
    ],
    fixes: grant.fixes,
  };
}

/** Whether a ClusterRole may reach every namespace, or only those of the RoleBindings that hold it. */
export function reachesEverywhere(role: Role, index: ObjectIndex): boolean {
  return role.kind === "ClusterRole" && scopeOf(reachOf(index, role)) !== "namespace";
}

/** Whether the role counts in one namespace alone, or in few of which this is one. */
export function isHeldIn(namespace: string, role: Role, index: ObjectIndex): boolean {
  if (role.kind === "Role") return role.namespace === namespace;
  const { cluster, namespaced } = reachOf(index, role);
  return cluster.length === 0 && namespaced.some((binding) => binding.namespace === namespace);
}

/** `in every namespace` or `in its namespace`, as the role is held. */
export function whereText(role: Role, index: ObjectIndex): string {
  return reachesEverywhere(role, index) ? "in every namespace" : "in its namespace";
}
