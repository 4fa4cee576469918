import { type Holder, whoCan } from "../../../graph/authorizer";
import { MASTERS } from "../../../graph/identity";
import type { CertificateSubject } from "../../../model/cluster/certificate-subject";
import type { SigningRequestContent } from "../../../model/cluster/content";
import { makesUsers } from "../../../model/cluster/signing-request";
import type { KubernetesObject } from "../../../model/object";
import { isBaseline, permissionsOf } from "../../permissions";
import { code, codeList, count, listed, paragraphs } from "../markdown";
import { objectLink, type RenderContext } from "../places";
import { qualifiedPrincipal } from "../principal";

type SigningRequest = SigningRequestContent & KubernetesObject;

/** Whom a certificate makes of its owner, and what each of its names holds. */
export function renderSubjectOf(context: RenderContext, subject: CertificateSubject, lead: string): string {
  const { commonName, organizations } = subject;
  const groups =
    organizations.length > 0
      ? ` in ${organizations.length === 1 ? "group" : "groups"} ${codeList(organizations)}`
      : "";
  return paragraphs([
    `${lead} user ${code(commonName)}${groups}.`,
    organizations.includes(MASTERS)
      ? `⚠ The API server lets members of ${code(MASTERS)} do everything before RBAC is asked.`
      : "",
    holdingText(context, subject),
    "Kubernetes cannot take a certificate back before it expires.",
  ]);
}

function holdingText(context: RenderContext, { commonName, organizations }: CertificateSubject): string {
  const index = context.snapshot.index();
  const all = [
    { kind: "User", namespace: "", name: commonName } as const,
    ...organizations.map((name) => ({ kind: "Group", namespace: "", name }) as const),
  ];
  const lines = all.map((principal) => {
    const { grants } = permissionsOf(index, principal);
    const own = grants.filter((grant) => !isBaseline(grant));
    const bindings = [...new Set(own.map(({ binding }) => binding))];
    const through = bindings.map((binding) => objectLink(context, binding));
    const what =
      own.length === 0
        ? "no binding of the workspace names it"
        : `${count(own.length, "grant")} through ${listed(through, Math.min(3, context.maxRows))}`;
    return `- ${principal.kind} ${code(principal.name)}: ${what}`;
  });
  return lines.slice(0, Math.max(2, context.maxRows)).join("\n");
}

/** A CertificateSigningRequest as a whole. */
export function renderSigningRequest(context: RenderContext, request: SigningRequest): string {
  const { subject, signerName, unreadable } = request;
  const isUser = signerName !== undefined && makesUsers(signerName.value);
  const lead = isUser ? "Whoever gets this certificate is" : "The certificate is for";
  return paragraphs([
    `**CertificateSigningRequest** ${code(request.name?.value ?? "")}`,
    subject ? renderSubjectOf(context, subject, lead) : "",
    unreadable ? "What it asks for cannot be read." : "",
    signerName ? renderSigner(context, signerName.value) : "",
  ]);
}

const SIGNERS: ReadonlyMap<string, string> = new Map([
  [
    "kubernetes.io/kube-apiserver-client",
    "signs certificates with which one logs in to the API server, never for `system:masters`, and nothing approves them by itself",
  ],
  [
    "kubernetes.io/kube-apiserver-client-kubelet",
    "signs certificates with which kubelets log in: group `system:nodes`, user `system:node:…`",
  ],
  ["kubernetes.io/kubelet-serving", "signs certificates that kubelets serve with"],
  ["kubernetes.io/legacy-unknown", "signs whatever is approved; nobody has to trust it"],
]);

/** What a signer does, and who may have it sign. */
export function renderSigner(context: RenderContext, signer: string): string {
  const words = SIGNERS.get(signer) ?? "is not one of Kubernetes' own";
  const [approving, signing] = (["approve", "sign"] as const).map((verb) => allowed(context, signer, verb));
  return paragraphs([
    `**Signer** ${code(signer)} ${words}.`,
    `May approve: ${approving ?? ""}. May sign: ${signing ?? ""}.`,
  ]);
}

/** Both permissions are needed: the verb on the signer, and to update the request. */
function allowed(context: RenderContext, signer: string, verb: "approve" | "sign"): string {
  const index = context.snapshot.index();
  const ask = (name: string): readonly Holder[] =>
    whoCan(index, {
      verb,
      apiGroup: "certificates.k8s.io",
      resource: "signers",
      subresource: "",
      name,
      namespace: "",
    }).holders;
  const domain = `${signer.split("/")[0] ?? ""}/*`;
  const update = whoCan(index, {
    verb: "update",
    apiGroup: "certificates.k8s.io",
    resource: "certificatesigningrequests",
    subresource: verb === "approve" ? "approval" : "status",
    name: "",
    namespace: "",
  }).holders.map(keyOf);
  const both = [...ask(signer), ...ask(domain)].filter((holder) => update.includes(keyOf(holder)));
  const unique = [...new Map(both.map((holder) => [keyOf(holder), holder])).values()];
  const texts = unique.map((holder) => `${holder.kind} ${code(qualifiedPrincipal(holder))}`);
  return texts.length === 0 ? "nobody" : listed(texts, Math.min(4, context.maxRows));
}

function keyOf({ kind, namespace, name }: Holder): string {
  return `${kind} ${namespace} ${name}`;
}
