import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { sharedFolder } from "../../scripts/shared-folder";
import { classify, decodeFile, splitDocuments, type Tier } from "../../server/src/yaml/split";

export interface CorpusDocument {
  readonly name: string;
  readonly text: string;
}

/** The documents of one tier in the reference corpus; a loud warning, and a failure in CI, where it is absent. */
export function corpusDocuments(tier: Tier): CorpusDocument[] {
  const shared = sharedFolder();
  const folder = shared && path.join(shared, "corpus");
  if (folder === undefined || !fs.existsSync(folder)) {
    console.warn("NOT CHECKED: the corpus in the reference folder ../shared (or ROLECALL_SHARED) is absent.");
    expect(process.env["CI"], "the reference folder is needed in CI").toBeFalsy();
    return [];
  }
  return manifestFiles(folder).flatMap((file) => fileDocuments(folder, file, tier));
}

function manifestFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function fileDocuments(folder: string, file: string, tier: Tier): CorpusDocument[] {
  const decoded = decodeFile(fs.readFileSync(file));
  if (!("text" in decoded)) return [];
  const { text } = decoded;
  return splitDocuments(text)
    .filter(({ start, end }) => classify(text, start, end) === tier)
    .map(({ start, end }) => ({
      name: `${path.relative(folder, file)}:${start}`,
      text: text.slice(start, end),
    }));
}
