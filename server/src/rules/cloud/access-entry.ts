import type { AwsAccess } from "../../model/cloud/content";
import { isKnown } from "../../yaml/node";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/access-entry",
    summary: "EKS rejects an access entry",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html",
      "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html",
    ],
    rows: ["F33", "F34"],
  },
  on: ["cloud"],
  *check(object) {
    const seen = new Set<string>();
    for (const fact of object.facts) {
      if (fact.fact !== "aws-access" || fact.via !== "access-entry") continue;
      yield* faultsOf(fact);
      const { principal } = fact;
      if (principal.kind !== "value" || !isKnown(principal.text.value)) continue;
      if (seen.has(principal.text.value))
        yield { at: principal.text.at, message: `There is an entry for "${principal.text.value}" already.` };
      seen.add(principal.text.value);
    }
  },
});

function* faultsOf({ groups, username, type, policies }: AwsAccess): Iterable<Finding> {
  for (const { value, at } of groups)
    if (value.startsWith("system:"))
      yield { at, message: `Groups of an access entry may not begin with "system:", as "${value}" does.` };
  const prefix = username && RESERVED.find((reserved) => username.value.startsWith(reserved));
  if (username && prefix !== undefined)
    yield { at: username.at, message: `User names of an access entry may not begin with "${prefix}".` };
  const isNode = type && isKnown(type.value) && type.value !== "STANDARD";
  if (isNode && !TYPES.has(type.value))
    yield { at: type.at, message: `There is no type "${type.value}" of access entries.` };
  else if (isNode && (groups.length > 0 || policies.length > 0))
    yield { at: type.at, message: `An entry of type "${type.value}" takes neither groups nor policies.` };
  for (const { arn, scope, namespaces } of policies) {
    if (isKnown(arn.value) && !/^arn:aws[\w-]*:eks::aws:cluster-access-policy\/\w+$/.test(arn.value))
      yield {
        at: arn.at,
        message: `"${arn.value}" is no access policy, such as "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy".`,
      };
    if (scope?.value === "namespace" && namespaces.length === 0)
      yield { at: scope.at, message: 'The scope "namespace" needs namespaces.' };
  }
}

const RESERVED = ["system:", "eks:", "aws:", "amazon:", "iam:"];
const TYPES = new Set(["EC2", "EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX", "HYPERPOD_LINUX"]);
