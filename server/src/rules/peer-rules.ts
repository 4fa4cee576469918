import { rowsOfPeer } from "./catalogue/peers";
import type { CatalogueRow } from "./catalogue/row";
import { METAS } from "./metas";
import type { RuleMeta } from "./rule";

/** What stands here for an id of another tool that somebody wrote instead of a rule. */
export interface PeerMeaning {
  /** Rules that cover it, those that were asked for first; three at most. */
  readonly rules: readonly string[];
  /** One sentence that names them. */
  readonly hint: string;
}

/** The rules that cover checks of the catalogue. */
export function rulesOfRows(rows: readonly CatalogueRow[]): readonly RuleMeta[] {
  return METAS.filter((meta) => rows.some(({ row }) => meta.rows.includes(row)));
}

/** Reads the id of another tool; of several rules that cover it, those in `likely` come first. */
export function meaningOfPeer(id: string, likely: ReadonlySet<string> = new Set()): PeerMeaning | undefined {
  // Some tools call checks by plain words, such as "roles", which are prose more often.
  if (!/[\d_-]|[a-z][A-Z]/.test(id)) return undefined;
  const rows = rowsOfPeer(id);
  const [row] = rows;
  if (!row) return undefined;
  const all = rulesOfRows(rows).map((meta) => meta.id);
  if (all.length === 0) return { rules: [], hint: `No rule covers ${row.about}.` };
  const ordered = [...all.filter((rule) => likely.has(rule)), ...all.filter((rule) => !likely.has(rule))];
  const rules = ordered.slice(0, MAX_RULES);
  const more = all.length > MAX_RULES ? ["one of others"] : [];
  return { rules, hint: `Here it is ${orList([...rules.map((rule) => `"${rule}"`), ...more])}.` };
}

const MAX_RULES = 3;

function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
