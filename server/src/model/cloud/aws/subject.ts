/** Whether a condition key is about the subject of a token: `oidc.eks…/id/ABC:sub`, also where the issuer is not known. */
export function isSubjectKey(key: string): boolean {
  return /:sub$/i.test(key);
}

export function isAudienceKey(key: string): boolean {
  return /:aud$/i.test(key);
}

/** The issuer before `:sub` or `:aud`. */
export function issuerOfKey(key: string): string {
  return key.replace(/:(?:sub|aud)$/i, "");
}
