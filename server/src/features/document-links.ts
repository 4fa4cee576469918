import { parseAllowAnnotation } from "../analysis/allow-annotation";
import { folderOf, isKustomization, KUSTOMIZATION_NAMES, resolvePath } from "../analysis/builds";
import type { Snapshot } from "../analysis/snapshot";
import { METAS } from "../rules/metas";
import type { FilePath, FileRange, TextRange } from "../text/range";
import { entryOf, resolve, valueOf, type YamlNode } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import { parseSuppressions } from "../yaml/suppress";

export type DocumentLink = { readonly range: FileRange } & (
  | { readonly file: FilePath }
  /** The page of a rule. */
  | { readonly rule: string }
);

/** Paths of a kustomization that lead to files of the workspace, and ids of rules in what silences them. */
export function documentLinks(snapshot: Snapshot, file: FilePath): readonly DocumentLink[] {
  const paths = isKustomization(file) ? pathLinks(snapshot, file) : [];
  return [...paths, ...ruleLinks(snapshot, file)];
}

/** Lists of paths, and lists of maps with a path in each. */
const PATH_LISTS = [
  "resources",
  "bases",
  "components",
  "crds",
  "configurations",
  "generators",
  "transformers",
  "validators",
  "patches",
  "patchesStrategicMerge",
  "patchesJson6902",
  "replacements",
];

/** Only what the workspace holds is linked, so that no text leads out of it. */
function pathLinks(snapshot: Snapshot, file: FilePath): readonly DocumentLink[] {
  const { root } = parseDocument(snapshot.text(file) ?? "");
  const res: DocumentLink[] = [];
  for (const key of PATH_LISTS) {
    const list = valueOf(root, key);
    if (list?.type !== "seq") continue;
    for (const item of list.items) {
      const text = pathOf(item);
      if (!text) continue;
      const target = fileAt(snapshot, resolvePath(folderOf(file), text.value));
      if (target !== undefined) res.push({ range: { file, ...text.at }, file: target });
    }
  }
  return res;
}

function pathOf(item: YamlNode | undefined): { readonly value: string; readonly at: TextRange } | undefined {
  const content = item?.type === "map" ? resolve(entryOf(item, "path")?.value) : item;
  return content?.type === "scalar" ? { value: content.text, at: content.at } : undefined;
}

/** A folder means the kustomization in it. */
function fileAt(snapshot: Snapshot, path: FilePath): FilePath | undefined {
  return [path, ...KUSTOMIZATION_NAMES.map((name) => `${path}/${name}`)].find((candidate) =>
    snapshot.file(candidate),
  );
}

const RULES: ReadonlySet<string> = new Set(METAS.map(({ id }) => id));

function ruleLinks(snapshot: Snapshot, file: FilePath): readonly DocumentLink[] {
  const text = snapshot.text(file) ?? "";
  const comments = parseSuppressions(text);
  const objects = snapshot.file(file)?.objects ?? [];
  const annotations = objects.flatMap((object) => parseAllowAnnotation(object, text));
  return [...comments, ...annotations].flatMap(({ patterns }) =>
    patterns
      .filter(({ value }) => RULES.has(value))
      .map(({ value, start, end }): DocumentLink => ({ range: { file, start, end }, rule: value })),
  );
}
