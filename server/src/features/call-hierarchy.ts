import type { Snapshot } from "../analysis/snapshot";
import { isSelectedBy } from "../graph/aggregation-members";
import { rulesOfRole } from "../graph/held-rules";
import { serviceAccountIdentity } from "../graph/identity";
import type { ObjectIndex } from "../graph/index";
import type { Principal } from "../graph/principal";
import { referencesOf } from "../graph/references";
import { serviceAccountOf } from "../graph/runs-as";
import {
  type Binding,
  fileRange,
  type KubernetesObject,
  type Role,
  titleRange,
  type Workload,
} from "../model/object";
import type { ReferenceUse, SymbolName } from "../model/reference";
import { isKnownNamespace } from "../model/place";
import type { FilePath, FileRange } from "../text/range";
import { isKnown } from "../yaml/node";
import { objectAt } from "./object-at";
import { isBaseline, permissionsOf } from "./permissions";
import { listed } from "./render/markdown";
import { plain } from "./render/plain";
import { declarationOf, type NamedPlace, nameRange, placeOf } from "./named-place";
import { symbolAt } from "./symbol-at";
import { declaringPlaces, referringPlaces } from "./symbol-places";
import { ruleTitle, type SymbolType, symbolType, titleOf } from "./symbols";

/** An identity, a role, a binding or a workload in the hierarchy of who gives what to whom. */
export interface HierarchyItem {
  readonly title: string;
  readonly detail: string;
  readonly type: SymbolType;
  /** The object, or what names it where it has no place of its own. */
  readonly range: FileRange;
  readonly name: FileRange;
  readonly node: HierarchyNode;
}

/** What an item stands for, as plain data that an editor hands back. */
export type HierarchyNode =
  | { readonly type: "symbol"; readonly symbol: SymbolName; readonly from: "role" | "holder" | "start" }
  | { readonly type: "workload"; readonly offset: number }
  | { readonly type: "rule" };

export interface HierarchyCall {
  readonly item: HierarchyItem;
  /** Where the caller names the other; empty where it does so in no text of its own. */
  readonly ranges: readonly FileRange[];
}

const KINDS: ReadonlySet<SymbolName["kind"]> = new Set([
  "ServiceAccount",
  "User",
  "Group",
  "Role",
  "ClusterRole",
  "RoleBinding",
  "ClusterRoleBinding",
]);

/** What the hierarchy at an offset begins with. */
export function prepareHierarchy(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
): HierarchyItem | undefined {
  const place = symbolAt(snapshot, file, offset);
  if (place) return KINDS.has(place.symbol.kind) ? itemOf(snapshot, place, "start") : undefined;
  const object = objectAt(snapshot, file, offset);
  const isTitle =
    object && [object.kindAt, titleRange(object)].some((at) => isIn(fileRange(object, at), offset));
  return object?.type === "workload" && isTitle === true ? workloadItem(object) : undefined;
}

/** Who grants a role and who holds it; who gives an identity its permissions and runs as it. */
export function incomingCalls(
  snapshot: Snapshot,
  file: FilePath,
  node: HierarchyNode,
): readonly HierarchyCall[] {
  if (node.type !== "symbol") return [];
  const index = snapshot.index(file);
  const { symbol } = node;
  switch (symbol.kind) {
    case "Role":
    case "ClusterRole":
      return [...granting(snapshot, index, symbol), ...aggregating(snapshot, index, symbol)];
    case "RoleBinding":
    case "ClusterRoleBinding":
      return node.from === "holder" ? [] : holders(snapshot, index, symbol);
    default:
      return naming(snapshot, index, symbol);
  }
}

/** What an identity reaches: the roles that bindings give it, their rules; of a workload whom it runs as. */
export function outgoingCalls(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
  node: HierarchyNode,
): readonly HierarchyCall[] {
  const index = snapshot.index(file);
  if (node.type === "workload") {
    const workload = objectAt(snapshot, file, offset);
    return workload?.type === "workload" ? runningAs(snapshot, workload) : [];
  }
  if (node.type === "rule") return [];
  const { kind, namespace, name } = node.symbol;
  switch (kind) {
    case "ServiceAccount":
    case "User":
    case "Group":
      return reached(snapshot, index, { kind, namespace, name });
    case "RoleBinding":
    case "ClusterRoleBinding":
      return bindingsOf(index, node.symbol).flatMap((binding) => roleOf(snapshot, binding));
    default:
      return index.roles(kind, namespace, name).flatMap((role) => ruleItems(index, role, { file, offset }));
  }
}

function isIn({ start, end }: FileRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The item of what a place names: at its declaration, or at the place itself where it has none. */
function itemOf(
  snapshot: Snapshot,
  place: NamedPlace,
  from: "role" | "holder" | "start",
  detail = "",
): HierarchyItem {
  const { symbol } = place;
  const index = snapshot.index(place.object.source.file);
  const [declared] = declaringPlaces(index, place);
  const shown = declared ?? place;
  const { object } = shown;
  const name = nameRange(snapshot, shown);
  return {
    title: declared ? titleOf(object) : symbolTitle(symbol),
    detail: [detail, declared ? "" : absence(index, symbol)].filter((text) => text !== "").join(", "),
    type: typeOf(symbol),
    range: declared ? fileRange(object, object.at) : name,
    name,
    node: { type: "symbol", symbol, from },
  };
}

/** Why there is no declaration to show. */
function absence(index: ObjectIndex, symbol: SymbolName): string {
  // Users and groups are declared nowhere.
  if (symbol.kind === "User" || symbol.kind === "Group") return "";
  return index.declarations(symbol).length > 0 ? "built into Kubernetes" : "not declared in this workspace";
}

function symbolTitle({ kind, namespace, name }: SymbolName): string {
  const place = namespace === "" || !isKnownNamespace(namespace) ? "" : `${namespace}/`;
  return plain(`${kind} ${place}${name}`);
}

function typeOf({ kind }: SymbolName): SymbolType {
  if (kind === "Role" || kind === "ClusterRole") return "role";
  return kind === "RoleBinding" || kind === "ClusterRoleBinding" ? "binding" : "account";
}

function workloadItem(workload: Workload): HierarchyItem {
  const name = fileRange(workload, titleRange(workload));
  const range = fileRange(workload, workload.at);
  return {
    title: titleOf(workload),
    detail: "",
    type: "workload",
    range,
    name,
    node: { type: "workload", offset: name.start },
  };
}

/** An object that names somebody, as an item of its own kind. */
function objectItem(snapshot: Snapshot, object: KubernetesObject, from: "role" | "holder"): HierarchyItem {
  if (object.type === "workload") return workloadItem(object);
  const own = declarationOf(object);
  if (own && KINDS.has(own.symbol.kind)) return { ...itemOf(snapshot, own, from), ...placed(object) };
  return {
    title: titleOf(object),
    detail: "",
    type: symbolType(object),
    ...placed(object),
    node: { type: "rule" },
  };
}

/** An object that is declared twice is where it was met. */
function placed(object: KubernetesObject): { readonly range: FileRange; readonly name: FileRange } {
  return { range: fileRange(object, object.at), name: fileRange(object, titleRange(object)) };
}

/** A place that stands for a symbol without being written anywhere, such as that of a built-in role. */
function anywhere(object: KubernetesObject, symbol: SymbolName): NamedPlace {
  return { object, symbol, use: undefined, at: titleRange(object), skip: 0 };
}

function placesOf(
  index: ObjectIndex,
  symbol: SymbolName,
  uses: ReadonlySet<ReferenceUse>,
): readonly NamedPlace[] {
  const [declared] = index.declarations(symbol).filter(({ source }) => !source.builtIn);
  const [named] = index.references(symbol);
  const object = declared ?? named?.object;
  if (!object) return [];
  return referringPlaces(index, anywhere(object, symbol)).filter(
    ({ use }) => use !== undefined && uses.has(use),
  );
}

/** One call for each object that names the symbol. */
function callsFrom(
  snapshot: Snapshot,
  places: readonly NamedPlace[],
  from: "role" | "holder",
): readonly HierarchyCall[] {
  const byObject = new Map<KubernetesObject, FileRange[]>();
  for (const place of places) {
    const range = nameRange(snapshot, place);
    byObject.set(place.object, [...(byObject.get(place.object) ?? []), range]);
  }
  return [...byObject].map(([object, ranges]) => ({ item: objectItem(snapshot, object, from), ranges }));
}

const GRANTS: ReadonlySet<ReferenceUse> = new Set(["role-ref"]);

function granting(snapshot: Snapshot, index: ObjectIndex, symbol: SymbolName): readonly HierarchyCall[] {
  return callsFrom(snapshot, placesOf(index, symbol, GRANTS), "role");
}

/** ClusterRoles that take over the rules of this one. */
function aggregating(snapshot: Snapshot, index: ObjectIndex, symbol: SymbolName): readonly HierarchyCall[] {
  if (symbol.kind !== "ClusterRole") return [];
  const members = index.roles(symbol.kind, "", symbol.name);
  return index.clusterRoles().flatMap((role): readonly HierarchyCall[] => {
    if (role.source.builtIn || members.includes(role)) return [];
    const selectors = role.aggregation?.selectors ?? [];
    const selecting = selectors.filter((selector) =>
      members.some((member) => isSelectedBy(selector, member)),
    );
    if (selecting.length === 0) return [];
    const ranges = selecting.map(({ at }) => fileRange(role, at));
    return [{ item: objectItem(snapshot, role, "role"), ranges }];
  });
}

/** The subjects of a binding. */
function holders(snapshot: Snapshot, index: ObjectIndex, symbol: SymbolName): readonly HierarchyCall[] {
  return bindingsOf(index, symbol).flatMap((binding) =>
    referencesOf(binding)
      .filter(({ use }) => use === "subject")
      .map((reference) => {
        const item = itemOf(snapshot, placeOf(binding, reference), "role");
        return { item, ranges: [item.name] };
      }),
  );
}

function bindingsOf(index: ObjectIndex, symbol: SymbolName): readonly Binding[] {
  return index.declarations(symbol).filter((object) => object.type === "binding");
}

/** How an object makes somebody act, or gives something to somebody. */
const NAMES: ReadonlySet<ReferenceUse> = new Set([
  "subject",
  "runs-as",
  "acts-as",
  "peer",
  "trust",
  "authenticates",
  "credential",
]);

/** Bindings of a ServiceAccount's groups are among those that give it something. */
function naming(snapshot: Snapshot, index: ObjectIndex, symbol: SymbolName): readonly HierarchyCall[] {
  const groups =
    symbol.kind === "ServiceAccount" ? serviceAccountIdentity(symbol.namespace, symbol.name).groups : [];
  const symbols: SymbolName[] = [
    symbol,
    ...groups.map((name) => ({ kind: "Group", namespace: "", name }) as const),
  ];
  const written = callsFrom(
    snapshot,
    symbols.flatMap((each) => placesOf(index, each, NAMES)),
    "holder",
  );
  return [...written, ...implied(index, symbol)];
}

/** Workloads that name no ServiceAccount run as `default`. */
function implied(index: ObjectIndex, { kind, namespace, name }: SymbolName): readonly HierarchyCall[] {
  if (kind !== "ServiceAccount" || name !== "default") return [];
  return index
    .workloadsOf(namespace, name)
    .filter((workload) => !workload.serviceAccountName?.value && !workload.serviceAccountAlias?.value)
    .map((workload) => ({
      item: workloadItem(workload),
      ranges: [fileRange(workload, titleRange(workload))],
    }));
}

function runningAs(snapshot: Snapshot, workload: Workload): readonly HierarchyCall[] {
  const written = referencesOf(workload).filter(({ use }) => use === "runs-as");
  const [reference] = written;
  if (reference) {
    const place = placeOf(workload, reference);
    const ranges = [nameRange(snapshot, place)];
    return [{ item: itemOf(snapshot, place, "start"), ranges }];
  }
  const name = serviceAccountOf(workload);
  if (!isKnown(name)) return [];
  const symbol: SymbolName = { kind: "ServiceAccount", namespace: workload.namespace, name };
  const item = itemOf(snapshot, anywhere(workload, symbol), "start", "implied");
  return [{ item, ranges: [fileRange(workload, titleRange(workload))] }];
}

/** One call for each role, with the bindings that give it. */
function reached(snapshot: Snapshot, index: ObjectIndex, principal: Principal): readonly HierarchyCall[] {
  const { grants, unresolved } = permissionsOf(index, principal);
  const own = grants.filter((grant) => !isBaseline(grant) && !grant.binding.source.builtIn);
  const bindings = new Set([...own.map(({ binding }) => binding), ...unresolved]);
  const byRole = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const { kind, name } = binding.roleRef;
    const namespace = kind?.value === "Role" ? binding.namespace : "";
    const key = `${kind?.value ?? ""} ${namespace} ${name?.value ?? ""}`;
    byRole.set(key, [...(byRole.get(key) ?? []), binding]);
  }
  return [...byRole.values()].flatMap((through): readonly HierarchyCall[] => {
    const [first] = through;
    const [call] = first ? roleOf(snapshot, first, `through ${listed(through.map(titleOf), 3)}`) : [];
    // An identity names no role itself: where it is declared stands for that.
    return call ? [{ item: call.item, ranges: [] }] : [];
  });
}

function roleOf(snapshot: Snapshot, binding: Binding, detail = ""): readonly HierarchyCall[] {
  const reference = referencesOf(binding).find(({ use }) => use === "role-ref");
  if (!reference) return [];
  const place = placeOf(binding, reference);
  const ranges = [nameRange(snapshot, place)];
  return [{ item: itemOf(snapshot, place, "start", detail), ranges }];
}

/** What a role allows; the rules of a built-in one stand where it is named. */
function ruleItems(
  index: ObjectIndex,
  role: Role,
  at: { readonly file: FilePath; readonly offset: number },
): readonly HierarchyCall[] {
  const nowhere: FileRange = { file: at.file, start: at.offset, end: at.offset };
  return rulesOfRole(index, role).map(({ rule, from }) => {
    const holder = from ?? role;
    const range = holder.source.builtIn ? nowhere : fileRange(holder, rule.at);
    const detail = from ? `from ${titleOf(from)}` : "";
    const item: HierarchyItem = {
      title: ruleTitle(rule),
      detail,
      type: "part",
      range,
      name: range,
      node: { type: "rule" },
    };
    return { item, ranges: from || role.source.builtIn ? [] : [range] };
  });
}
