import type { ObjectIndex } from "../../graph/index";
import { type Undeclared, undeclaredAccountName, undeclaredSeverity } from "../../graph/undeclared";
import { type KubernetesObject, type ServiceAccount, type Text, titleRange } from "../../model/object";
import type { RefList } from "../../model/mesh/linkerd/content";
import { parseIdentity } from "../../model/mesh/linkerd/identity";
import { isKnown } from "../../yaml/node";
import { defineRule, type Finding } from "../rule";
import { declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "mesh/linkerd-undeclared-identity",
    summary: "A policy of Linkerd names a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G52"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: [
    "mesh-tls-authentication",
    "server-authorization",
    "linkerd-authorization-policy",
    "linkerd-rate-limit",
  ],
  *check(object, index) {
    const missing = (name: string, namespace: string | undefined, at: Text["at"]): readonly Finding[] => {
      const undeclared = undeclaredAccountName(index, name, object, namespace);
      return undeclared ? [findingOf(index, undeclared, at)] : [];
    };
    for (const { value, at } of identitiesOf(object)) {
      const identity = parseIdentity(value);
      // Another trust domain is that of another cluster.
      if (identity.kind === "account" && identity.trustDomain === index.settings.trustDomain)
        yield* missing(identity.name, identity.namespace, at);
    }
    for (const { name, namespace, kind } of refsOf(object).items) {
      if (!name || (kind && kind.value !== "ServiceAccount")) continue;
      if (!namespace || isKnown(namespace.value)) yield* missing(name.value, namespace?.value, name.at);
    }
  },
});

type Holder = Extract<
  KubernetesObject,
  {
    readonly type:
      | "mesh-tls-authentication"
      | "server-authorization"
      | "linkerd-authorization-policy"
      | "linkerd-rate-limit";
  }
>;

const NO_REFS: Pick<RefList, "items"> = { items: [] };

function identitiesOf(object: Holder): readonly Text[] {
  if (object.type === "mesh-tls-authentication") return object.identities.items;
  return object.type === "server-authorization" ? (object.meshTls?.identities.items ?? []) : [];
}

function refsOf(object: Holder): Pick<RefList, "items"> {
  switch (object.type) {
    case "mesh-tls-authentication":
      return object.identityRefs;
    case "server-authorization":
      return object.meshTls?.accounts ?? NO_REFS;
    case "linkerd-authorization-policy":
      return object.authentications;
    case "linkerd-rate-limit":
      return object.clients;
  }
}

function findingOf(index: ObjectIndex, undeclared: Undeclared<ServiceAccount>, at: Text["at"]): Finding {
  return {
    at,
    message: missingAccountText(undeclared, index, "no client has that identity"),
    severity: undeclaredSeverity(index, undeclared),
    related: undeclared.candidates.map(({ object }) => ({
      object,
      at: titleRange(object),
      message: declaredText(object),
    })),
  };
}
