import {
  isJsonArray,
  isJsonObject,
  type JsonValue,
  listMember,
  member,
  parseJson,
  textMember,
} from "../../../support/json";
import { HOLE } from "../../../yaml/node";
import { type FieldError, forbidden, invalid, required } from "../../field-error";

/** One item of `jwtRules`. */
export function validateJwtRule(
  rule: JsonValue,
  field: string,
): { readonly errors: readonly FieldError[]; readonly warnings: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const uri = textMember(rule, "jwksUri");
  const keys = textMember(rule, "jwks");
  if (textMember(rule, "issuer") === "" && uri === "")
    errors.push(required(`${field}.issuer`, "A rule needs an issuer or a jwksUri."));
  if (uri !== "" && keys !== "")
    errors.push(forbidden(`${field}.jwks`, "Only one of jwksUri and jwks may be set."));
  if (uri !== "" && !uri.includes(HOLE) && !isUri(uri))
    errors.push(invalid(`${field}.jwksUri`, "jwksUri must be a URL that starts with https:// or http://."));
  errors.push(...emptyItems(rule, "audiences", field, "An audience"));
  errors.push(...emptyItems(rule, "fromParams", field, "A query parameter"));
  errors.push(...emptyItems(rule, "fromCookies", field, "A cookie"));
  for (const [index, header] of listMember(rule, "fromHeaders").entries())
    if (textMember(header, "name") === "")
      errors.push(required(`${field}.fromHeaders[${index}].name`, "A header needs a name."));
  for (const [index, output] of listMember(rule, "outputClaimToHeaders").entries())
    errors.push(...validateOutput(output, `${field}.outputClaimToHeaders[${index}]`));
  if (keys === "" || keys.includes(HOLE)) return { errors, warnings: [] };
  const set = readKeys(keys);
  if (!set) errors.push(invalid(`${field}.jwks`, 'jwks must be a JSON Web Key Set, such as {"keys": […]}.'));
  const secrets = set?.filter(isPrivate) ?? [];
  const warning = invalid(
    `${field}.jwks`,
    "The key set holds a private or symmetric key; only public ones belong here.",
  );
  return { errors, warnings: secrets.length > 0 ? [warning] : [] };
}

const URI = /^https?:\/\/(?:\[[0-9a-fA-F:.]+\]|[^\s/:?#[\]]+)(?::\d*)?(?:[/?#]\S*)?$/;

function isUri(text: string): boolean {
  return URI.test(text);
}

function emptyItems(rule: JsonValue, name: string, field: string, what: string): FieldError[] {
  return listMember(rule, name).flatMap((item, index) =>
    item === "" || item === null ? [required(`${field}.${name}[${index}]`, `${what} cannot be empty.`)] : [],
  );
}

const HEADER = /^[-_A-Za-z0-9]+$/;

function validateOutput(output: JsonValue, field: string): FieldError[] {
  const header = textMember(output, "header");
  const res: FieldError[] = [];
  if (header === "") res.push(required(`${field}.header`, "A header needs a name."));
  else if (!header.includes(HOLE) && !HEADER.test(header))
    res.push(invalid(`${field}.header`, "The name of a header has letters, digits, - and _."));
  if (textMember(output, "claim") === "") res.push(required(`${field}.claim`, "The claim needs a name."));
  return res;
}

/** The keys of a key set, or a lone key; absent for text that is neither. */
function readKeys(text: string): readonly JsonValue[] | undefined {
  let value: JsonValue;
  try {
    value = parseJson(text);
  } catch {
    return undefined;
  }
  const keys = member(value, "keys");
  if (isJsonArray(keys)) return keys.every(isKey) ? keys : undefined;
  return isKey(value) ? [value] : undefined;
}

function isKey(value: JsonValue): boolean {
  return isJsonObject(value) && textMember(value, "kty") !== "";
}

/** `d` is the private part of RSA and elliptic keys; a symmetric key is secret as a whole. */
function isPrivate(key: JsonValue): boolean {
  return textMember(key, "kty") === "oct" || member(key, "d") !== undefined;
}
