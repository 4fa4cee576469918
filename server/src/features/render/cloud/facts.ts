import { declaredRole, rolesOf } from "../../../graph/cloud/aws";
import { type CloudFacts, cloudFacts, type CloudSource } from "../../../graph/cloud/facts";
import { isSubjectKey } from "../../../model/cloud/aws/subject";
import type { AwsAccess, AwsRole, CloudFact, CloudTarget } from "../../../model/cloud/content";
import type { KubernetesObject, ObjectOf } from "../../../model/object";
import type { SymbolName } from "../../../model/reference";
import { isKnown } from "../../../yaml/node";
import { code, codeList, listed, paragraphs } from "../markdown";
import { kindText, objectLink, type RenderContext } from "../places";
import { roleText } from "./role";

/** What an object says about identities of a cloud. */
export function renderFacts(
  context: RenderContext,
  object: ObjectOf<"cloud"> | ObjectOf<"infrastructure">,
): string {
  const facts = cloudFacts(context.snapshot.index(object.source.file));
  const all = object.facts
    .map((fact) => factText(context, facts, object, fact))
    .filter((text) => text !== "");
  const most = Math.max(1, Math.min(6, context.maxRows));
  const rest = all.length > most ? [`…and ${all.length - most} more.`] : [];
  return paragraphs([...all.slice(0, most), ...rest]);
}

function factText(context: RenderContext, facts: CloudFacts, object: CloudSource, fact: CloudFact): string {
  switch (fact.fact) {
    case "aws-role":
      return renderRole(context, facts, object, fact);
    case "aws-association": {
      const account = `${fact.namespace?.value ?? "?"}/${fact.account?.value ?? "?"}`;
      const roles = fact.role ? rolesOf(facts, object, fact.role) : [];
      return paragraphs([
        `Pods that run as ServiceAccount ${code(account)} get ${targetText("role", fact.role)} (EKS Pod Identity).`,
        ...roles.slice(0, 1).map((role) => roleText(facts, role)),
      ]);
    }
    case "aws-access":
      return accessText(fact);
    case "google-account":
      return fact.email
        ? `**Google** service account ${code(fact.email.value)}. ${usersText(context, object, { kind: "GoogleServiceAccount", namespace: "", name: fact.email.value })}`
        : "";
    case "google-binding": {
      const members = codeList(
        fact.members.map(({ value }) => value),
        4,
      );
      const on = fact.account
        ? targetText("service account", fact.account)
        : kindText(fact.resource.replaceAll(" ", ""));
      return `${members} ${fact.members.length === 1 ? "gets" : "get"} ${code(fact.role?.value ?? "?")} on ${on}${fact.authoritative ? "; nobody else keeps that role" : ""}.`;
    }
    case "azure-federation":
      return `Azure accepts tokens of ${code(fact.subject?.value ?? "?")} from ${code(fact.issuer?.value ?? "?")} for ${targetText("identity", fact.identity)}.`;
    case "made-account":
      return `ServiceAccount ${code(`${fact.namespace?.value ?? "?"}/${fact.name.value}`)} is made here${fact.role ? `, with ${targetText("role", fact.role)}` : ""}.`;
    default:
      return "";
  }
}

function targetText(noun: string, target: CloudTarget | undefined): string {
  if (target?.kind === "value") return `${noun} ${code(target.text.value)}`;
  if (target?.kind === "address") return `${noun} ${code(target.address)}`;
  return target ? `a ${noun} that is not known here` : `a ${noun} of its own`;
}

function renderRole(context: RenderContext, facts: CloudFacts, object: CloudSource, fact: AwsRole): string {
  const role = declaredRole(facts, { fact, object });
  const subjects = (role.trust?.document.statements ?? [])
    .flatMap(({ conditions }) => conditions)
    .filter(({ key }) => isSubjectKey(key.value))
    .flatMap(({ values }) => values.map(({ value }) => value));
  const services = (role.trust?.document.statements ?? [])
    .flatMap(({ principals }) => principals)
    .filter(({ type }) => type === "Service")
    .map(({ value }) => value.value);
  const trusted = [...new Set([...subjects, ...services])];
  const name = fact.name && isKnown(fact.name.value) ? fact.name.value : undefined;
  return paragraphs([
    `**AWS** role ${code(name ?? fact.address ?? "")}${trusted.length > 0 ? ` trusts ${codeList(trusted, 4)}` : ""}.`,
    roleText(facts, role),
    name === undefined ? "" : usersText(context, object, { kind: "AwsRole", namespace: "", name }),
  ]);
}

/** The ServiceAccounts that name an identity. */
function usersText(context: RenderContext, object: KubernetesObject, symbol: SymbolName): string {
  if (!isKnown(symbol.name)) return "";
  const places = context.snapshot.index(object.source.file).references(symbol);
  const accounts = [...new Set(places.map((place) => place.object))].filter(
    ({ type }) => type === "service-account",
  );
  return accounts.length === 0
    ? ""
    : `Used by ${listed(
        accounts.map((account) => objectLink(context, account)),
        4,
      )}.`;
}

function accessText({ principal, username, groups, policies }: AwsAccess): string {
  const who = principal.kind === "value" ? code(principal.text.value) : targetText("principal", principal);
  const parts = [
    username ? `user ${code(username.value)}` : "",
    groups.length > 0 ? `a member of ${codeList(groups.map(({ value }) => value))}` : "",
    policies.length > 0
      ? `holder of ${codeList(policies.map(({ arn }) => arn.value.slice(arn.value.lastIndexOf("/") + 1)))}`
      : "",
  ].filter((part) => part !== "");
  return `${who} becomes ${parts.length > 0 ? listed(parts, 3) : "a user of the cluster"}.`;
}
