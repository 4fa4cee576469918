import { podSpecPath } from "../../model/lower-workload";
import type { Choice } from "./item";
import type { CompletionPlace } from "./place";

/** Words that a field is mostly one of, though others are allowed; no schema lists them. */
export function wellKnownValueChoices({
  apiVersion,
  group,
  kind,
  pattern,
  caret,
}: CompletionPlace): readonly Choice[] {
  if (caret.on === "key") return [];
  const spec = podSpecPath(apiVersion, kind)?.join(" ");
  const isAudience = pattern === `${spec ?? ""} volumes [] projected sources [] serviceAccountToken audience`;
  const values = isAudience ? AUDIENCES : VALUES.get(`${group}/${kind} ${pattern}`);
  return (values ?? []).map(([text, detail]) => ({ text, kind: "value", detail }));
}

type Values = readonly (readonly [string, string])[];

const AUDIENCES: Values = [
  ["sts.amazonaws.com", "IAM roles of AWS"],
  ["api://AzureADTokenExchange", "managed identities of Azure"],
];

const METHODS: Values = [
  ["GET", "reads"],
  ["HEAD", "reads without the content"],
  ["OPTIONS", "asks what is allowed"],
  ["POST", "makes, or does something"],
  ["PUT", "replaces"],
  ["PATCH", "changes"],
  ["DELETE", "removes"],
];

/** By `group/Kind` and the path. */
const VALUES: ReadonlyMap<string, Values> = new Map<string, Values>([
  [
    "/Secret type",
    [
      ["Opaque", "whatever its writer likes"],
      ["kubernetes.io/dockerconfigjson", "credentials of a registry, to pull images with"],
      ["kubernetes.io/tls", "a certificate and its key"],
      ["kubernetes.io/basic-auth", "a user name and a password"],
      ["kubernetes.io/ssh-auth", "a private key"],
      ["kubernetes.io/service-account-token", "a token of a ServiceAccount that never expires"],
      ["bootstrap.kubernetes.io/token", "a token with which nodes join the cluster"],
    ],
  ],
  [
    "certificates.k8s.io/CertificateSigningRequest spec signerName",
    [
      [
        "kubernetes.io/kube-apiserver-client",
        "a client of the API server: its CN is the user, each O a group",
      ],
      ["kubernetes.io/kubelet-serving", "what a kubelet shows to the API server"],
      ["kubernetes.io/kube-apiserver-client-kubelet", "a kubelet as a client of the API server"],
    ],
  ],
  ["security.istio.io/AuthorizationPolicy spec rules [] to [] operation methods []", METHODS],
  ["security.istio.io/AuthorizationPolicy spec rules [] to [] operation notMethods []", METHODS],
  [
    "policy.linkerd.io/Server spec proxyProtocol",
    [
      ["HTTP/1", "routes and policies see requests"],
      ["HTTP/2", "routes and policies see requests"],
      ["gRPC", "routes and policies see requests"],
      ["unknown", "the proxy finds out"],
      ["opaque", "bytes, nobody looks inside"],
      ["TLS", "TLS of the workload itself"],
    ],
  ],
  [
    "policy.linkerd.io/Server spec accessPolicy",
    [
      ["deny", "only whom a policy lets in: what counts without the field"],
      ["audit", "everybody, and calls that no policy allows are logged"],
      ["cluster-authenticated", "meshed clients of this cluster"],
      ["all-authenticated", "meshed clients of any cluster"],
      ["cluster-unauthenticated", "everybody in the networks of the cluster"],
      ["all-unauthenticated", "everybody"],
    ],
  ],
  [
    "policy.linkerd.io/AuthorizationPolicy spec requiredAuthenticationRefs [] kind",
    [
      ["MeshTLSAuthentication", "meshed clients by their identity"],
      ["NetworkAuthentication", "clients by their address"],
      ["ServiceAccount", "Pods of one ServiceAccount"],
    ],
  ],
  [
    "policy.linkerd.io/AuthorizationPolicy spec targetRef kind",
    [
      ["Server", "a port"],
      ["HTTPRoute", "requests of a route"],
      ["GRPCRoute", "calls of a route"],
      ["Namespace", "all of its own namespace"],
    ],
  ],
]);
