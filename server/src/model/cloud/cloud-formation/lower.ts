import { exactList } from "../../../support/exact";
import {
  resolve,
  valueOf,
  type YamlDocument,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../../../yaml/node";
import type { PlacedContent } from "../../lower";
import { NO_TEXTS } from "../../read";
import type { PolicySource } from "../aws/policy";
import { readPolicy, texts } from "../aws/read-policy";
import type { AccessPolicy, CloudFact, Infrastructure } from "../content";
import { namesOf } from "../names";
import { readTemplateText, templateTarget, templateValue } from "./text";

/** The resources of a template that say something about identities of a cluster. */
export function lowerCloudFormation(document: YamlDocument): readonly PlacedContent[] {
  const resources = valueOf(document.root, "Resources");
  if (resources?.type !== "map") return [];
  const res: PlacedContent[] = [];
  for (const { key, value } of resources.entries) {
    const resource = resolve(value);
    if (resource?.type !== "map") continue;
    const type = valueOf(resource, "Type");
    const properties = valueOf(resource, "Properties");
    if (type?.type !== "scalar" || properties?.type !== "map") continue;
    const facts = readResource(type.text, key, properties);
    if (facts.length > 0) res.push({ object: objectOf(key, type, resource, facts), path: exactList([]) });
  }
  return res;
}

function objectOf(
  key: YamlScalar,
  type: YamlScalar,
  { at }: YamlMap,
  facts: readonly CloudFact[],
): Infrastructure {
  return {
    type: "infrastructure",
    language: "cloudformation",
    apiVersion: "cloudformation",
    kind: type.text,
    at: { start: key.at.start, end: at.end },
    kindAt: type.at,
    name: { value: key.text, at: key.at },
    namespaceText: undefined,
    labels: NO_TEXTS,
    annotations: NO_TEXTS,
    templated: false,
    problems: exactList([]),
    facts,
    ...namesOf(facts),
  };
}

function readResource(type: string, key: YamlScalar, properties: YamlMap): readonly CloudFact[] {
  const { at, text: address } = key;
  const read = (name: string) => readTemplateText(valueOf(properties, name));
  switch (type) {
    case "AWS::IAM::Role":
      return [
        {
          fact: "aws-role",
          at,
          address,
          name: read("RoleName"),
          path: read("Path"),
          trust: policyOf(valueOf(properties, "AssumeRolePolicyDocument")),
          policies: rolePolicies(properties),
          open: false,
        },
      ];
    case "AWS::IAM::ManagedPolicy":
      return [managedPolicy(key, properties), ...attachments(key, properties, { kind: "address", address })];
    case "AWS::IAM::Policy":
    case "AWS::IAM::RolePolicy":
      return attachments(key, properties, policyOf(valueOf(properties, "PolicyDocument")));
    case "AWS::EKS::PodIdentityAssociation":
      return [
        {
          fact: "aws-association",
          at,
          namespace: read("Namespace"),
          account: read("ServiceAccount"),
          role: templateTarget(valueOf(properties, "RoleArn")),
        },
      ];
    case "AWS::EKS::AccessEntry":
      return [
        {
          fact: "aws-access",
          at,
          via: "access-entry",
          principal: templateTarget(valueOf(properties, "PrincipalArn")),
          username: read("Username"),
          groups: texts(valueOf(properties, "KubernetesGroups"), readTemplateText).items,
          type: read("Type"),
          policies: accessPolicies(valueOf(properties, "AccessPolicies")),
        },
      ];
    default:
      return [];
  }
}

function policyOf(node: YamlNode | undefined): PolicySource {
  return readPolicy(templateValue(node), readTemplateText);
}

function rolePolicies(properties: YamlMap): readonly PolicySource[] {
  const inline = valueOf(properties, "Policies");
  const managed = valueOf(properties, "ManagedPolicyArns");
  return [
    ...(inline?.type === "seq" ? inline.items.map((item) => policyOf(valueOf(item, "PolicyDocument"))) : []),
    ...(managed?.type === "seq" ? managed.items.map(managedSource) : []),
  ];
}

function managedSource(node: YamlNode | undefined): PolicySource {
  const target = templateTarget(node);
  if (target.kind === "address") return { kind: "address", address: target.address };
  const text = readTemplateText(node);
  return text ? { kind: "managed", arn: text } : { kind: "unknown" };
}

function managedPolicy({ at, text: address }: YamlScalar, properties: YamlMap): CloudFact {
  const name = readTemplateText(valueOf(properties, "ManagedPolicyName"));
  const document = policyOf(valueOf(properties, "PolicyDocument"));
  return { fact: "aws-policy", at, address, name, document };
}

/** `Roles: [!Ref Role]`, or `RoleName` of an inline policy. */
function attachments({ at }: YamlScalar, properties: YamlMap, policy: PolicySource): readonly CloudFact[] {
  const roles = valueOf(properties, "Roles");
  const nodes = roles?.type === "seq" ? roles.items : [valueOf(properties, "RoleName")];
  return nodes
    .filter((node) => node !== undefined)
    .map((node): CloudFact => ({ fact: "aws-attachment", at, role: templateTarget(node), policy }));
}

function accessPolicies(node: YamlNode | undefined): readonly AccessPolicy[] {
  const list = resolve(node);
  if (list?.type !== "seq") return [];
  return list.items.flatMap((item): readonly AccessPolicy[] => {
    const arn = readTemplateText(valueOf(item, "PolicyArn"));
    const scope = valueOf(item, "AccessScope");
    const namespaces = texts(valueOf(scope, "Namespaces"), readTemplateText).items;
    return arn ? [{ arn, scope: readTemplateText(valueOf(scope, "Type")), namespaces }] : [];
  });
}
