import type { ObjectIndex } from "../../graph/index";
import { targetsOfKind } from "../../graph/mesh/linkerd";
import { undeclaredObject } from "../../graph/undeclared";
import type { ObjectOf } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { correctName, missingFinding } from "../missing-text";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/linkerd-target",
    summary: "A policy of Linkerd is about something that does not exist or that it may not be about",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G49"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["linkerd-authorization-policy"],
  *check(policy, index) {
    const finding = findingOf(policy, index);
    if (finding) yield finding;
  },
});

function findingOf(
  policy: ObjectOf<"linkerd-authorization-policy">,
  index: ObjectIndex,
): Finding | undefined {
  const { target, namespace } = policy;
  const kind = target?.kind;
  const name = target?.name;
  if (!target || !kind || !name || target.open || !isKnown(kind.value) || !isKnown(target.group))
    return undefined;
  if (kind.value === "Namespace" && target.group === "") return ofNamespace(policy);
  const objects = targetsOfKind(index, target.group, kind.value);
  if (!objects) {
    return {
      at: kind.at,
      message: `A policy cannot be about "${kind.value}"${target.group === "" ? "" : ` of "${target.group}"`}: Linkerd takes a Server, an HTTPRoute, a GRPCRoute or the Namespace, and rejects the policy.`,
    };
  }
  const undeclared = undeclaredObject(index, objects, namespace, name.value, policy);
  if (!undeclared) return undefined;
  return {
    at: name.at,
    ...missingFinding(index, kind.value, undeclared, "the policy authorizes nobody"),
    fixes: correctName(policy, ["spec", "targetRef", "name"], undeclared, "the policy starts to count there"),
  };
}

function ofNamespace(policy: ObjectOf<"linkerd-authorization-policy">): Finding | undefined {
  const { target, namespace, namespaceText, source } = policy;
  const name = target?.name;
  if (!name || !isKnown(name.value) || !namespaceText || !isKnownNamespace(namespace)) return undefined;
  if (source.rendering !== "plain" || name.value === namespace) return undefined;
  return {
    at: name.at,
    message: `A policy may be about its own namespace "${namespace}" only: Linkerd rejects it.`,
    fixes: [
      {
        title: `Change the target to "${namespace}": the policy starts to count there`,
        permissions: "wider",
        change: changeObject(policy, ({ document, text }, path) =>
          setScalar(document, text, [...path, "spec", "targetRef", "name"], namespace),
        ),
      },
    ],
  };
}
