import { valueOf, type YamlContent, type YamlNode } from "../../../yaml/node";
import type { Lowering } from "../../lowering";
import { textField } from "../../read";
import { cloudObject, itemsOf, readPlain } from "../cloud-object";
import { namesOf } from "../names";
import type { AwsAccess } from "../content";
import { embeddedTree } from "../embedded";
import { texts } from "./read-policy";

/** The ConfigMap `aws-auth`: its entries are YAML inside of texts. */
export const lowerAwsAuth: Lowering = (node, meta) => {
  if (meta.name?.value !== "aws-auth") return { ...meta, type: "opaque" };
  // Also with nothing in it that can be read, which is what is to be told.
  const data = valueOf(node, "data");
  const facts = [
    ...entries(valueOf(data, "mapRoles")).map((item) => mapping(item, "mapRoles", "rolearn")),
    ...entries(valueOf(data, "mapUsers")).map((item) => mapping(item, "mapUsers", "userarn")),
  ];
  return { ...meta, type: "cloud", facts, ...namesOf(facts) };
};

/** IAMIdentityMapping of aws-iam-authenticator. */
export const lowerIdentityMapping: Lowering = (node, meta) => {
  const spec = valueOf(node, "spec");
  return cloudObject(meta, spec ? [mapping(spec, "mapping", "arn")] : []);
};

function entries(node: YamlNode | undefined): readonly YamlContent[] {
  const scalar = node?.type === "scalar" ? node : undefined;
  return itemsOf(scalar && embeddedTree(scalar)).filter(({ type }) => type === "map");
}

function mapping(item: YamlContent, via: AwsAccess["via"], key: string): AwsAccess {
  const arn = textField(item, key);
  return {
    fact: "aws-access",
    at: arn?.at ?? item.at,
    via,
    principal: arn ? { kind: "value", text: arn } : { kind: "unknown" },
    username: textField(item, "username"),
    groups: texts(valueOf(item, "groups"), readPlain).items,
    type: undefined,
    policies: [],
  };
}
