import type { FilePath, TextRange } from "../text/range";
import type { NodePath } from "../yaml/node";
import type { DeclaredName, Reference } from "./reference";
import type { FieldError } from "./field-error";

/** A value together with where it was written, counted from the start of its document. */
export interface Spanned<T> {
  readonly value: T;
  readonly at: TextRange;
}

/** A string of the manifest; what a template fills in is `HOLE` characters (see `isKnown`). */
export type Text = Spanned<string>;

/** A list of strings, also when it is absent or half typed. */
export interface TextList {
  readonly present: boolean;
  /** The list; the key when there is no list; the parent when there is no key. */
  readonly at: TextRange;
  readonly items: readonly Text[];
  /** A template may add items. */
  readonly open: boolean;
}

/** Who turns the manifest into what reaches the cluster. */
export type Rendering = "plain" | "helm" | "kustomize";

/** Where an object stands. Two snapshots share the content of an object, not its source. */
export interface ObjectSource {
  readonly file: FilePath;
  /** Offset of the object's document in the file. */
  readonly base: number;
  /** The object inside its document: `[]`, or `["items", 2]` in a List. */
  readonly path: NodePath;
  readonly rendering: Rendering;
  /** What renders it: a chart folder or a set of kustomizations; objects of one build find each other by name. */
  readonly build: string | undefined;
  /** Every cluster has it; it is never linted. */
  readonly builtIn: boolean;
  /** Position of the object in its file, so that objects of one file have an order. */
  readonly order: number;
}

export interface ObjectContent {
  readonly apiVersion: string;
  readonly kind: string;
  readonly at: TextRange;
  readonly kindAt: TextRange;
  readonly name: Text | undefined;
  /** As written; see `namespaceOf` for what it means. */
  readonly namespaceText: Text | undefined;
  readonly labels: ReadonlyMap<string, Text>;
  readonly annotations: ReadonlyMap<string, Text>;
  /** A template action stands in the document, so that an absent field is not known to be absent. */
  readonly templated: boolean;
  /** What the API server would reject, with its place. */
  readonly problems: readonly Problem[];
  /** Names of others that stand in it, beyond those that the fields of its type tell (see `referencesOf`). */
  readonly references?: readonly Reference[];
  /** What it declares beside itself: the cloud role that a Terraform resource makes, the ServiceAccounts that an operator makes for it. */
  readonly declares?: readonly DeclaredName[];
}

export interface Problem extends FieldError {
  readonly at: TextRange;
}

export interface Placed {
  readonly source: ObjectSource;
  /**
   * Namespace the object lives in, "" for a cluster-scoped one. Where a chart or a kustomization decides, it is
   * a name that no namespace has and that only objects of the same build share (see `isKnownNamespace`).
   */
  readonly namespace: string;
}

export interface LabelSelector {
  readonly at: TextRange;
  readonly matchLabels: ReadonlyMap<string, string>;
  readonly matchExpressions: readonly LabelExpression[];
}

export interface LabelExpression {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** The range that stands for the whole object: its name, else its kind. */
export function titleRange(object: ObjectContent): TextRange {
  return object.name?.at ?? object.kindAt;
}
