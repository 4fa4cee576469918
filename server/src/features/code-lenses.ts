import type { Snapshot } from "../analysis/snapshot";
import { catalogOf } from "../graph/api-catalog";
import { expandRule, type GrantScope } from "../graph/expand";
import { type HeldRule, rulesOf, rulesOfRole } from "../graph/held-rules";
import type { ObjectIndex } from "../graph/index";
import { type Principal, principalText } from "../graph/principal";
import { risksOf } from "../graph/risk";
import { serviceAccountOf } from "../graph/runs-as";
import {
  type Binding,
  fileRange,
  type KubernetesObject,
  type Role,
  type ServiceAccount,
} from "../model/object";
import { isKnownNamespace } from "../model/place";
import type { FilePath, FileRange } from "../text/range";
import { isKnown } from "../yaml/node";
import { isBaseline, permissionsOf, risksOfGrants } from "./permissions";
import { count } from "./render/markdown";
import { plain } from "./render/plain";
import { declarationOf, nameRange, placeOf } from "./named-place";
import { declaringPlaces, referringPlaces } from "./symbol-places";
import { referencesOf } from "../graph/references";

/** A line above an object; what it says is computed when it becomes visible. */
export interface CodeLens {
  /** Where the object begins. */
  readonly at: FileRange;
  readonly topic: LensTopic;
}

/** Who uses the object, or what it comes to. */
export type LensTopic = "uses" | "permissions";

export interface LensContent {
  readonly title: string;
  readonly action:
    | { readonly type: "places"; readonly name: FileRange; readonly places: readonly FileRange[] }
    /** Text of a principal. */
    | { readonly type: "permissions"; readonly subject: string };
}

/** Where lenses stand: above ServiceAccounts, roles and bindings. */
export function codeLenses(snapshot: Snapshot, file: FilePath): readonly CodeLens[] {
  const objects = snapshot.file(file)?.objects ?? [];
  return objects.flatMap((object): readonly CodeLens[] => {
    if (!declarationOf(object)) return [];
    const { start } = fileRange(object, object.at);
    const at = { file, start, end: start };
    if (object.type === "service-account")
      return [
        { at, topic: "uses" },
        { at, topic: "permissions" },
      ];
    return object.type === "role" || object.type === "binding" ? [{ at, topic: "uses" }] : [];
  });
}

/** What a lens says; absent when the object is not there anymore. */
export function lensContent(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
  topic: LensTopic,
): LensContent | undefined {
  const objects = snapshot.file(file)?.objects ?? [];
  const object = objects.find((candidate) => fileRange(candidate, candidate.at).start === offset);
  switch (object?.type) {
    case "service-account":
      return topic === "uses" ? usesOf(snapshot, object) : permissionsText(snapshot, object);
    case "role":
      return roleText(snapshot, object);
    case "binding":
      return bindingText(snapshot, object);
    default:
      return undefined;
  }
}

/** `3 workloads · 2 bindings`, and whatever else names the ServiceAccount. */
function usesOf(snapshot: Snapshot, account: ServiceAccount): LensContent | undefined {
  const index = snapshot.index(account.source.file);
  const own = declarationOf(account);
  if (!own) return undefined;
  const places = referringPlaces(index, own);
  const implied = index
    .workloadsOf(account.namespace, own.symbol.name)
    .filter((workload) => serviceAccountOf(workload) === "default" && !workload.serviceAccountName?.value);
  const running = places.filter(({ use }) => use === "runs-as").map(({ object }) => object);
  const workloads = new Set([...running, ...implied]);
  const bindings = new Set(places.filter(({ use }) => use === "subject").map(({ object }) => object));
  const others = new Set(
    places.map(({ object }) => object).filter((each) => !workloads.has(each) && !bindings.has(each)),
  );
  const title = joined([
    count(workloads.size, "workload"),
    count(bindings.size, "binding"),
    others.size > 0 ? count(others.size, "other use") : "",
  ]);
  const shown = [
    ...places.map((place) => nameRange(snapshot, place)),
    ...implied.map((workload) => fileRange(workload, workload.kindAt)),
  ];
  return { title, action: { type: "places", name: nameOf(snapshot, account), places: shown } };
}

/** `14 permissions · reads Secrets cluster-wide`. */
function permissionsText(snapshot: Snapshot, account: ServiceAccount): LensContent | undefined {
  const name = account.name?.value;
  if (name === undefined || !isKnown(name)) return undefined;
  const index = snapshot.index(account.source.file);
  const principal: Principal = { kind: "ServiceAccount", namespace: account.namespace, name };
  const { grants, unresolved } = permissionsOf(index, principal);
  const own = grants.filter((grant) => !isBaseline(grant));
  const amount = countDistinct(
    index,
    own.map(({ rule, namespace }) => ({ rule, namespace })),
  );
  const [worst] = risksOfGrants(own);
  const title = joined([
    amountText(amount, unresolved.length > 0),
    worst ? `${worst.words}${named(worst.limitedByNames)} ${placeText(worst.grant.namespace)}` : "",
  ]);
  return { title, action: { type: "permissions", subject: principalText(principal) } };
}

/** `2 bindings · 14 permissions · reads Secrets`. */
function roleText(snapshot: Snapshot, role: Role): LensContent | undefined {
  const index = snapshot.index(role.source.file);
  const own = declarationOf(role);
  if (!own) return undefined;
  const bound = referringPlaces(index, own).filter(({ use }) => use === "role-ref");
  const held = rulesOfRole(index, role);
  const scope = role.kind === "Role" ? "namespace" : "cluster";
  const isOpen = role.aggregation ? role.aggregation.open : role.rulesOpen;
  const namespace = role.kind === "Role" ? role.namespace : "";
  const title = joined([
    count(bound.length, "binding"),
    amountText(
      countDistinct(
        index,
        held.map(({ rule }) => ({ rule, namespace })),
      ),
      isOpen,
    ),
    worstText(held, scope),
  ]);
  const places = bound.map((place) => nameRange(snapshot, place));
  return { title, action: { type: "places", name: nameOf(snapshot, role), places } };
}

/** `2 subjects · 14 permissions · reads Secrets cluster-wide`; leads to the role and the subjects. */
function bindingText(snapshot: Snapshot, binding: Binding): LensContent {
  const index = snapshot.index(binding.source.file);
  const held = rulesOf(index, binding);
  const namespace = binding.kind === "RoleBinding" ? binding.namespace : "";
  const scope = binding.kind === "RoleBinding" ? "namespace" : "cluster";
  const worst = typeof held === "string" ? "" : worstText(held.rules, scope);
  const title = joined([
    count(binding.subjects.length, "subject"),
    typeof held === "string"
      ? "permissions not known"
      : amountText(
          countDistinct(
            index,
            held.rules.map(({ rule }) => ({ rule, namespace })),
          ),
          held.open,
        ),
    worst === "" ? "" : `${worst} ${placeText(namespace)}`,
  ]);
  const named = referencesOf(binding).filter(({ use }) => use === "role-ref" || use === "subject");
  const places = named.flatMap((reference) =>
    declaringPlaces(index, placeOf(binding, reference)).map((place) => nameRange(snapshot, place)),
  );
  return { title, action: { type: "places", name: nameOf(snapshot, binding), places } };
}

function nameOf(snapshot: Snapshot, object: KubernetesObject): FileRange {
  const own = declarationOf(object);
  return own ? nameRange(snapshot, own) : fileRange(object, object.kindAt);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

function amountText(amount: number, isOpen: boolean): string {
  if (!isOpen) return count(amount, "permission");
  return amount === 0 ? "permissions not known" : `at least ${count(amount, "permission")}`;
}

/** Two rules often give the same; each permission counts once a namespace. */
function countDistinct(
  index: ObjectIndex,
  rules: readonly { readonly rule: HeldRule["rule"]; readonly namespace: string }[],
): number {
  const catalog = catalogOf(index);
  const seen = new Set<string>();
  for (const { rule, namespace } of rules) {
    const scope: GrantScope = namespace === "" ? "cluster" : "namespace";
    for (const { apiGroup, resource, subresource, verb } of expandRule(rule.policy, catalog, scope))
      seen.add(`${namespace} ${apiGroup}/${resource}/${subresource} ${verb}`);
  }
  return seen.size;
}

function worstText(held: readonly HeldRule[], scope: GrantScope): string {
  const risks = held.flatMap(({ rule }) => risksOf(rule.policy, scope));
  const [worst] = risks.sort(
    (a, b) => Number(a.limitedByNames) - Number(b.limitedByNames) || b.weight - a.weight,
  );
  return worst ? `${worst.words}${named(worst.limitedByNames)}` : "";
}

function named(limitedByNames: boolean): string {
  return limitedByNames ? " (named ones only)" : "";
}

function placeText(namespace: string): string {
  if (namespace === "") return "cluster-wide";
  return isKnownNamespace(namespace) ? `in ${plain(namespace)}` : "in its namespace";
}
