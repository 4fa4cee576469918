import type { ObjectIndex } from "../../graph/index";
import { vaultRolesNamed } from "../../graph/operator/vault";
import { serviceAccountOf } from "../../graph/runs-as";
import { titleRange, type Workload } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { defineRule, type Finding } from "../rule";
import { quoted } from "../words";

const ROLE = "vault.hashicorp.com/role";

export default defineRule({
  meta: {
    id: "operator/vault-role-mismatch",
    summary: "The Vault Agent asks for a role that does not accept its ServiceAccount",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://developer.hashicorp.com/vault/docs/auth/kubernetes",
      "https://developer.hashicorp.com/vault/docs/platform/k8s/injector/annotations",
    ],
  },
  on: ["workload"],
  *check(workload, index) {
    const role = workload.podAnnotations.get(ROLE);
    if (!role || !isKnown(role.value) || role.value === "") return;
    const finding = findingOf(workload, role.value, index);
    if (finding) yield { at: role.at, ...finding };
  },
});

function findingOf(workload: Workload, role: string, index: ObjectIndex): Omit<Finding, "at"> | undefined {
  const account = serviceAccountOf(workload);
  if (workload.source.rendering !== "plain" || workload.templated || !isKnown(account)) return undefined;
  if (!isKnownNamespace(workload.namespace)) return undefined;
  const type = workload.podAnnotations.get("vault.hashicorp.com/auth-type")?.value ?? "kubernetes";
  const found = vaultRolesNamed(index, role);
  const [first] = found;
  // One of several roles of that name may be at the path that the agent asks.
  if (type !== "kubernetes" || !first || found.some(({ accepts }) => accepts(workload.namespace, account)))
    return undefined;
  const { object, role: own } = first;
  const names = own.accounts.items.map(({ value }) => value);
  const spaces = own.namespaces.items.map(({ value }) => value);
  const where = spaces.length > 0 ? ` in namespace ${quoted(spaces)}` : "";
  return {
    message: `Role "${role}" of Vault does not accept ServiceAccount "${account}" of namespace "${workload.namespace}": it binds ${quoted(names)}${where}, so that the agent cannot sign in.`,
    related: [{ object, at: titleRange(object), message: `Role "${role}" is declared here.` }],
  };
}
