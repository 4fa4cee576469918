import { visible } from "../features/render/visible";
import type { Grant } from "../graph/authorizer";
import type { Binding, KubernetesObject } from "../model/object";
import { isKnownNamespace } from "../model/place";
import type { Io } from "./command";
import { fileJson, type JsonContext, lineOf } from "./json";

/** Prints one line; text of a manifest must not steer a terminal. */
export function printLine(io: Io, text: string): void {
  io.out(`${visible(text)}\n`);
}

/** `get, list secrets in prod  (RoleBinding prod/b at f.yaml:3 → Role prod/r at g.yaml:7)` */
export function grantLine(context: JsonContext, grant: Grant): string {
  const { verbs, resources, apiGroups, resourceNames, nonResourceURLs } = grant.rule.policy;
  const groups = apiGroups.filter((group) => group !== "");
  const suffix = groups.length > 0 ? `.{${groups.join(",")}}` : "";
  const what = nonResourceURLs.length > 0 ? nonResourceURLs.join(", ") : `${resources.join(", ")}${suffix}`;
  const names = resourceNames.length > 0 ? ` named ${resourceNames.join(", ")}` : "";
  return `${verbs.join(", ")} ${what}${names} ${scopeText(grant)}  (${chainText(context, grant)})`;
}

export function scopeText({ namespace }: Grant): string {
  if (namespace === "") return "everywhere";
  return isKnownNamespace(namespace) ? `in ${namespace}` : "in the namespace of its installation";
}

/** Binding and role with their places; an aggregated rule names the role that really holds it. */
export function chainText(context: JsonContext, { binding, role, from, rule }: Grant): string {
  const holder = from ?? role;
  const aggregated = from ? `, aggregated into ${role.name?.value ?? ""}` : "";
  return `${objectText(context, binding)} → ${objectText(context, holder, rule.at)}${aggregated}`;
}

/** Kind, name and place. */
export function objectText(
  context: JsonContext,
  object: KubernetesObject,
  at?: KubernetesObject["at"],
): string {
  const namespace =
    object.namespace !== "" && isKnownNamespace(object.namespace) ? `${object.namespace}/` : "";
  const name = `${object.kind} ${namespace}${object.name?.value ?? ""}`;
  if (object.source.builtIn) return `built-in ${name}`;
  return `${name} at ${fileJson(context, object.source.file)}:${lineOf(context, object, at) + 1}`;
}

/** One line for each binding whose role is not known. */
export function printUnresolved(io: Io, context: JsonContext, bindings: readonly Binding[]): void {
  for (const binding of bindings) {
    const { kind, name } = binding.roleRef;
    const role = `${kind?.value ?? "role"} "${name?.value ?? ""}"`;
    printLine(io, `not known: ${role} of ${objectText(context, binding)}`);
  }
}
