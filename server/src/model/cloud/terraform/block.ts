import type { TextRange } from "../../../text/range";
import type { YamlMap } from "../../../yaml/node";
import type { CloudFact } from "../content";
import type { TerraformScope } from "./scope";

/** A resource, data source or module. */
export interface TerraformBlock {
  /** `aws_iam_role.app`, `data.aws_iam_policy_document.trust`, `module.irsa`. */
  readonly address: string;
  /** The label that is its name. */
  readonly at: TextRange;
  readonly body: YamlMap;
  readonly scope: TerraformScope;
}

export type BlockReader = (block: TerraformBlock) => readonly CloudFact[];
