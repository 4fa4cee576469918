import type { TextList } from "../../model/object";
import type { RefList } from "../../model/mesh/linkerd/content";
import { isKnown } from "../../yaml/node";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/linkerd-identity",
    summary: "An identity of Linkerd has a form that no client has",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G51"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["mesh-tls-authentication", "server-authorization"],
  *check(object) {
    if (object.type === "server-authorization") {
      if (object.meshTls) yield* identityFaults(object.meshTls.identities);
      return;
    }
    const { identities, identityRefs, kindAt } = object;
    yield* identityFaults(identities);
    yield* refFaults(identityRefs);
    if (identities.open || identityRefs.open || object.templated) return;
    const isNeither = !identities.present && !identityRefs.present;
    if (!isNeither && !(identities.present && identityRefs.present)) return;
    yield {
      at: isNeither ? kindAt : identityRefs.at,
      message: `A MeshTLSAuthentication has either "identities" or "identityRefs": the API server rejects one with ${isNeither ? "neither" : "both"}.`,
    };
  },
});

/** `*`, a name whose first part may be `*`, or a SPIFFE ID. */
const NAME = /^(?:\*|[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const SPIFFE = /^spiffe:\/\/[a-z0-9._-]+\/\S+$/;

function* identityFaults({ items }: TextList): Iterable<Finding> {
  for (const { value, at } of items) {
    if (!isKnown(value) || /[$<]/.test(value) || NAME.test(value) || SPIFFE.test(value)) continue;
    const hint = value.startsWith("system:serviceaccount:")
      ? " It is the name for the API server; here a ServiceAccount goes under identityRefs."
      : "";
    yield {
      at,
      message: `"${value}" is no identity: a name in lower case, of which only the first part may be "*".${hint}`,
    };
  }
}

function* refFaults({ items }: RefList): Iterable<Finding> {
  for (const { kind, group, namespace } of items) {
    if (!kind || !isKnown(kind.value) || !isKnown(group)) continue;
    const isCore = group === "" || group === "core";
    if (isCore && kind.value === "ServiceAccount") continue;
    if (!isCore || kind.value !== "Namespace") {
      yield {
        at: kind.at,
        message: `"${kind.value}" has no identity: Linkerd takes a ServiceAccount or a Namespace, and rejects others.`,
      };
    } else if (namespace) {
      yield {
        at: namespace.at,
        message: "A Namespace is in no namespace: Linkerd rejects the reference.",
      };
    }
  }
}
