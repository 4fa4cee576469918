import { flagFate } from "../../../catalog/api-server-flags";
import { issuersOf } from "../../../graph/cluster/issuers";
import type { Component, ControlPlaneContent, Flag } from "../../../model/cluster/content";
import type { KubernetesObject } from "../../../model/object";
import { code, codeList, paragraphs } from "../markdown";
import type { RenderContext } from "../places";
import { renderIssuer } from "./issuer";

/** What a flag does to identities; empty for flags about something else. */
export function renderFlag(
  context: RenderContext,
  object: ControlPlaneContent & KubernetesObject,
  component: Component,
  flag: Flag,
): string {
  const title = `**Flag** ${code(`--${flag.name.replace(/^-+/, "")}`)} of ${component.name}`;
  if (component.name === "kube-apiserver" && flag.form !== "field") {
    const fate = flagFate(flag.name);
    if (fate.fate === "removed") return paragraphs([`${title}: there is no such flag.`, fate.removed.advice]);
    if (fate.fate === "mistyped")
      return `${title}: there is no such flag; ${code(`--${fate.meant}`)} is meant.`;
    if (fate.fate === "unknown") return `${title}: there is no such flag.`;
  }
  const words = WORDS.get(flag.name);
  if (flag.name.startsWith("oidc-")) {
    const issuer = issuersOf(object).find(
      ({ source }) => source.kind === "flags" && source.component === component,
    );
    return paragraphs([`${title}: ${words ?? ""}`, issuer ? renderIssuer(context, issuer) : NO_ISSUER]);
  }
  if (flag.name === "authorization-mode") return paragraphs([`${title}: ${words ?? ""}`, modesText(flag)]);
  return words === undefined ? "" : `${title}: ${words}`;
}

const NO_ISSUER = "Without `--oidc-issuer-url` no token of an issuer is taken.";

function modesText({ value }: Flag): string {
  const modes = value.split(",").map((mode) => mode.trim());
  if (modes.includes("AlwaysAllow")) return "⚠ AlwaysAllow: everybody may do everything.";
  if (!modes.includes("RBAC")) return "⚠ RBAC is not among them: no role and no binding has an effect.";
  return `Asked one after the other: ${codeList(modes)}; the first that allows decides.`;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["oidc-issuer-url", "whose tokens are taken; it must be the claim `iss`."],
  ["oidc-client-id", "whom tokens must be made for; it must be in the claim `aud`."],
  ["oidc-username-claim", "the claim that is the name of the user, `sub` without it."],
  [
    "oidc-username-prefix",
    "what stands before the name of a user; `-` means nothing. Without it that is the issuer and `#`, but nothing for the claim `email`.",
  ],
  [
    "oidc-groups-claim",
    "the claim that lists the groups of the user; without it tokens bring no groups along.",
  ],
  ["oidc-groups-prefix", "what stands before the name of a group; nothing without it."],
  ["oidc-required-claim", "a claim that a token must have, with its value."],
  ["oidc-ca-file", "certificates that the issuer is verified with."],
  ["oidc-signing-algs", "algorithms that tokens may be signed with."],
  [
    "client-ca-file",
    "whoever has a certificate of one of these authorities is the user of its common name (CN), in a group for each organization (O).",
  ],
  [
    "token-auth-file",
    'a CSV file of `token,user,uid,"group1,group2"`: whoever has a token is that user, in these groups, until the server is restarted with another file.',
  ],
  [
    "anonymous-auth",
    "whether requests without credentials count as user `system:anonymous` in group `system:unauthenticated`.",
  ],
  [
    "authentication-token-webhook-config-file",
    "a kubeconfig of the service that says for each token which user it belongs to, and in which groups. Which names come out is not known here.",
  ],
  [
    "authentication-config",
    "the file of an AuthenticationConfiguration: issuers and how claims become names.",
  ],
  ["authorization-config", "the file of an AuthorizationConfiguration: who decides, in which order."],
  ["authorization-mode", "who decides what a user may do."],
  [
    "enable-bootstrap-token-auth",
    "Secrets of type `bootstrap.kubernetes.io/token` let in user `system:bootstrap:<id>` in group `system:bootstrappers`.",
  ],
  [
    "requestheader-client-ca-file",
    "a proxy with a certificate of one of these authorities says in headers who the user is.",
  ],
  ["requestheader-allowed-names", "the proxies that may do so; without names each with such a certificate."],
  ["requestheader-username-headers", "headers in which a proxy names the user."],
  ["requestheader-group-headers", "headers in which a proxy names the groups."],
  [
    "service-account-issuer",
    "the claim `iss` of tokens of ServiceAccounts; clouds that trust them compare it.",
  ],
  ["service-account-key-file", "keys that tokens of ServiceAccounts are verified with."],
  ["service-account-signing-key-file", "the key that tokens of ServiceAccounts are signed with."],
  ["service-account-lookup", "whether a token ends with its ServiceAccount, Secret or Pod."],
  ["service-account-max-token-expiration", "how long tokens live at most that somebody asks for."],
  [
    "service-account-extend-token-expiration",
    "whether tokens that are mounted by themselves live a year instead of an hour.",
  ],
  ["api-audiences", "audiences of tokens that are meant for the API server."],
  ["audit-policy-file", "what of each request is written down; the user and whom he impersonates are."],
  ["audit-log-path", "where it is written."],
  ["use-service-account-credentials", "whether each controller acts as a ServiceAccount of its own."],
  ["cluster-signing-cert-file", "the authority that signs approved CertificateSigningRequests."],
  ["cluster-signing-duration", "how long certificates live at most that are signed for a request."],
]);
