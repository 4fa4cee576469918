import { allIssuers, type Issuer, type NameForm, onlyIssuer } from "../../../graph/cluster/issuers";
import type { Principal } from "../../../graph/principal";
import type { LocatedReference } from "../../../graph/references";
import { mappedText } from "../cloud/mapped";
import { code, link, listed } from "../markdown";
import { objectLink, type RenderContext, targetOf } from "../places";

/** Where a user or a group of that name can come from: tokens of an issuer, certificates, kubeconfigs. */
export function originSection(context: RenderContext, { kind, name }: Principal): string {
  if (kind === "ServiceAccount" || name.startsWith("system:")) return "";
  const index = context.snapshot.index();
  const texts: string[] = [];
  for (const issuer of allIssuers(index)) {
    const form = kind === "User" ? issuer.user : issuer.groups;
    const text = form && tokenText(context, issuer, form, name);
    if (text !== undefined && text !== "") texts.push(text);
  }
  const named = index
    .references({ kind, namespace: "", name })
    .filter(({ reference }) => reference.use === "authenticates");
  const sources = new Map(
    named.filter(isSource).map((found) => [found.object, sourceText(context, kind, name, found)]),
  );
  texts.push(...sources.values());
  if (texts.length > 0) return `Comes from ${listed(texts, Math.min(3, context.maxRows))}.`;
  return missingText(context, kind, name);
}

/** A name with the prefix of an issuer. */
function tokenText(
  context: RenderContext,
  issuer: Issuer,
  { claim, prefix }: NameForm,
  name: string,
): string {
  if (prefix === undefined || prefix === "" || !name.startsWith(prefix)) return "";
  const value = name.slice(prefix.length);
  const of = claim === undefined ? "" : ` whose claim ${code(claim)} is ${code(value)}`;
  return `tokens of ${issuerLink(context, issuer)}${of}`;
}

function issuerLink(context: RenderContext, issuer: Issuer): string {
  return link(code(issuer.url), targetOf(context, issuer.object, issuer.at));
}

/** Who asks for a certificate is not who comes out of it. */
function isSource({ object, reference }: LocatedReference): boolean {
  return object.type !== "signing-request" || object.request?.start === reference.at.start;
}

function sourceText(
  context: RenderContext,
  kind: Principal["kind"],
  name: string,
  { object, reference }: LocatedReference,
): string {
  if (object.type === "cloud" || object.type === "infrastructure")
    return mappedText(context, object, kind, name);
  if (object.type === "signing-request")
    return `the certificate of ${objectLink(context, object, reference.at)}`;
  if (object.type !== "kubeconfig") return objectLink(context, object, reference.at);
  const isCertificate = object.users.some(({ certificate }) => certificate?.at.start === reference.at.start);
  const file = link(code("kubeconfig"), targetOf(context, object, reference.at));
  return isCertificate ? `a certificate in a ${file}` : `a ${file} that acts as it`;
}

/** Nothing is said about names that certificates may give, unless they look like those of the issuer. */
function missingText(context: RenderContext, kind: Principal["kind"], name: string): string {
  const issuer = onlyIssuer(context.snapshot.index());
  if (!issuer || kind !== "User" || !name.includes("@")) return "";
  const { prefix, claim } = issuer.user;
  if (prefix === undefined) return "";
  if (prefix !== "")
    return `⚠ No token of ${issuerLink(context, issuer)} gives this name: it adds the prefix ${code(prefix)}.`;
  return claim === undefined
    ? ""
    : `Comes from tokens of ${issuerLink(context, issuer)} whose claim ${code(claim)} is this name.`;
}
