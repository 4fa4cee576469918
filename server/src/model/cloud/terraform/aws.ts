import { resolve, valueOf, type YamlNode } from "../../../yaml/node";
import type { PolicyCondition, PolicySource, PolicyStatement } from "../aws/policy";
import { readPolicy, texts } from "../aws/read-policy";
import type { AwsAccess, AwsPolicy, AwsRole } from "../content";
import type { BlockReader, TerraformBlock } from "./block";
import { blocksOf, hasDynamic, type TerraformScope } from "./scope";

export const AWS_BLOCKS: readonly (readonly [string, BlockReader])[] = [
  ["aws_iam_role", (block) => [readRole(block)]],
  ["data.aws_iam_policy_document", (block) => [readDocument(block)]],
  ["aws_iam_policy", (block) => [readPolicyResource(block)]],
  ["data.aws_iam_policy", (block) => [readPolicyResource(block)]],
  ["aws_iam_role_policy", readRolePolicy],
  ["aws_iam_role_policy_attachment", readAttachment],
  ["aws_iam_role_policies_exclusive", () => []],
  ["aws_eks_pod_identity_association", readAssociation],
  ["aws_eks_access_entry", (block) => [readAccessEntry(block)]],
  ["aws_eks_access_policy_association", (block) => [readAccessPolicy(block)]],
];

function readRole({ address, at, body, scope }: TerraformBlock): AwsRole {
  const managed = scope.resolve(valueOf(body, "managed_policy_arns"));
  const inline = blocksOf(body, "inline_policy").map((inner) =>
    policySource(valueOf(inner, "policy"), scope),
  );
  return {
    fact: "aws-role",
    at,
    address,
    name: scope.read(scope.resolve(valueOf(body, "name"))),
    path: scope.read(valueOf(body, "path")),
    trust: policySource(valueOf(body, "assume_role_policy"), scope),
    policies: [...inline, ...managedPolicies(managed, scope)],
    open: hasDynamic(body, "inline_policy"),
  };
}

function managedPolicies(node: YamlNode | undefined, scope: TerraformScope): readonly PolicySource[] {
  const list = resolve(node);
  if (list?.type !== "seq") return list ? [{ kind: "unknown" }] : [];
  return list.items.map((item) => policyTarget(item, scope));
}

/** A policy by its ARN, or by the resource whose ARN it is. */
export function policyTarget(node: YamlNode | undefined, scope: TerraformScope): PolicySource {
  const target = scope.target(node);
  if (target.kind === "address") return { kind: "address", address: target.address };
  return target.kind === "value" ? { kind: "managed", arn: target.text } : { kind: "unknown" };
}

/** The text of a policy: JSON, an object, or the data source that makes it. */
function policySource(node: YamlNode | undefined, scope: TerraformScope): PolicySource {
  const target = scope.target(node);
  if (target.kind === "address") return { kind: "address", address: target.address };
  const content = scope.resolve(node);
  const path = content?.type === "scalar" ? FILE.exec(content.text)?.[1] : undefined;
  return path === undefined ? readPolicy(content, scope.read) : { kind: "file", path };
}

/** `${file("trust.json")}`, `${templatefile("${path.module}/trust.json", …)}`. */
const FILE = /^\$\{\s*(?:template)?file\(\s*"(?:\$\{path\.(?:module|root)\}\/)?(?:\.\/)?([^"$]+)"/;

function readDocument({ address, at, body, scope }: TerraformBlock): AwsPolicy {
  const statements = blocksOf(body, "statement").map((node) => readStatement(node, scope));
  const open =
    hasDynamic(body, "statement") ||
    ["source_policy_documents", "override_policy_documents", "source_json", "override_json"].some(
      (key) => valueOf(body, key) !== undefined,
    );
  return {
    fact: "aws-policy",
    at,
    address,
    name: undefined,
    document: { kind: "document", document: { at: body.at, statements, open } },
  };
}

function readStatement(node: YamlNode, scope: TerraformScope): PolicyStatement {
  const list = (parent: YamlNode | undefined, key: string) =>
    texts(scope.resolve(valueOf(parent, key)), (item) => scope.read(scope.resolve(item)));
  const actions = list(node, "actions");
  const notActions = valueOf(node, "not_actions");
  const resources = list(node, "resources");
  const principals = blocksOf(node, "principals").map((block) => ({
    type: scope.read(valueOf(block, "type"))?.value ?? "",
    identifiers: list(block, "identifiers"),
  }));
  const conditions = blocksOf(node, "condition").map((block): PolicyCondition | undefined => {
    const operator = scope.read(valueOf(block, "test"));
    const key = scope.read(valueOf(block, "variable"));
    const values = list(block, "values");
    return operator && key && { operator, key, values: values.items, open: values.open };
  });
  const effect = scope.read(valueOf(node, "effect"))?.value;
  const dynamic = ["principals", "not_principals", "condition"].some(
    (key) => resolve(node)?.type === "map" && hasDynamicIn(node, key),
  );
  return {
    at: node.at,
    effect: effect === "Deny" ? "Deny" : "Allow",
    principals: principals.flatMap(({ type, identifiers }) =>
      identifiers.items.map((value) => ({ type: value.value === "*" && type === "*" ? "*" : type, value })),
    ),
    actions: actions.items,
    notActions: notActions && list(node, "not_actions").items,
    resources: resources.items,
    conditions: conditions.filter((condition) => condition !== undefined),
    open:
      dynamic ||
      actions.open ||
      conditions.includes(undefined) ||
      blocksOf(node, "not_principals").length > 0,
  };
}

function hasDynamicIn(node: YamlNode, key: string): boolean {
  const map = resolve(node);
  return map?.type === "map" && hasDynamic(map, key);
}

function readPolicyResource({ address, at, body, scope }: TerraformBlock): AwsPolicy {
  const policy = valueOf(body, "policy");
  const arn = valueOf(body, "arn");
  return {
    fact: "aws-policy",
    at,
    address,
    name: scope.read(scope.resolve(valueOf(body, "name"))),
    document: policy ? policySource(policy, scope) : arn ? policyTarget(arn, scope) : { kind: "unknown" },
  };
}

function readRolePolicy({ at, body, scope }: TerraformBlock) {
  const role = scope.target(valueOf(body, "role"));
  const policy = policySource(valueOf(body, "policy"), scope);
  return [{ fact: "aws-attachment", at, role, policy } as const];
}

function readAttachment({ at, body, scope }: TerraformBlock) {
  const role = scope.target(valueOf(body, "role"));
  const policy = policyTarget(valueOf(body, "policy_arn"), scope);
  return [{ fact: "aws-attachment", at, role, policy } as const];
}

function readAssociation({ at, body, scope }: TerraformBlock) {
  const read = (key: string) => scope.read(scope.resolve(valueOf(body, key)));
  return [
    {
      fact: "aws-association",
      at,
      namespace: read("namespace"),
      account: read("service_account"),
      role: scope.target(valueOf(body, "role_arn")),
    } as const,
  ];
}

function readAccessEntry({ at, body, scope }: TerraformBlock): AwsAccess {
  return {
    fact: "aws-access",
    at,
    via: "access-entry",
    principal: scope.target(valueOf(body, "principal_arn")),
    username: scope.read(valueOf(body, "user_name")),
    groups: texts(scope.resolve(valueOf(body, "kubernetes_groups")), scope.read).items,
    type: scope.read(valueOf(body, "type")),
    policies: [],
  };
}

function readAccessPolicy({ at, body, scope }: TerraformBlock): AwsAccess {
  const arn = scope.read(valueOf(body, "policy_arn"));
  const [reach] = blocksOf(body, "access_scope");
  const namespaces = texts(scope.resolve(valueOf(reach, "namespaces")), scope.read).items;
  return {
    fact: "aws-access",
    at,
    via: "access-entry",
    principal: scope.target(valueOf(body, "principal_arn")),
    username: undefined,
    groups: [],
    type: undefined,
    policies: arn ? [{ arn, scope: scope.read(valueOf(reach, "type")), namespaces }] : [],
  };
}
