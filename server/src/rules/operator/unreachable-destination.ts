import { isKnown } from "../../yaml/node";
import type { Destination } from "../../model/operator/content";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "operator/unreachable-destination",
    summary: "A ServiceAccount of an Argo CD project stands behind a pattern that matches before",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://argo-cd.readthedocs.io/en/stable/operator-manual/app-sync-using-impersonation/"],
  },
  on: ["account-user"],
  *check({ destinations }) {
    for (const [position, destination] of destinations.entries()) {
      const before = destinations.slice(0, position).find((earlier) => covers(earlier, destination));
      if (!before || before.account === destination.account) continue;
      yield {
        at: destination.at,
        message: `This never counts: "${before.account}" further up is for namespace "${before.namespace}" of server "${before.server}", and the first match is taken.`,
      };
    }
  },
});

function covers(earlier: Destination, later: Destination): boolean {
  return coversText(earlier.server, later.server) && coversText(earlier.namespace, later.namespace);
}

/** Only what is certain: the same text, `*`, and a prefix with a star at its end. */
function coversText(pattern: string, text: string): boolean {
  if (!isKnown(pattern) || !isKnown(text)) return false;
  if (pattern === text || pattern === "*") return true;
  const prefix = /^([^*?[\]{}!]*)\*$/.exec(pattern)?.[1];
  return prefix !== undefined && text.startsWith(prefix) && !text.slice(prefix.length).includes("/");
}
