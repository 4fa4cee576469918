/** Whether an annotation says something about identity; the others of a file at rest are not kept. */
export function isIdentityKey(key: string): boolean {
  return IDENTITY_KEY.test(key);
}

const IDENTITY_KEY =
  /rolecall\.dev\/|kubernetes\.io\/(?:service-account|enforce-mountable-secrets)|amazonaws\.com\/|iam\.gke\.io\/|azure\.workload\.identity\/|aadpod|vault\.hashicorp\.com\/|istio\.io\/|linkerd\.io\/|spiffe|cnrm\.cloud\.google\.com\/project-id/;
