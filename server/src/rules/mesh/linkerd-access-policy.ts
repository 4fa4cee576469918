import { ACCESS_POLICIES } from "../../graph/mesh/linkerd";
import type { KubernetesObject, Text } from "../../model/object";
import { closest } from "../../support/near-miss";
import { setScalar } from "../../yaml/edit";
import { isKnown, type NodePath } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Finding } from "../rule";
import { quoted } from "../words";

const ANNOTATION = "config.linkerd.io/default-inbound-policy";

export default defineRule({
  meta: {
    id: "mesh/linkerd-access-policy",
    summary: "A policy of Linkerd for unauthorized clients has an unknown name",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G57"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["linkerd-server", "namespace", "workload"],
  *check(object) {
    if (object.type === "linkerd-server")
      yield* faults(object, object.accessPolicy, ["spec", "accessPolicy"]);
    if (object.type === "namespace")
      yield* faults(object, object.annotations.get(ANNOTATION), ["metadata", "annotations", ANNOTATION]);
    if (object.type === "workload") {
      const path = [...object.podSpecPath.slice(0, -1), "metadata", "annotations", ANNOTATION];
      yield* faults(object, object.podAnnotations.get(ANNOTATION), path);
    }
  },
});

function* faults(object: KubernetesObject, text: Text | undefined, field: NodePath): Iterable<Finding> {
  if (!text || !isKnown(text.value) || ACCESS_POLICIES.includes(text.value)) return;
  const near = closest(text.value, ACCESS_POLICIES);
  const effect = object.type === "linkerd-server" ? "Linkerd rejects the Server" : "Linkerd ignores it";
  yield {
    at: text.at,
    // An annotation is accepted by the API server.
    ...(object.type === "linkerd-server" ? {} : { severity: "warning" as const }),
    message: `"${text.value}" is no policy, so that ${effect}: there are ${quoted(ACCESS_POLICIES, 6)}.`,
    fixes:
      near === undefined
        ? []
        : [
            {
              title: `Change it to "${near}": starts to count for clients without a policy of their own`,
              permissions: "wider",
              change: changeObject(object, ({ document, text: source }, path) =>
                setScalar(document, source, [...path, ...field], near),
              ),
            },
          ],
  };
}
