import type { Binding, RoleRule, Subject, TextList } from "../model/object";
import { subjectNamespace } from "../model/place";
import { isKnown } from "../yaml/node";
import { type HeldRule, rulesOf, rulesOfRole } from "./held-rules";
import { type Identity, MASTERS, serviceAccountUser } from "./identity";
import type { ObjectIndex } from "./index";
import { byPlace } from "./merge-layers";
import { type Principal, principalOf } from "./principal";
import {
  groupMatches,
  isResourceRequest,
  nameMatches,
  type Request,
  resourceMatches,
  ruleAllows,
  urlMatches,
  verbMatches,
} from "./permission";

/** One rule that somebody holds, and through what. */
export interface Grant extends HeldRule {
  readonly binding: Binding;
  /** The subject of the binding that names the holder. */
  readonly subject: Subject;
  /** Where the rule counts; "" everywhere. */
  readonly namespace: string;
}

export interface Grants {
  /** In the order in which the authorizer visits them: ClusterRoleBindings first. */
  readonly grants: readonly Grant[];
  /** Bindings of the identity whose role is not declared, or not known before rendering. */
  readonly unresolved: readonly Binding[];
}

export interface Decision {
  readonly decision: "allow" | "no-opinion" | "unknown";
  /** Every grant that allows the request by itself. */
  readonly via: readonly Grant[];
  /** Bindings in scope that may allow more than is known. */
  readonly unresolved: readonly Binding[];
}

/** A subject that may do something. */
export interface Holder extends Principal {
  /** None for `system:masters`, which the API server lets pass before it asks RBAC. */
  readonly via: readonly Grant[];
}

/** What RBAC alone says; it never denies, so that other authorizers may still allow. */
export function decide(index: ObjectIndex, identity: Identity, request: Request): Decision {
  const via: Grant[] = [];
  const unresolved: Binding[] = [];
  let undecided = false;
  for (const { binding, subject, namespace } of applyingBindings(index, identity, namespaceOf(request))) {
    const held = rulesOf(index, binding);
    if (typeof held === "string") {
      unresolved.push(binding);
      undecided ||= isUndecided(index, held);
      continue;
    }
    let open = held.open;
    for (const item of held.rules) {
      if (ruleAllows(item.rule.policy, request)) via.push({ ...item, binding, subject, namespace });
      else open ||= item.rule.open && mayAllow(item.rule, request);
    }
    if (open) unresolved.push(binding);
    undecided ||= open;
  }
  if (via.length > 0) return { decision: "allow", via, unresolved };
  return { decision: undecided ? "unknown" : "no-opinion", via, unresolved };
}

/** Everything an identity holds in one namespace, or only what it holds everywhere. */
export function grants(index: ObjectIndex, identity: Identity, namespace = ""): Grants {
  return collect(index, applyingBindings(index, identity, namespace));
}

/** Everything an identity holds, cluster-wide and in every namespace. */
export function effectivePermissions(index: ObjectIndex, identity: Identity): Grants {
  return collect(index, applyingAnywhere(index, identity));
}

/** Who may do something, sorted by kind, namespace and name; bindings that may allow more to others. */
export function whoCan(index: ObjectIndex, request: Request): WhoCan {
  return holdersThrough(index, request, bindingsInScope(index, namespaceOf(request)));
}

/** Who may do something through roles that are known to give it; what nobody can tell is left out. */
export function whoIsKnownTo(index: ObjectIndex, request: Request): readonly Holder[] {
  const namespace = namespaceOf(request);
  const roles = [...index.clusterRoles(), ...index.rolesIn("Role", namespace)];
  const bindings = new Set(
    roles
      .filter((role) => mayConcern(rulesOfRole(index, role), request))
      .flatMap((role) => index.bindingsOf(role)),
  );
  const inScope = [...bindings]
    .filter((binding) => binding.kind === "ClusterRoleBinding" || binding.namespace === namespace)
    .map((binding) => ({ binding, namespace: binding.kind === "ClusterRoleBinding" ? "" : namespace }));
  return holdersThrough(index, request, inScope).holders;
}

interface WhoCan {
  readonly holders: readonly Holder[];
  readonly unresolved: readonly Binding[];
}

function holdersThrough(
  index: ObjectIndex,
  request: Request,
  bindings: Iterable<{ readonly binding: Binding; readonly namespace: string }>,
): WhoCan {
  const holders = new Map<string, { holder: Principal; via: Grant[] }>();
  const unresolved: Binding[] = [];
  hold({ kind: "Group", namespace: "", name: MASTERS });
  for (const { binding, namespace } of bindings) {
    const held = rulesOf(index, binding);
    if (typeof held === "string") {
      unresolved.push(binding);
      continue;
    }
    if (!held.open && !mayConcern(held.rules, request)) continue;
    const allowing = held.rules.filter(({ rule }) => ruleAllows(rule.policy, request));
    const mayAllowMore = held.open || held.rules.some(({ rule }) => rule.open && mayAllow(rule, request));
    if (allowing.length === 0) {
      if (mayAllowMore) unresolved.push(binding);
      continue;
    }
    for (const subject of binding.subjects) {
      const holder = principalOf(binding, subject);
      if (holder && isReachable(holder))
        hold(holder).push(...allowing.map((item) => ({ ...item, binding, subject, namespace })));
    }
    if (binding.subjectsOpen || binding.subjects.some(isUnknownSubject)) unresolved.push(binding);
  }
  const sorted = [...holders].sort(([a], [b]) => (a < b ? -1 : 1));
  return { holders: sorted.map(([, { holder, via }]) => ({ ...holder, via })), unresolved };

  function hold(holder: Principal): Grant[] {
    const key = `${holder.kind}/${holder.namespace}/${holder.name}`;
    const known = holders.get(key) ?? { holder, via: [] };
    holders.set(key, known);
    return known.via;
  }
}

const concerned = new WeakMap<readonly HeldRule[], Map<string, boolean>>();

/**
 * Whether the rules have to be looked at for a request, whatever it names. Roles stay what they are from one state of
 * the workspace to the next, and most of them have nothing to do with what is asked.
 */
function mayConcern(rules: readonly HeldRule[], request: Request): boolean {
  if (!isResourceRequest(request)) return true;
  const { verb, apiGroup, resource, subresource } = request;
  const own = concerned.get(rules) ?? new Map<string, boolean>();
  concerned.set(rules, own);
  const key = `${verb} ${apiGroup}/${resource}/${subresource}`;
  let res = own.get(key);
  if (res === undefined) {
    res = rules.some(
      ({ rule: { policy, open } }) =>
        open ||
        (policy.verbs.some((entry) => verbMatches(entry, verb)) &&
          policy.apiGroups.some((entry) => groupMatches(entry, apiGroup)) &&
          policy.resources.some((entry) => resourceMatches(entry, resource, subresource))),
    );
    if (own.size >= MAX_REQUESTS) own.clear();
    own.set(key, res);
  }
  return res;
}

const MAX_REQUESTS = 16;

/** Whether the binding names the identity; what a template fills in names nobody yet. */
export function bindingApplies(binding: Binding, identity: Identity): boolean {
  return applyingSubject(binding, identity) !== undefined;
}

/** The first subject of the binding that means the identity. */
function applyingSubject(binding: Binding, identity: Identity): Subject | undefined {
  return binding.subjects.find((subject) => subjectMatches(binding, subject, identity));
}

/** The namespace does not matter for Users and Groups, nor the apiGroup for anybody. */
function subjectMatches(binding: Binding, subject: Subject, { user, groups }: Identity): boolean {
  const name = subject.name?.value ?? "";
  if (name === "" || !isKnown(name)) return false;
  switch (subject.kind?.value) {
    case "User":
      return name === user;
    case "Group":
      return groups.includes(name);
    case "ServiceAccount": {
      const namespace = subjectNamespace(binding, subject);
      return namespace !== "" && user === serviceAccountUser(namespace, name);
    }
    default:
      return false;
  }
}

interface ScopedBinding {
  readonly binding: Binding;
  readonly namespace: string;
}

interface ApplyingBinding extends ScopedBinding {
  readonly subject: Subject;
}

/** ClusterRoleBindings always; RoleBindings only for requests in their own namespace. */
function* bindingsInScope(index: ObjectIndex, namespace: string): Generator<ScopedBinding> {
  for (const binding of index.clusterRoleBindings()) yield { binding, namespace: "" };
  if (namespace === "") return;
  for (const binding of index.roleBindings(namespace)) yield { binding, namespace };
}

function* applyingBindings(
  index: ObjectIndex,
  identity: Identity,
  namespace: string,
): Generator<ApplyingBinding> {
  for (const scoped of bindingsInScope(index, namespace)) {
    const subject = applyingSubject(scoped.binding, identity);
    if (subject) yield { ...scoped, subject };
  }
}

/** In the visiting order too: what counts everywhere, then namespace by namespace. */
function* applyingAnywhere(index: ObjectIndex, identity: Identity): Generator<ApplyingBinding> {
  const candidates = new Set(principalsOf(identity).flatMap((principal) => index.bindingsNaming(principal)));
  for (const binding of [...candidates].sort(inVisitingOrder)) {
    const namespace = binding.kind === "RoleBinding" ? binding.namespace : "";
    if (binding.kind === "RoleBinding" && namespace === "") continue;
    const subject = applyingSubject(binding, identity);
    if (subject) yield { binding, subject, namespace };
  }
}

/** Everybody whose name in a subject means the identity. */
function principalsOf({ user, groups }: Identity): readonly Principal[] {
  const res: Principal[] = groups.map((name) => ({ kind: "Group", namespace: "", name }));
  if (user === "") return res;
  res.push({ kind: "User", namespace: "", name: user });
  const prefix = serviceAccountUser("", "").slice(0, -1);
  const colon = user.lastIndexOf(":");
  if (user.startsWith(prefix) && colon >= prefix.length) {
    const namespace = user.slice(prefix.length, colon);
    res.push({ kind: "ServiceAccount", namespace, name: user.slice(colon + 1) });
  }
  return res;
}

function inVisitingOrder(a: Binding, b: Binding): number {
  if (a.kind !== b.kind) return a.kind === "ClusterRoleBinding" ? -1 : 1;
  if (a.namespace !== b.namespace) return a.namespace < b.namespace ? -1 : 1;
  return byPlace(a, b);
}

function collect(index: ObjectIndex, bindings: Iterable<ApplyingBinding>): Grants {
  const res: Grant[] = [];
  const unresolved: Binding[] = [];
  for (const { binding, subject, namespace } of bindings) {
    const held = rulesOf(index, binding);
    if (typeof held === "string") {
      unresolved.push(binding);
      continue;
    }
    for (const item of held.rules) res.push({ ...item, binding, subject, namespace });
    if (held.open || held.rules.some(({ rule }) => rule.open)) unresolved.push(binding);
  }
  return { grants: res, unresolved };
}

/** In a closed world a role that nobody declares gives nothing; elsewhere somebody else may declare it. */
function isUndecided(index: ObjectIndex, state: "missing" | "unknown"): boolean {
  return state === "unknown" || index.settings.world !== "closed";
}

/** Whether the rule could allow the request, whatever a template puts into its gaps. */
function mayAllow(rule: RoleRule, request: Request): boolean {
  const may = (list: TextList, matches: (entry: string) => boolean): boolean =>
    list.open || list.items.some(({ value }) => !isKnown(value) || matches(value));
  if (!may(rule.verbs, (entry) => verbMatches(entry, request.verb))) return false;
  if (!isResourceRequest(request))
    return may(rule.nonResourceURLs, (entry) => urlMatches(entry, request.path));
  const { apiGroup, resource, subresource, name } = request;
  return (
    may(rule.apiGroups, (entry) => groupMatches(entry, apiGroup)) &&
    may(rule.resources, (entry) => resourceMatches(entry, resource, subresource)) &&
    (rule.resourceNames.items.length === 0 || may(rule.resourceNames, (entry) => nameMatches([entry], name)))
  );
}

/** A ServiceAccount subject of a ClusterRoleBinding that names no namespace means nobody. */
function isReachable({ kind, namespace }: Principal): boolean {
  return kind !== "ServiceAccount" || namespace !== "";
}

function isUnknownSubject(subject: Subject): boolean {
  return !isKnown(subject.name?.value ?? "") || !isKnown(subject.kind?.value ?? "");
}

function namespaceOf(request: Request): string {
  return isResourceRequest(request) ? request.namespace : "";
}
