import { closest } from "../support/near-miss";

/** The release whose flags are listed. */
export const FLAGS_OF = "1.35";

/** What a flag of kube-apiserver is: known, gone, mistyped, or nothing that was ever heard of. */
export type FlagFate =
  | { readonly fate: "known" }
  | { readonly fate: "removed"; readonly removed: RemovedFlag }
  | { readonly fate: "mistyped"; readonly meant: string }
  | { readonly fate: "unknown" };

export interface RemovedFlag {
  /** The first release without it; absent where there never was one with it. */
  readonly since: string | undefined;
  /** What to know or to do instead, as a sentence. */
  readonly advice: string;
}

export function flagFate(name: string): FlagFate {
  if (KNOWN.has(name) || UNSURE.has(name) || SHORT.has(name)) return { fate: "known" };
  const removed = REMOVED.get(name);
  if (removed) return { fate: "removed", removed };
  const meant = closest(name.replace(/^-+/, ""), KNOWN);
  return meant === undefined ? { fate: "unknown" } : { fate: "mistyped", meant };
}

const KNOWN: ReadonlySet<string> = new Set(
  (
    "admission-control admission-control-config-file advertise-address " +
    "aggregator-reject-forwarding-redirect allow-metric-labels allow-metric-labels-manifest " +
    "allow-privileged anonymous-auth api-audiences audit-log-batch-buffer-size audit-log-batch-max-size " +
    "audit-log-batch-max-wait audit-log-batch-throttle-burst audit-log-batch-throttle-enable " +
    "audit-log-batch-throttle-qps audit-log-compress audit-log-format audit-log-maxage " +
    "audit-log-maxbackup audit-log-maxsize audit-log-mode audit-log-path audit-log-truncate-enabled " +
    "audit-log-truncate-max-batch-size audit-log-truncate-max-event-size audit-log-version " +
    "audit-policy-file audit-webhook-batch-buffer-size audit-webhook-batch-max-size " +
    "audit-webhook-batch-max-wait audit-webhook-batch-throttle-burst audit-webhook-batch-throttle-enable " +
    "audit-webhook-batch-throttle-qps audit-webhook-config-file audit-webhook-initial-backoff " +
    "audit-webhook-mode audit-webhook-truncate-enabled audit-webhook-truncate-max-batch-size " +
    "audit-webhook-truncate-max-event-size audit-webhook-version authentication-config " +
    "authentication-token-webhook-cache-ttl authentication-token-webhook-config-file " +
    "authentication-token-webhook-version authorization-config authorization-mode " +
    "authorization-policy-file authorization-webhook-cache-authorized-ttl " +
    "authorization-webhook-cache-unauthorized-ttl authorization-webhook-config-file " +
    "authorization-webhook-version bind-address cert-dir client-ca-file contention-profiling " +
    "coordinated-leadership-lease-duration coordinated-leadership-renew-deadline " +
    "coordinated-leadership-retry-period cors-allowed-origins debug-socket-path " +
    "default-not-ready-toleration-seconds default-unreachable-toleration-seconds " +
    "delete-collection-workers disable-admission-plugins disable-http2-serving disabled-metrics " +
    "egress-selector-config-file emulated-version emulation-forward-compatible enable-admission-plugins " +
    "enable-aggregator-routing enable-bootstrap-token-auth enable-garbage-collector enable-logs-handler " +
    "enable-priority-and-fairness encryption-provider-config encryption-provider-config-automatic-reload " +
    "endpoint-reconciler-type etcd-cafile etcd-certfile etcd-compaction-interval " +
    "etcd-count-metric-poll-period etcd-db-metric-poll-interval etcd-healthcheck-timeout etcd-keyfile " +
    "etcd-prefix etcd-readycheck-timeout etcd-servers etcd-servers-overrides event-ttl external-hostname " +
    "feature-gates goaway-chance help http2-max-streams-per-connection kubelet-certificate-authority " +
    "kubelet-client-certificate kubelet-client-key kubelet-preferred-address-types kubelet-timeout " +
    "kubernetes-service-node-port lease-reuse-duration-seconds livez-grace-period log-flush-frequency " +
    "log-text-info-buffer-size log-text-split-stream logging-format max-connection-bytes-per-sec " +
    "max-mutating-requests-inflight max-requests-inflight min-compatibility-version min-request-timeout " +
    "oidc-ca-file oidc-client-id oidc-groups-claim oidc-groups-prefix oidc-issuer-url oidc-required-claim " +
    "oidc-signing-algs oidc-username-claim oidc-username-prefix peer-advertise-ip peer-advertise-port " +
    "peer-ca-file permit-address-sharing permit-port-sharing profiling proxy-client-cert-file " +
    "proxy-client-key-file request-timeout requestheader-allowed-names requestheader-client-ca-file " +
    "requestheader-extra-headers-prefix requestheader-group-headers requestheader-uid-headers " +
    "requestheader-username-headers runtime-config runtime-config-emulation-forward-compatible " +
    "secure-port service-account-extend-token-expiration service-account-issuer service-account-jwks-uri " +
    "service-account-key-file service-account-lookup service-account-max-token-expiration " +
    "service-account-signing-endpoint service-account-signing-key-file service-cluster-ip-range " +
    "service-node-port-range show-hidden-metrics-for-version shutdown-delay-duration " +
    "shutdown-send-retry-after shutdown-watch-termination-grace-period storage-backend " +
    "storage-initialization-timeout storage-media-type strict-transport-security-directives tls-cert-file " +
    "tls-cipher-suites tls-min-version tls-private-key-file tls-sni-cert-key token-auth-file " +
    "tracing-config-file v version vmodule watch-cache watch-cache-sizes"
  ).split(" "),
);

const SHORT: ReadonlySet<string> = new Set(["-v", "-h"]);

/** Flags of older releases, and hidden ones, of which it is not certain that no server takes them. */
const UNSURE: ReadonlySet<string> = new Set(
  (
    "cloud-provider cloud-config kubelet-https service-account-api-audiences " +
    "experimental-encryption-provider-config authorization-rbac-super-user cloud-provider-gce-lb-src-cidrs cloud-provider-gce-l7lb-src-cidrs " +
    "external-cloud-volume-plugin kubelet-port kubelet-read-only-port master-service-namespace " +
    "apiserver-count etcd-quorum-read ssh-keyfile ssh-user max-resource-write-bytes skip-headers " +
    "alsologtostderr logtostderr stderrthreshold log-dir log-file log-file-max-size skip-log-headers " +
    "one-output add-dir-header log-backtrace-at log-json-info-buffer-size log-json-split-stream " +
    "httptest.serve version-raw azure-container-registry-config deserialization-cache-size " +
    "enable-inflight-quota-handler api-server-count default-watch-cache-size storage-versions " +
    "identity-lease-duration-seconds identity-lease-renew-interval-seconds service-account-jwks-rotation"
  ).split(" "),
);

const PASSWORDS = "Passwords in a file are no longer accepted; let an OIDC issuer know the users.";
const INSECURE = "The server speaks HTTPS only.";

const REMOVED: ReadonlyMap<string, RemovedFlag> = new Map([
  ["basic-auth-file", { since: "1.19", advice: PASSWORDS }],
  ["insecure-port", { since: "1.24", advice: INSECURE }],
  ["insecure-bind-address", { since: "1.24", advice: INSECURE }],
  ["port", { since: "1.24", advice: INSECURE }],
  ["address", { since: "1.24", advice: INSECURE }],
  [
    "oidc-client-secret",
    {
      since: undefined,
      advice:
        "The server only verifies tokens and needs no secret; the client that logs in has it, such as kubelogin in a kubeconfig.",
    },
  ],
  [
    "oidc-redirect-url",
    { since: undefined, advice: "The server takes no part in the login; the client that logs in has it." },
  ],
  [
    "oidc-scopes",
    {
      since: undefined,
      advice: "The server takes no part in the login; the client that logs in asks for scopes.",
    },
  ],
  [
    "oidc-extra-scope",
    { since: undefined, advice: "It is a flag of kubelogin, in the kubeconfig of whoever logs in." },
  ],
]);
