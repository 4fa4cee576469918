import { allIssuers } from "../../../graph/cluster/issuers";
import type { DexConnector, DexContent } from "../../../model/cluster/content";
import type { KubernetesObject } from "../../../model/object";
import { code, paragraphs } from "../markdown";
import type { RenderContext } from "../places";
import { renderIssuer } from "./issuer";

/** What names a connector of Dex gives, and what the API server makes of them. */
export function renderConnector(
  context: RenderContext,
  object: DexContent & KubernetesObject,
  { kind, name, id, groupAttribute, userAttribute }: DexConnector,
): string {
  const issuer = object.issuer?.value;
  const own = allIssuers(context.snapshot.index()).find(({ url }) => url === issuer);
  return paragraphs([
    `**Connector** ${code(name === "" ? id : name)} of Dex (${code(kind)}): ${WORDS.get(kind) ?? "says who users are."}`,
    groupAttribute === undefined
      ? ""
      : `A group of the claim \`groups\` is the attribute ${code(groupAttribute)} of the group in the directory.`,
    userAttribute === undefined ? "" : `The claim \`email\` is the attribute ${code(userAttribute)}.`,
    own ? renderIssuer(context, own) : "",
  ]);
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["ldap", "Dex checks the password in the directory and reads the groups there."],
  ["github", "groups are `organization:team`."],
  ["gitlab", "groups are paths of GitLab groups."],
  ["oidc", "another issuer says who users are."],
  ["microsoft", "Entra ID (Azure AD) says who users are."],
  ["google", "Google says who users are."],
  ["saml", "an identity provider says in SAML who users are."],
]);

/** Dex as a whole. */
export function renderDexIssuer(context: RenderContext, object: DexContent & KubernetesObject): string {
  const url = object.issuer?.value ?? "";
  const own = allIssuers(context.snapshot.index()).find((issuer) => issuer.url === url);
  if (own) return renderIssuer(context, own);
  return `Dex makes tokens as ${code(url)}; no API server of the workspace takes them.`;
}
