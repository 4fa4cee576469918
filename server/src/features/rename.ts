import type { Snapshot } from "../analysis/snapshot";
import type { ObjectIndex } from "../graph/index";
import { declaredBy, referencesOf } from "../graph/references";
import { dnsSubdomainFault, pathSegmentFault } from "../model/name-syntax";
import { fileRange, type KubernetesObject, type ObjectSource, type Text } from "../model/object";
import { isKnownNamespace, place as placeObject } from "../model/place";
import type { SymbolName } from "../model/reference";
import type { Refusal } from "../rules/rule";
import type { TextEdit } from "../text/edit";
import { contains, type FilePath, type FileRange } from "../text/range";
import { isKnown } from "../yaml/node";
import { kustomizationNaming } from "./kustomization-names";
import { objectAt } from "./object-at";
import { renameEdit } from "./rename-edit";
import { plain } from "./render/plain";
import { declarationOf, type NamedPlace, nameRange, placeOf } from "./named-place";
import { symbolAt } from "./symbol-at";
import { declaringPlaces, referringPlaces } from "./symbol-places";

export interface RenameTarget {
  /** The name alone. */
  readonly range: FileRange;
  readonly name: string;
}

export interface Rename {
  /** `Rename ServiceAccount "cart" to "basket"`. */
  readonly title: string;
  readonly changes: readonly RenameChange[];
}

export interface RenameChange {
  readonly file: FilePath;
  readonly edit: TextEdit;
  /** The cluster does not let a binding that exists refer to another role. */
  readonly isRoleRef: boolean;
}

/** What would be renamed at an offset, or why it cannot be; absent where it is for others to rename. */
export function prepareRename(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
): RenameTarget | Refusal | undefined {
  const place = renamablePlace(snapshot, file, offset);
  if (!place || "refused" in place) return place;
  const range = nameRange(snapshot, place);
  if (!contains(range, offset)) return undefined;
  const found = placesToRename(snapshot, place);
  return "refused" in found ? found : { range, name: place.symbol.name };
}

/** The edits that give the symbol at an offset another name wherever the workspace names it. */
export function rename(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
  newName: string,
): Rename | Refusal | undefined {
  const place = renamablePlace(snapshot, file, offset);
  if (!place || "refused" in place) return place;
  const { kind, name } = place.symbol;
  const title = `Rename ${kind} "${plain(name)}" to "${plain(newName)}"`;
  if (newName === name) return { title, changes: [] };
  const index = snapshot.index(file);
  const fault = nameFault(place.symbol, newName) ?? collision(index, place.symbol, newName);
  if (fault !== undefined) return { refused: fault };
  const found = placesToRename(snapshot, place);
  if ("refused" in found) return found;
  const changes: RenameChange[] = [];
  for (const other of found) {
    const edit = renameEdit(snapshot, other, newName);
    if ("refused" in edit) return edit;
    changes.push({ file: other.object.source.file, edit, isRoleRef: other.use === "role-ref" });
  }
  return { title, changes: withoutDoubles(changes) };
}

const RENAMABLE: ReadonlySet<SymbolName["kind"]> = new Set([
  "ServiceAccount",
  "Role",
  "ClusterRole",
  "RoleBinding",
  "ClusterRoleBinding",
]);

function renamablePlace(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
): NamedPlace | Refusal | undefined {
  const place = symbolAt(snapshot, file, offset);
  if (place) return RENAMABLE.has(place.symbol.kind) ? place : undefined;
  const object = objectAt(snapshot, file, offset);
  const isOpen = object && identityNames(object).some((text) => isHoleAt(object, text, offset));
  return isOpen ? { refused: "A template fills in this name, so that it has no text to rename." } : undefined;
}

/** The fields of the core kinds that name something renamable. */
function identityNames(object: KubernetesObject): readonly (Text | undefined)[] {
  switch (object.type) {
    case "role":
    case "service-account":
      return [object.name];
    case "binding":
      return [object.name, object.roleRef.name, ...object.subjects.map(({ name }) => name)];
    case "workload":
      return [object.serviceAccountName, object.serviceAccountAlias];
    default:
      return [];
  }
}

function isHoleAt(object: KubernetesObject, text: Text | undefined, offset: number): boolean {
  return text !== undefined && !isKnown(text.value) && contains(fileRange(object, text.at), offset);
}

/** Each kind has the syntax that the API server checks. */
function nameFault({ kind }: SymbolName, newName: string): string | undefined {
  if (newName === "") return "A name must not be empty.";
  const fault = kind === "ServiceAccount" ? dnsSubdomainFault(newName) : pathSegmentFault(newName);
  return fault && `The API server rejects "${plain(newName)}": the name of a ${kind} ${fault}.`;
}

function collision(index: ObjectIndex, symbol: SymbolName, newName: string): string | undefined {
  const [other] = index.declarations({ ...symbol, name: newName });
  if (!other) return undefined;
  const where =
    isKnownNamespace(symbol.namespace) && symbol.namespace !== ""
      ? ` in namespace "${plain(symbol.namespace)}"`
      : "";
  const by = other.source.builtIn ? "Kubernetes itself has" : `${fileName(other.source.file)} declares`;
  return `${by} a ${symbol.kind} "${plain(newName)}"${where} already.`;
}

function fileName(file: FilePath): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** Everything that has to change together, or why that is not known. */
function placesToRename(snapshot: Snapshot, place: NamedPlace): readonly NamedPlace[] | Refusal {
  const index = snapshot.index(place.object.source.file);
  const { kind, name } = place.symbol;
  if (kind === "ServiceAccount" && name === "default")
    return { refused: 'Kubernetes makes the ServiceAccount "default" of each namespace itself.' };
  const declared = declaringPlaces(index, place);
  if (declared.length === 0) {
    return index.declarations(place.symbol).length > 0
      ? { refused: `${kind} "${plain(name)}" is built into Kubernetes.` }
      : {
          refused: `The workspace does not declare ${kind} "${plain(name)}", so that nobody knows where else it is named.`,
        };
  }
  // What an operator makes is called after the object that it makes it for.
  const maker = declared.find(({ object }) => object.type === "opaque");
  if (maker)
    return {
      refused: `${maker.object.kind} "${plain(maker.object.name?.value ?? "")}" makes ${kind} "${plain(name)}".`,
    };
  const builds = new Set(declared.map(({ object }) => object.source.build));
  const { build } = place.object.source;
  // Charts and kustomizations that are installed apart have objects of their own by the same name.
  const isTogether =
    builds.size === 1
      ? (): boolean => true
      : ({ object }: NamedPlace): boolean => object.source.build === build;
  const own = [...declared, ...referringPlaces(index, place)].filter(isTogether);
  const rendered = own.find(({ object }) => object.source.rendering === "kustomize");
  if (!rendered) return own;
  const inline = kustomizationNaming(snapshot, rendered.object.source.build, name);
  if (inline !== undefined)
    return {
      refused: `${inline.split("/").slice(-2).join("/")} names "${plain(name)}" too, in a place that cannot be renamed from here.`,
    };
  return [...own, ...patchesNaming(snapshot, rendered.object.source, place.symbol)];
}

/** A patch finds its object by kind and name; it is no object of its own. */
function patchesNaming(
  snapshot: Snapshot,
  { build }: ObjectSource,
  symbol: SymbolName,
): readonly NamedPlace[] {
  const res: NamedPlace[] = [];
  for (const file of snapshot.files()) {
    const placed = snapshot.file(file);
    if (placed?.role.patch !== true || placed.role.build !== build) continue;
    for (const { start, content } of placed.model.documents) {
      for (const [order, { object, path }] of content.objects.entries()) {
        const source = {
          file,
          base: start,
          path,
          rendering: "kustomize",
          build,
          builtIn: false,
          order,
        } as const;
        res.push(...namedIn(placeObject(object, source, placed.defaultNamespace), symbol));
      }
    }
  }
  return res;
}

/** Namespaces are the matter of the kustomization. */
function namedIn(object: KubernetesObject, { kind, name }: SymbolName): readonly NamedPlace[] {
  const isSame = (to: SymbolName): boolean => to.kind === kind && to.name === name;
  const own = declaredBy(object).some(isSame) ? declarationOf(object) : undefined;
  const references = referencesOf(object).filter(({ to }) => isSame(to));
  return [...(own ? [own] : []), ...references.map((reference) => placeOf(object, reference))];
}

/** An anchor that several fields show is one text. */
function withoutDoubles(changes: readonly RenameChange[]): readonly RenameChange[] {
  const key = ({ file, edit }: RenameChange): string => `${file}\n${edit.range.start}`;
  return [...new Map(changes.map((change) => [key(change), change])).values()];
}
