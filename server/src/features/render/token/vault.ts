import { vaultRolesNamed } from "../../../graph/operator/vault";
import { serviceAccountOf } from "../../../graph/runs-as";
import type { Workload } from "../../../model/object";
import { isKnownNamespace } from "../../../model/place";
import { code, codeList, paragraphs } from "../markdown";
import { objectLink, type RenderContext } from "../places";

const PREFIX = "vault.hashicorp.com/";

/** Who the Vault Agent of a workload signs in as; empty for annotations that say nothing about it. */
export function vaultText(context: RenderContext, workload: Workload, key: string): string {
  const name = key.slice(PREFIX.length);
  if (!/^(?:agent-inject|role|auth-|agent-service-account|agent-inject-secret-)/.test(name)) return "";
  const annotation = (field: string): string | undefined =>
    workload.podAnnotations.get(`${PREFIX}${field}`)?.value;
  const account = serviceAccountOf(workload);
  const role = annotation("role");
  const type = annotation("auth-type") ?? "kubernetes";
  if (type !== "kubernetes") return `The Vault Agent signs in by ${code(type)}, not as a ServiceAccount.`;
  const where = isKnownNamespace(workload.namespace) ? `${workload.namespace}/${account}` : account;
  const volume = annotation("agent-service-account-token-volume-name");
  const token = volume === undefined ? "the token of the Pod" : `the token in volume ${code(volume)}`;
  return paragraphs([
    `**Vault** Agent signs in as ServiceAccount ${code(where)} with ${token}, at ${code(annotation("auth-path") ?? "auth/kubernetes")}${role === undefined ? "" : ` for role ${code(role)}`}.`,
    role === undefined ? "" : roleText(context, workload, role, account),
  ]);
}

function roleText(context: RenderContext, workload: Workload, role: string, account: string): string {
  const found = vaultRolesNamed(context.snapshot.index(workload.source.file), role);
  const [first] = found;
  if (!first) return "";
  const isAccepted = found.some(({ accepts }) => accepts(workload.namespace, account));
  const { object, role: own } = first;
  const names = codeList(own.accounts.items.map(({ value }) => value));
  const spaces =
    own.namespaces.items.length > 0
      ? ` in namespace ${codeList(own.namespaces.items.map(({ value }) => value))}`
      : "";
  return `${isAccepted ? "The role accepts it" : "⚠ The role does not accept it"}: ${objectLink(context, object)} binds ${names}${spaces}.`;
}
