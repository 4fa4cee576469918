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
import type { SymbolName } from "../model/reference";
import type { Layer } from "./layer";
import type { Principal } from "./principal";
import type { LocatedReference } from "./references";

export interface GraphSettings {
  /** What an undeclared name means (product.md section 3). */
  readonly world: "auto" | "closed" | "open";
  /** Of the mesh: `cluster.local`. */
  readonly trustDomain: string;
  /** Namespace whose mesh policies count for all others: `istio-system`. */
  readonly meshRootNamespace: string;
}

/** Everything the workspace and Kubernetes itself declare, found by key. Immutable. */
export interface ObjectIndex {
  readonly settings: GraphSettings;
  readonly step: Step;
  /** Objects of the workspace, in the order of files and places; built-in ones are left out. */
  objects(): readonly KubernetesObject[];
  /** Those that run Pods. */
  allWorkloads(): readonly Workload[];
  /** Every Secret. */
  allSecrets(): readonly Secret[];
  /** Every Namespace, one without a name included. */
  allNamespaces(): readonly Namespace[];
  /** All declarations of one role; a Role needs its namespace. Built-in ones included. */
  roles(kind: string, namespace: string, name: string): readonly Role[];
  /** The named ones of a kind; Roles of one namespace. Built-in ones included. */
  rolesIn(kind: string, namespace: string): readonly Role[];
  /** Roles and ClusterRoles of that name in any namespace, built-in ones included. */
  rolesNamed(name: string): readonly Role[];
  clusterRoles(): readonly Role[];
  clusterRoleBindings(): readonly Binding[];
  roleBindings(namespace: string): readonly Binding[];
  /** Namespaces that hold, or held, a RoleBinding. */
  boundNamespaces(): readonly string[];
  /** Namespaces that are declared, or that hold or held a RoleBinding, a ServiceAccount or a workload. */
  usedNamespaces(): readonly string[];
  /** Bindings whose roleRef means this role (by kind, name and namespace), built-in ones included. */
  bindingsOf(role: Role): readonly Binding[];
  /** Bindings whose roleRef says the same as that of one, itself included, whatever it says. */
  bindingsLike(binding: Binding): readonly Binding[];
  /** Bindings that name somebody, built-in ones included; what groups give to their members is left out. */
  bindingsNaming(principal: Principal): readonly Binding[];
  /** The named ones of every namespace, in no order. */
  allServiceAccounts(): readonly ServiceAccount[];
  serviceAccounts(namespace: string, name: string): readonly ServiceAccount[];
  /** The named ones. */
  serviceAccountsIn(namespace: string): readonly ServiceAccount[];
  serviceAccountsNamed(name: string): readonly ServiceAccount[];
  /** Workloads that run as the ServiceAccount, an absent name meaning `default`. */
  workloadsOf(namespace: string, serviceAccount: string): readonly Workload[];
  workloadsIn(namespace: string): readonly Workload[];
  secrets(namespace: string, name: string): readonly Secret[];
  namespacesNamed(name: string): readonly Namespace[];
  customResource(group: string, plural: string): CustomResourceDefinition | undefined;
  customResources(): readonly CustomResourceDefinition[];
  /** All objects of a type that has no question of its own above. */
  ofType<Type extends KubernetesObject["type"]>(type: Type): readonly ObjectOf<Type>[];
  /** Those of one namespace. */
  ofTypeIn<Type extends KubernetesObject["type"]>(type: Type, namespace: string): readonly ObjectOf<Type>[];
  /** Whether there are, or were, objects of a type. */
  hasType(type: KubernetesObject["type"]): boolean;
  /** What declares a symbol, built-in objects included. */
  declarations(symbol: SymbolName): readonly KubernetesObject[];
  /** Every place that names a symbol, in the order of files and places. */
  references(symbol: SymbolName): readonly LocatedReference[];
}

/** An index among those that differ from it in nothing but the texts of the files being edited. */
export interface Step {
  readonly history: History;
  /** No two steps have the same. */
  readonly id: number;
  /** The files being edited. */
  readonly edited: Layer;
}

export interface History {
  readonly questions: Map<string, Question>;
}

/** Something asked of the indexes of a history. */
export interface Question {
  /** A number that differs from that of another index whenever the answer may say something else there. */
  revisionIn(index: ObjectIndex): number;
}
