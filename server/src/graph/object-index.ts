import type {
  Binding,
  CustomResourceDefinition,
  KubernetesObject,
  Namespace,
  ObjectOf,
  Role,
  Secret,
  ServiceAccount,
  Workload,
} from "../model/object";
import { symbolKey } from "../model/reference";
import type { FilePath } from "../text/range";
import { isKnown } from "../yaml/node";
import type { GraphSettings, ObjectIndex } from "./index";
import { principalOf, principalText } from "./principal";
import { declaredBy, type LocatedReference, referencesOf } from "./references";
import { serviceAccountOf } from "./runs-as";

/** Objects of some files with the tables to find them; never changed once built. */
export interface Layer {
  /** Files the layer speaks for; it hides what earlier layers say about them, also when it has nothing. */
  readonly files: {
    readonly size: number;
    has(file: FilePath): boolean;
    keys(): Iterable<FilePath>;
  };
  readonly objects: readonly KubernetesObject[];
  readonly clusterRoles: readonly Role[];
  readonly clusterRoleBindings: readonly Binding[];
  readonly roles: Table<Role>;
  readonly rolesByName: Table<Role>;
  /** By kind and namespace. */
  readonly rolesByPlace: Table<Role>;
  readonly roleBindings: Table<Binding>;
  readonly bindingsByRole: Table<Binding>;
  /** By the text of the principal that a subject names. */
  readonly bindingsByHolder: Table<Binding>;
  /** The named ones. */
  readonly allServiceAccounts: readonly ServiceAccount[];
  readonly serviceAccounts: Table<ServiceAccount>;
  readonly serviceAccountsByName: Table<ServiceAccount>;
  readonly serviceAccountsByNamespace: Table<ServiceAccount>;
  readonly workloads: Table<Workload>;
  readonly workloadsByNamespace: Table<Workload>;
  readonly allSecrets: readonly Secret[];
  readonly secrets: Table<Secret>;
  readonly allNamespaces: readonly Namespace[];
  readonly namespaces: Table<Namespace>;
  readonly customResources: Table<CustomResourceDefinition>;
  /** One definition of each resource, by group and plural name. */
  readonly customResourceList: () => readonly CustomResourceDefinition[];
  /** Objects of the types that have no table of their own. */
  readonly byType: Table<KubernetesObject>;
  /** The same, by type and namespace. */
  readonly byTypeAndNamespace: Table<KubernetesObject>;
  /** By symbol; made when somebody asks for the first time. */
  readonly declarations: () => Table<KubernetesObject>;
  readonly references: () => Table<LocatedReference>;
}

type Table<T> = ReadonlyMap<string, readonly T[]>;

export function buildLayer(files: Layer["files"], objects: readonly KubernetesObject[]): Layer {
  const clusterRoles: Role[] = [];
  const clusterRoleBindings: Binding[] = [];
  const roles = new Map<string, Role[]>();
  const rolesByName = new Map<string, Role[]>();
  const rolesByPlace = new Map<string, Role[]>();
  const roleBindings = new Map<string, Binding[]>();
  const bindingsByRole = new Map<string, Binding[]>();
  const bindingsByHolder = new Map<string, Binding[]>();
  const allServiceAccounts: ServiceAccount[] = [];
  const serviceAccounts = new Map<string, ServiceAccount[]>();
  const serviceAccountsByName = new Map<string, ServiceAccount[]>();
  const serviceAccountsByNamespace = new Map<string, ServiceAccount[]>();
  const workloads = new Map<string, Workload[]>();
  const workloadsByNamespace = new Map<string, Workload[]>();
  const allSecrets: Secret[] = [];
  const secrets = new Map<string, Secret[]>();
  const allNamespaces: Namespace[] = [];
  const namespaces = new Map<string, Namespace[]>();
  const customResources = new Map<string, CustomResourceDefinition[]>();
  const byType = new Map<string, KubernetesObject[]>();
  const byTypeAndNamespace = new Map<string, KubernetesObject[]>();
  for (const object of objects) {
    const name = object.name?.value;
    switch (object.type) {
      case "role":
        if (name === undefined) break;
        if (object.kind === "ClusterRole") clusterRoles.push(object);
        add(roles, roleKey(object.kind, object.namespace, name), object);
        add(rolesByName, name, object);
        add(rolesByPlace, placeKey(object.kind, object.namespace), object);
        break;
      case "binding":
        if (object.kind === "ClusterRoleBinding") clusterRoleBindings.push(object);
        else add(roleBindings, object.namespace, object);
        add(bindingsByRole, roleRefKey(object), object);
        for (const holder of holdersOf(object)) add(bindingsByHolder, holder, object);
        break;
      case "service-account":
        if (name === undefined) break;
        allServiceAccounts.push(object);
        add(serviceAccounts, `${object.namespace}/${name}`, object);
        add(serviceAccountsByName, name, object);
        add(serviceAccountsByNamespace, object.namespace, object);
        break;
      case "workload":
        add(workloads, `${object.namespace}/${serviceAccountOf(object)}`, object);
        add(workloadsByNamespace, object.namespace, object);
        break;
      case "secret":
        allSecrets.push(object);
        if (name !== undefined) add(secrets, `${object.namespace}/${name}`, object);
        break;
      case "namespace":
        allNamespaces.push(object);
        if (name !== undefined) add(namespaces, name, object);
        break;
      case "crd":
        add(customResources, `${object.group}/${object.plural}`, object);
        break;
      case "opaque":
        break;
      default:
        add(byType, typeOf(object), object);
        add(byTypeAndNamespace, `${typeOf(object)} ${object.namespace}`, object);
    }
  }
  return {
    files,
    objects,
    clusterRoles,
    clusterRoleBindings,
    roles,
    rolesByName,
    rolesByPlace,
    roleBindings,
    bindingsByRole,
    bindingsByHolder,
    allServiceAccounts,
    serviceAccounts,
    serviceAccountsByName,
    serviceAccountsByNamespace,
    workloads,
    workloadsByNamespace,
    allSecrets,
    secrets,
    allNamespaces,
    namespaces,
    customResources,
    customResourceList: lazy(() =>
      [...customResources.keys()].sort().flatMap((key) => customResources.get(key)?.slice(0, 1) ?? []),
    ),
    byType,
    byTypeAndNamespace,
    declarations: lazy(() => declarationTable(objects)),
    references: lazy(() => referenceTable(objects)),
  };
}

function declarationTable(objects: readonly KubernetesObject[]): Table<KubernetesObject> {
  const res = new Map<string, KubernetesObject[]>();
  for (const object of objects) for (const symbol of declaredBy(object)) add(res, symbolKey(symbol), object);
  return res;
}

function referenceTable(objects: readonly KubernetesObject[]): Table<LocatedReference> {
  const res = new Map<string, LocatedReference[]>();
  for (const object of objects)
    for (const reference of referencesOf(object)) add(res, symbolKey(reference.to), { object, reference });
  return res;
}

/** Layers from the bottom up: built-in objects, files at rest, files being edited. */
export function composeIndex(layers: readonly Layer[], settings: GraphSettings): ObjectIndex {
  const above = layers.map((_, position) => layers.slice(position + 1).filter(({ files }) => files.size > 0));
  /** A later layer speaks for the file of the object. */
  const isHidden = ({ source }: KubernetesObject, position: number): boolean =>
    above[position]?.some(({ files }) => files.has(source.file)) === true;
  const visibleIn = <T extends KubernetesObject>(own: readonly T[], position: number): readonly T[] => {
    const upper = above[position] ?? [];
    // Built-in objects stand in no file.
    if (upper.length === 0 || own[0]?.source.builtIn !== false) return own;
    const [only] = upper;
    if (!only || upper.length > 1) return own.filter((object) => !isHidden(object, position));
    return withoutFiles(own, only.files);
  };
  const merge = <T extends KubernetesObject>(
    pick: (layer: Layer) => readonly T[] | undefined,
  ): readonly T[] => {
    let res: readonly T[] = [];
    for (let position = 0; position < layers.length; position++) {
      const layer = layers[position];
      const own = layer && pick(layer);
      if (!own || own.length === 0) continue;
      res = inOrder(res, visibleIn(own, position));
    }
    return res;
  };
  const clusterRoles = lazy(() => merge((layer) => layer.clusterRoles));
  const clusterRoleBindings = lazy(() => merge((layer) => layer.clusterRoleBindings));
  const allSecrets = lazy(() => merge((layer) => layer.allSecrets));
  const allNamespaces = lazy(() => merge((layer) => layer.allNamespaces));
  const objects = lazy(() => merge((layer) => layer.objects).filter((object) => !object.source.builtIn));
  const boundNamespaces = lazy(() =>
    [...new Set(layers.flatMap((layer) => [...layer.roleBindings.keys()]))].sort(),
  );
  // Who lists names sorts them by name, so that the order of places would be lost work.
  const allServiceAccounts = lazy(() =>
    layers.flatMap((layer, position) =>
      layer.allServiceAccounts.filter((object) => !isHidden(object, position)),
    ),
  );
  const usedNamespaces = lazy(() => {
    const res = new Set<string>();
    for (const { roleBindings, serviceAccountsByNamespace, workloadsByNamespace, namespaces } of layers) {
      for (const table of [roleBindings, serviceAccountsByNamespace, workloadsByNamespace, namespaces])
        for (const [name, [first]] of table) if (first?.source.builtIn === false) res.add(name);
    }
    return [...res].sort();
  });
  const customResources = lazy(() => {
    const [only, ...others] = layers.filter((layer) => layer.customResources.size > 0);
    // Most edits touch no definition; then the list of the base serves again and again.
    if (only && others.length === 0) {
      const known = only.customResourceList();
      const position = layers.indexOf(only);
      if (!known.some((object) => isHidden(object, position))) return known;
    }
    const keys = new Set(layers.flatMap((layer) => [...layer.customResources.keys()]));
    return [...keys].sort().flatMap((key) => merge((layer) => layer.customResources.get(key)).slice(0, 1));
  });
  const byType = new Map<string, readonly KubernetesObject[]>();
  function ofType<Type extends KubernetesObject["type"]>(type: Type): readonly ObjectOf<Type>[] {
    let res = byType.get(type);
    if (!res) {
      res = merge((layer) => layer.byType.get(type));
      byType.set(type, res);
    }
    return allOfType(res, type);
  }
  return {
    settings,
    objects,
    allSecrets,
    allNamespaces,
    clusterRoles,
    clusterRoleBindings,
    boundNamespaces,
    usedNamespaces,
    allServiceAccounts,
    customResources,
    roles: (kind, namespace, name) => merge((layer) => layer.roles.get(roleKey(kind, namespace, name))),
    rolesIn: (kind, namespace) => merge((layer) => layer.rolesByPlace.get(placeKey(kind, namespace))),
    rolesNamed: (name) => merge((layer) => layer.rolesByName.get(name)),
    roleBindings: (namespace) => merge((layer) => layer.roleBindings.get(namespace)),
    bindingsOf: (role) => bindingsOf(role, merge),
    bindingsNaming: (principal) => merge((layer) => layer.bindingsByHolder.get(principalText(principal))),
    serviceAccounts: (namespace, name) => merge((layer) => layer.serviceAccounts.get(`${namespace}/${name}`)),
    serviceAccountsIn: (namespace) => merge((layer) => layer.serviceAccountsByNamespace.get(namespace)),
    serviceAccountsNamed: (name) => merge((layer) => layer.serviceAccountsByName.get(name)),
    workloadsOf: (namespace, name) => merge((layer) => layer.workloads.get(`${namespace}/${name}`)),
    workloadsIn: (namespace) => merge((layer) => layer.workloadsByNamespace.get(namespace)),
    secrets: (namespace, name) => merge((layer) => layer.secrets.get(`${namespace}/${name}`)),
    namespacesNamed: (name) => merge((layer) => layer.namespaces.get(name)),
    ofType,
    ofTypeIn: (type, namespace) =>
      allOfType(
        merge((layer) => layer.byTypeAndNamespace.get(`${type} ${namespace}`)),
        type,
      ),
    hasType: (type) => layers.some(({ byType: table }) => table.has(type)),
    declarations: (symbol) => merge((layer) => layer.declarations().get(symbolKey(symbol))),
    references: (symbol) =>
      layers.flatMap((layer, position) =>
        (layer.references().get(symbolKey(symbol)) ?? []).filter(({ object }) => !isHidden(object, position)),
      ),
    customResource: (group, plural) => merge((layer) => layer.customResources.get(`${group}/${plural}`))[0],
  };
}

/** A table by type holds nothing else, which one look at its list tells the compiler. */
function allOfType<Type extends KubernetesObject["type"]>(
  objects: readonly KubernetesObject[],
  type: Type,
): readonly ObjectOf<Type>[] {
  const isOwn = (list: readonly KubernetesObject[]): list is readonly ObjectOf<Type>[] =>
    list[0] === undefined || list[0].type === type;
  return isOwn(objects) ? objects : [];
}

function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
}

/** The type that its objects tell. */
function typeOf(object: KubernetesObject): string {
  return object.type;
}

function bindingsOf(
  role: Role,
  merge: (pick: (layer: Layer) => readonly Binding[] | undefined) => readonly Binding[],
): readonly Binding[] {
  const name = role.name?.value;
  if (name === undefined || !isKnown(name)) return [];
  return merge((layer) => layer.bindingsByRole.get(roleKey(role.kind, role.namespace, name)));
}

function roleKey(kind: string, namespace: string, name: string): string {
  return `${placeKey(kind, namespace)}/${name}`;
}

/** A ClusterRole is in no namespace, whatever is written. */
function placeKey(kind: string, namespace: string): string {
  return kind === "ClusterRole" ? "ClusterRole/" : `${kind}/${namespace}`;
}

function roleRefKey(binding: Binding): string {
  const { kind, name } = binding.roleRef;
  return roleKey(kind?.value ?? "", binding.namespace, name?.value ?? "");
}

function holdersOf(binding: Binding): ReadonlySet<string> {
  const principals = binding.subjects.map((subject) => principalOf(binding, subject));
  return new Set(principals.filter((principal) => principal !== undefined).map(principalText));
}

function add<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

/** Two lists that are in order each, as one; most often the second is of one file. */
function inOrder<T extends KubernetesObject>(left: readonly T[], right: readonly T[]): readonly T[] {
  const [first] = right;
  const last = right.at(-1);
  if (!first || !last) return left;
  if (left.length === 0) return right;
  const from = placeFor(left, first);
  if (from === left.length) return [...left, ...right];
  if (placeFor(left, last) === from) return [...left.slice(0, from), ...right, ...left.slice(from)];
  return [...left, ...right].sort(byPlace);
}

/** Position of the first item that comes after an object. */
function placeFor(list: readonly KubernetesObject[], object: KubernetesObject): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item && byPlace(item, object) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Files of which a list is known to hold nothing, so that a keystroke need not look through it again. */
const foreignTo = new WeakMap<readonly KubernetesObject[], string>();

/** The objects that stand in none of the files. */
function withoutFiles<T extends KubernetesObject>(
  objects: readonly T[],
  files: Layer["files"],
): readonly T[] {
  const key = [...files.keys()].join("\n");
  if (foreignTo.get(objects) === key) return objects;
  const res = objects.filter(({ source }) => !files.has(source.file));
  if (res.length < objects.length) return res;
  foreignTo.set(objects, key);
  return objects;
}

/** Built-in objects first, then by file and place. */
export function byPlace(a: KubernetesObject, b: KubernetesObject): number {
  if (a.source.builtIn !== b.source.builtIn) return a.source.builtIn ? -1 : 1;
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1;
  return a.source.order - b.source.order;
}
