import type { ObjectIndex } from "../../graph/index";
import { undeclaredObject } from "../../graph/undeclared";
import type { KubernetesObject, ObjectOf } from "../../model/object";
import type { ObjectRef } from "../../model/mesh/linkerd/content";
import { isKnown } from "../../yaml/node";
import { correctName, missingFinding } from "../missing-text";
import { defineRule, type Finding } from "../rule";

const MESH = "MeshTLSAuthentication";
const NETWORK = "NetworkAuthentication";
const ACCOUNT = "ServiceAccount";

export default defineRule({
  meta: {
    id: "mesh/linkerd-authentication",
    summary: "A policy of Linkerd requires authentications that do not go together or do not exist",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G50"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["linkerd-authorization-policy"],
  *check(policy, index) {
    yield* combinations(policy);
    for (const [position, ref] of policy.authentications.items.entries()) {
      const finding = missing(policy, ref, position, index);
      if (finding) yield finding;
    }
  },
});

function* combinations({ authentications }: ObjectOf<"linkerd-authorization-policy">): Iterable<Finding> {
  const seen = new Map<string, ObjectRef>();
  for (const ref of authentications.items) {
    const kind = ref.kind;
    if (!kind || !isKnown(kind.value) || !isKnown(ref.group)) continue;
    if (!isSupported(ref)) {
      yield {
        at: kind.at,
        message: `"${kind.value}" is no authentication: Linkerd takes ${MESH}, ${NETWORK} and ${ACCOUNT}, and rejects the policy.`,
      };
      continue;
    }
    const before = seen.get(kind.value === ACCOUNT ? MESH : kind.value);
    seen.set(kind.value === ACCOUNT ? MESH : kind.value, ref);
    if (!before) continue;
    const text =
      before.kind?.value === kind.value
        ? `A second ${kind.value} cannot be required`
        : `A ${ACCOUNT} and a ${MESH} cannot both be required`;
    yield {
      at: kind.at,
      message: `${text}: Linkerd rejects the policy. One ${MESH} can hold several identities.`,
    };
  }
}

function isSupported({ kind, group }: ObjectRef): boolean {
  if (kind?.value === ACCOUNT) return group === "" || group === "core";
  return group === "policy.linkerd.io" && (kind?.value === MESH || kind?.value === NETWORK);
}

function missing(
  policy: ObjectOf<"linkerd-authorization-policy">,
  ref: ObjectRef,
  position: number,
  index: ObjectIndex,
): Finding | undefined {
  const { name, kind, namespace } = ref;
  if (!name || !kind || ref.open || !isSupported(ref)) return undefined;
  const objects = objectsOf(index, kind.value);
  if (!objects) return undefined;
  const undeclared = undeclaredObject(
    index,
    objects,
    namespace?.value ?? policy.namespace,
    name.value,
    policy,
  );
  if (!undeclared) return undefined;
  const path = ["spec", "requiredAuthenticationRefs", position, "name"];
  return {
    at: name.at,
    ...missingFinding(index, kind.value, undeclared, "the policy authorizes nobody"),
    fixes: correctName(policy, path, undeclared, "the policy starts to authorize whom that names"),
  };
}

function objectsOf(index: ObjectIndex, kind: string): readonly KubernetesObject[] | undefined {
  if (kind === MESH) return index.ofType("mesh-tls-authentication");
  return kind === NETWORK ? index.ofType("network-authentication") : undefined;
}
