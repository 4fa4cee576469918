import { decodeBase64 } from "../support/base64";
import { isJsonObject, type JsonObject, member, parseJson, textMember } from "../support/json";
import type { TextRange } from "../text/range";

/** `{"` in base64: how every token starts. */
export const TOKEN_START = "eyJ";

/** A token of a ServiceAccount that stands in a text. Its value is looked at and never kept. */
export interface AccountToken {
  readonly at: TextRange;
  readonly namespace: string;
  readonly name: string;
  readonly expires: boolean;
}

const TOKEN = /\beyJ[\w-]{8,}\.(eyJ[\w-]{8,})\.[\w-]{20,}/g;
const ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** Tokens with the claims that Kubernetes writes; other JSON Web Tokens are none of its business. */
export function accountTokens(text: string): readonly AccountToken[] {
  const res: AccountToken[] = [];
  if (!text.includes(TOKEN_START)) return res;
  for (const match of text.matchAll(TOKEN)) {
    const claims = claimsOf(match[1] ?? "");
    const account = claims && ACCOUNT.exec(textMember(claims, "sub"));
    if (!claims || !account || !isFromKubernetes(claims)) continue;
    res.push({
      at: { start: match.index, end: match.index + match[0].length },
      namespace: account[1] ?? "",
      name: account[2] ?? "",
      expires: member(claims, "exp") !== undefined,
    });
  }
  return res;
}

function isFromKubernetes(claims: JsonObject): boolean {
  return (
    textMember(claims, "iss") === "kubernetes/serviceaccount" || isJsonObject(member(claims, "kubernetes.io"))
  );
}

function claimsOf(payload: string): JsonObject | undefined {
  const json = decodeBase64(payload);
  if (json === undefined) return undefined;
  try {
    const claims = parseJson(json);
    return isJsonObject(claims) ? claims : undefined;
  } catch {
    // Text that looks like a token and is none.
    return undefined;
  }
}
