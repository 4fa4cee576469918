import { HOLE, valueOf, type YamlContent } from "../../../yaml/node";
import type { Text } from "../../content";
import type { Lowering } from "../../lowering";
import { booleanField, textField, textMap } from "../../read";
import { cloudObject, itemsOf, readPlain } from "../cloud-object";
import type { AwsAccess, AwsRole, CloudFact, CloudTarget } from "../content";
import { subjectOf } from "../subject";
import { accessPolicies } from "./ack";
import type { PolicySource } from "./policy";
import { readPolicy, texts } from "./read-policy";
import { webIdentityStatement } from "./statement";

/** ClusterConfig of eksctl, which makes roles, ServiceAccounts and entries of its own. */
export const lowerEksctl: Lowering = (node, meta) => {
  const iam = valueOf(node, "iam");
  return cloudObject(meta, [
    ...itemsOf(valueOf(iam, "serviceAccounts")).flatMap(accountFacts),
    ...itemsOf(valueOf(iam, "podIdentityAssociations")).flatMap(associationFacts),
    ...itemsOf(valueOf(valueOf(node, "accessConfig"), "accessEntries")).map(accessEntry),
    ...itemsOf(valueOf(node, "iamIdentityMappings")).map(identityMapping),
  ]);
};

/** The ServiceAccount with its role, whose trust policy eksctl writes. */
function accountFacts(item: YamlContent): readonly CloudFact[] {
  const metadata = valueOf(item, "metadata");
  const name = textField(metadata, "name");
  if (!name) return [];
  const namespace = textField(metadata, "namespace") ?? { value: "default", at: name.at };
  const attached = textField(item, "attachRoleARN");
  const address = `eksctl/${namespace.value}/${name.value}`;
  const role: CloudTarget = attached
    ? { kind: "value", text: attached }
    : { kind: "address", address, at: name.at };
  const account: CloudFact = {
    fact: "made-account",
    at: name.at,
    namespace,
    name,
    role,
    annotations: textMap(valueOf(metadata, "annotations")),
  };
  const made = attached ? [] : [roleOf(item, name, namespace, address)];
  return booleanField(item, "roleOnly")?.value === true ? made : [...made, account];
}

function roleOf(item: YamlContent, name: Text, namespace: Text, address: string): AwsRole {
  const pattern = textField(item, "subjectPattern");
  const subject = subjectOf({ namespace: namespace.value, name: (pattern ?? name).value });
  const at = (pattern ?? name).at;
  const statement = webIdentityStatement(item.at, pattern ? "StringLike" : "StringEquals", [
    { value: subject, at },
  ]);
  const policy = valueOf(item, "attachPolicy");
  return {
    fact: "aws-role",
    at: name.at,
    address,
    name: textField(item, "roleName"),
    path: undefined,
    trust: { kind: "document", document: { at: item.at, statements: [statement], open: false } },
    policies: [
      ...texts(valueOf(item, "attachPolicyARNs"), readPlain).items.map(
        (arn): PolicySource => ({ kind: "managed", arn }),
      ),
      ...(policy ? [readPolicy(policy, readPlain)] : []),
    ],
    open: valueOf(item, "wellKnownPolicies") !== undefined,
  };
}

function associationFacts(item: YamlContent): readonly CloudFact[] {
  const account = textField(item, "serviceAccountName");
  const namespace = textField(item, "namespace");
  const arn = textField(item, "roleARN");
  if (!account) return [];
  const association: CloudFact = {
    fact: "aws-association",
    at: account.at,
    namespace,
    account,
    role: arn && { kind: "value", text: arn },
  };
  if (booleanField(item, "createServiceAccount")?.value !== true) return [association];
  return [
    association,
    {
      fact: "made-account",
      at: account.at,
      namespace,
      name: account,
      role: undefined,
      annotations: new Map(),
    },
  ];
}

function accessEntry(item: YamlContent): AwsAccess {
  const arn = textField(item, "principalARN");
  return {
    fact: "aws-access",
    at: arn?.at ?? item.at,
    via: "access-entry",
    principal: arn ? { kind: "value", text: arn } : { kind: "unknown" },
    username: textField(item, "kubernetesUsername"),
    groups: texts(valueOf(item, "kubernetesGroups"), readPlain).items,
    type: textField(item, "type"),
    policies: accessPolicies(item),
  };
}

function identityMapping(item: YamlContent): AwsAccess {
  const arn = textField(item, "arn");
  return {
    fact: "aws-access",
    at: arn?.at ?? item.at,
    via: arn?.value.includes(":user/") === true ? "mapUsers" : "mapRoles",
    principal: arn ? { kind: "value", text: arn } : { kind: "unknown" },
    username: textField(item, "username"),
    groups: texts(valueOf(item, "groups"), readPlain).items,
    type: undefined,
    policies: [],
  };
}

/** kOps makes a role for each ServiceAccount that is to have permissions of AWS. */
export const lowerKops: Lowering = (node, meta) => {
  const iam = valueOf(valueOf(node, "spec"), "iam");
  const facts = itemsOf(valueOf(iam, "serviceAccountExternalPermissions")).flatMap(
    (item): readonly CloudFact[] => {
      const account = textField(item, "name");
      const namespace = textField(item, "namespace");
      if (!account || !namespace) return [];
      const role = `${account.value}.${namespace.value}.sa.${meta.name?.value ?? HOLE}`;
      const address = `kops/${namespace.value}/${account.value}`;
      const subject = {
        value: subjectOf({ namespace: namespace.value, name: account.value }),
        at: account.at,
      };
      const statements = [webIdentityStatement(item.at, "StringEquals", [subject])];
      const aws = valueOf(item, "aws");
      return [
        {
          fact: "aws-role",
          at: account.at,
          address,
          name: { value: role, at: account.at },
          path: undefined,
          trust: { kind: "document", document: { at: item.at, statements, open: false } },
          policies: [
            ...texts(valueOf(aws, "policyARNs"), readPlain).items.map(
              (arn): PolicySource => ({ kind: "managed", arn }),
            ),
            ...(valueOf(aws, "inlinePolicy") ? [readPolicy(valueOf(aws, "inlinePolicy"), readPlain)] : []),
          ],
          open: false,
        },
        {
          fact: "aws-association",
          at: account.at,
          namespace,
          account,
          role: { kind: "address", address, at: account.at },
        },
      ];
    },
  );
  return cloudObject(meta, facts);
};
