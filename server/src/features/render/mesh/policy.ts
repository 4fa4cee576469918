import { actionOf, isDryRun } from "../../../graph/mesh/authorize";
import { scopeOf, targetsOf, workloadsUnder } from "../../../graph/mesh/covered";
import { dataplaneOf } from "../../../graph/mesh/dataplane";
import { isOmittedByZtunnel } from "../../../graph/mesh/match-rule";
import type { ObjectIndex } from "../../../graph/index";
import type { AccessRule } from "../../../model/mesh/istio/content";
import type { ObjectOf, Workload } from "../../../model/object";
import { code, listed, paragraphs, table } from "../markdown";
import { objectLink, qualifiedName, type RenderContext, whereText } from "../places";
import { clausesWords, deadWords, whenWords } from "./rule-words";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;
type AnyPolicy = ObjectOf<
  "istio-authorization-policy" | "istio-peer-authentication" | "istio-request-authentication"
>;

/** Who may call what, in words. */
export function renderAuthorizationPolicy(context: RenderContext, policy: AuthorizationPolicy): string {
  const index = context.snapshot.index(policy.source.file);
  const workloads = workloadsUnder(index, policy);
  const rows = policy.rules
    .slice(0, context.maxRows)
    .map((rule) => [
      clausesWords(rule.from, "anybody, plaintext included"),
      clausesWords(rule.to, "everything"),
      whenWords(rule) || "always",
    ]);
  return paragraphs([
    `**AuthorizationPolicy** ${code(qualifiedName(policy))} ${effectOf(policy)}`,
    `It counts for ${scopeWords(context, index, policy, workloads)}.`,
    isDryRun(policy) ? "It is only tried out (`istio.io/dry-run`): nothing is enforced." : "",
    rows.length > 0
      ? table(["Who", CALLING.get(actionOf(policy)) ?? "Calls", "When"], rows, policy.rules.length, "rule")
      : "",
    ...policy.rules.map((rule) => numbered(rule, policy.rules.length, deadWords(rule))),
    ztunnelWords(index, policy, workloads),
  ]);
}

const CALLING: ReadonlyMap<string, string> = new Map([
  ["ALLOW", "May call"],
  ["DENY", "May not call"],
  ["AUDIT", "Is logged calling"],
  ["CUSTOM", "Is asked about calling"],
]);

function effectOf(policy: AuthorizationPolicy): string {
  const { rules, rulesOpen } = policy;
  const isEmpty = rules.length === 0 && !rulesOpen;
  switch (actionOf(policy)) {
    case "ALLOW":
      if (isEmpty)
        return "has no rules, so that it allows nothing: every call is denied that no other policy allows.";
      return "allows these calls; once it counts for a workload, all others are denied that no policy allows.";
    case "DENY":
      return isEmpty
        ? "has no rules: it denies nothing, and Istio rejects it."
        : "denies these calls, whatever allows them.";
    case "AUDIT":
      return "logs these calls and decides nothing.";
    case "CUSTOM":
      return `lets the provider ${code(policy.provider?.value ?? "")} decide about these calls.`;
    default:
      return "has an action that Istio does not know.";
  }
}

function numbered(rule: AccessRule, total: number, text: string): string {
  return text === "" || total === 1 ? text : `Rule ${rule.index + 1}: ${text}`;
}

function scopeWords(
  context: RenderContext,
  index: ObjectIndex,
  policy: AnyPolicy,
  workloads: readonly Workload[],
): string {
  const scope = scopeOf(index, policy);
  if (scope === "mesh") return "every workload of the mesh (root namespace)";
  if (scope === "namespace") return `every workload ${whereText(policy.namespace)}`;
  const found = policy.attachment.hasTargets ? targetsOf(index, policy) : workloads;
  if (found.length === 0)
    return policy.attachment.hasTargets
      ? "targets that the workspace does not declare"
      : policy.templated || policy.attachment.open
        ? "workloads that are known only after rendering"
        : "no workload of the workspace";
  return listed(
    found.map((object) => objectLink(context, object)),
    Math.min(4, context.maxRows),
  );
}

function ztunnelWords(
  index: ObjectIndex,
  policy: AuthorizationPolicy,
  workloads: readonly Workload[],
): string {
  if (
    policy.attachment.hasTargets ||
    !workloads.some((workload) => dataplaneOf(index, workload).kind === "ambient")
  )
    return "";
  const omitted = policy.rules.filter(isOmittedByZtunnel);
  if (omitted.length === 0) return "";
  return actionOf(policy) === "ALLOW"
    ? "⚠ ztunnel of the ambient mesh sees no HTTP: rules that ask for it allow nothing there."
    : "⚠ ztunnel of the ambient mesh sees no HTTP: what rules ask of it is left out there, or the whole rule does nothing.";
}

/** When one rule matches. */
export function renderAccessRule(
  _context: RenderContext,
  policy: AuthorizationPolicy,
  rule: AccessRule,
): string {
  const when = whenWords(rule);
  return paragraphs([
    `**Rule** ${rule.index + 1} of ${code(qualifiedName(policy))} (${code(actionOf(policy))}) matches when all of this holds:`,
    [
      `- from: ${clausesWords(rule.from, "anybody, plaintext included")}`,
      `- to: ${clausesWords(rule.to, "everything")}`,
      ...(when === "" ? [] : [`- when: ${when}`]),
    ].join("\n"),
    deadWords(rule),
    rule.open ? "A template may add to it." : "",
  ]);
}

/** How connections to the workloads of a PeerAuthentication are taken. */
export function renderPeerAuthentication(
  context: RenderContext,
  policy: ObjectOf<"istio-peer-authentication">,
): string {
  const index = context.snapshot.index(policy.source.file);
  const mode = policy.mode?.value;
  const ports = policy.portModes.map(
    ({ port, mode: own }) => `port ${code(port.value)} ${code(own?.value ?? "UNSET")}`,
  );
  return paragraphs([
    `**PeerAuthentication** ${code(qualifiedName(policy))}: ${modeWords(mode)}`,
    ports.length > 0 ? `Except ${listed(ports, 6)}.` : "",
    `It counts for ${scopeWords(context, index, policy, workloadsUnder(index, policy))}.`,
  ]);
}

/** What a mode means, beginning with its name. */
export function modeWords(mode: string | undefined): string {
  switch (mode) {
    case "STRICT":
      return "`STRICT`, only callers with mTLS, and so with an identity, get through.";
    case "PERMISSIVE":
      return "`PERMISSIVE`, plaintext gets through too, without an identity.";
    case "DISABLE":
      return "`DISABLE`, connections are plaintext: no caller has an identity.";
    default:
      return "it sets no mode, so that the one of the namespace or the mesh counts.";
  }
}

/** Which tokens are taken. */
export function renderRequestAuthentication(
  context: RenderContext,
  policy: ObjectOf<"istio-request-authentication">,
): string {
  const index = context.snapshot.index(policy.source.file);
  const issuers = policy.jwtRules.map(({ issuer, jwksUri }) => code(issuer?.value ?? jwksUri?.value ?? ""));
  return paragraphs([
    `**RequestAuthentication** ${code(qualifiedName(policy))} ${issuers.length > 0 ? `takes tokens of ${listed(issuers, 4)}; a bad one, or one of somebody else, is refused with 401.` : "takes no tokens."}`,
    `It counts for ${scopeWords(context, index, policy, workloadsUnder(index, policy))}.`,
    "A request without a token passes: only an AuthorizationPolicy with `requestPrincipals` requires one.",
  ]);
}
