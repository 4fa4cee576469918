import { replaceNode } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/flag-not-text",
    summary: "A flag is a mapping for YAML, because it ends with a colon",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server",
      "https://yaml.org/spec/1.2.2/#flow-mappings",
    ],
  },
  on: ["control-plane"],
  *check(object) {
    const flags = object.components.flatMap((component) => component.flags);
    for (const { isMapping, written, value, at, path } of flags) {
      if (!isMapping) continue;
      const text = `${written}=${value}`;
      yield {
        at,
        message: `YAML reads this flag as a mapping, because it ends with a colon, and a command that is not a list of texts is rejected.`,
        fixes: [
          {
            title: `Quote "${text}": the flag starts to count`,
            permissions: "wider",
            preferred: true,
            change: changeObject(object, (open, root) =>
              replaceNode(open.document, open.text, [...root, ...path], text),
            ),
          },
        ],
      };
    }
  },
});
