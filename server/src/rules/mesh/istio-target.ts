import type { ObjectIndex } from "../../graph/index";
import { targetKind } from "../../graph/mesh/attachment";
import { meshOf } from "../../graph/mesh/mesh";
import { undeclaredObject } from "../../graph/undeclared";
import { toJson } from "../../model/read";
import type { TargetRef } from "../../model/mesh/istio/content";
import type { KubernetesObject, ObjectOf } from "../../model/object";
import { insertEntry, removeEntry } from "../../yaml/edit";
import { isKnown, nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { inSequence } from "../in-sequence";
import { replaceText } from "../istio-policy";
import { missingFinding } from "../missing-text";
import { defineRule, type Finding, type Fix } from "../rule";

type Policy = ObjectOf<"istio-authorization-policy" | "istio-request-authentication">;

export default defineRule({
  meta: {
    id: "mesh/istio-target",
    summary: "A policy targets something that does not exist, or in an old way",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G25"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/ambient/usage/waypoint/",
    ],
  },
  on: ["istio-authorization-policy", "istio-request-authentication"],
  *check(policy, index) {
    for (const target of policy.attachment.targets) {
      const finding = findingOf(policy, target, index);
      if (finding) yield finding;
    }
  },
});

function findingOf(policy: Policy, target: TargetRef, index: ObjectIndex): Finding | undefined {
  const { name, namespace, kind } = target;
  if (!name || !kind || namespace || !isKnown(name.value)) return undefined;
  if (targetKind(target) === "gateway.networking.k8s.io/GatewayClass") {
    const { rootNamespace } = meshOf(index);
    if (policy.namespace === rootNamespace || policy.source.rendering !== "plain") return undefined;
    return {
      at: kind.at,
      message: `A GatewayClass counts as a target in namespace "${rootNamespace}" only: this policy counts for nothing.`,
    };
  }
  const objects = objectsOf(target, index);
  const undeclared = objects && undeclaredObject(index, objects, policy.namespace, name.value, policy);
  if (undeclared) {
    const fixes = undeclared.candidates.flatMap(({ object, differs }): Fix[] => {
      const meant = object.name?.value;
      if (differs !== "name" || meant === undefined) return [];
      const title = `Change it to "${meant}": the policy starts to count there`;
      return [{ title, permissions: "narrower", change: replaceText(policy, name, meant) }];
    });
    return {
      at: name.at,
      ...missingFinding(index, kind.value, undeclared, "the policy counts for nothing"),
      fixes,
    };
  }
  if (!target.isSingular || policy.attachment.open) return undefined;
  return {
    at: target.at,
    message: '"targetRef" is deprecated; "targetRefs" is a list of the same.',
    severity: "hint",
    tags: ["deprecated"],
    fixes: [asList(policy)],
  };
}

function objectsOf(target: TargetRef, index: ObjectIndex): readonly KubernetesObject[] | undefined {
  switch (targetKind(target)) {
    case "/Service":
      return index.ofType("service");
    case "networking.istio.io/ServiceEntry":
      return index.ofType("istio-service-entry");
    case "gateway.networking.k8s.io/Gateway":
      return index.ofType("gateway");
    default:
      return undefined;
  }
}

function asList(policy: Policy): Fix {
  return {
    title: 'Write "targetRefs": the policy counts for the same',
    permissions: "equal",
    change: changeObject(policy, (open, path) => {
      const spec = [...path, "spec"];
      const value = toJson(nodeAt(open.document.root, [...spec, "targetRef"]));
      if (value === undefined || value === null) return { refused: "There is nothing to move." };
      return inSequence(open, [
        (document, text) => insertEntry(document, text, spec, "targetRefs", [value], "targetRef"),
        (document, text) => removeEntry(document, text, spec, "targetRef"),
      ]);
    }),
  };
}
