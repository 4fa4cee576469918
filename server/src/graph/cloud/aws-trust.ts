import type { PolicyDocument, PolicyStatement } from "../../model/cloud/aws/policy";
import { isAudienceKey, issuerOfKey, isSubjectKey } from "../../model/cloud/aws/subject";
import type { Text } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { holds } from "./condition";
import { all, any, not, type Truth } from "../../support/truth";
import { matchesPattern } from "./wildcard-match";

/** The token that a Pod shows to AWS. */
export interface WebIdentity {
  /** `system:serviceaccount:shop:cart`. */
  readonly subject: string;
  readonly audience: string;
}

/** Whether a trust policy lets a ServiceAccount take on the role with its token (IRSA). */
export function trustsWebIdentity(document: PolicyDocument, identity: WebIdentity): Truth {
  return decide(document, (statement) => webIdentityHolds(statement, identity));
}

const WEB_IDENTITY = "sts:assumerolewithwebidentity";

export function allowsWebIdentity(statement: PolicyStatement): boolean {
  return includesAction(statement, WEB_IDENTITY) !== "no";
}

function webIdentityHolds(statement: PolicyStatement, identity: WebIdentity): Truth {
  const providers = statement.principals.filter(isProvider);
  if (providers.length === 0) return statement.open ? "unknown" : "no";
  const parts: Truth[] = [includesAction(statement, WEB_IDENTITY), statement.open ? "unknown" : "yes"];
  for (const condition of statement.conditions) {
    const { key } = condition;
    if (isSubjectKey(key.value) || isAudienceKey(key.value)) {
      const isThere = isKeyOf(key, providers);
      parts.push(holds(condition, isThere ? valueOf(key, identity) : undefined));
    } else parts.push("unknown");
  }
  return all(parts);
}

function valueOf(key: Text, { subject, audience }: WebIdentity): string {
  return isSubjectKey(key.value) ? subject : audience;
}

function isProvider({ type, value }: PolicyStatement["principals"][number]): boolean {
  if (type === "*") return true;
  return type === "Federated" && (value.value.includes("oidc-provider/") || !isKnown(value.value));
}

/** Keys of a token begin with the issuer of the provider; a request has no keys of other issuers. */
export function isKeyOf(key: Text, providers: PolicyStatement["principals"]): boolean {
  const issuer = issuerOfKey(key.value);
  return providers.some(({ type, value }) => {
    const own = issuerOfProvider(value.value);
    return (
      type === "*" || own === undefined || !isKnown(issuer) || own.toLowerCase() === issuer.toLowerCase()
    );
  });
}

/** `oidc.eks.eu-west-1.amazonaws.com/id/ABC` of the ARN of a provider; absent where it is not known. */
export function issuerOfProvider(arn: string): string | undefined {
  const issuer = /oidc-provider\/(.+)$/.exec(arn)?.[1];
  return issuer !== undefined && isKnown(issuer) ? issuer : undefined;
}

const POD_IDENTITY_SERVICE = "pods.eks.amazonaws.com";
export const POD_IDENTITY_ACTIONS = ["sts:AssumeRole", "sts:TagSession"];

/** Whether a trust policy lets EKS Pod Identity take on the role for a ServiceAccount. */
export function trustsPodIdentity(
  document: PolicyDocument,
  account: { readonly namespace: string; readonly name: string },
): Truth {
  return all(
    POD_IDENTITY_ACTIONS.map((action) =>
      decide(document, (statement) => podIdentityHolds(statement, action.toLowerCase(), account)),
    ),
  );
}

function podIdentityHolds(
  statement: PolicyStatement,
  action: string,
  account: { readonly namespace: string; readonly name: string },
): Truth {
  const principal = any(
    statement.principals.map(({ type, value }): Truth => {
      if (type === "Service" && value.value === POD_IDENTITY_SERVICE) return "yes";
      return type === "*" || isKnown(value.value) ? "no" : "unknown";
    }),
  );
  const conditions = statement.conditions.map((condition): Truth => {
    const key = condition.key.value.toLowerCase();
    if (key === "aws:requesttag/kubernetes-namespace") return holds(condition, account.namespace);
    if (key === "aws:requesttag/kubernetes-service-account") return holds(condition, account.name);
    return "unknown";
  });
  const open: Truth = statement.open ? "unknown" : "yes";
  return all([principal, includesAction(statement, action), open, ...conditions]);
}

/** A Deny wins; what may still be added can change a no. */
function decide(document: PolicyDocument, evaluate: (statement: PolicyStatement) => Truth): Truth {
  const allowed = any(document.statements.filter(({ effect }) => effect === "Allow").map(evaluate));
  const denied = any(document.statements.filter(({ effect }) => effect === "Deny").map(evaluate));
  const res = all([allowed, not(denied)]);
  return document.open && res !== "yes" ? "unknown" : res;
}

function includesAction({ actions, notActions }: PolicyStatement, action: string): Truth {
  const fits = (text: Text): Truth => {
    if (!isKnown(text.value)) return "unknown";
    return matchesPattern(text.value.toLowerCase(), action) ? "yes" : "no";
  };
  return notActions ? not(any(notActions.map(fits))) : any(actions.map(fits));
}
