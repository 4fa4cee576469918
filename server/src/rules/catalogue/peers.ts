import type { CatalogueRow } from "./row";
import { CATALOGUE } from "./rows";

/** The rows that another tool has under an id, which may stand with or without the tool's name. */
export function rowsOfPeer(id: string): readonly CatalogueRow[] {
  const wanted = fold(id);
  const exact = rowsWith((peer) => peer === wanted);
  return exact.length > 0 ? exact : rowsWith((peer) => peer.includes("*") && globOf(peer).test(wanted));
}

function rowsWith(isMeant: (peer: string) => boolean): readonly CatalogueRow[] {
  return spelledRows().flatMap(({ row, ids }) => (ids.some(isMeant) ? [row] : []));
}

interface SpelledRow {
  readonly row: CatalogueRow;
  readonly ids: readonly string[];
}

let spelled: readonly SpelledRow[] | undefined;

/** Made when the first id is asked for: most never ask. */
function spelledRows(): readonly SpelledRow[] {
  spelled ??= CATALOGUE.map((row) => ({ row, ids: row.peers.flatMap(spellings) }));
  return spelled;
}

/** With and without the name of the tool; the tool alone is no id. */
function spellings(peer: string): readonly string[] {
  const space = peer.indexOf(" ");
  return space === -1 ? [] : [fold(peer), fold(peer.slice(space + 1))];
}

/** Trivy has called the same check KSV-0045, KSV045 and AVD-KSV-0045. */
function fold(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/\bavd-/, "")
    .replace(/\bksv-?0*(\d+)$/, "ksv-$1");
}

function globOf(peer: string): RegExp {
  const parts = peer.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}
