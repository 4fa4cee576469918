import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";
import { quoted } from "../words";
import { containerText } from "../workload-text";

export default defineRule({
  meta: {
    id: "service-account/secret-in-env",
    summary: "A container gets Secrets as environment variables",
    category: "security",
    severity: "hint",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    references: ["https://kubernetes.io/docs/concepts/security/secrets-good-practices/"],
    rows: ["E24"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    if (!documents.mentions(workload, "secret")) return;
    for (const container of podSpecOf(documents, workload).containers.items) {
      const values = container.env.flatMap(({ secret }) => (secret ? [secret] : []));
      const secrets = [...values, ...container.envFromSecrets];
      const [first] = secrets;
      if (!first) continue;
      const names = [...new Set(secrets.map(({ value }) => value).filter(isKnown))];
      const what =
        names.length === 0 ? "Secrets" : `${names.length === 1 ? "Secret" : "Secrets"} ${quoted(names)}`;
      yield {
        at: first.at,
        message: `${containerText(container)} gets ${what} as environment variables, which every process of it inherits and crash reports show.`,
      };
    }
  },
});
