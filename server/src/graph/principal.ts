import type { Binding, Subject } from "../model/object";
import { subjectNamespace } from "../model/place";
import { isKnown } from "../yaml/node";
import { groupIdentity, type Identity, serviceAccountIdentity, userIdentity } from "./identity";

/** Somebody who can hold permissions; only a ServiceAccount has a namespace. */
export interface Principal {
  readonly kind: "ServiceAccount" | "User" | "Group";
  readonly namespace: string;
  readonly name: string;
}

export function principalIdentity({ kind, namespace, name }: Principal): Identity {
  if (kind === "ServiceAccount") return serviceAccountIdentity(namespace, name);
  return kind === "User" ? userIdentity(name) : groupIdentity(name);
}

/** The principal that a subject names; absent when its kind or name says nobody. */
export function principalOf(binding: Binding, subject: Subject): Principal | undefined {
  const name = subject.name?.value;
  if (name === undefined || name === "" || !isKnown(name)) return undefined;
  const kind = subject.kind?.value;
  if (kind === "User" || kind === "Group") return { kind, namespace: "", name };
  if (kind !== "ServiceAccount") return undefined;
  return { kind, namespace: subjectNamespace(binding, subject), name };
}

/** The form that the command line takes: `sa:prod/deployer`, `user:alice`, `group:devs`. */
export function principalText({ kind, namespace, name }: Principal): string {
  if (kind === "ServiceAccount") return `sa:${namespace}/${name}`;
  return `${kind === "User" ? "user" : "group"}:${name}`;
}

const FORMS: readonly (readonly [RegExp, Principal["kind"]])[] = [
  [/^sa:(?<namespace>[^/]+)\/(?<name>[^/]+)$/, "ServiceAccount"],
  [/^(?:user:)?system:serviceaccount:(?<namespace>[^:]+):(?<name>[^:]+)$/, "ServiceAccount"],
  [/^spiffe:\/\/[^/]+\/ns\/(?<namespace>[^/]+)\/sa\/(?<name>[^/]+)$/, "ServiceAccount"],
  [/^user:(?<name>.+)$/, "User"],
  [/^group:(?<name>.+)$/, "Group"],
];

/** Reads what a person writes for a principal; absent when it has none of the forms. */
export function parsePrincipal(text: string): Principal | undefined {
  for (const [form, kind] of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return { kind, namespace: groups["namespace"] ?? "", name: groups["name"] ?? "" };
  }
  return undefined;
}
