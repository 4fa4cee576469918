import { serviceAccountOf } from "../../graph/runs-as";
import { type Principal, principalOf } from "../../graph/principal";
import { resolveServiceAccount } from "../../graph/resolve";
import type { Binding, KubernetesObject, ServiceAccount, Subject, Workload } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { permissionsOf } from "../permissions";
import { code, paragraphs } from "./markdown";
import { callersSection } from "./mesh/callers";
import type { RenderContext } from "./places";
import { renderPermissions } from "./principal";

/** A ServiceAccount where it is declared; empty while it has no name. */
export function renderServiceAccount(context: RenderContext, account: ServiceAccount): string {
  const name = account.name?.value ?? "";
  return name === "" ? "" : renderAccount(context, account.namespace, name, account);
}

/** Whom a binding names; empty while that is half typed. */
export function renderSubject(context: RenderContext, binding: Binding, subject: Subject): string {
  const name = subject.name?.value ?? "";
  const kind = subject.kind?.value ?? "";
  if (name === "" || kind === "") return "";
  const known = isKnown(kind) ? kind : "subject";
  if (!isKnown(name)) return templatedText(known, name);
  const principal = principalOf(binding, subject);
  if (!principal)
    return `**subject** ${code(name)}: ${code(kind)} is no kind of subject, so that it means nobody.`;
  if (principal.kind === "ServiceAccount") {
    if (principal.namespace === "")
      return `**ServiceAccount** ${code(name)} means nobody: in a ClusterRoleBinding it needs a namespace.`;
    return renderAccount(context, principal.namespace, name, binding);
  }
  const account = principal.kind === "User" ? accountOfUser(name) : undefined;
  if (!account) return renderPrincipal(context, principal, binding);
  const lead = `User ${code(name)} is a ServiceAccount.`;
  return paragraphs([lead, renderAccount(context, account.namespace, account.name, binding)]);
}

/** Whom a workload runs as, also where it names nobody. */
export function renderWorkload(context: RenderContext, workload: Workload): string {
  const name = serviceAccountOf(workload);
  const { serviceAccountName, serviceAccountAlias, kind } = workload;
  const isNamed = Boolean(serviceAccountName?.value) || Boolean(serviceAccountAlias?.value);
  const index = context.snapshot.index(workload.source.file);
  const [account] = isKnown(name) ? index.serviceAccounts(workload.namespace, name) : [];
  const automount = workload.automount?.value ?? account?.automount?.value ?? true;
  const body = renderAccount(context, workload.namespace, name, workload);
  const implied = isNamed ? "" : `${kind} names no ServiceAccount, so it runs as ${code("default")}.`;
  return paragraphs([
    implied,
    automount ? "" : `No token is mounted into the Pods of this ${kind} by itself.`,
    body,
    callersSection(context, workload),
  ]);
}

/** A ServiceAccount that an object names. */
export function renderAccount(
  context: RenderContext,
  namespace: string,
  name: string,
  from: KubernetesObject,
): string {
  if (!isKnown(name)) return templatedText("ServiceAccount", name);
  const resolution = resolveServiceAccount(context.snapshot.index(from.source.file), namespace, name, from);
  const body = renderPrincipal(context, { kind: "ServiceAccount", namespace, name }, from);
  return paragraphs([body, resolution.state === "missing" ? "The workspace does not declare it." : ""]);
}

function renderPrincipal(context: RenderContext, principal: Principal, from: KubernetesObject): string {
  return renderPermissions(context, permissionsOf(context.snapshot.index(from.source.file), principal));
}

function templatedText(kind: string, name: string): string {
  return `**${kind}** ${code(name)}: a template fills in the name, so that its permissions are not known here.`;
}

/** The user name that the API server gives a ServiceAccount. */
function accountOfUser(user: string): { readonly namespace: string; readonly name: string } | undefined {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user) ?? [];
  return namespace !== undefined && name !== undefined ? { namespace, name } : undefined;
}
