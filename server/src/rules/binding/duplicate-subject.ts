import { subjectKey } from "../../graph/granting";
import { isKnown } from "../../yaml/node";
import { removeItem } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/duplicate-subject",
    summary: "A binding names a subject twice",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["B23"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects"],
  },
  on: ["binding"],
  *check(binding) {
    const seen = new Map<string, number>();
    for (const subject of binding.subjects) {
      const { kind, name } = subject;
      const key = subjectKey(binding, subject);
      if (!kind || !name || !isKnown(key)) continue;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, subject.index);
        continue;
      }
      const earlier = binding.subjects[first];
      yield {
        at: name.at,
        message: `${kind.value} "${name.value}" is a subject of this binding already.`,
        tags: ["unnecessary"],
        related: earlier?.name
          ? [{ object: binding, at: earlier.name.at, message: "The same subject stands here." }]
          : [],
        fixes: [
          {
            title: `Remove the second "${name.value}": all permissions stay`,
            permissions: "equal",
            preferred: true,
            change: changeObject(binding, ({ document, text }, path) =>
              removeItem(document, text, [...path, "subjects"], subject.index),
            ),
          },
        ],
      };
    }
  },
});
