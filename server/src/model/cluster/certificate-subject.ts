import { decodeBase64 } from "../../support/base64";
import {
  derChildren,
  derText,
  type DerValue,
  derValueAt,
  INTEGER,
  OBJECT_IDENTIFIER,
  SEQUENCE,
  SET,
} from "../../support/der";

/** Whom a certificate names, as the API server reads it. */
export interface CertificateSubject {
  /** The user. */
  readonly commonName: string;
  /** The groups. */
  readonly organizations: readonly string[];
}

/** The subject of a PKCS#10 request: base64 of PEM, as `spec.request` holds it. */
export function subjectOfRequest(base64: string): CertificateSubject | undefined {
  // certificationRequestInfo: version, subject, key, attributes
  return subjectIn(base64, "CERTIFICATE REQUEST", (parts) => parts[1]);
}

/** The subject of an X.509 certificate: base64 of PEM, as a kubeconfig holds it. */
export function subjectOfCertificate(base64: string): CertificateSubject | undefined {
  // tbsCertificate: version (context tag 0, may be absent), serial number, algorithm, issuer, validity, subject
  return subjectIn(base64, "CERTIFICATE", (parts) => parts[parts[0]?.tag === INTEGER ? 4 : 5]);
}

/** Nobody's certificate is as large; text of any size must not take time. */
const LONGEST = 256 * 1024;

function subjectIn(
  base64: string,
  label: string,
  pick: (parts: readonly DerValue[]) => DerValue | undefined,
): CertificateSubject | undefined {
  if (base64.length > LONGEST) return undefined;
  const pem = decodeBase64(base64);
  const bytes = pem === undefined ? undefined : decodePem(pem, label);
  const root = bytes === undefined ? undefined : derValueAt(bytes, 0, bytes.length);
  if (bytes === undefined || root?.tag !== SEQUENCE) return undefined;
  const [info] = derChildren(bytes, root);
  const name = info?.tag === SEQUENCE ? pick(derChildren(bytes, info)) : undefined;
  return name?.tag === SEQUENCE ? readName(bytes, name) : undefined;
}

/** The first block of that label; some writers say `NEW CERTIFICATE REQUEST`. */
function decodePem(text: string, label: string): string | undefined {
  const begin = text.indexOf(`${label}-----`);
  const start = begin + label.length + "-----".length;
  const end = begin < 0 ? -1 : text.indexOf("-----END", start);
  if (end < 0 || !/-----BEGIN (?:NEW )?$/.test(text.slice(Math.max(0, begin - 20), begin))) return undefined;
  return decodeBase64(text.slice(start, end));
}

const COMMON_NAME = "\x55\x04\x03";
const ORGANIZATION = "\x55\x04\x0a";

/** A name is a list of sets of pairs; of several common names the last one counts, organizations add up. */
function readName(bytes: string, name: DerValue): CertificateSubject {
  let commonName = "";
  const organizations: string[] = [];
  for (const set of derChildren(bytes, name)) {
    if (set.tag !== SET) continue;
    for (const pair of derChildren(bytes, set)) {
      const [type, value] = derChildren(bytes, pair);
      if (type?.tag !== OBJECT_IDENTIFIER || !value) continue;
      const text = derText(bytes, value);
      if (text === undefined) continue;
      const kind = bytes.slice(type.start, type.end);
      if (kind === COMMON_NAME) commonName = text;
      if (kind === ORGANIZATION) organizations.push(text);
    }
  }
  return { commonName, organizations };
}
