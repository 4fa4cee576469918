import { matchesGlob, matchesText } from "./match-text";
import type { EnforcementPoint } from "./call";
import type { Mesh } from "./mesh";
import { type Truth, truthOf } from "../../support/truth";

/** Parts of `<trust domain>/ns/<namespace>/sa/<ServiceAccount>`. */
export interface PrincipalParts {
  readonly trustDomain: string;
  readonly namespace: string;
  readonly name: string;
}

const PRINCIPAL = /^([^/]+)\/ns\/([^/]+)\/sa\/([^/]+)$/;

export function partsOf(principal: string): PrincipalParts | undefined {
  const [match, trustDomain = "", namespace = "", name = ""] = PRINCIPAL.exec(principal) ?? [];
  return match === undefined ? undefined : { trustDomain, namespace, name };
}

/** What a regular expression reads as something else than itself. */
const SPECIAL = /[+?()[\]{}|^$\\]/;
/** More of them could take long. */
const MAX_STARS = 2;
const MAX_LENGTH = 512;

/** Whether a principal of a policy means the peer; ztunnel knows no aliases of trust domains. */
export function matchesPrincipal(mesh: Mesh, point: EnforcementPoint, pattern: string, peer: string): Truth {
  if (point === "ztunnel") return truthOf(matchesText(pattern, peer));
  let res: Truth = "no";
  for (const own of withAliases(mesh, pattern)) {
    const truth = matchesAtEnvoy(own, peer);
    if (truth === "yes") return truth;
    if (truth === "unknown") res = truth;
  }
  return res;
}

/** A leading star becomes a regular expression, in which a point is any character. */
function matchesAtEnvoy(pattern: string, peer: string): Truth {
  if (pattern === "*" || !pattern.startsWith("*")) return truthOf(matchesText(pattern, peer));
  const suffix = pattern.slice(1);
  const stars = suffix.split("*").length - 1;
  if (SPECIAL.test(suffix) || stars > MAX_STARS || suffix.includes("**") || suffix.startsWith("*"))
    return "unknown";
  if (peer.length > MAX_LENGTH || suffix.length > MAX_LENGTH) return "unknown";
  return truthOf(new RegExp(`^.*${suffix}$`, "su").test(peer));
}

const DEFAULT_TRUST_DOMAIN = "cluster.local";

/** A principal of the mesh's own trust domain, or of an alias, stands for all of them; so does `cluster.local`. */
function withAliases(mesh: Mesh, principal: string): readonly string[] {
  const [trustDomain = "", ...rest] = principal.split("/");
  if (rest.length !== 4 || trustDomain === "*") return [principal];
  const own = [mesh.trustDomain, ...mesh.trustDomainAliases];
  if (trustDomain !== DEFAULT_TRUST_DOMAIN && !own.some((domain) => isAlike(domain, trustDomain)))
    return [principal];
  return own.map((domain) =>
    [domain !== trustDomain && isPatternFor(trustDomain, domain) ? trustDomain : domain, ...rest].join("/"),
  );
}

function isAlike(left: string, right: string): boolean {
  return left === right || isPatternFor(left, right) || isPatternFor(right, left);
}

function isPatternFor(pattern: string, text: string): boolean {
  return pattern.includes("*") && matchesText(pattern, text);
}

/** Envoy looks for `/ns/<value>/` in the identity and takes every star for any text; ztunnel compares the namespace. */
export function matchesNamespace(point: EnforcementPoint, pattern: string, peer: string): boolean {
  if (point === "ztunnel") {
    const parts = partsOf(peer);
    return parts !== undefined && matchesText(pattern, parts.namespace);
  }
  return matchesGlob(`*/ns/${pattern}/*`, `spiffe://${peer}`);
}

/** `cart` is in the namespace of the policy; the trust domain does not count. */
export function matchesServiceAccount(pattern: string, policyNamespace: string, peer: string): boolean {
  const [first = "", second] = pattern.split("/");
  const [namespace, name] = second === undefined ? [policyNamespace, first] : [first, second];
  const segments = peer.split("/");
  const at = segments.findIndex(
    (segment, position) => position > 0 && segment === "ns" && segments[position + 1] === namespace,
  );
  if (at < 0) return false;
  return segments.some(
    (segment, position) => position >= at + 2 && segment === "sa" && segments[position + 1] === name,
  );
}

export function matchesTrustDomain(mesh: Mesh, pattern: string, peer: string): boolean {
  const [trustDomain = ""] = peer.split("/");
  const own = [mesh.trustDomain, ...mesh.trustDomainAliases];
  const isOwn = pattern === DEFAULT_TRUST_DOMAIN || own.some((domain) => isAlike(domain, pattern));
  if (!isOwn) return matchesText(pattern, trustDomain);
  return [...own, pattern === DEFAULT_TRUST_DOMAIN ? mesh.trustDomain : pattern].some((domain) =>
    matchesText(domain, trustDomain),
  );
}
