import type { PolicyDocument, PolicyStatement } from "../../model/cloud/aws/policy";
import { isAudienceKey, isSubjectKey, issuerOfKey } from "../../model/cloud/aws/subject";
import type { Text } from "../../model/object";
import type { TextRange } from "../../text/range";
import { isKnown } from "../../yaml/node";
import { allowsWebIdentity, isKeyOf, issuerOfProvider } from "./aws-trust";
import { readOperator } from "./condition";

/** What is wrong with whom a trust policy trusts. */
export type TrustFault =
  /** Nobody: a star is an ordinary character for this operator. */
  | { readonly kind: "literal-star"; readonly at: TextRange; readonly value: string }
  /** Nobody: the key is that of another issuer than the provider's. */
  | { readonly kind: "other-issuer"; readonly at: TextRange; readonly key: string; readonly issuer: string }
  /** Everybody but those named, or also who has no subject. */
  | { readonly kind: "negated"; readonly at: TextRange; readonly operator: string }
  /** Every token of the issuer. */
  | { readonly kind: "no-subject"; readonly at: TextRange }
  | { readonly kind: "wide"; readonly at: TextRange; readonly value: string; readonly reach: Reach }
  /** Tokens that were made for others. */
  | { readonly kind: "no-audience"; readonly at: TextRange };

/** Whom a pattern lets in beyond what its writer probably meant. */
export type Reach = "all" | "any-namespace" | "namespace-prefix" | "namespace" | "name-prefix";

/** The faults of a policy that trusts tokens of a cluster; those of pipelines and other issuers are not looked at. */
export function trustFaults(document: PolicyDocument): readonly TrustFault[] {
  return document.statements.filter(isAboutCluster).flatMap((statement) => faultsOf(statement));
}

/** The provider is that of EKS, or a condition names ServiceAccounts. */
function isAboutCluster(statement: PolicyStatement): boolean {
  if (statement.effect !== "Allow" || !allowsWebIdentity(statement)) return false;
  return (
    statement.principals.some(({ value }) => /oidc-provider\/oidc\.eks\./.test(value.value)) ||
    statement.conditions.some(
      ({ key, values }) =>
        isSubjectKey(key.value) && values.some(({ value }) => value.startsWith("system:serviceaccount")),
    )
  );
}

function faultsOf(statement: PolicyStatement): readonly TrustFault[] {
  const { conditions, principals, open } = statement;
  const res: TrustFault[] = [];
  for (const { key, operator, values } of conditions) {
    if (!isSubjectKey(key.value) && !isAudienceKey(key.value)) continue;
    const read = readOperator(operator.value);
    const issuer = issuerOfProvider(principals[0]?.value.value ?? "");
    if (!isKeyOf(key, principals) && issuer !== undefined)
      res.push({ kind: "other-issuer", at: key.at, key: issuerOfKey(key.value), issuer });
    else if (isSubjectKey(key.value)) {
      if (read.negated || read.ifExists)
        res.push({ kind: "negated", at: operator.at, operator: operator.value });
      else res.push(...values.flatMap((value) => valueFault(value, read.base)));
    }
  }
  if (open) return res;
  if (!conditions.some(({ key }) => isSubjectKey(key.value) || !isKnown(key.value)))
    res.push({ kind: "no-subject", at: statement.at });
  else if (!conditions.some(({ key }) => isAudienceKey(key.value) || !isKnown(key.value)) && res.length === 0)
    res.push({ kind: "no-audience", at: statement.at });
  return res;
}

function valueFault({ value, at }: Text, base: "equals" | "like" | "other"): readonly TrustFault[] {
  if (!/[*?]/.test(value) || base === "other" || !isKnown(value)) return [];
  if (base === "equals") return [{ kind: "literal-star", at, value }];
  const reach = reachOf(value);
  return reach === undefined ? [] : [{ kind: "wide", at, value, reach }];
}

/** A star also stands for colons, so that a prefix of a namespace leads into others. */
function reachOf(pattern: string): Reach | undefined {
  const rest = /^system:serviceaccount:(.*)$/.exec(pattern)?.[1];
  if (rest === undefined) return pattern.startsWith("*") || /^s[a-z:]*\*/.test(pattern) ? "all" : undefined;
  const [namespace = "", name] = rest.split(":");
  if (/^\*+(?::\*+)?$/.test(rest)) return "all";
  if (/^[*?]+$/.test(namespace)) return "any-namespace";
  if (/[*?]/.test(namespace) || name === undefined) return "namespace-prefix";
  return name === "*" ? "namespace" : "name-prefix";
}
