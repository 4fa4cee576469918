import { apiServers, listOf } from "../../graph/cluster/components";
import type { Flag } from "../../model/cluster/content";
import type { KubernetesObject } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { placeOfFlag, removeFlag, setFlag } from "../flag-change";
import { defineRule, type Fix } from "../rule";

/** Plugins that matter for identities, and what is missing without them. */
const NEEDED: ReadonlyMap<string, string> = new Map([
  ["ServiceAccount", "Pods may name ServiceAccounts that do not exist and get no token"],
  [
    "NodeRestriction",
    "each kubelet may change every node and Pod, and ask for tokens of their ServiceAccounts",
  ],
  [
    "CertificateSubjectRestriction",
    'certificates for the group "system:masters" may be asked for through the API',
  ],
  ["CertificateApproval", "whoever may update approvals may approve for every signer"],
  ["CertificateSigning", "whoever may update the status of requests may sign for every signer"],
]);

export default defineRule({
  meta: {
    id: "authn/admission-plugins",
    summary: "An admission plugin that protects identities is switched off",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H15", "H17"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/"],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      for (const flag of component.flags) {
        const plugins = isKnown(flag.value) ? listOf(flag) : [];
        const off = flag.name === "disable-admission-plugins";
        const on = flag.name === "enable-admission-plugins";
        if (!off && !on) continue;
        for (const plugin of plugins) {
          const effect = off ? NEEDED.get(plugin) : undefined;
          const message = effect
            ? `Without the admission plugin ${plugin} ${effect}.`
            : on && plugin === "AlwaysAdmit"
              ? "AlwaysAdmit checks nothing; it is deprecated and only looks as if it did."
              : undefined;
          if (message === undefined) continue;
          const change = changeOf(
            object,
            flag,
            plugins.filter((name) => name !== plugin),
          );
          const title = effect ? `Switch ${plugin} on again` : "Remove AlwaysAdmit: changes nothing";
          yield {
            at: placeOfFlag(documents, object, flag),
            message,
            severity: effect ? "warning" : "hint",
            fixes: change
              ? [{ title, permissions: effect ? "narrower" : "equal", preferred: true, change }]
              : [],
          };
        }
      }
    }
  },
});

/** A field of an installer holds a list of its own. */
function changeOf(object: KubernetesObject, flag: Flag, rest: readonly string[]): Fix["change"] | undefined {
  if (rest.length === 0) return removeFlag(object, flag);
  return flag.form === "field" ? undefined : setFlag(object, flag, rest.join(","));
}
