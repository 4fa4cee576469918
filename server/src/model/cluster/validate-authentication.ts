import { type JsonValue, listMember, member, textListMember, textMember } from "../../support/json";
import { isKnown } from "../../yaml/node";
import { type FieldError, invalid, required } from "../field-error";

const MOST_ISSUERS = 64;

/**
 * What the API server rejects in an AuthenticationConfiguration beyond missing and unknown fields, which the schema
 * tells. Expressions are not compiled.
 */
export function validateAuthentication(configuration: JsonValue): readonly FieldError[] {
  const jwt = listMember(configuration, "jwt");
  const res: FieldError[] = [];
  if (jwt.length > MOST_ISSUERS) res.push(invalid("jwt", `At most ${MOST_ISSUERS} issuers are allowed.`));
  const seen = { urls: new Set<string>(), discovery: new Set<string>() };
  for (const [index, authenticator] of jwt.entries()) {
    const field = `jwt[${index}]`;
    res.push(...validateIssuer(member(authenticator, "issuer"), `${field}.issuer`, seen));
    res.push(...validateClaimRules(authenticator, field));
    res.push(...validateMappings(authenticator, field));
    res.push(...duplicates(authenticator, "userValidationRules", "expression", field));
  }
  return [...res, ...validateAnonymous(member(configuration, "anonymous"))];
}

function validateIssuer(
  issuer: JsonValue | undefined,
  field: string,
  seen: { readonly urls: Set<string>; readonly discovery: Set<string> },
): FieldError[] {
  const url = textMember(issuer, "url");
  const discovery = textMember(issuer, "discoveryURL");
  const res: FieldError[] = [];
  if (url !== "" && isKnown(url)) {
    const fault = urlFault(url);
    if (fault !== undefined) res.push(invalid(`${field}.url`, fault));
    if (seen.urls.has(url)) res.push(invalid(`${field}.url`, `Two issuers cannot have the url "${url}".`));
    seen.urls.add(url);
  }
  if (discovery !== "" && isKnown(discovery)) {
    const fault = urlFault(discovery);
    if (fault !== undefined) res.push(invalid(`${field}.discoveryURL`, fault));
    if (discovery === url || discovery === `${url}/`)
      res.push(invalid(`${field}.discoveryURL`, "discoveryURL must differ from url; leave it out."));
    if (seen.discovery.has(discovery))
      res.push(invalid(`${field}.discoveryURL`, "Two issuers cannot have the same discoveryURL."));
    seen.discovery.add(discovery);
  }
  return [...res, ...validateAudiences(issuer, field)];
}

function urlFault(url: string): string | undefined {
  if (!url.startsWith("https://")) return `"${url}" must begin with https://.`;
  if (/^https:\/\/[^/?#]*@/.test(url)) return "The address must not hold a user name or a password.";
  if (url.includes("?")) return "The address must not have a query.";
  if (url.includes("#")) return "The address must not have a fragment.";
  return undefined;
}

function validateAudiences(issuer: JsonValue | undefined, field: string): FieldError[] {
  const audiences = textListMember(issuer, "audiences");
  const present = member(issuer, "audiences") !== undefined;
  const res: FieldError[] = [];
  if (present && audiences.length === 0)
    res.push(required(`${field}.audiences`, "audiences must name at least one audience."));
  for (const [index, audience] of audiences.entries()) {
    const item = `${field}.audiences[${index}]`;
    if (audience === "") res.push(required(item, "An audience cannot be empty."));
    else if (isKnown(audience) && audiences.indexOf(audience) < index)
      res.push(invalid(item, `The audience "${audience}" is named twice.`));
  }
  const policy = textMember(issuer, "audienceMatchPolicy");
  if (audiences.length > 1 && policy === "")
    res.push(
      required(`${field}.audienceMatchPolicy`, `Several audiences need audienceMatchPolicy: MatchAny.`),
    );
  return res;
}

function validateClaimRules(authenticator: JsonValue, field: string): FieldError[] {
  const res: FieldError[] = [];
  for (const [index, rule] of listMember(authenticator, "claimValidationRules").entries()) {
    const item = `${field}.claimValidationRules[${index}]`;
    const claim = textMember(rule, "claim");
    const expression = textMember(rule, "expression");
    if (claim !== "" && expression !== "")
      res.push(invalid(`${item}.expression`, "A rule has a claim or an expression, not both."));
    else if (claim === "" && expression === "")
      res.push(required(item, "A rule needs a claim or an expression."));
    else if (expression !== "" && textMember(rule, "requiredValue") !== "")
      res.push(invalid(`${item}.requiredValue`, "requiredValue goes with claim, not with expression."));
    else if (claim !== "" && textMember(rule, "message") !== "")
      res.push(invalid(`${item}.message`, "message goes with expression, not with claim."));
  }
  return [
    ...res,
    ...duplicates(authenticator, "claimValidationRules", "claim", field),
    ...duplicates(authenticator, "claimValidationRules", "expression", field),
  ];
}

function duplicates(authenticator: JsonValue, list: string, key: string, field: string): FieldError[] {
  const texts = listMember(authenticator, list).map((rule) => textMember(rule, key));
  return texts.flatMap((text, index) =>
    text !== "" && isKnown(text) && texts.indexOf(text) < index
      ? [invalid(`${field}.${list}[${index}].${key}`, `Two rules cannot have the same ${key}.`)]
      : [],
  );
}

function validateMappings(authenticator: JsonValue, field: string): FieldError[] {
  const mappings = member(authenticator, "claimMappings");
  const path = `${field}.claimMappings`;
  const res = [
    ...validatePrefixed(member(mappings, "username"), `${path}.username`, true),
    ...validatePrefixed(member(mappings, "groups"), `${path}.groups`, false),
    ...validateExtra(mappings, path),
  ];
  const uid = member(mappings, "uid");
  if (textMember(uid, "claim") !== "" && textMember(uid, "expression") !== "")
    res.push(
      invalid(`${path}.uid.expression`, "The uid comes from a claim or from an expression, not both."),
    );
  if (!res.some(({ field: own }) => own.startsWith(`${path}.username`)) && lacksVerifiedEmail(authenticator))
    res.push(
      invalid(
        `${path}.username.expression`,
        "An expression with claims.email must look at claims.email_verified too, here or in a rule.",
      ),
    );
  return res;
}

function validatePrefixed(mapping: JsonValue | undefined, field: string, needed: boolean): FieldError[] {
  if (mapping === undefined || mapping === null) return [];
  const claim = textMember(mapping, "claim");
  const expression = textMember(mapping, "expression");
  const hasPrefix = typeof member(mapping, "prefix") === "string";
  if (claim !== "" && expression !== "")
    return [invalid(`${field}.expression`, "A name comes from a claim or from an expression, not both.")];
  if (claim === "" && expression === "")
    return needed ? [required(field, "The name of the user needs a claim or an expression.")] : [];
  if (expression !== "" && hasPrefix)
    return [invalid(`${field}.prefix`, "prefix goes with claim; put it into the expression.")];
  if (claim !== "" && !hasPrefix)
    return [
      required(
        `${field}.prefix`,
        'A claim needs a prefix; "" says that there is none, and nothing is assumed as with flags.',
      ),
    ];
  return [];
}

const EMAIL = /claims\s*\.\s*\??email\b|claims\s*\[\s*["']email["']\s*\]/;
const VERIFIED = /email_verified/;

function lacksVerifiedEmail(authenticator: JsonValue): boolean {
  const mappings = member(authenticator, "claimMappings");
  const expression = textMember(member(mappings, "username"), "expression");
  if (!EMAIL.test(expression) || !isKnown(expression)) return false;
  const others = [
    expression,
    ...listMember(mappings, "extra").map((extra) => textMember(extra, "valueExpression")),
    ...listMember(authenticator, "claimValidationRules").map((rule) => textMember(rule, "expression")),
  ];
  return !others.some((text) => VERIFIED.test(text) || !isKnown(text));
}

const EXTRA_KEY = /^(?=[^/]{1,253}\/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/.+$/;

function validateExtra(mappings: JsonValue | undefined, path: string): FieldError[] {
  const keys = listMember(mappings, "extra").map((extra) => textMember(extra, "key"));
  return keys.flatMap((key, index) => {
    const field = `${path}.extra[${index}].key`;
    if (key === "" || !isKnown(key)) return [];
    if (key !== key.toLowerCase()) return [invalid(field, "The key must be in lower case.")];
    if (!EXTRA_KEY.test(key)) return [invalid(field, `"${key}" must be a path with a domain before it.`)];
    if (/(^|\.)(k8s|kubernetes)\.io\//.test(key))
      return [invalid(field, "k8s.io and kubernetes.io are reserved for Kubernetes.")];
    return keys.indexOf(key) < index ? [invalid(field, `The key "${key}" is mapped twice.`)] : [];
  });
}

function validateAnonymous(anonymous: JsonValue | undefined): FieldError[] {
  const conditions = listMember(anonymous, "conditions");
  if (conditions.length === 0) return [];
  const res: FieldError[] = [];
  if (member(anonymous, "enabled") === false)
    res.push(invalid("anonymous.conditions", "conditions need enabled: true."));
  const paths = conditions.map((condition) => textMember(condition, "path"));
  for (const [index, path] of paths.entries()) {
    const field = `anonymous.conditions[${index}].path`;
    if (path !== "" && isKnown(path) && paths.indexOf(path) < index)
      res.push(invalid(field, `The path "${path}" stands twice.`));
  }
  return res;
}
