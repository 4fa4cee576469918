import type { RuleMeta } from "./rule";

/**
 * What is reported about a file as such: its silencing comments, the configuration, Rolecall itself.
 * No check stands behind these ids; they have metadata and a page like every rule, and are configured like one.
 */
export const ABOUT_FILES = {
  configurationMistake: about({
    id: "configuration/mistake",
    summary: "A .rolecall.yaml says something that is not understood",
    severity: "warning",
    fix: "safe",
  }),
  ruleCrashed: about({
    id: "internal/rule-crashed",
    summary: "A rule of Rolecall failed",
    severity: "information",
    fix: "none",
  }),
  expired: about({
    id: "suppression/expired",
    summary: "The day until which findings were silenced has passed",
    severity: "information",
    fix: "none",
  }),
  missingReason: about({
    id: "suppression/missing-reason",
    summary: "Findings are silenced without a reason where one is required",
    severity: "warning",
    fix: "none",
  }),
  suppressionMistake: about({
    id: "suppression/mistake",
    summary: "A silencing comment is not understood",
    severity: "warning",
    fix: "safe",
  }),
  unknownRule: about({
    id: "suppression/unknown-rule",
    summary: "A silencing comment names a rule that does not exist",
    severity: "warning",
    fix: "safe",
  }),
  unused: about({
    id: "suppression/unused",
    summary: "A silencing comment silences nothing",
    severity: "hint",
    fix: "review",
  }),
} as const satisfies Readonly<Record<string, RuleMeta>>;

function about(meta: Pick<RuleMeta, "id" | "summary" | "severity" | "fix">): RuleMeta {
  return {
    ...meta,
    category: "correctness",
    scope: "document",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [],
  };
}
