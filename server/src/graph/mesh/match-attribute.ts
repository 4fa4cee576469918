import { isPathTemplate, matchesPathTemplate } from "../../model/mesh/istio/path-template";
import { containsBlock, parseIpBlock } from "../../support/ip-block";
import { isKnown } from "../../yaml/node";
import type { Call, EnforcementPoint } from "./call";
import {
  matchesNamespace,
  matchesPrincipal,
  matchesServiceAccount,
  matchesTrustDomain,
} from "./match-principal";
import { matchesText } from "./match-text";
import { matchesAudience, matchesClaim, matchesPresenter, matchesRequestPrincipal } from "./match-token";
import type { Mesh } from "./mesh";
import { type Truth, truthOf } from "../../support/truth";

/** Where a value of a policy is compared. */
export interface MatchContext {
  readonly mesh: Mesh;
  readonly point: EnforcementPoint;
  readonly call: Call;
  readonly policyNamespace: string;
  /** Gathers the attributes that would have to be known. */
  readonly unknowns: Set<string>;
}

/** Whether the call has the attribute with one value of a policy; an absent attribute has none. */
export function matchesAttribute(context: MatchContext, attribute: string, pattern: string): Truth {
  if (!isKnown(pattern)) {
    context.unknowns.add("a value that a template fills in");
    return "unknown";
  }
  const truth = compare(context, attribute, pattern);
  if (truth === "unknown") context.unknowns.add(attribute);
  return truth;
}

function compare(
  { mesh, point, call, policyNamespace }: MatchContext,
  attribute: string,
  pattern: string,
): Truth {
  const known = <T>(value: T | null | undefined, test: (value: T) => boolean): Truth => {
    if (value === undefined) return "unknown";
    return truthOf(value !== null && test(value));
  };
  const text = (value: string | null | undefined): Truth => known(value, (own) => matchesText(pattern, own));
  switch (attribute) {
    case "source.principal":
      if (call.principal === undefined || call.principal === null) return known(call.principal, () => false);
      return matchesPrincipal(mesh, point, pattern, call.principal);
    case "source.namespace":
      return known(call.principal, (peer) => matchesNamespace(point, pattern, peer));
    case "source.serviceAccount":
      return known(call.principal, (peer) => matchesServiceAccount(pattern, policyNamespace, peer));
    case "source.trustDomain":
      return known(call.principal, (peer) => matchesTrustDomain(mesh, pattern, peer));
    case "source.ip":
      return known(call.sourceIp, (ip) => isInBlock(pattern, ip));
    case "remote.ip":
      return known(call.remoteIp, (ip) => isInBlock(pattern, ip));
    case "destination.ip":
      return known(call.destinationIp, (ip) => isInBlock(pattern, ip));
    case "destination.port":
      return known(call.port, (port) => String(port) === pattern);
    case "connection.sni":
      return text(call.sni);
    case "request.method":
      return text(call.method);
    case "request.path":
      return known(call.path, (path) => matchesPath(pattern, path));
    case "request.host":
      return known(call.host, (host) => matchesText(pattern.toLowerCase(), host.toLowerCase()));
    case "request.auth.principal":
      return known(call.token, (token) => matchesRequestPrincipal(pattern, token));
    case "request.auth.audiences":
      return known(call.token, (token) => matchesAudience(pattern, token));
    case "request.auth.presenter":
      return known(call.token, (token) => matchesPresenter(pattern, token));
    default:
      break;
  }
  if (attribute.startsWith("request.auth.claims["))
    return known(call.token, (token) => matchesClaim(attribute, pattern, token));
  if (attribute.startsWith("request.headers[")) return matchesHeader(call, attribute, pattern);
  return "unknown";
}

function isInBlock(pattern: string, address: string): boolean {
  const outer = parseIpBlock(pattern);
  const inner = parseIpBlock(address);
  return outer !== undefined && inner !== undefined && containsBlock(outer, inner);
}

/** Policies look at the path without its query. */
function matchesPath(pattern: string, path: string): boolean {
  const [bare = ""] = path.split(/[?#]/, 1);
  return isPathTemplate(pattern) ? matchesPathTemplate(pattern, bare) : matchesText(pattern, bare);
}

function matchesHeader(call: Call, attribute: string, pattern: string): Truth {
  const name = attribute.slice("request.headers[".length, -1).toLowerCase();
  const pseudo: Readonly<Record<string, string | undefined>> = {
    ":method": call.method,
    ":path": call.path,
    ":authority": call.host,
  };
  const value = Object.hasOwn(pseudo, name) ? pseudo[name] : call.headers && (call.headers.get(name) ?? null);
  if (value === undefined) return "unknown";
  return truthOf(value !== null && matchesText(pattern, value));
}
