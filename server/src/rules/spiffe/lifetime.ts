import type { Text } from "../../model/object";
import { parseDuration } from "../../support/duration";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

const DAY = 24 * 60 * 60;

export default defineRule({
  meta: {
    id: "spiffe/lifetime",
    summary: "An identity of SPIFFE lives longer than a day, or its lifetime is no duration",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["J8"],
    references: ["https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md"],
  },
  on: ["cluster-spiffe-id"],
  *check({ ttl, jwtTtl }) {
    for (const { text, what } of [
      { text: ttl, what: "A certificate" },
      { text: jwtTtl, what: "A token" },
    ]) {
      const message = text && isKnown(text.value) ? faultOf(text, what) : undefined;
      if (text && message !== undefined) yield { at: text.at, message };
    }
  },
});

function faultOf({ value }: Text, what: string): string | undefined {
  const seconds = parseDuration(value);
  if (seconds === undefined) return `"${value}" is no duration such as "1h" or "30m".`;
  if (seconds <= DAY) return undefined;
  return `${what} of this identity stays valid for "${value}" after it was stolen: SPIRE renews it by itself, so that hours are enough.`;
}
