import { flagNamed } from "../../../graph/cluster/components";
import { issuersOf } from "../../../graph/cluster/issuers";
import type {
  AuthenticationConfigurationContent,
  AuthorizationConfigurationContent,
  Component,
  ControlPlaneContent,
} from "../../../model/cluster/content";
import type { KubernetesObject } from "../../../model/object";
import { code, codeList, paragraphs } from "../markdown";
import { kindText, qualifiedName, type RenderContext } from "../places";
import { renderIssuer } from "./issuer";

/** How users get in, and who decides what they may do; empty where no API server is configured. */
export function renderControlPlane(
  context: RenderContext,
  object: ControlPlaneContent & KubernetesObject,
): string {
  const servers = object.components.filter(({ name }) => name === "kube-apiserver");
  if (servers.length === 0) return "";
  const name = object.name ? ` ${code(qualifiedName(object))}` : "";
  return paragraphs([
    `**${kindText(object.kind)}**${name} starts the API server.`,
    ...servers.map(waysIn),
    ...issuersOf(object).map((issuer) => renderIssuer(context, issuer)),
    object.kind === "Pod" ? "A static Pod acts as no ServiceAccount." : "",
  ]);
}

const WAYS: readonly (readonly [string, string])[] = [
  ["client-ca-file", "certificates: CN is the user, each O a group"],
  ["oidc-issuer-url", "tokens of an issuer, see below"],
  ["authentication-config", "an AuthenticationConfiguration"],
  ["authentication-token-webhook-config-file", "tokens that a webhook knows; names are not known here"],
  ["token-auth-file", "⚠ tokens of a file, which never expire"],
  ["enable-bootstrap-token-auth", "bootstrap tokens: user `system:bootstrap:<id>`"],
  ["requestheader-client-ca-file", "a proxy that names the user in headers"],
];

function waysIn(component: Component): string {
  const lines = WAYS.filter(([name]) => {
    const flag = flagNamed(component, name);
    return flag !== undefined && flag.value !== "false" && flag.value !== "";
  }).map(([, words]) => `- ${words}`);
  const modes = flagNamed(component, "authorization-mode")?.value.split(",") ?? [];
  return paragraphs([
    lines.length > 0 ? `Users get in by\n\n${lines.join("\n")}` : "",
    modes.length > 0
      ? `${codeList(modes)} ${modes.length === 1 ? "decides" : "decide"} what they may do.`
      : "",
  ]);
}

/** All issuers of a file of structured authentication. */
export function renderAuthentication(
  context: RenderContext,
  object: AuthenticationConfigurationContent & KubernetesObject,
): string {
  const { anonymous } = object;
  const paths = anonymous?.paths.items.map(({ value }) => value) ?? [];
  return paragraphs([
    `**${kindText(object.kind)}**`,
    ...issuersOf(object).map((issuer) => renderIssuer(context, issuer)),
    anonymous?.enabled?.value === true
      ? `Requests without credentials are ${code("system:anonymous")}${paths.length > 0 ? `, on ${codeList(paths)} alone` : " on every path"}.`
      : "",
    anonymous?.enabled?.value === false ? "Requests without credentials are rejected." : "",
  ]);
}

/** Who is asked, in which order. */
export function renderAuthorization(object: AuthorizationConfigurationContent & KubernetesObject): string {
  const kinds = object.authorizers.map(({ kind }) => kind?.value ?? "");
  const rbac = kinds.indexOf("RBAC");
  const lines = object.authorizers.map(({ kind, name, failurePolicy }, position) => {
    const own = kind?.value ?? "";
    const named = own === "Webhook" ? ` ${code(name?.value ?? "")}` : "";
    const silent =
      failurePolicy?.value === "Deny"
        ? "; while it is silent, requests fail"
        : own === "Webhook"
          ? "; while it is silent, the next one is asked"
          : "";
    const before = own === "Webhook" && position < rbac ? ", before RBAC" : "";
    return `${position + 1}. ${kindText(own)}${named}${before}${silent}`;
  });
  return paragraphs([
    `**${kindText(object.kind)}**: the first that allows or denies decides.`,
    lines.join("\n"),
    rbac < 0 && !object.open ? "⚠ RBAC is not among them: no role and no binding has an effect." : "",
  ]);
}
