import type { ObjectIndex } from "../graph/index";
import type { KubernetesObject } from "../model/object";
import type { SourceChange } from "../text/edit";
import type { FilePath, TextRange } from "../text/range";
import type { YamlDocument } from "../yaml/node";

export type Severity = "error" | "warning" | "information" | "hint";

export interface RuleMeta {
  /** `family/pattern`, so that "allow family/pattern" reads well. */
  readonly id: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  readonly category: "correctness" | "security" | "suspicious";
  /** The usual severity (product.md section 4); a finding may be milder. */
  readonly severity: Severity;
  /** `document`: the finding depends on nothing but the object and the catalog. */
  readonly scope: "document" | "workspace";
  readonly fix: "none" | "safe" | "review";
  readonly status: "preview" | "stable" | "deprecated";
  /** The smallest preset the rule is in; `all` has every rule. */
  readonly preset: "recommended" | "strict" | "all";
  readonly references: readonly string[];
  /** Rows of the catalogue of all tools' checks (`rules/catalogue/`) that the rule covers; empty beyond it. */
  readonly rows: readonly string[];
}

export interface Finding {
  /** The smallest node at fault, counted from the start of the object's document. */
  readonly at: TextRange;
  /** One sentence that says what, names in double quotes, with a full stop. */
  readonly message: string;
  /** Milder than the rule's own severity, because of what the grant can really do. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly tags?: readonly ("unnecessary" | "deprecated")[];
  readonly fixes?: readonly Fix[];
  /** The field without which there is a finding; if it is misspelt, that is the mistake, and this follows from it. */
  readonly absent?: string;
  /** The finding is a guess from the outside: another rule that reports about the same knows better. */
  readonly givesWay?: GivesWay;
}

export interface GivesWay {
  /** A finding of another rule in here means the same mistake. */
  readonly within: TextRange;
  /** A finding of another rule that names this field, in the mapping that lacks it or at its key, only says what is missing. */
  readonly lacks?: LackedField;
  /** Fields that were meant only if a finding of another rule tells that one of them is missing. */
  readonly mayLack?: readonly { readonly lacks: LackedField; readonly fixes: readonly Fix[] }[];
}

export interface LackedField {
  readonly key: string;
  readonly inside: TextRange;
  readonly holder: TextRange | undefined;
}

export interface RelatedPlace {
  readonly object: KubernetesObject;
  readonly at: TextRange;
  readonly message: string;
}

export interface Fix {
  /** An imperative that states the change in permissions. */
  readonly title: string;
  /** What happens to granted permissions. Only `equal` fixes are applied by fixAll. */
  readonly permissions: "equal" | "narrower" | "wider";
  /** The one fix to take without thinking; at most one a finding. */
  readonly preferred?: boolean;
  /** Never applied by fixAll: what it takes away may be of use again in a moment. */
  readonly onRequest?: boolean;
  /** Computed when asked for; a refusal says why in one sentence. */
  readonly change: (documents: DocumentAccess) => SourceChange | Refusal;
}

export interface Refusal {
  readonly refused: string;
}

/** The text and tree behind an object, parsed when a fix needs it. */
export interface DocumentAccess {
  /** `2026-11-21`. A finding is kept from one day to the next, so only changes may depend on it. */
  readonly today: string;
  open(object: KubernetesObject): OpenDocument;
  /** Whether a word stands in the document of an object; a search costs less than a tree. */
  mentions(object: KubernetesObject, word: string): boolean;
  textOf(file: FilePath): string | undefined;
}

export interface OpenDocument {
  readonly file: FilePath;
  /** Offset of the document in the file. */
  readonly base: number;
  /** Text of the document. */
  readonly text: string;
  readonly document: YamlDocument;
}

export interface Rule<Type extends KubernetesObject["type"] = KubernetesObject["type"]> {
  readonly meta: RuleMeta;
  /** Kinds of objects the rule looks at. */
  readonly on: readonly Type[] | "every";
  readonly check: (
    object: Extract<KubernetesObject, { readonly type: Type }>,
    index: ObjectIndex,
    documents: DocumentAccess,
  ) => Iterable<Finding>;
}

/** A rule as the registry holds it: it gets only objects of the kinds it asked for. */
export function anyRule<Type extends KubernetesObject["type"]>(rule: Rule<Type>): Rule {
  const isOwn = (object: KubernetesObject): object is Extract<KubernetesObject, { readonly type: Type }> =>
    rule.on === "every" || rule.on.some((type) => type === object.type);
  return {
    ...rule,
    check: (object, index, documents) => (isOwn(object) ? rule.check(object, index, documents) : []),
  };
}

/** Whether a rule looks at objects of a type. */
export function looksAt({ on }: Rule, type: KubernetesObject["type"]): boolean {
  return on === "every" || on.includes(type);
}

export function defineRule<Type extends KubernetesObject["type"]>(rule: Rule<Type>): Rule<Type> {
  return rule;
}
