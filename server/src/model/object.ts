import type { FileRange, TextRange } from "../text/range";
import type { NodePath } from "../yaml/node";
import type { CloudContent } from "./cloud/content";
import type { ClusterContent } from "./cluster/content";
import type { LabelSelector, ObjectContent, Placed, Spanned, Text, TextList } from "./content";
import type { MeshContent } from "./mesh/content";
import type { OperatorContent } from "./operator/content";

export { titleRange } from "./content";
export type {
  LabelExpression,
  LabelSelector,
  ObjectContent,
  ObjectSource,
  Placed,
  Problem,
  Rendering,
  Spanned,
  Text,
  TextList,
} from "./content";

export interface RoleContent extends ObjectContent {
  readonly type: "role";
  readonly kind: "Role" | "ClusterRole";
  readonly rules: readonly RoleRule[];
  /** The `rules` list, its key, or the object where there is neither. */
  readonly rulesAt: TextRange;
  readonly rulesPresent: boolean;
  /** A template may add rules. */
  readonly rulesOpen: boolean;
  readonly aggregation: Aggregation | undefined;
}

export interface RoleRule {
  readonly index: number;
  readonly at: TextRange;
  readonly verbs: TextList;
  readonly apiGroups: TextList;
  readonly resources: TextList;
  readonly resourceNames: TextList;
  readonly nonResourceURLs: TextList;
  /** The same rule as plain data, without what is not known. */
  readonly policy: PolicyRule;
  /** Some part of the rule is not known before rendering. */
  readonly open: boolean;
}

/** A rule of `rbac.authorization.k8s.io`; a missing list is an empty one. */
export interface PolicyRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

export interface Aggregation {
  readonly at: TextRange;
  readonly selectors: readonly LabelSelector[];
  readonly open: boolean;
}

export interface BindingContent extends ObjectContent {
  readonly type: "binding";
  readonly kind: "RoleBinding" | "ClusterRoleBinding";
  readonly roleRef: RoleRef;
  readonly subjects: readonly Subject[];
  readonly subjectsAt: TextRange;
  readonly subjectsOpen: boolean;
}

export interface RoleRef {
  /** The mapping, or the object where there is none. */
  readonly at: TextRange;
  readonly apiGroup: Text | undefined;
  readonly kind: Text | undefined;
  readonly name: Text | undefined;
}

export interface Subject {
  readonly index: number;
  readonly at: TextRange;
  readonly apiGroup: Text | undefined;
  readonly kind: Text | undefined;
  readonly name: Text | undefined;
  readonly namespace: Text | undefined;
}

export interface ServiceAccountContent extends ObjectContent {
  readonly type: "service-account";
  readonly automount: Spanned<boolean> | undefined;
  /** Names of Secrets that older Kubernetes listed here. */
  readonly secrets: TextList;
  readonly imagePullSecrets: TextList;
}

export interface SecretContent extends ObjectContent {
  readonly type: "secret";
  /** The field `type`; absent means `Opaque`. */
  readonly secretType: Text | undefined;
}

export interface NamespaceContent extends ObjectContent {
  readonly type: "namespace";
}

/** A Pod or an object that makes Pods. */
export interface WorkloadContent extends ObjectContent {
  readonly type: "workload";
  readonly serviceAccountName: Text | undefined;
  /** The deprecated alias `serviceAccount`. */
  readonly serviceAccountAlias: Text | undefined;
  readonly automount: Spanned<boolean> | undefined;
  /** Labels and annotations that its Pods get; of annotations only those about identity (see `isIdentityKey`). */
  readonly podLabels: ReadonlyMap<string, Text>;
  readonly podAnnotations: ReadonlyMap<string, Text>;
  readonly hostNetwork: Spanned<boolean> | undefined;
  /** Path of the Pod spec inside the object: `["spec", "template", "spec"]`. */
  readonly podSpecPath: NodePath;
}

export interface CustomResourceDefinitionContent extends ObjectContent {
  readonly type: "crd";
  readonly group: string;
  readonly plural: string;
  readonly singular: string;
  readonly resourceKind: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
  /** `status`, `scale`. */
  readonly subresources: readonly string[];
}

/** An object whose kind Rolecall does not look into. */
export interface OpaqueContent extends ObjectContent {
  readonly type: "opaque";
}

export type LoweredObject =
  | RoleContent
  | BindingContent
  | ServiceAccountContent
  | SecretContent
  | NamespaceContent
  | WorkloadContent
  | CustomResourceDefinitionContent
  | MeshContent
  | CloudContent
  | ClusterContent
  | OperatorContent
  | OpaqueContent;

export type Role = RoleContent & Placed;
export type Binding = BindingContent & Placed;
export type ServiceAccount = ServiceAccountContent & Placed;
export type Secret = SecretContent & Placed;
export type Namespace = NamespaceContent & Placed;
export type Workload = WorkloadContent & Placed;
export type CustomResourceDefinition = CustomResourceDefinitionContent & Placed;
export type Opaque = OpaqueContent & Placed;
export type KubernetesObject =
  | Role
  | Binding
  | ServiceAccount
  | Secret
  | Namespace
  | Workload
  | CustomResourceDefinition
  | (MeshContent & Placed)
  | (CloudContent & Placed)
  | (ClusterContent & Placed)
  | (OperatorContent & Placed)
  | Opaque;

/** The objects of one type. */
export type ObjectOf<Type extends KubernetesObject["type"]> = Extract<
  KubernetesObject,
  { readonly type: Type }
>;

/** A range of an object, counted from the start of its file. */
/** Whether two objects are of one content: every lowered object has a range of its own, which tells it from all others. */
export function isSameContent(before: LoweredObject, after: LoweredObject): boolean {
  return before.at === after.at && before.labels === after.labels && before.annotations === after.annotations;
}

export function fileRange(object: Placed, at: TextRange): FileRange {
  const { file, base } = object.source;
  return { file, start: base + at.start, end: base + at.end };
}
