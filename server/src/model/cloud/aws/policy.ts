import type { TextRange } from "../../../text/range";
import type { YamlNode } from "../../../yaml/node";
import type { Text } from "../../content";

/** Where the text of a policy is. */
export type PolicySource =
  | { readonly kind: "document"; readonly document: PolicyDocument }
  /** In the same source: `data.aws_iam_policy_document.trust`, `aws_iam_policy.read`. */
  | { readonly kind: "address"; readonly address: string }
  /** In a file beside the source: `trust.json`. */
  | { readonly kind: "file"; readonly path: string }
  /** A policy of AWS or of the account, by its ARN. */
  | { readonly kind: "managed"; readonly arn: Text }
  | { readonly kind: "unknown" };

/** An IAM policy; a trust policy is one whose statements have principals. */
export interface PolicyDocument {
  readonly at: TextRange;
  readonly statements: readonly PolicyStatement[];
  /** There may be statements that are not written down here. */
  readonly open: boolean;
}

export interface PolicyStatement {
  readonly at: TextRange;
  readonly effect: "Allow" | "Deny";
  readonly principals: readonly PolicyPrincipal[];
  readonly actions: readonly Text[];
  /** Absent unless the statement says what it is not about. */
  readonly notActions: readonly Text[] | undefined;
  readonly resources: readonly Text[];
  readonly conditions: readonly PolicyCondition[];
  /** Some part of it is not known. */
  readonly open: boolean;
}

export interface PolicyPrincipal {
  /** `Federated`, `Service`, `AWS`; `*` for everybody. */
  readonly type: string;
  readonly value: Text;
}

export interface PolicyCondition {
  /** `StringEquals`, as written. */
  readonly operator: Text;
  readonly key: Text;
  readonly values: readonly Text[];
  readonly open: boolean;
}

/** What a scalar says, references and functions of the source's language resolved as far as they can be. */
export type ReadText = (node: YamlNode | undefined) => Text | undefined;
