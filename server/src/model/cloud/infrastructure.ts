import { isTerraform, isTerraformJson, mayHoldIdentities } from "../../terraform/names";
import type { FilePath } from "../../text/range";
import type { YamlDocument } from "../../yaml/node";
import type { PlacedContent } from "../lower";
import { lowerCloudFormation } from "./cloud-formation/lower";
import { lowerPolicyFile } from "./policy-file";
import { lowerTerraform } from "./terraform/lower";

/** Whether a document is a source of truth beside manifests: Terraform, CloudFormation, or a policy of IAM. */
export function isInfrastructure(file: FilePath, text: string, start: number, end: number): boolean {
  if (isTerraform(file) || isTerraformJson(file)) return true;
  const own = text.slice(start, end);
  return CLOUD_FORMATION.some((word) => own.includes(word)) || isPolicy(file, own);
}

const CLOUD_FORMATION = ["AWS::IAM::", "AWS::EKS::"];

/** A policy is written as JSON, and begins with its version or its statements. */
function isPolicy(file: FilePath, text: string): boolean {
  return file.endsWith(".json") && /^\s*\{\s*"(?:Version|Statement|Id)"\s*:/.test(text);
}

/** What the document says about identities of a cloud; a manifest that only mentions them says nothing here. */
export function lowerInfrastructure(
  file: FilePath,
  text: string,
  parse: (text: string) => YamlDocument,
): readonly PlacedContent[] {
  if (isTerraform(file) || isTerraformJson(file))
    return mayHoldIdentities(text) ? lowerTerraform(parse(text)) : [];
  return CLOUD_FORMATION.some((word) => text.includes(word))
    ? lowerCloudFormation(parse(text))
    : lowerPolicyFile(file, parse(text));
}
