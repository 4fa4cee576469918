import { OPEN_POLICIES } from "../../graph/mesh/linkerd";
import type { KubernetesObject } from "../../model/object";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/linkerd-any-client",
    summary: "A policy of Linkerd lets in every client",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["G53"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["mesh-tls-authentication", "server-authorization", "linkerd-authorization-policy", "linkerd-server"],
  *check(object) {
    yield* everybody(object);
  },
});

function* everybody(object: KubernetesObject): Iterable<Finding> {
  switch (object.type) {
    case "mesh-tls-authentication":
      for (const { value, at } of object.identities.items)
        if (value === "*")
          yield { at, message: "Every client that is in the mesh is let in, of whatever namespace." };
      break;
    case "server-authorization":
      for (const { value, at } of object.meshTls?.identities.items ?? [])
        if (value === "*")
          yield { at, message: "Every client that is in the mesh is let in, of whatever namespace." };
      if (object.unauthenticated?.value === true && !object.meshTls)
        yield {
          at: object.unauthenticated.at,
          message: `Every client is let in${object.networks.present ? " from these networks" : ""}, also one without an identity.`,
        };
      break;
    case "linkerd-authorization-policy": {
      const { present, items, open, at } = object.authentications;
      if (present && items.length === 0 && !open)
        yield {
          at,
          message: "Without an authentication every client is let in, also one without an identity.",
        };
      break;
    }
    case "linkerd-server": {
      const policy = object.accessPolicy;
      if (policy && OPEN_POLICIES.has(policy.value))
        yield {
          at: policy.at,
          message: `With "${policy.value}" clients without an identity are let in, whatever policies the Server has.`,
        };
      break;
    }
  }
}
