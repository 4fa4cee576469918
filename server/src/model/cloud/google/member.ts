import { isKnown } from "../../../yaml/node";
import type { SubjectAccount } from "../subject";

/** `serviceAccount:PROJECT.svc.id.goog[NAMESPACE/NAME]`. */
const LEGACY = /^serviceAccount:([^[\]]+)\.svc\.id\.goog\[([^/\]]+)\/([^\]]+)\]$/;
const PRINCIPAL =
  /^principal:\/\/iam\.googleapis\.com\/projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/([^/]+)\/subject\/(.+)$/;

export interface MemberAccount extends SubjectAccount {
  /** The project whose clusters are meant; absent for pools of other clusters. */
  readonly project: string | undefined;
}

/** The ServiceAccount that a member of an IAM policy names. */
export function accountOfMember(text: string): MemberAccount | undefined {
  const [, project = "", namespace, name] = LEGACY.exec(text) ?? [];
  if (namespace !== undefined && name !== undefined)
    return known({ project: fixed(project), namespace, name });
  const [, , pool = "", subject = ""] = PRINCIPAL.exec(text) ?? [];
  const [, ns, sa] = /^ns\/([^/]+)\/sa\/([^/]+)$/.exec(subject) ?? [];
  if (ns !== undefined && sa !== undefined)
    return known({ project: fixed(pool.replace(/\.svc\.id\.goog$/, "")), namespace: ns, name: sa });
  const [, other, account] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(subject) ?? [];
  if (other === undefined || account === undefined) return undefined;
  return known({ project: undefined, namespace: other, name: account });
}

function known(account: MemberAccount): MemberAccount | undefined {
  return isKnown(account.namespace) && isKnown(account.name) ? account : undefined;
}

function fixed(project: string): string | undefined {
  return isKnown(project) ? project : undefined;
}

/** The namespace whose ServiceAccounts are all meant: `principalSet://…/namespace/NAMESPACE`. */
export function namespaceOfMember(text: string): string | undefined {
  const [, namespace] = /^principalSet:\/\/.+\.svc\.id\.goog\/namespace\/([^/]+)$/.exec(text) ?? [];
  return namespace !== undefined && isKnown(namespace) ? namespace : undefined;
}
