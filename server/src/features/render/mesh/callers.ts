import { actionOf, isDryRun } from "../../../graph/mesh/authorize";
import { policiesFor, workloadsUnder } from "../../../graph/mesh/covered";
import { dataplaneOf } from "../../../graph/mesh/dataplane";
import { matchesAttribute, type MatchContext } from "../../../graph/mesh/match-attribute";
import { istioPrincipal } from "../../../graph/mesh/identities";
import { meshOf } from "../../../graph/mesh/mesh";
import { peerModeOf } from "../../../graph/mesh/peer-mode";
import { destinationOf, hasPolicies, policiesOf } from "../../../graph/mesh/policies";
import { workloadsBehind } from "../../../graph/mesh/services";
import { isPeerAttribute } from "../../../graph/mesh/dead-value";
import { every, not, some, type Truth } from "../../../support/truth";
import type { ObjectIndex } from "../../../graph/index";
import type { Principal } from "../../../graph/principal";
import type { AccessRule, AttributeTest } from "../../../model/mesh/istio/content";
import type { ObjectOf, Workload } from "../../../model/object";
import { isKnown } from "../../../yaml/node";
import { code, listed, paragraphs } from "../markdown";
import { objectLink, qualifiedName, type RenderContext } from "../places";
import { modeWords } from "./policy";
import { clausesWords } from "./rule-words";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

/** Who may call a workload, as a section of its hover; empty in a workspace without policies of Istio. */
export function callersSection(context: RenderContext, workload: Workload): string {
  const index = context.snapshot.index(workload.source.file);
  if (!hasPolicies(index)) return "";
  const dataplane = dataplaneOf(index, workload);
  if (dataplane.kind === "none") return "Not in the mesh: no policy of Istio is enforced for it.";
  const policies = policiesFor(index, workload).filter((policy) => !isDryRun(policy));
  const { mode } = peerModeOf(
    policiesOf(index).peer,
    destinationOf(workload, "sidecar"),
    undefined,
    meshOf(index),
  );
  const allow = policies.filter((policy) => actionOf(policy) === "ALLOW");
  const deny = policies.filter((policy) => actionOf(policy) === "DENY");
  const custom = policies.filter((policy) => actionOf(policy) === "CUSTOM");
  const few = Math.min(3, context.maxRows);
  const links = (list: readonly AuthorizationPolicy[]): string =>
    listed(
      list.map((policy) => objectLink(context, policy)),
      few,
    );
  const parts = [
    allow.length === 0
      ? "anybody whom nothing denies (no ALLOW policy counts for it)"
      : allowedWords(allow, few),
    deny.length > 0 ? `except what ${links(deny)} ${deny.length === 1 ? "denies" : "deny"}` : "",
    custom.length > 0 ? `if the provider of ${links(custom)} agrees` : "",
  ].filter((text) => text !== "");
  const through = allow.length > 0 ? ` Through ${links(allow)}.` : "";
  const modeText = mode === "unknown" ? "its mode is not known." : modeWords(mode);
  return `**Callers**: ${parts.join("; ")}.${through} mTLS: ${modeText}`;
}

function allowedWords(policies: readonly AuthorizationPolicy[], few: number): string {
  const rules = policies.flatMap(({ rules: own }) => own);
  if (rules.length === 0) return "nobody (ALLOW without rules)";
  const texts = [...new Set(rules.map((rule) => ruleWords(rule)))];
  return listed(texts, few);
}

function ruleWords(rule: AccessRule): string {
  const to = clausesWords(rule.to, "");
  return `${clausesWords(rule.from, "anybody")}${to === "" ? "" : ` (${to})`}`;
}

/** A Service: who may call the workloads behind it. */
export function renderService(context: RenderContext, service: ObjectOf<"service">): string {
  const index = context.snapshot.index(service.source.file);
  if (!hasPolicies(index)) return "";
  const workloads = workloadsBehind(index, service);
  const [first] = workloads;
  const title = `**Service** ${code(qualifiedName(service))}`;
  if (!first) return `${title}: no workload of the workspace is behind it.`;
  const links = workloads.map((workload) => objectLink(context, workload));
  const sections = new Set(workloads.map((workload) => callersSection(context, workload)));
  return paragraphs([`${title} leads to ${listed(links, Math.min(4, context.maxRows))}.`, ...sections]);
}

/** The identity of a ServiceAccount in the mesh, and what policies let it call. */
export function meshSection(context: RenderContext, of: Principal): string {
  const index = context.snapshot.index();
  const principal = istioPrincipal(index, of);
  if (principal === undefined) return "";
  const workloads = calledBy(index, principal);
  const most = Math.min(3, context.maxRows);
  // A link costs a look into the file, so that the others are only counted.
  const links = workloads.map((workload, at) => (at < most ? objectLink(context, workload) : ""));
  const calls = links.length > 0 ? ` Policies let it call ${listed(links, most)}.` : "";
  return `In the mesh: ${code(`spiffe://${principal}`)}.${calls}`;
}

const called = new WeakMap<ObjectIndex, Map<string, readonly Workload[]>>();

/** Workloads for which a policy names the caller and allows something; a hover asks more than once until it fits. */
function calledBy(index: ObjectIndex, principal: string): readonly Workload[] {
  const known = called.get(index) ?? new Map<string, readonly Workload[]>();
  called.set(index, known);
  const res = known.get(principal) ?? computeCalledBy(index, principal);
  known.set(principal, res);
  return res;
}

function computeCalledBy(index: ObjectIndex, principal: string): readonly Workload[] {
  const res = new Set<Workload>();
  for (const policy of policiesOf(index).authorization) {
    if (actionOf(policy) !== "ALLOW" || isDryRun(policy)) continue;
    if (!clausesOf(policy.rules).some((clause) => mayMean(clause, principal))) continue;
    if (!policy.rules.some((rule) => meansPeer(index, policy, rule, principal))) continue;
    for (const workload of workloadsUnder(index, policy)) res.add(workload);
  }
  return [...res];
}

/** Whether the rule asks who calls, and the caller is one of those. */
function meansPeer(
  index: ObjectIndex,
  policy: AuthorizationPolicy,
  rule: AccessRule,
  principal: string,
): boolean {
  const items = rule.from?.items ?? [];
  const context: MatchContext = {
    mesh: meshOf(index),
    point: "sidecar",
    call: { protocol: "http", principal, mtls: true },
    policyNamespace: policy.namespace,
    unknowns: new Set(),
  };
  return items.some(({ tests }) => {
    const peers = tests.filter(({ attribute }) => isPeerAttribute(attribute));
    const truth = every(peers, ({ attribute, negated, values }): Truth => {
      const any = some(values.items, ({ value }) => matchesAttribute(context, attribute, value));
      return negated ? not(any) : any;
    });
    return peers.some(({ negated }) => !negated) && truth === "yes";
  });
}

/** What a clause of `from` names one by one; absent where it names none, or means more than those. */
interface Clause {
  /** Ends of principals, without trust domains. */
  readonly accounts: ReadonlySet<string> | undefined;
  readonly namespaces: ReadonlySet<string> | undefined;
}

const known = new WeakMap<readonly AccessRule[], readonly Clause[]>();

/** The clauses of a policy, in a form in which most of them are left out at a glance. */
function clausesOf(rules: readonly AccessRule[]): readonly Clause[] {
  let res = known.get(rules);
  if (!res) {
    res = rules
      .flatMap(({ from }) => from?.items ?? [])
      .map(({ tests }) => ({
        accounts: literals(tests, "source.principal", accountPart),
        namespaces: literals(tests, "source.namespace", (value) => value),
      }));
    known.set(rules, res);
  }
  return res;
}

function literals(
  tests: readonly AttributeTest[],
  attribute: string,
  part: (value: string) => string,
): ReadonlySet<string> | undefined {
  const test = tests.find((candidate) => candidate.attribute === attribute && !candidate.negated);
  if (!test || test.values.open) return undefined;
  const values = test.values.items.map(({ value }) => value);
  const isPlain = values.every((value) => isKnown(value) && !value.includes("*"));
  return isPlain ? new Set(values.map(part)) : undefined;
}

function mayMean({ accounts, namespaces }: Clause, principal: string): boolean {
  const account = accountPart(principal);
  const [, , namespace = ""] = account.split("/");
  return (accounts?.has(account) ?? true) && (namespaces?.has(namespace) ?? true);
}

/** `/ns/shop/sa/cart` of `cluster.local/ns/shop/sa/cart`. */
function accountPart(principal: string): string {
  return principal.slice(Math.max(0, principal.indexOf("/")));
}
