/** What is wrong with a name, as the rest of a sentence that starts with the name; absent when it is fine. */
export type NameFault = string | undefined;

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Names of roles and bindings: anything that can stand as one segment of a URL path. */
export function pathSegmentFault(name: string): NameFault {
  if (name === "." || name === "..") return "is not allowed as a name";
  for (const character of ["/", "%"]) {
    if (name.includes(character)) return `must not contain "${character}"`;
  }
  return undefined;
}

/** Names of namespaces. */
export function dnsLabelFault(name: string): NameFault {
  if (byteLength(name) > 63) return "must have at most 63 characters";
  if (LABEL.test(name)) return undefined;
  return "must consist of lower-case letters, digits and inner dashes";
}

/** Names of ServiceAccounts and prefixes of label keys. */
export function dnsSubdomainFault(name: string): NameFault {
  if (byteLength(name) > 253) return "must have at most 253 characters";
  if (SUBDOMAIN.test(name)) return undefined;
  return "must consist of lower-case letters, digits, inner dashes and dots";
}

/** Keys of labels and annotations, names of finalizers: `[prefix/]name`. */
export function qualifiedNameFault(key: string): NameFault {
  const parts = key.split("/");
  if (parts.length > 2) return "must contain at most one slash";
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const name = parts.at(-1) ?? "";
  if (prefix === "") return "must have a domain before the slash";
  const prefixFault = prefix === undefined ? undefined : dnsSubdomainFault(prefix);
  if (prefixFault !== undefined) return "must have a lower-case domain such as example.com before the slash";
  if (name === "") return prefix === undefined ? "must not be empty" : "must have a name after the slash";
  if (byteLength(name) > 63) return "must have at most 63 characters in its name";
  if (QUALIFIED.test(name)) return undefined;
  return `must consist of letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
}

export function labelValueFault(value: string): NameFault {
  if (byteLength(value) > 63) return "must have at most 63 characters";
  if (value === "" || QUALIFIED.test(value)) return undefined;
  return `must consist of letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
}

/** Kubernetes counts the bytes of UTF-8. */
export function byteLength(text: string): number {
  let res = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    res += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return res;
}
