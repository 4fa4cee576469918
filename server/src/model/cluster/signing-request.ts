import { entryOf, isKnown, valueOf, type YamlMap } from "../../yaml/node";
import type { ObjectContent } from "../object";
import { isOpen, textField, textList } from "../read";
import type { Reference } from "../reference";
import { subjectOfRequest } from "./certificate-subject";
import type { SigningRequestContent } from "./content";
import { identityReference, subjectReferences } from "./identity-reference";

const USER_SIGNERS = [
  "kubernetes.io/kube-apiserver-client",
  "kubernetes.io/kube-apiserver-client-kubelet",
  "kubernetes.io/legacy-unknown",
];

/** Whether certificates of the signer are for logging in to the API server. */
export function makesUsers(signer: string): boolean {
  return USER_SIGNERS.includes(signer);
}

/** A CertificateSigningRequest with whom it asks for. */
export function lowerSigningRequest(node: YamlMap, meta: ObjectContent): SigningRequestContent {
  const specEntry = entryOf(node, "spec");
  const spec = valueOf(node, "spec");
  const request = textField(spec, "request");
  const signerName = textField(spec, "signerName");
  const known = request !== undefined && isKnown(request.value) && !isPlaceholder(request.value);
  const subject = known ? subjectOfRequest(request.value) : undefined;
  const username = textField(spec, "username");
  const expiration = valueOf(spec, "expirationSeconds");
  const isUser = signerName !== undefined && makesUsers(signerName.value);
  const references: Reference[] = [];
  if (request && subject && isUser) references.push(...subjectReferences(subject, request.at));
  if (username) references.push(identityReference("User", username));
  return {
    ...meta,
    type: "signing-request",
    specAt: specEntry?.key.at ?? meta.kindAt,
    open: isOpen(spec),
    request: request?.at,
    subject,
    unreadable: known && !subject,
    signerName,
    usages: textList(spec, "usages", specEntry?.key.at ?? meta.kindAt),
    expiration:
      expiration?.type === "scalar" && typeof expiration.value === "number"
        ? { value: expiration.value, at: expiration.at }
        : undefined,
    username,
    references,
  };
}

/** `$(cat req.csr | base64)`, `<base64>`: somebody fills it in. */
function isPlaceholder(text: string): boolean {
  return /^\s*$|[$<>{}]|\.\.\.|^[A-Z_]+$|REPLACE|BASE64/.test(text);
}
