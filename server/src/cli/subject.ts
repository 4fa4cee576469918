import type { ObjectIndex } from "../graph/index";
import { parsePrincipal, type Principal, principalText } from "../graph/principal";
import { closest } from "../support/near-miss";

const FORMS = "sa:NAMESPACE/NAME, system:serviceaccount:NAMESPACE:NAME, user:NAME, group:NAME or spiffe://…";

export type ReadSubject =
  | { readonly ok: true; readonly value: Principal }
  | { readonly ok: false; readonly reason: string };

/** The subject that a word of the command line names. */
export function readSubject(text: string | undefined, missing: string): ReadSubject {
  if (text === undefined) return { ok: false, reason: `${missing}: ${FORMS}.` };
  const value = parsePrincipal(text);
  if (value) return { ok: true, value };
  const [prefix = "", ...rest] = text.split(":");
  const near = rest.length > 0 ? closest(prefix, ["sa", "user", "group"]) : undefined;
  const hint = near !== undefined && near !== prefix ? ` Did you mean "${near}:${rest.join(":")}"?` : "";
  return { ok: false, reason: `"${text}" is no subject; write ${FORMS}.${hint}` };
}

/** What to tell about a ServiceAccount that the workspace does not declare; every namespace has a `default`. */
export function undeclaredNote(index: ObjectIndex, principal: Principal): string | undefined {
  const { kind, namespace, name } = principal;
  if (kind !== "ServiceAccount" || name === "default") return undefined;
  if (index.serviceAccounts(namespace, name).length > 0) return undefined;
  const accounts = index.objects().filter(({ type }) => type === "service-account");
  const texts = accounts.map((account) =>
    principalText({ kind, namespace: account.namespace, name: account.name?.value ?? "" }),
  );
  const near = closest(principalText(principal), texts);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return `the workspace does not declare ${principalText(principal)}.${hint}`;
}
