import { subjectsNamed } from "../../graph/granting";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/subject-wildcard",
    summary: "A subject uses * as if it were a pattern",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["B20"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects"],
  },
  on: ["binding"],
  *check(binding) {
    const isPattern = (name: string): boolean => name.includes("*") && isKnown(name);
    const subjects = [
      ...subjectsNamed(binding, "User", isPattern),
      ...subjectsNamed(binding, "Group", isPattern),
    ];
    for (const subject of subjects) {
      const kind = subject.kind?.value === "Group" ? "group" : "user";
      yield {
        at: subject.name?.at ?? subject.at,
        message: `"${subject.name?.value ?? ""}" is no pattern: this subject means only the ${kind} of exactly that name, and so probably nobody.`,
      };
    }
  },
});
