import type { Snapshot } from "../analysis/snapshot";
import { isSelectedBy } from "../graph/aggregation-members";
import { fileRange, type KubernetesObject, type LabelSelector, type Role, titleRange } from "../model/object";
import { contains, type FilePath, type FileRange } from "../text/range";
import { placeAt } from "../yaml/path";
import { objectAt } from "./object-at";
import { nameRange } from "./named-place";
import { symbolAt } from "./symbol-at";
import { declaringPlaces } from "./symbol-places";

export interface Definition {
  /** What is underlined while somebody points at it. */
  readonly origin: FileRange;
  readonly targets: readonly DefinitionTarget[];
}

export interface DefinitionTarget {
  /** The whole object. */
  readonly range: FileRange;
  readonly name: FileRange;
}

/** Where the symbol at an offset is declared; nothing for what is built in or nowhere in the workspace. */
export function definition(snapshot: Snapshot, file: FilePath, offset: number): Definition | undefined {
  const place = symbolAt(snapshot, file, offset);
  if (!place) return aggregation(snapshot, file, offset);
  const targets = declaringPlaces(snapshot.index(file), place).map(
    (declared): DefinitionTarget => ({
      range: fileRange(declared.object, declared.object.at),
      name: nameRange(snapshot, declared),
    }),
  );
  if (targets.length === 0) return undefined;
  const range = nameRange(snapshot, place);
  const isOnName = contains(range, offset);
  return { origin: isOnName ? range : wordAt(snapshot, file, offset), targets };
}

/** At a selector the ClusterRoles that it selects, at a label the ClusterRoles that select it. */
function aggregation(snapshot: Snapshot, file: FilePath, offset: number): Definition | undefined {
  const role = objectAt(snapshot, file, offset);
  if (role?.type !== "role" || role.kind !== "ClusterRole") return undefined;
  const roles = snapshot.index(file).clusterRoles();
  const found = selectedAt(role, roles, offset) ?? selectingAt(snapshot, role, roles, offset);
  const targets = (found ?? [])
    .filter((other) => other !== role && !other.source.builtIn)
    .map((other): DefinitionTarget => targetOf(other));
  return targets.length > 0 ? { origin: wordAt(snapshot, file, offset), targets } : undefined;
}

function selectedAt(role: Role, roles: readonly Role[], offset: number): readonly Role[] | undefined {
  const selector = role.aggregation?.selectors.find(({ at }) => contains(fileRange(role, at), offset));
  return selector && roles.filter((other) => isSelectedBy(selector, other));
}

/** Only the label under the cursor is asked for: a selector that does not name it selects for another reason. */
function selectingAt(
  snapshot: Snapshot,
  role: Role,
  roles: readonly Role[],
  offset: number,
): readonly Role[] | undefined {
  const { document, base } = snapshot.open(role);
  const place = placeAt(document.root, offset - base);
  const [metadata, labels, key] = place?.path.slice(role.source.path.length) ?? [];
  if (metadata !== "metadata" || labels !== "labels" || typeof key !== "string") return undefined;
  const named = (selector: LabelSelector): boolean =>
    selector.matchLabels.has(key) || selector.matchExpressions.some((expression) => expression.key === key);
  return roles.filter((other) =>
    other.aggregation?.selectors.some((selector) => named(selector) && isSelectedBy(selector, role)),
  );
}

function targetOf(object: KubernetesObject): DefinitionTarget {
  return { range: fileRange(object, object.at), name: fileRange(object, titleRange(object)) };
}

/** The key or value at an offset. */
function wordAt(snapshot: Snapshot, file: FilePath, offset: number): FileRange {
  const object = objectAt(snapshot, file, offset);
  const opened = object && snapshot.open(object);
  const place = opened && placeAt(opened.document.root, offset - opened.base);
  return place?.node.type === "scalar" && object
    ? fileRange(object, place.node.at)
    : { file, start: offset, end: offset };
}
