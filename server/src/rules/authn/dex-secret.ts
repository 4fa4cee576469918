import { placeInside } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/dex-secret",
    summary: "A password or a client secret of Dex is written out",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://dexidp.io/docs/configuration/"],
  },
  on: ["dex"],
  *check(object, _index, documents) {
    for (const { secrets } of object.connectors)
      for (const { field, at, inner } of secrets)
        yield {
          at: placeInside(documents, object, at, inner),
          message: `Whoever reads the file has the ${field === "bindPW" ? "password of the directory" : "client secret of the issuer"}: let "$NAME" read it from the environment.`,
        };
  },
});
