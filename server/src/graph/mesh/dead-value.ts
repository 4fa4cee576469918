import type { AccessRule, AttributeTest } from "../../model/mesh/istio/content";
import { isPathTemplate } from "../../model/mesh/istio/path-template";
import { isKnown } from "../../yaml/node";
import { partsOf } from "./match-principal";

/** Why a value of a policy can match nothing. */
export type DeadValue =
  /** `spiffe://…`, which Istio puts in front by itself. */
  | "spiffe-prefix"
  /** `system:serviceaccount:…`, as the API server names it. */
  | "user-name"
  /** Something else than `<trust domain>/ns/<namespace>/sa/<ServiceAccount>`. */
  | "no-principal"
  /** A star that is neither first nor last is a star. */
  | "middle-star"
  /** Methods are upper case. */
  | "method-case"
  /** Paths begin with a slash. */
  | "relative-path";

/** Why the value can match nothing; absent where it can, and where a template fills it in. */
export function deadValueOf(attribute: string, value: string): DeadValue | undefined {
  if (!isKnown(value) || value === "" || value === "*") return undefined;
  switch (attribute) {
    case "source.principal":
      return deadPrincipal(value);
    case "request.method":
      return hasMiddleStar(value)
        ? "middle-star"
        : /[a-z]/.test(value) && !value.includes("/")
          ? "method-case"
          : undefined;
    case "request.host":
      return hasMiddleStar(value) ? "middle-star" : undefined;
    case "request.path":
      if (!isPathTemplate(value) && hasMiddleStar(value)) return "middle-star";
      return value.startsWith("/") || value.startsWith("*") ? undefined : "relative-path";
    default:
      return undefined;
  }
}

function deadPrincipal(value: string): DeadValue | undefined {
  if (value.startsWith("spiffe://")) return "spiffe-prefix";
  if (value.startsWith("system:serviceaccount")) return "user-name";
  if (hasMiddleStar(value)) return "middle-star";
  if (value.startsWith("*")) return undefined;
  if (value.endsWith("*")) return isBeginning(value.slice(0, -1)) ? undefined : "no-principal";
  return partsOf(value) ? undefined : "no-principal";
}

/** Whether a principal can begin like this. */
function isBeginning(text: string): boolean {
  const [trustDomain = "", ns = "ns", namespace = "x", sa = "sa", name = "x", ...rest] = text.split("/");
  const last = text.split("/").length - 1;
  const fits = (part: string, word: string, position: number): boolean =>
    position === last ? word.startsWith(part) : part === word;
  return (
    trustDomain !== "" &&
    !trustDomain.includes(":") &&
    rest.length === 0 &&
    fits(ns, "ns", 1) &&
    (namespace !== "" || last === 2) &&
    fits(sa, "sa", 3) &&
    (name !== "" || last === 4)
  );
}

function hasMiddleStar(value: string): boolean {
  return value.slice(1, -1).includes("*");
}

/** The test that keeps a rule from ever matching: all its values are dead, or its negation takes them all away. */
export function deadTestOf(rule: AccessRule): AttributeTest | undefined {
  const lists = [rule.from?.items, rule.to?.items];
  for (const items of lists) {
    if (!items || items.length === 0) continue;
    const dead = items.map(({ tests }) => tests.find((test) => isDead(test, tests)));
    if (dead.every((test) => test !== undefined)) return dead[0];
  }
  for (const { tests } of rule.when) {
    const dead = tests.find((test) => isDead(test, tests));
    if (dead) return dead;
  }
  return undefined;
}

function isDead(test: AttributeTest, beside: readonly AttributeTest[]): boolean {
  const { attribute, negated, values } = test;
  if (negated || values.open || values.items.length === 0) return false;
  const excluded = new Set(
    beside
      .filter((other) => other.negated && other.attribute === attribute)
      .flatMap((other) => other.values.items.map(({ value }) => value)),
  );
  return values.items.every(
    ({ value }) =>
      isKnown(value) &&
      (excluded.has(value) || excluded.has("*") || deadValueOf(attribute, value) !== undefined),
  );
}

/** What only the certificate of a caller tells. */
export function isPeerAttribute(attribute: string): boolean {
  return /^source\.(?:principal|namespace|serviceAccount|trustDomain)$/.test(attribute);
}
