import { OPEN_POLICIES } from "../../graph/mesh/linkerd";
import type { ObjectOf, TextList } from "../../model/object";
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
    if (object.type === "mesh-tls-authentication") yield* anyIdentity(object.identities);
    if (object.type === "server-authorization") yield* ofServerAuthorization(object);
    if (object.type === "linkerd-authorization-policy") {
      const { present, items, open, at } = object.authentications;
      if (present && items.length === 0 && !open)
        yield {
          at,
          message: "Without an authentication every client is let in, also one without an identity.",
        };
    }
    if (object.type === "linkerd-server" && OPEN_POLICIES.has(object.accessPolicy?.value ?? "")) {
      const policy = object.accessPolicy;
      yield {
        at: policy?.at ?? object.kindAt,
        message: `With "${policy?.value ?? ""}" clients without an identity are let in, whatever policies the Server has.`,
      };
    }
  },
});

function* anyIdentity({ items }: TextList): Iterable<Finding> {
  for (const { value, at } of items)
    if (value === "*")
      yield { at, message: "Every client that is in the mesh is let in, of whatever namespace." };
}

function* ofServerAuthorization(object: ObjectOf<"server-authorization">): Iterable<Finding> {
  const { meshTls, unauthenticated, networks } = object;
  if (meshTls) yield* anyIdentity(meshTls.identities);
  if (unauthenticated?.value !== true || meshTls) return;
  const from = networks.present ? " from these networks" : "";
  yield { at: unauthenticated.at, message: `Every client is let in${from}, also one without an identity.` };
}
