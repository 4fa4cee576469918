import { isJsonArray, type JsonValue, member } from "../../support/json";
import type { Token } from "./call";
import { matchesText } from "./match-text";

/** `issuer/subject`, split at the last slash; each part may have a star. */
export function matchesRequestPrincipal(pattern: string, { issuer, subject }: Token): boolean {
  const slash = pattern.lastIndexOf("/");
  if (slash >= 0)
    return matchesText(pattern.slice(0, slash), issuer) && matchesText(pattern.slice(slash + 1), subject);
  if (issuer === "" || subject === "") return false;
  if (pattern === "*") return true;
  if (pattern.startsWith("*")) return matchesText(pattern, subject);
  return pattern.endsWith("*") && matchesText(pattern, issuer);
}

const CLAIM = /\[([^[\]]+)\]/g;
/** Istio splits these at spaces in any case. */
const SPACE_DELIMITED = ["scope", "permission"];

/** `request.auth.claims[a][b]`: text, or a list of texts; numbers and booleans never match. */
export function matchesClaim(attribute: string, pattern: string, token: Token): boolean {
  const path = [...attribute.matchAll(CLAIM)].map(([, name = ""]) => name);
  let value: JsonValue | undefined = token.claims;
  for (const name of path) value = member(value, name);
  const isList = SPACE_DELIMITED.includes(path[0] ?? "") || token.spaceDelimited?.includes(path[0] ?? "");
  return textsOf(value, path.length === 1 && isList === true).some((text) => matchesText(pattern, text));
}

/** `aud` is text or a list. */
export function matchesAudience(pattern: string, { claims }: Token): boolean {
  return textsOf(member(claims, "aud"), false).some((text) => matchesText(pattern, text));
}

export function matchesPresenter(pattern: string, { claims }: Token): boolean {
  return textsOf(member(claims, "azp"), false).some((text) => matchesText(pattern, text));
}

function textsOf(value: JsonValue | undefined, split: boolean): readonly string[] {
  if (typeof value === "string") return split ? value.split(" ") : [value];
  return isJsonArray(value) ? value.filter((item) => typeof item === "string") : [];
}
