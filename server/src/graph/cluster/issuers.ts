import type {
  AuthenticationConfigurationContent,
  ClaimMapping,
  Component,
  ControlPlaneContent,
  Flag,
  JwtAuthenticator,
} from "../../model/cluster/content";
import type { KubernetesObject, Placed, Text } from "../../model/object";
import type { TextRange } from "../../text/range";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";
import { perIndex } from "../reads";
import { apiServers, flagNamed } from "./components";

/** How names come out of a token: a text before the value of a claim; `prefix` is undefined where nobody knows it. */
export interface NameForm {
  readonly claim: string | undefined;
  readonly prefix: string | undefined;
  /** What decides it. */
  readonly at: TextRange;
}

/** Somebody whose tokens the API server takes, from flags or from structured configuration. */
export interface Issuer {
  readonly object: KubernetesObject;
  readonly at: TextRange;
  readonly url: string;
  readonly user: NameForm;
  /** Absent where tokens bring no groups along. */
  readonly groups: NameForm | undefined;
  /** Some part of it is not known before rendering. */
  readonly open: boolean;
  /** A rule keeps names that begin with `system:` out. */
  readonly guardsSystem: boolean;
  readonly source:
    | { readonly kind: "flags"; readonly component: Component }
    | { readonly kind: "jwt"; readonly jwt: JwtAuthenticator };
}

type ControlPlane = ControlPlaneContent & Placed;
type Configuration = AuthenticationConfigurationContent & Placed;

/** The issuers of one object. */
export function issuersOf(object: KubernetesObject): readonly Issuer[] {
  if (object.type === "control-plane")
    return apiServers(object).flatMap((component) => flagIssuer(object, component) ?? []);
  if (object.type === "authentication-configuration") return object.jwt.map((jwt) => jwtIssuer(object, jwt));
  return [];
}

/** The flags `--oidc-*`, with the prefixes that the server adds where none are given. */
function flagIssuer(object: ControlPlane, component: Component): Issuer | undefined {
  const url = flagNamed(component, "oidc-issuer-url");
  if (!url) return undefined;
  const value = (name: string): Flag | undefined => flagNamed(component, `oidc-${name}`);
  const [claim, prefix] = [value("username-claim"), value("username-prefix")];
  const [groups, groupsPrefix] = [value("groups-claim"), value("groups-prefix")];
  return {
    object,
    at: url.at,
    url: url.value,
    user: {
      claim: claim ? known(claim.value) : "sub",
      prefix:
        component.open && !prefix ? undefined : userPrefix(url.value, claim?.value ?? "sub", prefix?.value),
      at: (prefix ?? claim ?? url).at,
    },
    groups: groups && {
      claim: known(groups.value),
      prefix: component.open && !groupsPrefix ? undefined : known(groupsPrefix?.value ?? ""),
      at: (groupsPrefix ?? groups).at,
    },
    open: component.open,
    guardsSystem: false,
    source: { kind: "flags", component },
  };
}

/** `-` means none; without a prefix it is the issuer, except for the claim `email`. */
function userPrefix(url: string, claim: string, prefix: string | undefined): string | undefined {
  if (prefix !== undefined && prefix !== "") return prefix === "-" ? "" : known(prefix);
  if (!isKnown(claim)) return undefined;
  return claim === "email" ? "" : known(`${url}#`);
}

function jwtIssuer(object: Configuration, jwt: JwtAuthenticator): Issuer {
  return {
    object,
    at: jwt.at,
    url: jwt.url?.value ?? "",
    user: mappedForm(jwt.username, jwt.at),
    groups: jwt.groups && mappedForm(jwt.groups, jwt.at),
    open: jwt.open,
    guardsSystem: jwt.userRules.some(({ value }) => value.includes("system:")),
    source: { kind: "jwt", jwt },
  };
}

function mappedForm(mapping: ClaimMapping | undefined, absentAt: TextRange): NameForm {
  if (!mapping) return { claim: undefined, prefix: undefined, at: absentAt };
  const { claim, prefix, expression, at } = mapping;
  if (claim && !expression)
    return { claim: known(claim.value), prefix: prefix && known(prefix.value), at: prefix?.at ?? at };
  return { ...expressionForm(expression), at: expression?.at ?? at };
}

/** `"azuread:" + claims.email` and `claims.groups.map(g, "aad:" + g)` begin with a constant; others are not known. */
function expressionForm(expression: Text | undefined): Omit<NameForm, "at"> {
  const text = expression?.value ?? "";
  const added = /^\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*\+\s*claims\.(\w+)\s*$/.exec(text);
  if (added) return { claim: added[3], prefix: known(added[1] ?? added[2] ?? "") };
  const mapped =
    /^\s*claims\.(\w+)\.map\(\s*(\w+)\s*,\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*\+\s*(\w+)\s*\)\s*$/.exec(text);
  if (mapped && mapped[2] === mapped[5])
    return { claim: mapped[1], prefix: known(mapped[3] ?? mapped[4] ?? "") };
  const plain = /^\s*claims\.(\w+)\s*$/.exec(text);
  return plain ? { claim: plain[1], prefix: "" } : { claim: undefined, prefix: undefined };
}

function known(text: string): string | undefined {
  return isKnown(text) ? text : undefined;
}

/** Every issuer of the workspace. */
export const allIssuers: (index: ObjectIndex) => readonly Issuer[] = perIndex((index) =>
  [...index.ofType("authentication-configuration"), ...index.ofType("control-plane")].flatMap(issuersOf),
);

/**
 * The issuer of the only way to log in with a token that the workspace shows; undefined where there are several, or
 * where part of it is not known. Control planes that say the same count once.
 */
export function onlyIssuer(index: ObjectIndex): Issuer | undefined {
  const issuers = allIssuers(index);
  const [first] = issuers;
  if (!first || first.open || issuers.some((other) => formKey(other) !== formKey(first))) return undefined;
  const others = index.ofType("control-plane").filter((object) => isAnotherSetup(object));
  const files = index.ofType("authentication-configuration");
  if (others.length > 0 || files.some((file) => file.jwtOpen || file.jwt.length === 0)) return undefined;
  return first;
}

function formKey({ url, user, groups }: Issuer): string {
  return [url, user.claim, user.prefix, groups?.claim, groups?.prefix].join("\n");
}

/** An API server that the workspace starts without an issuer is another cluster, or has its issuer elsewhere. */
function isAnotherSetup(object: ControlPlane): boolean {
  return apiServers(object).some(
    (component) =>
      component.complete &&
      !flagNamed(component, "oidc-issuer-url") &&
      !flagNamed(component, "authentication-config"),
  );
}
