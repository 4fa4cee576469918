import { valueOf, type YamlNode } from "../../../yaml/node";
import { type ObjectContent, type Text, titleRange } from "../../content";
import type { Lowering } from "../../lowering";
import { textField } from "../../read";
import { addressOf, cloudObject, itemsOf, readPlain, targetOf } from "../cloud-object";
import type { CloudTarget } from "../content";
import type { PolicySource } from "./policy";
import { readPolicy, texts } from "./read-policy";

const GROUPS = ["iam.aws.upbound.io", "iam.aws.m.upbound.io", "iam.aws.crossplane.io"];
const CLUSTER_GROUPS = ["eks.aws.upbound.io", "eks.aws.m.upbound.io", "eks.aws.crossplane.io"];

/** The providers of Crossplane, the one of the community and Upbound's. */
export const CROSSPLANE_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ...GROUPS.flatMap((group): [string, Lowering][] => [
    [`${group}/Role`, lowerRole],
    [`${group}/Policy`, lowerPolicy],
    [`${group}/RolePolicy`, lowerRolePolicy],
    [`${group}/RolePolicyAttachment`, lowerAttachment],
  ]),
  ...CLUSTER_GROUPS.flatMap((group): [string, Lowering][] => [
    [`${group}/PodIdentityAssociation`, lowerAssociation],
    [`${group}/AccessEntry`, lowerAccessEntry],
  ]),
];

function parametersOf(node: YamlNode): YamlNode | undefined {
  return valueOf(valueOf(node, "spec"), "forProvider");
}

/** The name outside of the cluster. */
function externalName(meta: ObjectContent): Text | undefined {
  return meta.annotations.get("crossplane.io/external-name") ?? meta.name;
}

function lowerRole(...[node, meta]: Parameters<Lowering>) {
  const parameters = parametersOf(node);
  const trust = valueOf(parameters, "assumeRolePolicy") ?? valueOf(parameters, "assumeRolePolicyDocument");
  const policies: PolicySource[] = [
    ...itemsOf(valueOf(parameters, "inlinePolicy")).map((item) =>
      readPolicy(valueOf(item, "policy"), readPlain),
    ),
    ...texts(valueOf(parameters, "managedPolicyArns"), readPlain).items.map(
      (arn): PolicySource => ({ kind: "managed", arn }),
    ),
  ];
  return cloudObject(meta, [
    {
      fact: "aws-role",
      at: titleRange(meta),
      address: addressOf(meta, "crossplane"),
      name: externalName(meta),
      path: textField(parameters, "path"),
      trust: readPolicy(trust, readPlain),
      policies,
      open: false,
    },
  ]);
}

function lowerPolicy(...[node, meta]: Parameters<Lowering>) {
  const parameters = parametersOf(node);
  const policy = valueOf(parameters, "policy") ?? valueOf(parameters, "document");
  return cloudObject(meta, [
    {
      fact: "aws-policy",
      at: titleRange(meta),
      address: addressOf(meta, "crossplane-policy"),
      name: externalName(meta),
      document: readPolicy(policy, readPlain),
    },
  ]);
}

function roleTarget(parameters: YamlNode | undefined): CloudTarget {
  const name = textField(parameters, "role") ?? textField(parameters, "roleName");
  const reference = valueOf(parameters, "roleRef") ?? valueOf(parameters, "roleNameRef");
  return targetOf(name, reference, "crossplane");
}

function lowerRolePolicy(...[node, meta]: Parameters<Lowering>) {
  const parameters = parametersOf(node);
  const policy = readPolicy(valueOf(parameters, "policy"), readPlain);
  return cloudObject(meta, [
    { fact: "aws-attachment", at: titleRange(meta), role: roleTarget(parameters), policy },
  ]);
}

function lowerAttachment(...[node, meta]: Parameters<Lowering>) {
  const parameters = parametersOf(node);
  const arn = textField(parameters, "policyArn");
  const target = targetOf(arn, valueOf(parameters, "policyArnRef"), "crossplane-policy");
  const policy: PolicySource =
    target.kind === "value" ? { kind: "managed", arn: target.text } : { kind: "unknown" };
  const named: PolicySource =
    target.kind === "address" ? { kind: "address", address: target.address } : policy;
  return cloudObject(meta, [
    { fact: "aws-attachment", at: titleRange(meta), role: roleTarget(parameters), policy: named },
  ]);
}

function lowerAssociation(...[node, meta]: Parameters<Lowering>) {
  const parameters = parametersOf(node);
  return cloudObject(meta, [
    {
      fact: "aws-association",
      at: titleRange(meta),
      namespace: textField(parameters, "namespace"),
      account: textField(parameters, "serviceAccount"),
      role: targetOf(textField(parameters, "roleArn"), valueOf(parameters, "roleArnRef"), "crossplane"),
    },
  ]);
}

function lowerAccessEntry(...[node, meta]: Parameters<Lowering>) {
  const parameters = parametersOf(node);
  const principal = textField(parameters, "principalArn");
  return cloudObject(meta, [
    {
      fact: "aws-access",
      at: titleRange(meta),
      via: "access-entry",
      principal: targetOf(principal, valueOf(parameters, "principalArnRef"), "crossplane"),
      username: textField(parameters, "userName"),
      groups: texts(valueOf(parameters, "kubernetesGroups"), readPlain).items,
      type: textField(parameters, "type"),
      policies: [],
    },
  ]);
}
