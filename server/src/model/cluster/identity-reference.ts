import type { TextRange } from "../../text/range";
import type { Text } from "../object";
import type { Reference } from "../reference";
import type { CertificateSubject } from "./certificate-subject";

const ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** A place that names a user or a group as whom somebody acts; the user of a ServiceAccount means that. */
export function identityReference(kind: "User" | "Group", text: Text): Reference {
  const [, namespace, name] = (kind === "User" ? ACCOUNT.exec(text.value) : undefined) ?? [];
  if (namespace !== undefined && name !== undefined) {
    const to = { kind: "ServiceAccount", namespace, name } as const;
    return { at: text.at, to, use: "authenticates", skip: text.value.length - name.length };
  }
  return { at: text.at, to: { kind, namespace: "", name: text.value }, use: "authenticates" };
}

/** Whom a certificate makes, at the place of the certificate: the names themselves are not written there. */
export function subjectReferences(
  { commonName, organizations }: CertificateSubject,
  at: TextRange,
): readonly Reference[] {
  const groups = organizations.map((value) => identityReference("Group", { value, at }));
  return [identityReference("User", { value: commonName, at }), ...groups];
}
