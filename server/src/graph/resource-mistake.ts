import type { ApiCatalog, ApiResource } from "../catalog/catalog";
import { closest, distance } from "../support/near-miss";
import {
  intendedGroup,
  isBuiltInGroup,
  isKnownGroup,
  servedBy,
  splitResource,
  wasRemoved,
} from "./api-catalog";

/** Why an entry in `resources` matches no request. */
export type ResourceMistake =
  | { readonly type: "wrong-group"; readonly owners: readonly ApiResource[] }
  /** `meant` is empty where nothing is near. */
  | { readonly type: "unknown-resource"; readonly meant: readonly ApiResource[] }
  | {
      readonly type: "unknown-subresource";
      readonly owner: ApiResource;
      readonly meant: string | undefined;
    };

/**
 * What is wrong with an entry under some groups. Nothing where one of the groups is outside the catalog or `*`,
 * where one of them serves it, or where the entry holds a star; a group with a version counts as the one it means.
 */
export function mistakeIn(
  catalog: ApiCatalog,
  apiGroups: readonly string[],
  entry: string,
): ResourceMistake | undefined {
  const groups = apiGroups.map(intendedGroup);
  const { plural, subresource } = splitResource(entry);
  if (groups.length === 0 || entry.includes("*") || plural === "") return undefined;
  if (!groups.every((group) => isKnownGroup(catalog, group))) return undefined;
  const owners = servedBy(catalog, groups, plural);
  if (owners.length > 0) return subresourceMistake(catalog, owners, subresource);
  // Other API servers may serve the name in a group of their own, or only authorize it, as cert-manager does signers.
  const isClosed = groups.every(isBuiltInGroup);
  const elsewhere = catalog.resourcesNamed(plural);
  if (isClosed && elsewhere.length > 0) return { type: "wrong-group", owners: elsewhere };
  if (wasRemoved(groups, plural)) return undefined;
  const meant = catalog.resourcesMeantBy(plural);
  const inside = meant.filter(({ group }) => groups.includes(group));
  if (inside.length > 0) return { type: "unknown-resource", meant: inside };
  if (isClosed && meant.length > 0) return { type: "unknown-resource", meant };
  return nearMiss(catalog, groups, plural);
}

function subresourceMistake(
  catalog: ApiCatalog,
  owners: readonly ApiResource[],
  subresource: string,
): ResourceMistake | undefined {
  const [owner] = owners;
  if (!owner || subresource === "") return undefined;
  if (owners.some(({ group, plural }) => catalog.verbs(group, plural, subresource))) return undefined;
  // Other API servers and later versions add subresources to resources of their own.
  if (owners.some(({ group }) => !isBuiltInGroup(group))) return undefined;
  const names = owners.flatMap(({ subresources }) => [...subresources.keys()]);
  return { type: "unknown-subresource", owner, meant: closest(subresource, [...names, "finalizers"]) };
}

function nearMiss(
  catalog: ApiCatalog,
  groups: readonly string[],
  plural: string,
): ResourceMistake | undefined {
  const candidates = catalog.resources().filter(({ group }) => groups.includes(group));
  const near = closest(
    plural,
    candidates.map((candidate) => candidate.plural),
  );
  // Another repository may define more resources of a group that is not Kubernetes' own.
  if (!groups.every(isBuiltInGroup) && (near === undefined || distance(plural, near) > 1)) return undefined;
  return { type: "unknown-resource", meant: candidates.filter((candidate) => candidate.plural === near) };
}
