import type { Binding, Subject } from "../model/object";
import { subjectNamespace } from "../model/place";

/** Who makes a request. RBAC compares exactly and derives no groups: they are listed, implied ones too. */
export interface Identity {
  readonly user: string;
  readonly groups: readonly string[];
}

export const ALL_SERVICE_ACCOUNTS = "system:serviceaccounts";
export const AUTHENTICATED = "system:authenticated";
export const UNAUTHENTICATED = "system:unauthenticated";
export const ANONYMOUS = "system:anonymous";
export const MASTERS = "system:masters";

const SERVICE_ACCOUNT_USER = /^system:serviceaccount:([^:]+):([^:]+)$/;
const SERVICE_ACCOUNT = /^sa:([^/]+)\/([^/]+)$/;
const SPIFFE_SERVICE_ACCOUNT = /^spiffe:\/\/[^/]+\/ns\/([^/]+)\/sa\/([^/]+)$/;

/**
 * The identity that a person names: `sa:NAMESPACE/NAME`, `system:serviceaccount:NAMESPACE:NAME`, `user:NAME`,
 * `group:NAME` or the SPIFFE ID of a ServiceAccount, with the groups that the API server adds by itself.
 */
export function identityOf(text: string): Identity | undefined {
  const account =
    SERVICE_ACCOUNT.exec(text) ?? SERVICE_ACCOUNT_USER.exec(text) ?? SPIFFE_SERVICE_ACCOUNT.exec(text);
  if (account) return serviceAccountIdentity(account[1] ?? "", account[2] ?? "");
  const colon = text.indexOf(":");
  const name = text.slice(colon + 1);
  if (name === "") return undefined;
  if (text.startsWith("user:")) return userIdentity(name);
  return text.startsWith("group:") ? groupIdentity(name) : undefined;
}

export function serviceAccountIdentity(namespace: string, name: string): Identity {
  return {
    user: serviceAccountUser(namespace, name),
    groups: [ALL_SERVICE_ACCOUNTS, `${ALL_SERVICE_ACCOUNTS}:${namespace}`, AUTHENTICATED],
  };
}

export function userIdentity(name: string): Identity {
  const account = SERVICE_ACCOUNT_USER.exec(name);
  if (account) return serviceAccountIdentity(account[1] ?? "", account[2] ?? "");
  return { user: name, groups: [name === ANONYMOUS ? UNAUTHENTICATED : AUTHENTICATED] };
}

/** What membership in the group alone gives. */
export function groupIdentity(name: string): Identity {
  return { user: "", groups: [name] };
}

/** The identity that a subject of a binding stands for; absent for kinds that RBAC does not know. */
export function identityOfSubject(binding: Binding, subject: Subject): Identity | undefined {
  const name = subject.name?.value ?? "";
  if (name === "") return undefined;
  switch (subject.kind?.value) {
    case "ServiceAccount":
      return serviceAccountIdentity(subjectNamespace(binding, subject), name);
    case "User":
      return userIdentity(name);
    case "Group":
      return groupIdentity(name);
    default:
      return undefined;
  }
}

export function serviceAccountUser(namespace: string, name: string): string {
  return `system:serviceaccount:${namespace}:${name}`;
}
