import type { ApiCatalog, ApiResource } from "../../catalog/catalog";
import { ALL_VERBS } from "../../catalog/catalog";
import { specialVerbs } from "../../catalog/special-verbs";
import { catalogOf, joinResource, servedBy, splitResource } from "../../graph/api-catalog";
import type { PolicyRule } from "../../model/object";
import { nodeAt, valueOf } from "../../yaml/node";
import { listed } from "../render/markdown";
import type { RuleList } from "../render/rule-entry";
import { HTTP_METHODS } from "../render/url";
import { VERB_MEANINGS } from "../render/verb";
import type { About, Choice } from "./item";
import { type CompletionPlace, textsOf } from "./place";
import { resourceNameChoices } from "./resource-name";

const PATTERN = /^rules \[\] (verbs|apiGroups|resources|resourceNames|nonResourceURLs) \[\]$/;

/** The lists of a rule of a Role or ClusterRole. */
export function ruleChoices(place: CompletionPlace): readonly Choice[] {
  if (place.group !== "rbac.authorization.k8s.io" || !ROLES.has(place.kind)) return [];
  const [, list] = PATTERN.exec(place.pattern) ?? [];
  if (list === undefined) return [];
  const typed: TypedRule = { place, policy: policyAt(place), catalog: catalogOf(place.index) };
  switch (list) {
    case "verbs":
      return verbChoices(typed);
    case "apiGroups":
      return groupChoices(typed);
    case "resources":
      return resourceChoices(typed);
    case "resourceNames":
      return resourceNameChoices(place, typed.policy, typed.catalog).map((choice) => ({
        ...choice,
        about: aboutEntry(typed, "resourceNames", choice.text),
      }));
    default:
      return urlChoices(typed);
  }
}

const ROLES: ReadonlySet<string> = new Set(["Role", "ClusterRole"]);

interface TypedRule {
  readonly place: CompletionPlace;
  /** What the rule says so far, without the word that is typed. */
  readonly policy: PolicyRule;
  readonly catalog: ApiCatalog;
}

function policyAt({ object, path }: CompletionPlace): PolicyRule {
  const rule = nodeAt(object, path.slice(0, 2));
  const list = (key: RuleList): readonly string[] => textsOf(valueOf(rule, key));
  return {
    verbs: list("verbs"),
    apiGroups: list("apiGroups"),
    resources: list("resources"),
    resourceNames: list("resourceNames"),
    nonResourceURLs: list("nonResourceURLs"),
  };
}

/** The rule as it would be with the entry alone in its list; see `documentationOf`. */
function aboutEntry({ place, policy }: TypedRule, list: RuleList, text: string): About {
  const chosen = { ...policy, [list]: [text] };
  const { verbs, apiGroups, resources, resourceNames, nonResourceURLs } = chosen;
  const lists = [verbs, apiGroups, resources, resourceNames, nonResourceURLs].map((items) =>
    JSON.stringify(items),
  );
  return ["entry", list, text, place.kind, ...lists];
}

/** Reading first, then writing, then what RBAC itself gives a meaning. */
const LEAST_FIRST = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];

function verbChoices(typed: TypedRule): readonly Choice[] {
  const { policy } = typed;
  if (policy.nonResourceURLs.length > 0) {
    const methods = ["get", "head", "options", ...HTTP_METHODS];
    return [...new Set(methods), "*"].map((verb) => ({
      text: verb,
      kind: "verb",
      detail: verb === "*" ? "every method" : `the method ${verb.toUpperCase()}`,
      about: aboutEntry(typed, "verbs", verb),
    }));
  }
  const resources = chosenResources(typed);
  const legal = new Map<string, string[]>();
  for (const { resource, subresource } of resources) {
    const { group, plural } = resource;
    for (const verb of typed.catalog.verbs(group, plural, subresource) ?? [])
      legal.set(verb, [...(legal.get(verb) ?? []), joinResource(plural, subresource)]);
  }
  if (legal.size === 0) for (const verb of ALL_VERBS) legal.set(verb, []);
  const special = new Map(
    resources.flatMap(({ resource, subresource }) => meaningsOf(resource, subresource)),
  );
  const choices = [...legal].map(([verb, on]): Choice => {
    const isPartial = on.length > 0 && on.length < resources.length;
    const meaning = special.get(verb) ?? VERB_MEANINGS.get(verb) ?? "";
    return {
      text: verb,
      kind: "verb",
      detail: isPartial ? `${meaning}; only on ${listed(on, 3)}` : meaning,
      about: aboutEntry(typed, "verbs", verb),
    };
  });
  choices.sort((a, b) => rankOfVerb(a.text) - rankOfVerb(b.text));
  const all = "every verb, those of later versions too";
  return [...choices, { text: "*", kind: "verb", detail: all, about: aboutEntry(typed, "verbs", "*") }];
}

function rankOfVerb(verb: string): number {
  const rank = LEAST_FIRST.indexOf(verb);
  return rank < 0 ? LEAST_FIRST.length : rank;
}

function meaningsOf(
  { group, plural }: ApiResource,
  subresource: string,
): readonly (readonly [string, string])[] {
  return specialVerbs(group, plural, subresource).map(({ verb, meaning }) => [
    verb,
    meaning.charAt(0).toLowerCase() + meaning.slice(1),
  ]);
}

interface ChosenResource {
  readonly resource: ApiResource;
  readonly subresource: string;
}

/** What the entries of `resources` mean; a rule without groups is read as one of all groups. */
function chosenResources({ policy, catalog }: TypedRule): readonly ChosenResource[] {
  const groups = policy.apiGroups.length === 0 ? ["*"] : policy.apiGroups;
  return policy.resources.flatMap((entry) => {
    const { plural, subresource } = splitResource(entry);
    return servedBy(catalog, groups, plural).map((resource) => ({ resource, subresource }));
  });
}

function groupChoices(typed: TypedRule): readonly Choice[] {
  const { policy, catalog } = typed;
  const names = policy.resources.map((entry) => splitResource(entry).plural);
  const choices = catalog.groups().map((group) => {
    const plurals = catalog
      .resources()
      .filter((resource) => resource.group === group && !resource.synthetic)
      .map(({ plural }) => plural);
    const served = names.filter((name) => plurals.includes(name));
    const core = group === "" ? "core: " : "";
    const choice: Choice = {
      text: group,
      kind: "api-group",
      ...(group === "" && { label: '"" (core)' }),
      detail: `${core}${served.length > 0 ? `serves ${listed(served, 3)}` : listed(plurals, 3)}`,
      about: aboutEntry(typed, "apiGroups", group),
    };
    return { choice, rank: served.length > 0 ? 0 : 1 };
  });
  choices.sort((a, b) => a.rank - b.rank);
  const all: Choice = {
    text: "*",
    kind: "api-group",
    detail: "every group, those of custom resources too",
    about: aboutEntry(typed, "apiGroups", "*"),
  };
  return [...choices.map(({ choice }) => choice), all];
}

function resourceChoices(typed: TypedRule): readonly Choice[] {
  const { place, policy, catalog } = typed;
  const { apiGroups } = policy;
  const isAny = apiGroups.length === 0 || apiGroups.includes("*");
  const res = new Map<string, Choice>();
  for (const resource of catalog.resources()) {
    const { group, plural, kind, namespaced, subresources, anySubresource } = resource;
    if (!isAny && !apiGroups.includes(group)) continue;
    // What belongs to no namespace is out of reach of a Role.
    if (place.kind === "Role" && !namespaced) continue;
    const where = group === "" ? "core" : group;
    const what = kind === "" ? "known to authorization only" : kind;
    for (const text of anySubresource
      ? []
      : [plural, ...[...subresources.keys()].map((sub) => `${plural}/${sub}`)]) {
      if (res.has(text)) continue;
      const detail = text === plural ? `${what} (${where})` : `of ${what} (${where})`;
      res.set(text, { text, kind: "resource", detail, about: aboutEntry(typed, "resources", text) });
    }
  }
  const all = "every resource and subresource of the groups";
  return [
    ...res.values(),
    { text: "*", kind: "resource", detail: all, about: aboutEntry(typed, "resources", "*") },
  ];
}

/** Paths of every API server, those that say least first. */
const URLS: readonly (readonly [string, string])[] = [
  ["/healthz", "whether the API server is healthy"],
  ["/livez", "whether the API server lives"],
  ["/readyz", "whether the API server is ready"],
  ["/healthz/*", "each check of its health"],
  ["/livez/*", "each check of its life"],
  ["/readyz/*", "each check of its readiness"],
  ["/version", "its version"],
  ["/version/", "its version"],
  ["/metrics", "figures about all that it does"],
  ["/metrics/slis", "figures about its health checks"],
  ["/api", "discovery: versions of the core group"],
  ["/api/*", "discovery: resources of the core group"],
  ["/apis", "discovery: the other groups"],
  ["/apis/*", "discovery: resources of the other groups"],
  ["/openapi", "discovery: schemas"],
  ["/openapi/*", "discovery: schemas"],
  ["/.well-known/openid-configuration", "issuer of the tokens of ServiceAccounts"],
  ["/openid/v1/jwks", "keys that the tokens of ServiceAccounts are signed with"],
  ["/logs/*", "files of the machine that the API server logs to"],
  ["/debug/pprof/*", "profiles of the running API server"],
  ["*", "every path outside the resource API"],
];

function urlChoices(typed: TypedRule): readonly Choice[] {
  if (typed.place.kind === "Role") return [];
  return URLS.map(([text, detail]) => ({
    text,
    kind: "value",
    detail,
    about: aboutEntry(typed, "nonResourceURLs", text),
  }));
}
