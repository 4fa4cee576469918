import { API_RESOURCES, SYNTHETIC_RESOURCES } from "./catalog.generated";
import { SHORT_NAMES } from "./short-names";
import { FINALIZERS_SUBRESOURCE, FINALIZERS_VERBS, specialVerbs, syntheticVerbs } from "./special-verbs";

export interface ApiResource {
  readonly group: string;
  readonly plural: string;
  /** "" where no object stands behind the name. */
  readonly kind: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
  /** Verbs that an endpoint serves. */
  readonly verbs: readonly string[];
  /** Served verbs by subresource; those that only authorization knows included. */
  readonly subresources: ReadonlyMap<string, readonly string[]>;
  /** What only authorization knows about it: the uses of the name itself ("") and of subresources. */
  readonly uses: ReadonlyMap<string, string>;
  /** No endpoint serves it: the name exists for authorization alone. */
  readonly synthetic: boolean;
  /** The subresource is free text, as in `userextras/KEY`. */
  readonly anySubresource: boolean;
}

/** What a CustomResourceDefinition tells about its resource. */
export interface CustomResource {
  readonly group: string;
  readonly plural: string;
  readonly singular: string;
  readonly resourceKind: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
  readonly subresources: readonly string[];
}

export interface ApiCatalog {
  /** The core group first. */
  groups(): readonly string[];
  /** In the order that discovery would try them. */
  resources(): readonly ApiResource[];
  resource(group: string, plural: string): ApiResource | undefined;
  /** Resources of that plural name in any group, those that no endpoint serves last. */
  resourcesNamed(plural: string): readonly ApiResource[];
  /** Groups with an endpoint for the plural name. */
  groupsServing(plural: string): readonly string[];
  /** Served resources that the text means to kubectl, though not to RBAC: a kind, singular, short name, or other case. */
  resourcesMeantBy(text: string): readonly ApiResource[];
  /** Every verb that makes sense, special ones included; absent when the catalog does not know the name. */
  verbs(group: string, plural: string, subresource: string): readonly string[] | undefined;
  /** Whether only authorization knows the resource or, where one is given, the subresource. */
  isSynthetic(group: string, plural: string, subresource: string): boolean;
}

export const ALL_VERBS: readonly string[] = [
  "create",
  "delete",
  "deletecollection",
  "get",
  "list",
  "patch",
  "update",
  "watch",
];

/** The API of Kubernetes itself. */
export const builtInCatalog: ApiCatalog = buildCatalog(decode);

/** A catalog with the resources of the workspace's CustomResourceDefinitions. */
export function withCustomResources(catalog: ApiCatalog, definitions: readonly CustomResource[]): ApiCatalog {
  if (definitions.length === 0) return catalog;
  return buildCatalog(() => [...catalog.resources(), ...definitions.map(customResource)]);
}

function buildCatalog(list: () => readonly ApiResource[]): ApiCatalog {
  let tables: Tables | undefined;
  const get = (): Tables => (tables ??= buildTables(list()));
  const resource = (group: string, plural: string): ApiResource | undefined =>
    get().byKey.get(`${group}/${plural}`);
  return {
    groups: () => get().groups,
    resources: () => get().resources,
    resource,
    resourcesNamed: (plural) => get().byPlural.get(plural) ?? [],
    groupsServing: (plural) =>
      (get().byPlural.get(plural) ?? []).filter(({ synthetic }) => !synthetic).map(({ group }) => group),
    resourcesMeantBy: (text) => get().byAlias.get(text.toLowerCase()) ?? [],
    verbs: (group, plural, subresource) => verbsOf(resource(group, plural), subresource),
    isSynthetic: (group, plural, subresource) => {
      const found = resource(group, plural);
      if (!found) return false;
      return found.synthetic || (subresource !== "" && isSyntheticSubresource(found, subresource));
    },
  };
}

interface Tables {
  readonly resources: readonly ApiResource[];
  readonly groups: readonly string[];
  readonly byKey: ReadonlyMap<string, ApiResource>;
  readonly byPlural: ReadonlyMap<string, readonly ApiResource[]>;
  readonly byAlias: ReadonlyMap<string, readonly ApiResource[]>;
}

function buildTables(list: readonly ApiResource[]): Tables {
  const byKey = new Map<string, ApiResource>();
  // Where two declare the same resource, the first counts.
  for (const resource of list) {
    const key = `${resource.group}/${resource.plural}`;
    if (!byKey.has(key)) byKey.set(key, resource);
  }
  const resources = [...byKey.values()].sort((a, b) => Number(a.synthetic) - Number(b.synthetic));
  const byPlural = new Map<string, ApiResource[]>();
  const byAlias = new Map<string, ApiResource[]>();
  for (const resource of resources) {
    add(byPlural, resource.plural, resource);
    if (resource.synthetic) continue;
    const { plural, kind, singular, shortNames } = resource;
    const aliases = new Set([plural, kind, singular, ...shortNames].map((alias) => alias.toLowerCase()));
    for (const alias of aliases) add(byAlias, alias, resource);
  }
  return { resources, groups: [...new Set(resources.map(({ group }) => group))], byKey, byPlural, byAlias };
}

function verbsOf(resource: ApiResource | undefined, subresource: string): readonly string[] | undefined {
  if (!resource) return undefined;
  const special = specialVerbs(resource.group, resource.plural, subresource).map(({ verb }) => verb);
  const served = subresource === "" ? resource.verbs : resource.subresources.get(subresource);
  if (served) return [...served, ...special];
  if (special.length > 0 || resource.anySubresource) return special;
  return subresource === FINALIZERS_SUBRESOURCE && !resource.synthetic ? FINALIZERS_VERBS : undefined;
}

function isSyntheticSubresource(resource: ApiResource, subresource: string): boolean {
  if (resource.uses.has(subresource)) return true;
  return subresource === FINALIZERS_SUBRESOURCE && !resource.subresources.has(subresource);
}

const CUSTOM_SUBRESOURCE_VERBS: readonly string[] = ["get", "patch", "update"];

function customResource(definition: CustomResource): ApiResource {
  const { group, plural, resourceKind, singular, shortNames, namespaced, subresources } = definition;
  return {
    group,
    plural,
    kind: resourceKind,
    singular: singular === "" ? resourceKind.toLowerCase() : singular,
    shortNames,
    namespaced,
    verbs: ALL_VERBS,
    subresources: new Map(subresources.map((name) => [name, CUSTOM_SUBRESOURCE_VERBS])),
    uses: new Map(),
    synthetic: false,
    anySubresource: false,
  };
}

function decode(): readonly ApiResource[] {
  const res = new Map<string, ApiResource>();
  let group = "";
  for (const line of API_RESOURCES.trim().split("\n")) {
    if (line.startsWith("#")) group = line.slice(1).trim();
    else addResource(res, group, line);
  }
  for (const line of SYNTHETIC_RESOURCES.split("\n")) if (line !== "") addSynthetic(res, line);
  return [...res.values()];
}

/** `pods Pod n * log=g`: plural, kind, namespaced or cluster-scoped, verbs, subresources with their verbs. */
function addResource(res: Map<string, ApiResource>, group: string, line: string): void {
  const [plural = "", kind = "", scope = "", letters = "", ...inner] = line.split(" ");
  const subresources = new Map<string, readonly string[]>();
  for (const part of inner) {
    const [name = "", own = ""] = part.split("=");
    subresources.set(name, verbsOfLetters(own));
  }
  res.set(`${group}/${plural}`, {
    group,
    plural,
    kind,
    singular: kind.toLowerCase(),
    shortNames: SHORT_NAMES.get(`${plural}.${group}`) ?? [],
    namespaced: scope === "n",
    verbs: verbsOfLetters(letters),
    subresources,
    uses: new Map(),
    synthetic: false,
    anySubresource: false,
  });
}

const LETTERS = "cdxglpuw";

function verbsOfLetters(letters: string): readonly string[] {
  return letters === "*"
    ? ALL_VERBS
    : ALL_VERBS.filter((_verb, index) => letters.includes(LETTERS.charAt(index)));
}

/** ` nodes/metrics kubelet API`: group, resource or subresource, use. */
function addSynthetic(res: Map<string, ApiResource>, line: string): void {
  const [group = "", full = "", ...words] = line.split(" ");
  const [plural = "", subresource = ""] = full.split("/");
  const anySubresource = subresource.startsWith("<");
  const key = `${group}/${plural}`;
  const known = res.get(key) ?? unserved(group, plural, anySubresource);
  const name = anySubresource ? "" : subresource;
  const uses = new Map(known.uses).set(name, words.join(" "));
  const subresources = new Map(known.subresources);
  if (name !== "") subresources.set(name, syntheticVerbs(group, plural, name));
  res.set(key, { ...known, uses, subresources });
}

function unserved(group: string, plural: string, anySubresource: boolean): ApiResource {
  return {
    group,
    plural,
    kind: "",
    singular: "",
    shortNames: [],
    // Only ServiceAccounts are impersonated inside a namespace.
    namespaced: plural === "serviceaccounts",
    verbs: [],
    subresources: new Map(),
    uses: new Map(),
    synthetic: true,
    anySubresource,
  };
}

function add<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}
