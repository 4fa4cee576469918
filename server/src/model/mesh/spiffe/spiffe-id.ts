const MAX_LENGTH = 2048;
const TRUST_DOMAIN = /^[a-z0-9._-]{1,255}$/;
/** What a tool fills in before the text counts: `${CLUSTER}`, `<cluster>`. */
const VARIABLE = /\$[{(\w]|<[\w -]*>/;
const SEGMENT = /^[A-Za-z0-9._-]+$/;

/** Why a text is no SPIFFE ID; absent for one that is. */
export function spiffeIdFault(text: string): string | undefined {
  if (VARIABLE.test(text)) return undefined;
  if (!text.startsWith("spiffe://")) return 'it has to begin with "spiffe://"';
  if (text.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  const rest = text.slice("spiffe://".length);
  const slash = rest.indexOf("/");
  const domain = slash < 0 ? rest : rest.slice(0, slash);
  const fault = trustDomainFault(domain);
  if (fault !== undefined) return fault;
  return slash < 0 ? undefined : pathFault(rest.slice(slash + 1));
}

export function trustDomainFault(domain: string): string | undefined {
  if (VARIABLE.test(domain)) return undefined;
  if (domain === "") return "the trust domain is missing";
  if (domain.includes("@") || domain.includes(":")) return "a trust domain has neither user nor port";
  if (TRUST_DOMAIN.test(domain)) return undefined;
  return `the trust domain "${domain}" may have lower-case letters, digits, ".", "-" and "_" only`;
}

function pathFault(path: string): string | undefined {
  for (const segment of path.split("/")) {
    if (segment === "") return "a segment of its path is empty";
    if (segment === "." || segment === "..") return `"${segment}" is no segment of a path`;
    if (!SEGMENT.test(segment))
      return `the segment "${segment}" may have letters, digits, ".", "-" and "_" only`;
  }
  return undefined;
}

export interface WorkloadId {
  readonly trustDomain: string;
  readonly namespace: string;
  readonly account: string;
  /** Characters before the name of the ServiceAccount. */
  readonly skip: number;
}

/** An id of the form that Istio and the examples of SPIRE use: `spiffe://…/ns/shop/sa/cart`. */
export function parseWorkloadId(text: string): WorkloadId | undefined {
  const match = /^spiffe:\/\/([^/\s]+)\/ns\/([a-z0-9-]+)\/sa\/([a-z0-9.-]+)$/.exec(text);
  const [, trustDomain, namespace, account] = match ?? [];
  if (trustDomain === undefined || namespace === undefined || account === undefined) return undefined;
  return { trustDomain, namespace, account, skip: text.length - account.length };
}
