import {
  isJsonArray,
  isJsonObject,
  type JsonValue,
  listMember,
  member,
  textMember,
} from "../../../support/json";
import { parseIpBlock } from "../../../support/ip-block";
import { HOLE } from "../../../yaml/node";
import { type FieldError, forbidden, invalid, notSupported, required } from "../../field-error";
import { pathTemplateFault } from "./path-template";

/** One rule of an AuthorizationPolicy; `field` is its place, such as `spec.rules[0]`. */
export function validateAccessRule(rule: JsonValue, field: string, action: string): FieldError[] {
  if (rule === null)
    return [required(field, "A rule cannot be null; write {} for one that matches everything.")];
  return [
    ...validateClauses(rule, "from", "source", field, (source, at) => validateSource(source, at, action)),
    ...validateClauses(rule, "to", "operation", field, validateOperation),
    ...listMember(rule, "when").flatMap((condition, index) =>
      validateCondition(condition, `${field}.when[${index}]`, action),
    ),
  ];
}

function validateClauses(
  rule: JsonValue,
  key: string,
  inner: string,
  field: string,
  validate: (clause: JsonValue, field: string) => FieldError[],
): FieldError[] {
  const list = member(rule, key);
  if (!isJsonArray(list)) return [];
  if (list.length === 0)
    return [required(`${field}.${key}`, `"${key}" cannot be empty; leave it out to match all.`)];
  return list.flatMap((item, index) => {
    const at = `${field}.${key}[${index}]`;
    const clause = member(item, inner);
    const fields = isJsonObject(clause) ? Object.values(clause) : [];
    if (!fields.some((value) => isFilled(value)))
      return [required(at, `Each item of "${key}" needs "${inner}" with at least one field.`)];
    return validate(clause ?? null, `${at}.${inner}`);
  });
}

function isFilled(value: JsonValue): boolean {
  if (typeof value === "string") return value.includes(HOLE);
  return isJsonArray(value) && value.length > 0;
}

/** Both a field and its negation: `principals`, `notPrincipals`. */
function bothOf(name: string): readonly [string, string] {
  return [name, `not${name.charAt(0).toUpperCase()}${name.slice(1)}`];
}

const SOURCE_LISTS = [
  "principals",
  "requestPrincipals",
  "namespaces",
  "serviceAccounts",
  "trustDomains",
  "ipBlocks",
  "remoteIpBlocks",
];

/** CUSTOM is decided before Istio knows who calls. */
const UNKNOWN_TO_CUSTOM = [
  "principals",
  "requestPrincipals",
  "namespaces",
  "serviceAccounts",
  "trustDomains",
];

function validateSource(source: JsonValue, field: string, action: string): FieldError[] {
  const res = SOURCE_LISTS.flatMap(bothOf).flatMap((name) => validateTexts(source, name, field));
  if (action === "CUSTOM") {
    for (const name of UNKNOWN_TO_CUSTOM.flatMap(bothOf))
      if (listMember(source, name).length > 0)
        res.push(
          forbidden(
            `${field}.${name}`,
            `CUSTOM is asked before Istio knows the caller: ${name} cannot be used.`,
          ),
        );
  }
  for (const name of [...bothOf("ipBlocks"), ...bothOf("remoteIpBlocks")])
    res.push(...each(source, name, field, addressFault));
  const accounts = bothOf("serviceAccounts");
  const others = [...bothOf("principals"), ...bothOf("namespaces")];
  const isSet = (name: string): boolean => listMember(source, name).length > 0;
  for (const name of accounts) {
    if (!isSet(name)) continue;
    if (others.some(isSet))
      res.push(
        forbidden(`${field}.${name}`, `${name} cannot stand beside principals or namespaces in one source.`),
      );
    if (listMember(source, name).length > MAX_ACCOUNTS)
      res.push({
        field: `${field}.${name}`,
        type: "FieldValueTooLong",
        message: "At most 16 ServiceAccounts may be named.",
      });
    res.push(...each(source, name, field, accountFault));
  }
  for (const name of bothOf("trustDomains")) res.push(...each(source, name, field, trustDomainFault));
  return res;
}

const MAX_ACCOUNTS = 16;
const MAX_ACCOUNT_LENGTH = 320;

function accountFault(text: string): string | undefined {
  if (text.includes("*")) return `"*" is no wildcard in serviceAccounts.`;
  if (text.length > MAX_ACCOUNT_LENGTH) return "A ServiceAccount has at most 320 characters.";
  const parts = text.split("/");
  return parts.length > 2 || parts.includes("") ? `Write "name" or "namespace/name".` : undefined;
}

function trustDomainFault(text: string): string | undefined {
  if (text.includes("/")) return `A trust domain has no "/".`;
  const stars = text.split("*").length - 1;
  if (stars > 1 || (stars === 1 && !text.startsWith("*") && !text.endsWith("*")))
    return `"*" may stand once, at the start or at the end.`;
  return undefined;
}

function validateOperation(operation: JsonValue, field: string): FieldError[] {
  const res = ["hosts", "ports", "methods", "paths"]
    .flatMap(bothOf)
    .flatMap((name) => validateTexts(operation, name, field));
  for (const name of bothOf("ports")) res.push(...each(operation, name, field, portFault));
  for (const name of bothOf("paths")) res.push(...each(operation, name, field, pathTemplateFault));
  return res;
}

/** Items that are empty or no text. */
function validateTexts(parent: JsonValue, name: string, field: string): FieldError[] {
  return listMember(parent, name).flatMap((item, index) => {
    const at = `${field}.${name}[${index}]`;
    if (typeof item === "number" || typeof item === "boolean")
      return [invalid(at, `Values are text: write "${item}" in quotes.`)];
    return item === "" || item === null ? [required(at, "A value cannot be empty.")] : [];
  });
}

/** Faults of the items that are not empty. */
function each(
  parent: JsonValue,
  name: string,
  field: string,
  fault: (text: string) => string | undefined,
): FieldError[] {
  return listMember(parent, name).flatMap((item, index) => {
    if (typeof item !== "string" || item === "" || item.includes(HOLE)) return [];
    const message = fault(item);
    return message === undefined ? [] : [invalid(`${field}.${name}[${index}]`, message)];
  });
}

function addressFault(text: string): string | undefined {
  return parseIpBlock(text) ? undefined : `"${text}" is no IP address and no range such as 10.1.0.0/16.`;
}

function portFault(text: string): string | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? undefined : `"${text}" is no port number.`;
}

const IP_KEYS = ["source.ip", "remote.ip", "destination.ip"];
const CUSTOM_FORBIDDEN = /^(?:source\.(?:namespace|principal|serviceAccount|trustDomain)$|request\.auth\.)/;

function validateCondition(condition: JsonValue, field: string, action: string): FieldError[] {
  const key = textMember(condition, "key");
  if (key.includes(HOLE)) return [];
  if (key === "") return [required(`${field}.key`, "A condition needs a key.")];
  const res = ["values", "notValues"].flatMap((name) => validateTexts(condition, name, field));
  const keyFault = conditionKeyFault(key);
  if (keyFault !== undefined) res.push(notSupported(`${field}.key`, keyFault));
  if (listMember(condition, "values").length === 0 && listMember(condition, "notValues").length === 0)
    res.push(required(field, "A condition needs values or notValues."));
  if (action === "CUSTOM" && CUSTOM_FORBIDDEN.test(key))
    res.push(
      forbidden(`${field}.key`, `CUSTOM is asked before Istio knows the caller: ${key} cannot be used.`),
    );
  const fault = valueFaultOf(key);
  if (fault) for (const name of ["values", "notValues"]) res.push(...each(condition, name, field, fault));
  return res;
}

function valueFaultOf(key: string): ((text: string) => string | undefined) | undefined {
  if (IP_KEYS.includes(key)) return addressFault;
  if (key === "destination.port") return portFault;
  if (key === "source.serviceAccount") return accountFault;
  return key === "source.trustDomain" ? trustDomainFault : undefined;
}

/** Keys of conditions without a name in brackets. */
export const CONDITION_KEYS: readonly string[] = [
  "source.ip",
  "remote.ip",
  "source.namespace",
  "source.serviceAccount",
  "source.principal",
  "source.trustDomain",
  "request.auth.principal",
  "request.auth.audiences",
  "request.auth.presenter",
  "destination.ip",
  "destination.port",
  "connection.sni",
];

const BRACKETED = /^(?:request\.headers|experimental\.envoy\.filters\.[^[\]]+)\[[^[\]]+\]$/;
const CLAIMS = /^request\.auth\.claims(?:\[[^[\]]+\])+$/;
/** Known to the first version of the interface. */
const REMOVED = /^destination\.(?:labels\[.*\]|namespace|name|user)$/;

function conditionKeyFault(key: string): string | undefined {
  if (CONDITION_KEYS.includes(key) || BRACKETED.test(key) || CLAIMS.test(key)) return undefined;
  if (REMOVED.test(key)) return `"${key}" is no longer supported; use the selector of the policy.`;
  if (/^request\.(?:headers|auth\.claims)/.test(key))
    return `Write the name in brackets: ${key.startsWith("request.h") ? "request.headers[x-user]" : "request.auth.claims[iss]"}.`;
  return `Istio knows no attribute "${key}".`;
}
