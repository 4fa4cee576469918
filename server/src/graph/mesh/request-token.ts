import type { ObjectOf } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { isAttached } from "./attachment";
import type { Call, Destination, Token } from "./call";
import type { Mesh } from "./mesh";

type RequestAuthentication = ObjectOf<"istio-request-authentication">;

/** What RequestAuthentications make of the token of a request. */
export type TokenOutcome =
  | { readonly state: "accepted"; readonly token: Token | null }
  | { readonly state: "rejected"; readonly by: RequestAuthentication }
  | { readonly state: "unknown" };

/** Without a token a request passes without an identity; a token that no rule knows is refused. */
export function checkToken(
  policies: readonly RequestAuthentication[],
  call: Call,
  destination: Destination,
  mesh: Mesh,
): TokenOutcome {
  if (destination.point === "ztunnel" || call.protocol === "tcp" || call.token === null)
    return { state: "accepted", token: null };
  const attached = policies.filter((policy) => isAttached(policy, destination, mesh) !== "no");
  const withRules = attached.filter(({ jwtRules, jwtRulesOpen }) => jwtRules.length > 0 || jwtRulesOpen);
  const [first] = withRules;
  if (!first) return { state: "accepted", token: null };
  const { token } = call;
  if (token === undefined) return { state: "unknown" };
  const rules = withRules.flatMap(({ jwtRules }) => jwtRules);
  const own = rules.find(
    ({ issuer }) => issuer === undefined || issuer.value === "" || issuer.value === token.issuer,
  );
  const isOpen =
    withRules.some(({ jwtRulesOpen, attachment }) => jwtRulesOpen || attachment.open) ||
    rules.some(({ issuer, open }) => open || (issuer !== undefined && !isKnown(issuer.value)));
  if (!own) return isOpen ? { state: "unknown" } : { state: "rejected", by: first };
  if (!token.valid) return { state: "rejected", by: first };
  const spaceDelimited = own.spaceDelimitedClaims.items.map(({ value }) => value);
  return { state: "accepted", token: { ...token, spaceDelimited } };
}
