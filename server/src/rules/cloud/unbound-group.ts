import { isKnown } from "../../yaml/node";
import { placeInside } from "../embedded-place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/unbound-group",
    summary: "A role of AWS becomes a member of a group that no binding names",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html"],
    rows: [],
  },
  on: ["cloud"],
  *check(object, index, documents) {
    if (index.settings.world === "open") return;
    for (const fact of object.facts) {
      if (fact.fact !== "aws-access") continue;
      for (const group of fact.groups) {
        if (!isKnown(group.value) || group.value.startsWith("system:") || group.value.startsWith("eks:"))
          continue;
        if (index.bindingsNaming({ kind: "Group", namespace: "", name: group.value }).length > 0) continue;
        yield {
          at: placeInside(documents, object, group),
          message: `No binding of the workspace names group "${group.value}", so that its members may do nothing.`,
        };
      }
    }
  },
});
