import type { CatalogueRow } from "../server/src/rules/catalogue/row";
import { CATALOGUE } from "../server/src/rules/catalogue/rows";
import { RULES } from "../server/src/rules/registry.generated";

const FAMILIES: Readonly<Record<string, string>> = {
  A: "What a role says",
  B: "Bindings and subjects",
  C: "Dangerous permissions",
  D: "Names and unused objects",
  E: "ServiceAccounts and tokens",
};

/** `docs/rules/coverage.md`: where somebody who knows the ids of another tool finds the same here. */
export function coveragePage(): string {
  const sections = Object.entries(FAMILIES).map(([letter, title]) => {
    const rows = CATALOGUE.filter(({ row }) => row.startsWith(letter));
    return `## ${letter}. ${title}

| | What | Rolecall | Other tools |
|---|---|---|---|
${rows.map(line).join("\n")}`;
  });
  const covered = CATALOGUE.filter(({ row }) => rulesOf(row).length > 0).length;
  const beyond = RULES.filter(({ meta }) => meta.rows.length === 0).map(({ meta }) => link(meta.id));
  return `<!-- Written by \`npm run codegen\`; do not edit. -->
# Coverage

What other tools check about roles, bindings, references and ServiceAccounts, and what Rolecall says about it.
${covered} of ${CATALOGUE.length} checks have a rule; several checks that say one thing share one.
The others say why they have none.
An id stands behind the name of its tool, as the tool spells it; a tool without an id has the check without a name.
On the command line \`rolecall rules KSV-0045\` answers the same.

${sections.join("\n\n")}

## Beyond the other tools

Rules that correspond to no row: ${beyond.join(", ")}.
`;
}

function line(row: CatalogueRow): string {
  const own = rulesOf(row.row);
  const answer = own.length > 0 ? own.map(link).join(", ") : (row.leftOut ?? "not yet");
  return `| ${row.row} | ${row.about} | ${answer} | ${peersText(row.peers)} |`.replaceAll("  |", " |");
}

function rulesOf(row: string): readonly string[] {
  return RULES.filter(({ meta }) => meta.rows.includes(row)).map(({ meta }) => meta.id);
}

function link(id: string): string {
  return `[\`${id}\`](${id}.md)`;
}

/** The ids of one tool stand together. */
function peersText(peers: readonly string[]): string {
  const byTool = new Map<string, string[]>();
  for (const peer of peers) {
    const [tool = "", ...words] = peer.split(" ");
    const ids = byTool.get(tool) ?? [];
    byTool.set(tool, ids);
    if (words.length > 0) ids.push(`\`${words.join(" ")}\``);
  }
  return [...byTool].map(([tool, ids]) => [tool, ...ids].join(" ")).join(", ");
}
