import type { PolicyName } from "../../model/operator/content";
import { defineRule, type Severity } from "../rule";

/** Groups that many are in, and how many. */
const BROAD: readonly (readonly [RegExp, string, Severity])[] = [
  [/^(?:\*|system:\*)$/, "everybody", "warning"],
  [/^system:authenticated$/, "everybody with credentials", "warning"],
  [/^system:unauthenticated$/, "whoever has no credentials", "warning"],
  [/^system:serviceaccounts(?::?\*)?$/, "every ServiceAccount of the cluster", "warning"],
  [/^system:masters$/, "whoever holds an administrator's certificate", "information"],
];

export default defineRule({
  meta: {
    id: "admission/broad-exemption",
    summary: "An admission policy does not count for a group that many are in",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["K6"],
    references: [
      "https://kyverno.io/docs/policy-types/cluster-policy/match-exclude/",
      "https://open-policy-agent.github.io/gatekeeper/website/docs/howto/",
    ],
  },
  on: ["admission-policy"],
  *check({ names }) {
    for (const name of names) {
      const broad = name.isExempt ? broadnessOf(name) : undefined;
      if (!broad) continue;
      const [, whom, severity] = broad;
      yield {
        at: name.at,
        severity,
        message: `The policy does not count for "${name.name}", which is ${whom}.`,
      };
    }
  },
});

function broadnessOf({ kind, name }: PolicyName) {
  return kind === "Group" ? BROAD.find(([pattern]) => pattern.test(name)) : undefined;
}
