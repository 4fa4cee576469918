import type {
  Binding,
  CustomResourceDefinition,
  KubernetesObject,
  Namespace,
  Role,
  Secret,
  ServiceAccount,
  Workload,
} from "../model/object";
import { symbolKey } from "../model/reference";
import { lazy } from "../support/lazy";
import type { FilePath } from "../text/range";
import { principalOf, principalText } from "./principal";
import { declaredBy, type LocatedReference, referencesOf } from "./references";
import { serviceAccountOf } from "./runs-as";

/** Objects of some files with the lists and tables to find them; never changed once built. */
export interface Layer extends Lists, Tables {
  /** Files the layer speaks for; it hides what earlier layers say about them, also when it has nothing. */
  readonly files: {
    readonly size: number;
    has(file: FilePath): boolean;
    keys(): Iterable<FilePath>;
  };
  /** Equal for layers that speak for the same files. */
  readonly fileKey: () => string;
  /** One definition of each resource, by group and plural name. */
  readonly customResourceList: () => readonly CustomResourceDefinition[];
  /** By symbol; made when somebody asks for the first time. */
  readonly declarations: () => Table<KubernetesObject>;
  readonly references: () => Table<LocatedReference>;
}

type Table<T> = ReadonlyMap<string, readonly T[]>;
export type Lists = { readonly [Name in keyof ListItems]: readonly ListItems[Name][] };
export type Tables = { readonly [Name in keyof TableItems]: Table<TableItems[Name]> };

export interface ListItems {
  objects: KubernetesObject;
  clusterRoles: Role;
  clusterRoleBindings: Binding;
  /** The named ones. */
  allServiceAccounts: ServiceAccount;
  allWorkloads: Workload;
  allSecrets: Secret;
  allNamespaces: Namespace;
  allCustomResources: CustomResourceDefinition;
}

export interface TableItems {
  roles: Role;
  rolesByName: Role;
  /** By kind and namespace. */
  rolesByPlace: Role;
  roleBindings: Binding;
  bindingsByRole: Binding;
  /** By the text of the principal that a subject names. */
  bindingsByHolder: Binding;
  serviceAccounts: ServiceAccount;
  serviceAccountsByName: ServiceAccount;
  serviceAccountsByNamespace: ServiceAccount;
  workloads: Workload;
  workloadsByNamespace: Workload;
  secrets: Secret;
  namespaces: Namespace;
  customResources: CustomResourceDefinition;
  /** Objects of the types that have no table of their own. */
  byType: KubernetesObject;
  /** The same, by type and namespace. */
  byTypeAndNamespace: KubernetesObject;
}

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
  const allWorkloads: Workload[] = [];
  const workloads = new Map<string, Workload[]>();
  const workloadsByNamespace = new Map<string, Workload[]>();
  const allSecrets: Secret[] = [];
  const secrets = new Map<string, Secret[]>();
  const allNamespaces: Namespace[] = [];
  const namespaces = new Map<string, Namespace[]>();
  const allCustomResources: CustomResourceDefinition[] = [];
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
        allWorkloads.push(object);
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
        allCustomResources.push(object);
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
    fileKey: lazy(() => [...files.keys()].sort().join("\n")),
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
    allWorkloads,
    workloads,
    workloadsByNamespace,
    allSecrets,
    secrets,
    allNamespaces,
    namespaces,
    allCustomResources,
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

/** The type that its objects tell. */
function typeOf(object: KubernetesObject): string {
  return object.type;
}

/** Of a role, as layers find it. */
export function roleKey(kind: string, namespace: string, name: string): string {
  return `${placeKey(kind, namespace)}/${name}`;
}

/** A ClusterRole is in no namespace, whatever is written. */
export function placeKey(kind: string, namespace: string): string {
  return kind === "ClusterRole" ? "ClusterRole/" : `${kind}/${namespace}`;
}

/** Of the role that a binding refers to. */
export function roleRefKey(binding: Binding): string {
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
