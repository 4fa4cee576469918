import type { AccessRule } from "../../model/mesh/istio/content";
import type { KubernetesObject, ObjectOf } from "../../model/object";
import { isAttached } from "./attachment";
import { type Call, type Destination, gatewayOf } from "./call";
import type { MatchContext } from "./match-attribute";
import { matchesRule } from "./match-rule";
import type { Mesh } from "./mesh";
import { peerModeOf } from "./peer-mode";
import { checkToken } from "./request-token";
import type { Truth } from "../../support/truth";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

/** All policies of a mesh. */
export interface Policies {
  readonly authorization: readonly AuthorizationPolicy[];
  readonly peer: readonly ObjectOf<"istio-peer-authentication">[];
  readonly request: readonly ObjectOf<"istio-request-authentication">[];
}

/** What one enforcement point makes of a call. */
export interface Verdict {
  readonly answer: "allow" | "deny" | "unknown";
  /** One clause in words: `no ALLOW policy applies`. */
  readonly because: string;
  /** The policy that decides, and its rule; absent where no policy does. */
  readonly by: { readonly policy: KubernetesObject; readonly rule: AccessRule | undefined } | undefined;
  /** Of an unknown answer: the attributes that would have to be known. */
  readonly unknowns: readonly string[];
}

/** CUSTOM, then DENY, then ALLOW; before them what mTLS and tokens refuse. AUDIT never decides. */
export function authorize(policies: Policies, call: Call, destination: Destination, mesh: Mesh): Verdict {
  const unknowns = new Set<string>();
  const refusals: Refusal[] = [checkPeer(policies, call, destination, mesh, unknowns)];
  const outcome = checkToken(policies.request, call, destination, mesh);
  if (outcome.state === "rejected")
    refusals.push({
      truth: "yes",
      because: "the token of the request is refused",
      by: { policy: outcome.by, rule: undefined },
    });
  const token = outcome.state === "accepted" ? outcome.token : undefined;
  const own: Call = { ...call, token };
  const enforced = policies.authorization.filter((policy) => !isDryRun(policy));
  const attached = enforced.flatMap((policy): Attached[] => {
    const truth = isAttached(policy, destination, mesh);
    if (truth === "no") return [];
    const context: MatchContext = {
      mesh,
      point: destination.point,
      call: own,
      policyNamespace: policy.namespace,
      unknowns,
    };
    return [{ policy, attached: truth, context }];
  });
  if (destination.point !== "ztunnel") refusals.push(...askProviders(attached, mesh));
  refusals.push(...ofAction(attached, "DENY").map(denied));
  return combine(refusals, allowed(ofAction(attached, "ALLOW")), unknowns);
}

interface Attached {
  readonly policy: AuthorizationPolicy;
  readonly attached: Exclude<Truth, "no">;
  readonly context: MatchContext;
}

interface Refusal {
  /** Whether it refuses. */
  readonly truth: Truth;
  readonly because: string;
  readonly by: Verdict["by"];
}

export function actionOf(policy: Pick<AuthorizationPolicy, "action">): string {
  return policy.action?.value ?? "ALLOW";
}

const DRY_RUN = "istio.io/dry-run";

/** A policy that is only tried out. */
export function isDryRun({ annotations }: Pick<AuthorizationPolicy, "annotations">): boolean {
  return /^(?:1|t|true)$/i.test(annotations.get(DRY_RUN)?.value ?? "");
}

function ofAction(attached: readonly Attached[], action: string): readonly Attached[] {
  return attached.filter(({ policy }) => actionOf(policy) === action);
}

/** The rule of a policy that matches, or that may. */
function matchingRule({ policy, context }: Attached): {
  readonly truth: Truth;
  readonly rule: AccessRule | undefined;
} {
  let possible: AccessRule | undefined;
  for (const rule of policy.rules) {
    const truth = matchesRule(context, rule, actionOf(policy));
    if (truth === "yes") return { truth, rule };
    if (truth === "unknown") possible ??= rule;
  }
  if (possible || policy.rulesOpen) return { truth: "unknown", rule: possible };
  return { truth: "no", rule: undefined };
}

/** STRICT refuses plaintext; gateways and waypoints do not take connections of the mesh this way. */
function checkPeer(
  policies: Policies,
  call: Call,
  destination: Destination,
  mesh: Mesh,
  unknowns: Set<string>,
): Refusal {
  const none: Refusal = { truth: "no", because: "", by: undefined };
  const isGateway = destination.isGateway === true || gatewayOf(destination) !== undefined;
  if (call.mtls === true || destination.point === "waypoint" || isGateway) return none;
  const { mode, by } = peerModeOf(policies.peer, destination, call.port, mesh);
  if (mode !== "STRICT" && mode !== "unknown") return none;
  const isCertain = mode === "STRICT" && call.mtls === false;
  if (!isCertain) unknowns.add("mutual TLS");
  return {
    truth: isCertain ? "yes" : "unknown",
    because: "mutual TLS is STRICT and the call is plaintext",
    by: by && { policy: by, rule: undefined },
  };
}

function denied(own: Attached): Refusal {
  const { truth, rule } = matchingRule(own);
  return {
    truth: truth === "yes" ? own.attached : truth,
    because: "a DENY policy matches",
    by: { policy: own.policy, rule },
  };
}

/** A workload can have one provider; where policies name several, or one that is not configured, all they match is denied. */
function askProviders(attached: readonly Attached[], mesh: Mesh): readonly Refusal[] {
  const custom = ofAction(attached, "CUSTOM");
  const names = new Set(custom.map(({ policy }) => policy.provider?.value ?? ""));
  return custom.map((own): Refusal => {
    const { truth, rule } = matchingRule(own);
    const name = own.policy.provider?.value ?? "";
    const isUnusable = names.size > 1 || (mesh.providers !== undefined && !mesh.providers.has(name));
    const answer = isUnusable ? "deny" : own.context.call.providers?.get(name);
    const by = { policy: own.policy, rule };
    if (truth === "no" || answer === "allow") return { truth: "no", because: "", by };
    if (answer === undefined) own.context.unknowns.add(`the answer of provider "${name}"`);
    const isCertain = truth === "yes" && own.attached === "yes" && answer === "deny";
    return { truth: isCertain ? "yes" : "unknown", because: `provider "${name}" refuses`, by };
  });
}

interface Permission {
  readonly truth: Truth;
  readonly because: string;
  readonly by: Verdict["by"];
}

/** Whether ALLOW lets the call pass: some policy matches, or none applies. */
function allowed(attached: readonly Attached[]): Permission {
  const results = attached.map((own) => ({ own, ...matchingRule(own) }));
  const sure = results.filter(({ own }) => own.attached === "yes");
  const match = sure.find(({ truth }) => truth === "yes");
  if (match)
    return {
      truth: "yes",
      because: "an ALLOW policy matches",
      by: { policy: match.own.policy, rule: match.rule },
    };
  if (results.length === 0) return { truth: "yes", because: "no ALLOW policy applies", by: undefined };
  if (sure.length === 0 && results.every(({ truth }) => truth === "yes"))
    return { truth: "yes", because: "no ALLOW policy refuses it", by: undefined };
  const [first] = sure;
  if (first && results.every(({ truth }) => truth === "no"))
    return {
      truth: "no",
      because: "ALLOW policies apply and none of them matches",
      by: { policy: first.own.policy, rule: undefined },
    };
  const possible = results.find(({ truth }) => truth === "unknown") ?? results[0];
  return {
    truth: "unknown",
    because: "an ALLOW policy may match",
    by: possible && { policy: possible.own.policy, rule: possible.rule },
  };
}

function combine(
  refusals: readonly Refusal[],
  permission: Permission,
  unknowns: ReadonlySet<string>,
): Verdict {
  const refusal = refusals.find(({ truth }) => truth === "yes");
  if (refusal) return { answer: "deny", because: refusal.because, by: refusal.by, unknowns: [] };
  if (permission.truth === "no")
    return { answer: "deny", because: permission.because, by: permission.by, unknowns: [] };
  const possible = refusals.find(({ truth }) => truth === "unknown");
  if (!possible && permission.truth === "yes")
    return { answer: "allow", because: permission.because, by: permission.by, unknowns: [] };
  const { because, by } = possible ?? permission;
  const list = [...unknowns].sort();
  return { answer: "unknown", because: possible ? `not known: ${because}` : because, by, unknowns: list };
}
