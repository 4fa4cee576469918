import { type Issuer, issuersOf, type NameForm } from "../../graph/cluster/issuers";
import { insertEntry, insertItem, setScalar } from "../../yaml/edit";
import type { JwtAuthenticator } from "../../model/cluster/content";
import { changeObject } from "../fix";
import { placeOfFlag, setFlag } from "../flag-change";
import { flagNamed } from "../../graph/cluster/components";
import { type DocumentAccess, defineRule, type Finding, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "authn/oidc-without-prefix",
    summary: "An issuer can give its users the names of others, also those of Kubernetes itself",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H26"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server",
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration",
    ],
  },
  on: ["control-plane", "authentication-configuration"],
  *check(object, _index, documents) {
    for (const issuer of issuersOf(object)) {
      if (issuer.guardsSystem) continue;
      // An address cannot be one of Kubernetes' own names.
      if (issuer.user.prefix === "" && issuer.user.claim !== "email" && issuer.user.claim !== "upn")
        yield finding(documents, issuer, issuer.user, "username");
      if (issuer.groups?.prefix === "") yield finding(documents, issuer, issuer.groups, "groups");
    }
  },
});

type Part = "username" | "groups";

function finding(documents: DocumentAccess, issuer: Issuer, form: NameForm, part: Part): Finding {
  const names = part === "groups" ? "Groups" : "User names";
  const worst = part === "groups" ? `"system:masters"` : `"system:kube-controller-manager"`;
  const claim = form.claim === undefined ? "" : ` of the claim "${form.claim}"`;
  return {
    at: placeOf(documents, issuer, form, part),
    message: `${names}${claim} are taken as they are: whoever may choose them at the issuer can be ${worst}, or a name that is meant for somebody else.`,
    severity: part === "groups" ? "warning" : "information",
    fixes: fixesOf(issuer, part),
  };
}

function placeOf(
  documents: DocumentAccess,
  { object, source }: Issuer,
  form: NameForm,
  part: Part,
): Finding["at"] {
  if (source.kind === "jwt") return form.at;
  const flag =
    flagNamed(source.component, `oidc-${part}-prefix`) ?? flagNamed(source.component, `oidc-${part}-claim`);
  return flag ? placeOfFlag(documents, object, flag) : form.at;
}

const PREFIX = "oidc:";

function fixesOf({ object, source }: Issuer, part: Part): readonly Fix[] {
  const title = `Add the prefix "${PREFIX}": bindings must name "${PREFIX}…" then`;
  const change =
    source.kind === "jwt" ? jwtChange(object, source.jwt, part) : flagChange(object, source.component, part);
  return change ? [{ title, permissions: "narrower", change }] : [];
}

type Target = Issuer["object"];

function jwtChange(object: Target, jwt: JwtAuthenticator, part: Part): Fix["change"] | undefined {
  if (!jwt[part]?.prefix) return undefined;
  return changeObject(object, ({ document, text }, path) =>
    setScalar(document, text, [...path, ...jwt.path, "claimMappings", part, "prefix"], PREFIX),
  );
}

function flagChange(
  object: Target,
  component: Extract<Issuer["source"], { kind: "flags" }>["component"],
  part: Part,
): Fix["change"] | undefined {
  const name = `oidc-${part}-prefix`;
  const prefix = flagNamed(component, name);
  if (prefix) return setFlag(object, prefix, PREFIX);
  const claim = flagNamed(component, `oidc-${part}-claim`);
  if (!claim || claim.form === "embedded" || claim.form === "field") return undefined;
  const parent = claim.path.slice(0, -1);
  const last = claim.path.at(-1);
  return changeObject(object, ({ document, text }, root) => {
    const path = [...root, ...parent];
    if (typeof last !== "number") return insertEntry(document, text, path, name, PREFIX, String(last));
    const value =
      claim.form === "pair"
        ? { name, value: PREFIX }
        : `${claim.form === "argument" ? "--" : ""}${name}=${PREFIX}`;
    return insertItem(document, text, path, last + claim.items, value);
  });
}
