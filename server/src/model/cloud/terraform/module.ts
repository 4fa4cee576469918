import { HOLE, isKnown, resolve, valueOf, type YamlNode } from "../../../yaml/node";
import type { Text } from "../../content";
import type { PolicySource, PolicyStatement } from "../aws/policy";
import { texts } from "../aws/read-policy";
import { webIdentityStatement } from "../aws/statement";
import type { AwsRole, CloudFact, CloudTarget } from "../content";
import { type EmbeddedRange, isVerbatim } from "../embedded";
import { policyTarget } from "./aws";
import type { TerraformBlock } from "./block";
import type { TerraformScope } from "./scope";

/** Modules that make an identity for ServiceAccounts, by the end of their source. */
export function readModule(block: TerraformBlock): readonly CloudFact[] {
  const source = block.scope.read(valueOf(block.body, "source"))?.value ?? "";
  const name = /([\w-]+)(?:\?[^/]*)?$/.exec(source.replace(/\/+$/, ""))?.[1] ?? "";
  switch (name) {
    case "iam-role-for-service-accounts-eks":
      return [roleOfAccounts(block, OLD)];
    case "iam-role-for-service-accounts":
      return [roleOfAccounts(block, NEW)];
    case "iam-assumable-role-with-oidc":
    case "iam-oidc-role":
      return [assumableRole(block)];
    case "iam-eks-role":
      return [roleOfClusters(block)];
    case "eks-pod-identity":
      return podIdentityRole(block);
    case "workload-identity":
      return googleIdentity(block);
    default:
      return [];
  }
}

/** The inputs of a module that makes a role. */
interface RoleInputs {
  readonly name: string;
  readonly prefix: string;
  readonly path: string;
  readonly test: string;
  readonly policies: string;
  /** Whether a random text follows the name unless the caller says otherwise. */
  readonly usesPrefix: boolean;
}

const OLD: RoleInputs = {
  name: "role_name",
  prefix: "role_name_prefix",
  path: "role_path",
  test: "assume_role_condition_test",
  policies: "role_policy_arns",
  usesPrefix: false,
};
const NEW: RoleInputs = {
  name: "name",
  prefix: "use_name_prefix",
  path: "path",
  test: "trust_condition_test",
  policies: "policies",
  usesPrefix: true,
};

function roleOfAccounts(block: TerraformBlock, inputs: RoleInputs): AwsRole {
  const { body, scope } = block;
  const providers = scope.resolve(valueOf(body, "oidc_providers"));
  const test = scope.read(valueOf(body, inputs.test))?.value ?? "StringEquals";
  const statements: PolicyStatement[] = [];
  let open = providers?.type !== "map";
  for (const { value } of providers?.type === "map" ? providers.entries : []) {
    const provider = scope.resolve(value);
    const accounts = texts(scope.resolve(valueOf(provider, "namespace_service_accounts")), (item) =>
      scope.read(scope.resolve(item)),
    );
    open ||= accounts.open;
    if (provider)
      statements.push(webIdentityStatement(provider.at, test, accounts.items.map(withSubjectPrefix)));
  }
  return roleOf(block, inputs, { at: body.at, statements, open });
}

/** `iam-assumable-role-with-oidc`, whose subjects are written in full. */
function assumableRole(block: TerraformBlock): AwsRole {
  const { body, scope } = block;
  const list = (...keys: readonly string[]) =>
    keys.flatMap((key) => texts(scope.resolve(valueOf(body, key)), scope.read).items);
  const exact = list("oidc_fully_qualified_subjects", "oidc_subjects");
  const wild = list("oidc_subjects_with_wildcards", "oidc_wildcard_subjects");
  const statements: PolicyStatement[] = [];
  if (exact.length > 0) statements.push(webIdentityStatement(body.at, "StringEquals", exact));
  if (wild.length > 0) statements.push(webIdentityStatement(body.at, "StringLike", wild));
  const inputs = valueOf(body, "role_name") ? { ...OLD, policies: "role_policy_arns" } : NEW;
  return roleOf(block, inputs, { at: body.at, statements, open: statements.length === 0 });
}

/** `cluster_service_accounts = { cluster = ["ns:sa"] }` of `iam-eks-role`. */
function roleOfClusters(block: TerraformBlock): AwsRole {
  const { body, scope } = block;
  const clusters = scope.resolve(valueOf(body, "cluster_service_accounts"));
  const lists = clusters?.type === "map" ? clusters.entries.map(({ value }) => scope.resolve(value)) : [];
  const accounts = lists.flatMap((list) => texts(list, scope.read).items);
  const statements = [webIdentityStatement(body.at, "StringEquals", accounts.map(withSubjectPrefix))];
  const open = accounts.length === 0;
  return roleOf(block, OLD, { at: body.at, statements, open });
}

function roleOf(
  { address, at, body, scope }: TerraformBlock,
  inputs: RoleInputs,
  document: {
    readonly at: YamlNode["at"];
    readonly statements: readonly PolicyStatement[];
    readonly open: boolean;
  },
): AwsRole {
  return {
    fact: "aws-role",
    at,
    address,
    name: roleName(body, inputs, scope),
    path: scope.read(valueOf(body, inputs.path)),
    trust: { kind: "document", document },
    policies: attached(scope.resolve(valueOf(body, inputs.policies)), scope),
    open: true,
  };
}

/** A random text behind the name makes it unknown. */
function roleName(body: YamlNode, inputs: RoleInputs, scope: TerraformScope): Text | undefined {
  const name = scope.read(scope.resolve(valueOf(body, inputs.name)));
  if (!inputs.usesPrefix || !name) return name;
  const prefix = valueOf(body, inputs.prefix);
  const isExact = prefix?.type === "scalar" && prefix.value === false;
  return isExact ? name : { ...name, value: `${name.value}-${HOLE}` };
}

function attached(node: YamlNode | undefined, scope: TerraformScope): readonly PolicySource[] {
  const map = resolve(node);
  if (map?.type === "map") return map.entries.map(({ value }) => policyTarget(value, scope));
  if (map?.type === "seq") return map.items.map((item) => policyTarget(item, scope));
  return [];
}

const SUBJECT = "system:serviceaccount:";

/** `shop:cart` stands for `system:serviceaccount:shop:cart`. */
function withSubjectPrefix(text: Text): Text {
  const place: EmbeddedRange = { ...text.at, inner: -SUBJECT.length };
  const at = isVerbatim(text) ? place : text.at;
  return { value: `${SUBJECT}${text.value}`, at };
}

/** `associations = { x = { namespace, service_account } }` of the module for EKS Pod Identity. */
function podIdentityRole(block: TerraformBlock): readonly CloudFact[] {
  const { address, at, body, scope } = block;
  const role: CloudTarget = { kind: "address", address, at };
  const associations = scope.resolve(valueOf(body, "associations"));
  const text = (value: string): Text => ({ value, at });
  const statement: PolicyStatement = {
    at,
    effect: "Allow",
    principals: [{ type: "Service", value: text("pods.eks.amazonaws.com") }],
    actions: [text("sts:AssumeRole"), text("sts:TagSession")],
    notActions: undefined,
    resources: [],
    conditions: [],
    open: false,
  };
  return [
    roleOf(block, NEW, { at: body.at, statements: [statement], open: false }),
    ...(associations?.type === "map" ? associations.entries : []).map(
      ({ key, value }): CloudFact => ({
        fact: "aws-association",
        at: key.at,
        namespace: scope.read(scope.resolve(valueOf(value, "namespace"))),
        account: scope.read(scope.resolve(valueOf(value, "service_account"))),
        role,
      }),
    ),
  ];
}

/** The module makes the Google service account, the binding, and the ServiceAccount unless there is one. */
function googleIdentity({ address, at, body, scope }: TerraformBlock): readonly CloudFact[] {
  const read = (key: string) => scope.read(scope.resolve(valueOf(body, key)));
  const name = read("k8s_sa_name") ?? read("name");
  const namespace = read("namespace") ?? (name && { value: "default", at: name.at });
  if (!name || !namespace) return [];
  const project = read("project_id")?.value ?? HOLE;
  const pool = read("k8s_sa_project_id")?.value ?? project;
  const id = read("gcp_sa_name") ?? read("name") ?? name;
  const member = `serviceAccount:${pool}.svc.id.goog[${namespace.value}/${name.value}]`;
  const isGiven = (key: string) => {
    const node = valueOf(body, key);
    return node?.type === "scalar" && node.value !== false;
  };
  // The member stands nowhere; what names the account in it does.
  const place: EmbeddedRange = { ...name.at, inner: -member.lastIndexOf(name.value) };
  const res: CloudFact[] = [
    {
      fact: "google-account",
      at,
      address,
      email: { value: `${id.value}@${project}.iam.gserviceaccount.com`, at: id.at },
    },
    {
      fact: "google-binding",
      at,
      account: { kind: "address", address, at },
      resource: "service account",
      role: { value: "roles/iam.workloadIdentityUser", at },
      members: [{ value: member, at: place }],
      open: false,
      authoritative: false,
    },
  ];
  if (!isGiven("use_existing_k8s_sa") && isKnown(name.value))
    res.push({ fact: "made-account", at, namespace, name, role: undefined, annotations: new Map() });
  return res;
}
