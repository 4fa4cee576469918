import { valueOf, type YamlNode } from "../../../yaml/node";
import { titleRange } from "../../content";
import type { Lowering } from "../../lowering";
import { textField } from "../../read";
import { addressOf, cloudObject, itemsOf, readPlain, targetOf } from "../cloud-object";
import type { AccessPolicy } from "../content";
import type { PolicySource } from "./policy";
import { readPolicy, texts } from "./read-policy";

/** The controllers of AWS for Kubernetes. */
export const ACK_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["iam.services.k8s.aws/Role", lowerRole],
  ["iam.services.k8s.aws/Policy", lowerPolicy],
  ["eks.services.k8s.aws/PodIdentityAssociation", lowerAssociation],
  ["eks.services.k8s.aws/AccessEntry", lowerAccessEntry],
];

function lowerRole(...[node, meta]: Parameters<Lowering>) {
  const spec = valueOf(node, "spec");
  const inline = valueOf(spec, "inlinePolicies");
  const policies: PolicySource[] = [
    ...(inline?.type === "map" ? inline.entries.map(({ value }) => readPolicy(value, readPlain)) : []),
    ...texts(valueOf(spec, "policies"), readPlain).items.map(
      (arn): PolicySource => ({ kind: "managed", arn }),
    ),
    ...itemsOf(valueOf(spec, "policyRefs")).map((item): PolicySource => {
      const target = targetOf(undefined, item, "ack-policy");
      return target.kind === "address" ? { kind: "address", address: target.address } : { kind: "unknown" };
    }),
  ];
  return cloudObject(meta, [
    {
      fact: "aws-role",
      at: titleRange(meta),
      address: addressOf(meta, "ack"),
      name: textField(spec, "name"),
      path: textField(spec, "path"),
      trust: readPolicy(valueOf(spec, "assumeRolePolicyDocument"), readPlain),
      policies,
      open: false,
    },
  ]);
}

function lowerPolicy(...[node, meta]: Parameters<Lowering>) {
  const spec = valueOf(node, "spec");
  const document = readPolicy(valueOf(spec, "policyDocument"), readPlain);
  const address = addressOf(meta, "ack-policy");
  return cloudObject(meta, [
    { fact: "aws-policy", at: titleRange(meta), address, name: textField(spec, "name"), document },
  ]);
}

function lowerAssociation(...[node, meta]: Parameters<Lowering>) {
  const spec = valueOf(node, "spec");
  return cloudObject(meta, [
    {
      fact: "aws-association",
      at: titleRange(meta),
      namespace: textField(spec, "namespace"),
      account: textField(spec, "serviceAccount"),
      role: targetOf(textField(spec, "roleARN"), valueOf(spec, "roleRef"), "ack"),
    },
  ]);
}

function lowerAccessEntry(...[node, meta]: Parameters<Lowering>) {
  const spec = valueOf(node, "spec");
  return cloudObject(meta, [
    {
      fact: "aws-access",
      at: titleRange(meta),
      via: "access-entry",
      principal: targetOf(textField(spec, "principalARN"), valueOf(spec, "principalRef"), "ack"),
      username: textField(spec, "username"),
      groups: texts(valueOf(spec, "kubernetesGroups"), readPlain).items,
      type: textField(spec, "type"),
      policies: accessPolicies(spec),
    },
  ]);
}

/** `accessPolicies[]` as EKS, ACK and eksctl write them. */
export function accessPolicies(parent: YamlNode | undefined): readonly AccessPolicy[] {
  return itemsOf(valueOf(parent, "accessPolicies")).flatMap((item): readonly AccessPolicy[] => {
    const arn = textField(item, "policyARN");
    const scope = valueOf(item, "accessScope");
    const namespaces = texts(valueOf(scope, "namespaces"), readPlain).items;
    return arn ? [{ arn, scope: textField(scope, "type"), namespaces }] : [];
  });
}
