import { partsOf } from "../../graph/mesh/match-principal";
import { type Mesh, meshOf } from "../../graph/mesh/mesh";
import type { ObjectIndex } from "../../graph/index";
import { matchingMore, policyValues, replaceText } from "../istio-policy";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-trust-domain",
    summary: "A principal has a trust domain that is not the one of the mesh",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://istio.io/latest/docs/tasks/security/authorization/authz-td-migration/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    const mesh = meshOf(index);
    if (!isTold(index, mesh)) return;
    for (const { test, text } of policyValues(policy)) {
      const parts = test.attribute === "source.principal" ? partsOf(text.value) : undefined;
      if (!parts || isOwn(mesh, parts.trustDomain)) continue;
      const meant = `${mesh.trustDomain}/ns/${parts.namespace}/sa/${parts.name}`;
      yield {
        at: text.at,
        message: `"${parts.trustDomain}" is another mesh than this one ("${mesh.trustDomain}"): only a caller from there matches.`,
        fixes: [
          {
            title: `Write "${meant}": the caller of this mesh matches`,
            permissions: matchingMore(policy),
            change: replaceText(policy, text, meant),
          },
        ],
      };
    }
  },
});

/** The workspace or the settings name the trust domain; otherwise it is only the usual one. */
function isTold(index: ObjectIndex, { trustDomain }: Mesh): boolean {
  return (
    trustDomain !== "cluster.local" || index.ofType("istio-mesh-config").some((config) => config.trustDomain)
  );
}

/** `cluster.local` stands for the trust domain of the mesh, whatever that is. */
function isOwn({ trustDomain, trustDomainAliases }: Mesh, text: string): boolean {
  return (
    text === "cluster.local" ||
    text === trustDomain ||
    trustDomainAliases.includes(text) ||
    text.includes("*")
  );
}
