import { removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/kubeconfig-insecure",
    summary: "A client sends its credentials to whoever answers",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H31"],
    references: ["https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/"],
  },
  on: ["kubeconfig"],
  *check(object) {
    for (const { insecure, path, caFile, caData } of object.clusters) {
      if (!insecure?.value || caFile || caData) continue;
      yield {
        at: insecure.at,
        message: "The server is not verified: whoever answers in its place gets the credentials of the user.",
        fixes: [
          {
            title: "Verify the server: remove insecure-skip-tls-verify",
            permissions: "equal",
            onRequest: true,
            change: changeObject(object, ({ document, text }, root) =>
              removeEntry(document, text, [...root, ...path, "cluster"], "insecure-skip-tls-verify"),
            ),
          },
        ],
      };
    }
  },
});
