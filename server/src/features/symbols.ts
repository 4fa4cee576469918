import type { Snapshot } from "../analysis/snapshot";
import { fileRange, type KubernetesObject, type Role, type RoleRule, titleRange } from "../model/object";
import { isKnownNamespace } from "../model/place";
import type { FilePath, FileRange, TextRange } from "../text/range";
import { qualifiedName } from "./render/places";
import { plain } from "./render/plain";

export type SymbolType = "account" | "role" | "binding" | "workload" | "namespace" | "policy" | "part";

/** An object, or a part of it, as an outline or a search shows it. */
export interface ObjectSymbol {
  /** `ServiceAccount prod/deployer`. */
  readonly title: string;
  readonly type: SymbolType;
  readonly range: FileRange;
  /** Lies within the range. */
  readonly name: FileRange;
  readonly children: readonly ObjectSymbol[];
}

/** The objects of a file that are about identity, with the rules of roles and the subjects of bindings. */
export function documentSymbols(snapshot: Snapshot, file: FilePath): readonly ObjectSymbol[] {
  const objects = snapshot.file(file)?.objects ?? [];
  return objects.filter(isShown).map((object) => {
    const { range, name } = placeOf(object);
    return { title: titleOf(object), type: symbolType(object), range, name, children: partsOf(object) };
  });
}

export interface FoundSymbol {
  readonly title: string;
  readonly type: SymbolType;
  readonly namespace: string | undefined;
  readonly name: FileRange;
}

/** The objects whose kind and name hold the letters of a query in their order, the best ones first. */
export function workspaceSymbols(snapshot: Snapshot, query: string, most: number): readonly FoundSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  const found: { readonly object: KubernetesObject; readonly rank: number }[] = [];
  for (const object of snapshot.index().objects()) {
    if (!isShown(object) || object.name === undefined) continue;
    const rank = rankOf(object, wanted);
    if (rank !== undefined) found.push({ object, rank });
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, most).map(({ object }) => ({
    title: titleOf(object),
    type: symbolType(object),
    namespace: isPlaced(object) ? plain(object.namespace) : undefined,
    name: fileRange(object, titleRange(object)),
  }));
}

export function titleOf(object: KubernetesObject): string {
  return plain(`${object.kind} ${qualifiedName(object)}`);
}

export function symbolType({ type }: KubernetesObject): SymbolType {
  switch (type) {
    case "service-account":
      return "account";
    case "role":
    case "binding":
    case "workload":
    case "namespace":
      return type;
    default:
      return "policy";
  }
}

/** `get, list on pods, pods/log`. */
export function ruleTitle({ policy }: RoleRule): string {
  const { verbs, resources, nonResourceURLs, resourceNames } = policy;
  const on = [...resources, ...nonResourceURLs].join(", ");
  const names = resourceNames.length > 0 ? ` named ${resourceNames.join(", ")}` : "";
  return plain(`${verbs.join(", ") || "nothing"} on ${on || "nothing"}${names}`);
}

/** Where requests go, Secrets and definitions of resources are no identities; they are for other extensions to show. */
const NOT_SHOWN: ReadonlySet<KubernetesObject["type"]> = new Set([
  "opaque",
  "secret",
  "crd",
  "service",
  "gateway",
  "route",
  "istio-service-entry",
  "istio-destination-rule",
]);

function isShown({ type }: KubernetesObject): boolean {
  return !NOT_SHOWN.has(type);
}

function isPlaced({ namespace }: KubernetesObject): boolean {
  return namespace !== "" && isKnownNamespace(namespace);
}

function placeOf(object: KubernetesObject): { readonly range: FileRange; readonly name: FileRange } {
  return within(object, object.at, titleRange(object));
}

/** An item of a list may leave its kind to the list, which lies outside. */
function within(
  object: KubernetesObject,
  whole: TextRange,
  part: TextRange,
): { readonly range: FileRange; readonly name: FileRange } {
  const range = fileRange(object, whole);
  const name = fileRange(object, part);
  return { range, name: range.start <= name.start && name.end <= range.end ? name : range };
}

function partsOf(object: KubernetesObject): readonly ObjectSymbol[] {
  switch (object.type) {
    case "role":
      return rulesOf(object);
    case "binding":
      return object.subjects.map((subject) => ({
        title: plain(`${subject.kind?.value ?? "subject"} ${subject.name?.value ?? "(unnamed)"}`),
        type: "part",
        ...within(object, subject.at, subject.name?.at ?? subject.at),
        children: [],
      }));
    default:
      return [];
  }
}

function rulesOf(role: Role): readonly ObjectSymbol[] {
  return role.rules.map((rule) => ({
    title: ruleTitle(rule),
    type: "part",
    ...within(role, rule.at, rule.at),
    children: [],
  }));
}

const TYPES: readonly SymbolType[] = ["account", "role", "binding", "policy", "workload", "namespace"];

/** The lower, the better; absent where a letter is missing. */
function rankOf(object: KubernetesObject, wanted: string): number | undefined {
  const type = TYPES.indexOf(symbolType(object));
  if (wanted === "") return type;
  const name = (object.name?.value ?? "").toLowerCase();
  const title = `${object.kind}${qualifiedName(object)}`.toLowerCase();
  const quality = [
    name === wanted,
    name.startsWith(wanted),
    name.includes(wanted),
    title.includes(wanted),
    holdsInOrder(title, wanted),
  ].indexOf(true);
  return quality < 0 ? undefined : quality * TYPES.length + type;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
