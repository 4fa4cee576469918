import { roleNameOf } from "../../model/cloud/aws/arn";
import type { PolicyDocument, PolicySource } from "../../model/cloud/aws/policy";
import { isSubjectKey } from "../../model/cloud/aws/subject";
import { ROLE_ARN } from "../../model/cloud/annotations";
import type { AwsRole, CloudTarget } from "../../model/cloud/content";
import { subjectOf } from "../../model/cloud/subject";
import type { KubernetesObject, ServiceAccount } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import type { TextRange } from "../../text/range";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";
import { trustsPodIdentity, trustsWebIdentity } from "./aws-trust";
import { type CloudFacts, cloudFacts, type CloudSource, type Located } from "./facts";
import { isFixedAccount } from "./fixed-account";
import type { CloudLink } from "./link";
import { any, type Truth } from "../../support/truth";

/** A role of the workspace with its trust policy, as far as it is written down. */
export interface DeclaredRole extends Located<AwsRole> {
  readonly trust: TrustPolicy | undefined;
}

export interface TrustPolicy {
  readonly document: PolicyDocument;
  /** What holds the document: the role itself, or a data source. */
  readonly object: CloudSource;
}

const DEFAULT_AUDIENCE = "sts.amazonaws.com";

/** The roles of AWS that Pods of a ServiceAccount get. */
export function awsLinks(index: ObjectIndex, namespace: string, name: string): readonly CloudLink[] {
  const facts = cloudFacts(index);
  const accounts = index.serviceAccounts(namespace, name);
  const made = facts.named("made-account", `${namespace}/${name}`);
  const associations = facts.named("aws-association", `${namespace}/${name}`);
  return [
    ...associations.map(({ fact, object }): CloudLink => {
      const roles = fact.role ? rolesOf(facts, object, fact.role) : [];
      const trust = fact.role
        ? trustOf(roles, ({ document }) => trustsPodIdentity(document, { namespace, name }))
        : "yes";
      return link("pod-identity", principalText(fact.role, roles), trust, { object, at: fact.at }, roles);
    }),
    ...accounts.flatMap((account) => annotationLink(facts, account) ?? []),
    ...made.flatMap(({ fact, object }) => {
      if (!fact.role) return [];
      const roles = rolesOf(facts, object, fact.role);
      const identity = { subject: subjectOf({ namespace, name }), audience: DEFAULT_AUDIENCE };
      const trust = trustOf(roles, ({ document }) => trustsWebIdentity(document, identity));
      return [link("irsa", principalText(fact.role, roles), trust, { object, at: fact.at }, roles)];
    }),
  ];
}

/** The role that the annotation of a ServiceAccount names. */
export function annotationLink(facts: CloudFacts, account: ServiceAccount): CloudLink | undefined {
  const text = account.annotations.get(ROLE_ARN);
  if (!text) return undefined;
  const roles = isKnown(text.value) ? rolesNamed(facts, text.value) : [];
  const trust = isKnown(text.value) ? accountTrust(account, roles) : "unknown";
  return link("irsa", text.value, trust, { object: account, at: text.at }, roles);
}

/** A name or a namespace that is decided elsewhere may be the trusted one. */
function accountTrust(account: ServiceAccount, roles: readonly DeclaredRole[]): Truth {
  const name = account.name?.value ?? "";
  const { namespace } = account;
  if (name === "" || !isKnown(name) || !isKnownNamespace(namespace)) return "unknown";
  const audience = account.annotations.get("eks.amazonaws.com/audience")?.value ?? DEFAULT_AUDIENCE;
  const identity = { subject: subjectOf({ namespace, name }), audience };
  const trust = trustOf(roles, ({ document }) => trustsWebIdentity(document, identity));
  return trust === "no" && !isFixedAccount(account) ? "unknown" : trust;
}

function link(
  mechanism: "irsa" | "pod-identity",
  principal: string,
  trust: Truth,
  from: { readonly object: KubernetesObject; readonly at: TextRange },
  roles: readonly DeclaredRole[],
): CloudLink {
  const policy = roles.find((role) => role.trust)?.trust;
  return {
    provider: "aws",
    mechanism,
    principal,
    trust: trust === "yes" ? "matches" : trust === "no" ? "mismatch" : "unknown",
    from,
    declared: roles.map(({ fact, object }) => ({ object, at: fact.at })),
    trustedBy: policy && { object: policy.object, at: subjectPlace(policy.document) },
  };
}

/** Where a trust policy says whom it trusts. */
function subjectPlace(document: PolicyDocument): TextRange {
  const conditions = document.statements.flatMap((statement) => statement.conditions);
  const subject = conditions.find(({ key }) => isSubjectKey(key.value));
  const place = subject?.values[0] ?? document.statements[0];
  return place?.at ?? document.at;
}

/** One role of that name that trusts is enough: others belong to other environments. */
function trustOf(roles: readonly DeclaredRole[], trusts: (policy: TrustPolicy) => Truth): Truth {
  if (roles.length === 0) return "unknown";
  return any(roles.map(({ trust }): Truth => (trust ? trusts(trust) : "unknown")));
}

function principalText(target: CloudTarget | undefined, roles: readonly DeclaredRole[]): string {
  if (target?.kind === "value") return target.text.value;
  const name = roles[0]?.fact.name?.value;
  return name ?? (target?.kind === "address" ? target.address : "a role of its own");
}

/** The roles of the workspace that an ARN means, whichever account they are in. */
export function rolesNamed(facts: CloudFacts, arn: string): readonly DeclaredRole[] {
  const name = roleNameOf(arn);
  if (name === undefined) return [];
  return facts.named("aws-role", name).map((role) => declaredRole(facts, role));
}

export function rolesOf(facts: CloudFacts, from: CloudSource, target: CloudTarget): readonly DeclaredRole[] {
  if (target.kind === "value") return rolesNamed(facts, target.text.value);
  if (target.kind === "unknown") return [];
  return facts
    .at(from, target.address)
    .filter((located): located is Located<AwsRole> => located.fact.fact === "aws-role")
    .map((role) => declaredRole(facts, role));
}

export function declaredRole(facts: CloudFacts, role: Located<AwsRole>): DeclaredRole {
  return { ...role, trust: documentOf(facts, role.object, role.fact.trust, 0) };
}

const MAX_STEPS = 8;

/** The document that a source leads to; absent where it is not in the workspace. */
export function documentOf(
  facts: CloudFacts,
  object: CloudSource,
  source: PolicySource,
  steps: number,
): TrustPolicy | undefined {
  if (source.kind === "document") return { document: source.document, object };
  if (steps > MAX_STEPS || (source.kind !== "address" && source.kind !== "file")) return undefined;
  const all =
    source.kind === "address" ? facts.at(object, source.address) : filesAt(facts, object, source.path);
  for (const found of all) {
    if (found.fact.fact === "aws-policy")
      return documentOf(facts, found.object, found.fact.document, steps + 1);
  }
  return undefined;
}

/** The policy that a file beside a source holds. */
function filesAt(facts: CloudFacts, from: CloudSource, path: string): readonly Located[] {
  const { file } = from.source;
  const wanted = `${file.slice(0, file.lastIndexOf("/"))}/${path}`;
  return facts.of("aws-policy").filter(({ object }) => object.source.file === wanted);
}
