import fs from "node:fs";
import path from "node:path";
import { classify, decodeFile, splitDocuments, type Tier } from "../../server/src/yaml/split";
import { referencePath } from "./reference-folder";

/** The texts of the reference corpus by path (`/repository/file.yaml`), in the order of paths; none where it is absent. */
export function corpusFiles(): ReadonlyMap<string, string> {
  const folder = referencePath("corpus");
  if (folder === undefined) return new Map();
  const res = new Map<string, string>();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:ya?ml|json)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const decoded = decodeFile(fs.readFileSync(file));
    if ("text" in decoded) res.set(`/${path.relative(folder, file)}`, decoded.text);
  }
  if (res.size === 0) throw new Error(`No file in ${folder} can be read.`);
  return new Map([...res].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface CorpusDocument {
  readonly name: string;
  readonly text: string;
}

/** The documents of one tier. */
export function corpusDocuments(tier: Tier): CorpusDocument[] {
  return [...corpusFiles()].flatMap(([file, text]) =>
    splitDocuments(text)
      .filter(({ start, end }) => classify(text, start, end) === tier)
      .map(({ start, end }) => ({ name: `${file}:${start}`, text: text.slice(start, end) })),
  );
}

/** As many items as wanted, from all over the list; all where there are fewer. */
export function everyNth<T>(items: readonly T[], count: number): readonly T[] {
  const step = items.length / count;
  return step < 1 ? items : Array.from({ length: count }, (_, index) => items[Math.floor(index * step)]!);
}
