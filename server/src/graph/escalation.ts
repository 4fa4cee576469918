import { lowerDocument } from "../model/lower";
import type { Binding, KubernetesObject, PolicyRule } from "../model/object";
import { place } from "../model/place";
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from "../support/json";
import { documentOf } from "../yaml/from-json";
import { decide, grants } from "./authorizer";
import { rulesOf } from "./held-rules";
import { type Identity, MASTERS } from "./identity";
import type { ObjectIndex } from "./index";
import { covers } from "./permission";

/** A write of a role or binding, by a caller whose ordinary create or update permission is given. */
export interface RbacWrite {
  readonly object: JsonValue;
  /** The object as it is, for an update. */
  readonly old?: JsonValue | undefined;
}

export type EscalationAnswer =
  | { readonly answer: "allow" }
  | {
      readonly answer: "forbid";
      readonly because: "rules" | "aggregation-rule";
      /** Atoms of the write that the caller does not hold. */
      readonly missing: readonly PolicyRule[];
    }
  | { readonly answer: "error"; readonly because: "role-not-found" | "not-rbac" };

const ALLOW: EscalationAnswer = { answer: "allow" };
const RBAC_GROUP = "rbac.authorization.k8s.io";

/** What the RBAC storage of the API server says: nobody may hand out more than they hold. */
export function checkEscalation(index: ObjectIndex, identity: Identity, write: RbacWrite): EscalationAnswer {
  const object = lower(write.object);
  if (!object) return { answer: "error", because: "not-rbac" };
  if (identity.groups.includes(MASTERS)) return ALLOW;
  if (object.type === "role") return checkRole(index, identity, object, write);
  if (isHarmlessUpdate(write)) return ALLOW;
  return checkBinding(index, identity, object);
}

type RbacObject = Extract<KubernetesObject, { readonly type: "role" | "binding" }>;

/** Everything on every resource and URL, which setting an aggregationRule takes. */
const FULL_AUTHORITY: readonly PolicyRule[] = [
  { verbs: ["*"], apiGroups: ["*"], resources: ["*"], resourceNames: [], nonResourceURLs: [] },
  { verbs: ["*"], apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: ["*"] },
];

function checkRole(
  index: ObjectIndex,
  identity: Identity,
  role: Extract<RbacObject, { readonly type: "role" }>,
  write: RbacWrite,
): EscalationAnswer {
  const { namespace } = role;
  const resource = role.kind === "Role" ? "roles" : "clusterroles";
  // A create has no name in its URL, so that `escalate` with resourceNames does not help.
  const name = write.old === undefined ? "" : (role.name?.value ?? "");
  if (may(index, identity, { verb: "escalate", resource, name, namespace })) return ALLOW;
  if (isHarmlessUpdate(write)) return ALLOW;
  const owned = policiesOf(index, identity, namespace);
  const { covered, uncovered } = covers(
    owned,
    role.rules.map(({ policy }) => policy),
  );
  if (!covered) return { answer: "forbid", because: "rules", missing: uncovered };
  const aggregates = role.kind === "ClusterRole" && (hasSelectors(role) || hasSelectors(lower(write.old)));
  if (aggregates && !covers(owned, FULL_AUTHORITY).covered) {
    return { answer: "forbid", because: "aggregation-rule", missing: [] };
  }
  return ALLOW;
}

function checkBinding(index: ObjectIndex, identity: Identity, binding: Binding): EscalationAnswer {
  const { namespace, roleRef } = binding;
  const resource = roleRef.kind?.value === "Role" ? "roles" : "clusterroles";
  const apiGroup = roleRef.apiGroup?.value;
  const name = roleRef.name?.value ?? "";
  if (may(index, identity, { verb: "bind", resource, name, namespace }, apiGroup)) return ALLOW;
  const held = rulesOf(index, binding);
  if (typeof held === "string") return { answer: "error", because: "role-not-found" };
  const { covered, uncovered } = covers(
    policiesOf(index, identity, namespace),
    held.rules.map(({ rule }) => rule.policy),
  );
  return covered ? ALLOW : { answer: "forbid", because: "rules", missing: uncovered };
}

function may(
  index: ObjectIndex,
  identity: Identity,
  asked: {
    readonly verb: string;
    readonly resource: string;
    readonly name: string;
    readonly namespace: string;
  },
  apiGroup = RBAC_GROUP,
): boolean {
  const request = { ...asked, apiGroup: apiGroup === "" ? RBAC_GROUP : apiGroup, subresource: "" };
  return decide(index, identity, request).decision === "allow";
}

function policiesOf(index: ObjectIndex, identity: Identity, namespace: string): readonly PolicyRule[] {
  return grants(index, identity, namespace).grants.map(({ rule }) => rule.policy);
}

function hasSelectors(object: RbacObject | undefined): boolean {
  return object?.type === "role" && (object.aggregation?.selectors.length ?? 0) > 0;
}

function lower(json: JsonValue | undefined): RbacObject | undefined {
  if (json === undefined) return undefined;
  const [content] = lowerDocument(documentOf(json));
  if (!content) return undefined;
  const source = {
    file: "",
    base: 0,
    path: [],
    rendering: "plain" as const,
    build: undefined,
    builtIn: false,
    order: 0,
  };
  const object = place(content.object, source, "default");
  return object.type === "role" || object.type === "binding" ? object : undefined;
}

/** An update that changes only what garbage collection needs is let through. */
function isHarmlessUpdate({ object, old }: RbacWrite): boolean {
  return (
    old !== undefined && canonical(withoutGarbageFields(object)) === canonical(withoutGarbageFields(old))
  );
}

const TYPE_FIELDS = new Set(["apiVersion", "kind"]);
const GARBAGE_FIELDS = new Set([
  "ownerReferences",
  "finalizers",
  "managedFields",
  "selfLink",
  "resourceVersion",
]);

function withoutGarbageFields(object: JsonValue): JsonValue {
  if (!isJsonObject(object)) return object;
  const metadata = object["metadata"];
  const subjects = object["subjects"];
  return {
    ...without(object, TYPE_FIELDS),
    metadata: isJsonObject(metadata) ? without(metadata, GARBAGE_FIELDS) : {},
    roleRef: withDefaultGroup(object["roleRef"]),
    subjects: isJsonArray(subjects) ? subjects.map(withDefaultGroup) : [],
  };
}

function withDefaultGroup(reference: JsonValue | undefined): JsonValue {
  if (!isJsonObject(reference)) return {};
  if (reference["apiGroup"] || reference["kind"] === "ServiceAccount") return reference;
  return { ...reference, apiGroup: RBAC_GROUP };
}

function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

/** Equal for what the API server holds to be equal: the order of keys and empty values do not matter. */
function canonical(value: JsonValue): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: JsonValue): JsonValue {
  if (isJsonArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}

function isEmpty(value: JsonValue): boolean {
  if (isJsonArray(value)) return value.length === 0;
  return value === null || value === "" || (isJsonObject(value) && Object.keys(value).length === 0);
}
