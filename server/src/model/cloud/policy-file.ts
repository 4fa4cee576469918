import { exactList } from "../../support/exact";
import type { FilePath } from "../../text/range";
import { resolve, type YamlDocument } from "../../yaml/node";
import type { PlacedContent } from "../lower";
import { NO_TEXTS } from "../read";
import { readPolicy } from "./aws/read-policy";
import { readPlain } from "./cloud-object";
import type { CloudFact, Infrastructure } from "./content";
import { namesOf } from "./names";

/** A file that is nothing but a policy of IAM, which some command makes a role with. */
export function lowerPolicyFile(file: FilePath, document: YamlDocument): readonly PlacedContent[] {
  const root = resolve(document.root);
  const source = readPolicy(root, readPlain);
  if (root?.type !== "map" || source.kind !== "document" || source.document.statements.length === 0)
    return [];
  const first = root.entries[0]?.key.at ?? root.at;
  const name = file.slice(file.lastIndexOf("/") + 1);
  const fact: CloudFact = { fact: "aws-policy", at: first, address: name, name: undefined, document: source };
  const object: Infrastructure = {
    type: "infrastructure",
    language: "policy",
    apiVersion: "iam",
    kind: "Policy",
    at: root.at,
    kindAt: first,
    name: { value: name, at: first },
    namespaceText: undefined,
    labels: NO_TEXTS,
    annotations: NO_TEXTS,
    templated: false,
    problems: exactList([]),
    facts: [fact],
    ...namesOf([fact]),
  };
  return [{ object, path: exactList([]) }];
}
