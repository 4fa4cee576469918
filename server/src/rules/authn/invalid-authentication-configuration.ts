import type { AuthenticationConfigurationContent } from "../../model/cluster/content";
import type { Placed, Problem } from "../../model/object";
import { insertEntry } from "../../yaml/edit";
import type { NodePath } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "authn/invalid-authentication-configuration",
    summary: "The API server rejects an AuthenticationConfiguration",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H22", "H23", "H24", "H25"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration",
      "https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/",
    ],
  },
  on: ["authentication-configuration"],
  *check(object) {
    for (const problem of object.problems)
      yield { at: problem.at, message: problem.message, fixes: fixesOf(object, problem) };
  },
});

function fixesOf(
  object: AuthenticationConfigurationContent & Placed,
  { field, type }: Problem,
): readonly Fix[] {
  if (type !== "FieldValueRequired") return [];
  if (field.endsWith(".prefix"))
    return [
      insertion(object, field, "oidc:", `Add the prefix "oidc:": users and groups get names of their own`),
      insertion(object, field, "", `Add the prefix "": names are taken as the issuer gives them`),
    ];
  if (field.endsWith(".audienceMatchPolicy"))
    return [
      { ...insertion(object, field, "MatchAny", "Take tokens for any of the audiences"), preferred: true },
    ];
  return [];
}

/** The configuration is rejected without it, so that with it tokens begin to be taken. */
function insertion(
  object: AuthenticationConfigurationContent & Placed,
  field: string,
  value: string,
  title: string,
): Fix {
  const path: NodePath = field
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return {
    title,
    permissions: "wider",
    change: changeObject(object, ({ document, text }, root) =>
      insertEntry(
        document,
        text,
        [...root, ...object.root, ...path.slice(0, -1)],
        String(path.at(-1)),
        value,
      ),
    ),
  };
}
