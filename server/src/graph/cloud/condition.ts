import type { PolicyCondition } from "../../model/cloud/aws/policy";
import { isKnown } from "../../yaml/node";
import { any, not, type Truth } from "../../support/truth";
import { matchesPattern } from "./wildcard-match";

/** An operator of an IAM condition, taken apart. */
export interface ConditionOperator {
  readonly base: "equals" | "like" | "other";
  readonly ignoresCase: boolean;
  readonly negated: boolean;
  /** True also where the request has no such key. */
  readonly ifExists: boolean;
}

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?String(Not)?(Equals|Like|EqualsIgnoreCase)(IfExists)?$/i;

export function readOperator(text: string): ConditionOperator {
  const match = OPERATOR.exec(text);
  if (!match) return { base: "other", ignoresCase: false, negated: false, ifExists: /IfExists$/i.test(text) };
  const [, set = "", negation, base = "", exists] = match;
  return {
    base: /^like$/i.test(base) ? "like" : "equals",
    ignoresCase: /IgnoreCase$/i.test(base),
    negated: negation !== undefined,
    ifExists: exists !== undefined || /^ForAllValues$/i.test(set),
  };
}

/** Whether a condition holds for a request whose key has a value; an absent value is that of a key the request lacks. */
export function holds({ operator, values, open }: PolicyCondition, actual: string | undefined): Truth {
  const { base, ignoresCase, negated, ifExists } = readOperator(operator.value);
  if (base === "other" || !isKnown(operator.value)) return "unknown";
  if (actual === undefined) return negated || ifExists ? "yes" : "no";
  const found = any([
    ...values.map(({ value }): Truth => {
      if (isKnown(value)) return fits(base, ignoresCase, value, actual) ? "yes" : "no";
      return canFit(value, actual) ? "unknown" : "no";
    }),
    open ? "unknown" : "no",
  ]);
  return negated ? not(found) : found;
}

function fits(base: "equals" | "like", ignoresCase: boolean, value: string, actual: string): boolean {
  if (base === "like") return matchesPattern(value, actual);
  return ignoresCase ? value.toLowerCase() === actual.toLowerCase() : value === actual;
}

/** What is not known of a text may be anything; the rest of it has to fit. */
function canFit(value: string, actual: string): boolean {
  return matchesPattern(value.replace(/\uE000+/g, "*"), actual);
}
