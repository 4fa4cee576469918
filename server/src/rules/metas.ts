import { closest } from "../support/near-miss";
import { ABOUT_FILES } from "./about-files";
import { RULES } from "./registry.generated";
import type { RuleMeta } from "./rule";

/** Everything that can be reported, silenced and configured, in the order of ids. */
export const METAS: readonly RuleMeta[] = [
  ...RULES.map(({ meta }) => meta),
  ...Object.values(ABOUT_FILES),
].sort((a, b) => (a.id < b.id ? -1 : 1));

const IDS: ReadonlySet<string> = new Set(METAS.map(({ id }) => id));
const FAMILIES: ReadonlySet<string> = new Set(METAS.map(({ id }) => familyOf(id)));

export function familyOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

export function isFamily(family: string): boolean {
  return FAMILIES.has(family);
}

/** Whether a comment or a configuration that says `rbac/wildcard-verb`, `rbac/*` or `*` means anything. */
export function namesRules(pattern: string): boolean {
  if (pattern === "*" || IDS.has(pattern)) return true;
  return pattern.endsWith("/*") && FAMILIES.has(pattern.slice(0, -"/*".length));
}

/** The same, or nearly the same: prose names nothing of the kind. */
export function meansRules(pattern: string): boolean {
  if (namesRules(pattern)) return true;
  return (
    pattern.includes("/") && (isFamily(familyOf(pattern)) || closest(pattern, knownPatterns()) !== undefined)
  );
}

/** All that a comment or a configuration may name, for the search of what was meant. */
export function knownPatterns(): readonly string[] {
  return [...IDS, ...[...FAMILIES].map((family) => `${family}/*`)];
}
