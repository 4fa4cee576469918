import { dexConnectors } from "../dex-connectors";
import { placeInside } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/dex-insecure",
    summary: "Dex talks to its source of users without verifying it",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://dexidp.io/docs/connectors/ldap/"],
  },
  on: ["dex", "secret"],
  *check(object, _index, documents) {
    for (const { insecure, kind } of dexConnectors(object, documents))
      for (const { field, at, inner } of insecure)
        yield {
          at: placeInside(documents, object, at, inner),
          message: `${EFFECTS.get(field) ?? ""} (connector of type "${kind}").`,
        };
  },
});

const EFFECTS: ReadonlyMap<string, string> = new Map([
  ["insecureNoSSL", "Passwords of users cross the network in plain text"],
  [
    "insecureSkipVerify",
    "Whoever answers in place of the server gets the passwords of users and says who they are",
  ],
  [
    "insecureSkipEmailVerified",
    "Addresses count that nobody verified, so that users can choose whose they take",
  ],
]);
