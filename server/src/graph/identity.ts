/** Who makes a request. RBAC compares exactly and derives no groups: they are listed, implied ones too. */
export interface Identity {
  readonly user: string;
  readonly groups: readonly string[];
}

const ALL_SERVICE_ACCOUNTS = "system:serviceaccounts";
const AUTHENTICATED = "system:authenticated";
const UNAUTHENTICATED = "system:unauthenticated";
const ANONYMOUS = "system:anonymous";
export const MASTERS = "system:masters";

const SERVICE_ACCOUNT_USER = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** A ServiceAccount with the groups that the API server adds by itself. */
export function serviceAccountIdentity(namespace: string, name: string): Identity {
  return {
    user: serviceAccountUser(namespace, name),
    groups: [ALL_SERVICE_ACCOUNTS, `${ALL_SERVICE_ACCOUNTS}:${namespace}`, AUTHENTICATED],
  };
}

/** A user with the group that authentication gives everybody; other groups are not known. */
export function userIdentity(name: string): Identity {
  const account = SERVICE_ACCOUNT_USER.exec(name);
  if (account) return serviceAccountIdentity(account[1] ?? "", account[2] ?? "");
  return { user: name, groups: [name === ANONYMOUS ? UNAUTHENTICATED : AUTHENTICATED] };
}

/** What membership in the group alone gives. */
export function groupIdentity(name: string): Identity {
  return { user: "", groups: [name] };
}

export function serviceAccountUser(namespace: string, name: string): string {
  return `system:serviceaccount:${namespace}:${name}`;
}
