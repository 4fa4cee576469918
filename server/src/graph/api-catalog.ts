import { type ApiCatalog, type ApiResource, builtInCatalog, withCustomResources } from "../catalog/catalog";
import { isRemovedGroup, removedResource } from "../catalog/removed";
import type { CustomResourceDefinition } from "../model/object";
import { isSameList } from "../support/same-list";
import type { ObjectIndex } from "./index";
import { perIndex } from "./reads";

interface Built {
  readonly definitions: readonly CustomResourceDefinition[];
  readonly catalog: ApiCatalog;
}

const byFirstDefinition = new WeakMap<CustomResourceDefinition, Built>();

/** The API of Kubernetes with the custom resources of the workspace. */
export const catalogOf: (index: ObjectIndex) => ApiCatalog = perIndex((index) =>
  catalogWith(index.customResources()),
);

/** Most edits leave the definitions what they are, and then the catalog of the last index serves again. */
function catalogWith(definitions: readonly CustomResourceDefinition[]): ApiCatalog {
  const [first] = definitions;
  if (!first) return builtInCatalog;
  const built = byFirstDefinition.get(first);
  if (built && isSameList(built.definitions, definitions)) return built.catalog;
  const catalog = withCustomResources(builtInCatalog, definitions);
  byFirstDefinition.set(first, { definitions, catalog });
  return catalog;
}

/** Whether the catalog can tell what the group holds; for any other group nothing is ever called unknown. */
export function isKnownGroup(catalog: ApiCatalog, apiGroup: string): boolean {
  return catalog.groups().includes(apiGroup) || isRemovedGroup(apiGroup);
}

const VERSION = /^v\d+((alpha|beta)\d+)?$/;

/** The group that a text with an API version means, such as `apps/v1`; the same text where it is a group's name. */
export function intendedGroup(text: string): string {
  if (text === "core" || text === "v1") return "";
  const [group = "", version, ...rest] = text.split("/");
  if (version === undefined || rest.length > 0 || !VERSION.test(version)) return text;
  return group === "core" ? "" : group;
}

/** Whether Kubernetes itself serves the group, so that its list of resources and verbs is complete. */
export function isBuiltInGroup(apiGroup: string): boolean {
  return isKnownGroup(builtInCatalog, apiGroup);
}

/** The resource and subresource of an entry in `resources`. */
export function splitResource(entry: string): { readonly plural: string; readonly subresource: string } {
  const slash = entry.indexOf("/");
  if (slash < 0) return { plural: entry, subresource: "" };
  return { plural: entry.slice(0, slash), subresource: entry.slice(slash + 1) };
}

export function joinResource(plural: string, subresource: string): string {
  return subresource === "" ? plural : `${plural}/${subresource}`;
}

/** The resources of that plural name in the listed groups, `*` meaning all. */
export function servedBy(
  catalog: ApiCatalog,
  apiGroups: readonly string[],
  plural: string,
): readonly ApiResource[] {
  const any = apiGroups.includes("*");
  return catalog.resourcesNamed(plural).filter(({ group }) => any || apiGroups.includes(group));
}

/** Kubernetes served the resource once in one of the groups. */
export function wasRemoved(apiGroups: readonly string[], plural: string): boolean {
  return apiGroups.some((apiGroup) => removedResource(apiGroup, plural) !== undefined);
}

/** A group as it is shown: the core group has no name of its own. */
export function groupText(apiGroup: string): string {
  return apiGroup === "" ? 'the core group ""' : `"${apiGroup}"`;
}
