import type { ObjectContent, Secret, SecretContent, Text } from "./object";

const TOKEN_TYPE = "kubernetes.io/service-account-token";
const BOOTSTRAP_TYPE = "bootstrap.kubernetes.io/token";
export const ACCOUNT_ANNOTATION = "kubernetes.io/service-account.name";

export function lowerSecret(secretType: Text | undefined, meta: ObjectContent): SecretContent {
  return { ...meta, type: "secret", secretType };
}

/** Kubernetes fills it with a token that never expires. */
export function isTokenSecret({ secretType }: Secret): boolean {
  return secretType?.value === TOKEN_TYPE;
}

/** Whoever knows it may let a node join the cluster. */
export function isBootstrapToken({ secretType }: Secret): boolean {
  return secretType?.value === BOOTSTRAP_TYPE;
}

/** The ServiceAccount whose token the Secret is to hold. */
export function accountOf({ annotations }: Secret): Text | undefined {
  const text = annotations.get(ACCOUNT_ANNOTATION);
  return text && text.value !== "" ? text : undefined;
}
