import { expect, test } from "vitest";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { incomingCalls, outgoingCalls, prepareHierarchy } from "../../server/src/features/call-hierarchy";
import { codeLenses, lensContent } from "../../server/src/features/code-lenses";
import { completion } from "../../server/src/features/completion";
import { definition } from "../../server/src/features/definition";
import { documentLinks } from "../../server/src/features/document-links";
import { highlights } from "../../server/src/features/highlight";
import { hover } from "../../server/src/features/hover";
import { identityAt } from "../../server/src/features/identities";
import { inlayHints } from "../../server/src/features/inlay-hints";
import { references } from "../../server/src/features/references";
import { prepareRename, rename } from "../../server/src/features/rename";
import { documentSymbols, type ObjectSymbol, workspaceSymbols } from "../../server/src/features/symbols";
import { snapshotOf } from "../support/check";
import { corpusFiles, everyNth } from "../support/corpus";

/** What is asked at an offset; each answers or stays silent, and never fails. */
const AT_OFFSETS: Readonly<Record<string, (snapshot: Snapshot, file: string, offset: number) => unknown>> = {
  definition,
  references: (...at) => references(...at, { includeDeclaration: true }),
  highlights,
  prepareRename,
  rename: (...at) => rename(...at, "renamed"),
  prepareHierarchy,
  identityAt,
  hover: (...at) => hover(...at),
  completion: (...at) => completion(...at, { snippets: true }),
};

/** Small enough that every offset of all of them is looked at in seconds. */
const LONGEST = 1_500;
const WANTED = 50;

test("every offset of sampled files of the corpus is answered without an exception", {
  timeout: 120_000,
}, () => {
  const files = sampledFiles();
  if (files.size === 0) return;
  const snapshot = snapshotOf(files);
  const answered = new Map<string, number>();
  for (const [file, text] of files) {
    for (let offset = 0; offset <= text.length; offset++) {
      for (const [name, ask] of Object.entries(AT_OFFSETS)) {
        const answer = guarded(name, file, offset, () => ask(snapshot, file, offset));
        const isSilent = answer === undefined || (Array.isArray(answer) && answer.length === 0);
        if (!isSilent) answered.set(name, (answered.get(name) ?? 0) + 1);
      }
    }
    askAboutFile(snapshot, file, text);
  }
  // A sample on which a feature never speaks would show nothing.
  for (const name of Object.keys(AT_OFFSETS)) expect(answered.get(name) ?? 0, name).toBeGreaterThan(100);
});

test("half of a file, and files that are no YAML anymore, are answered too", { timeout: 120_000 }, () => {
  const broken = new Map<string, string>();
  for (const [file, text] of [...sampledFiles()].filter((_, position) => position % 5 === 0)) {
    broken.set(`/half${file}`, text.slice(0, text.length / 2));
    broken.set(`/line${file}`, text.replaceAll("\n", ""));
    broken.set(`/open${file}`, text.replaceAll(":", ": ["));
  }
  const snapshot = snapshotOf(broken);
  for (const [file, text] of broken) {
    for (let offset = 0; offset <= text.length; offset += 37)
      for (const [name, ask] of Object.entries(AT_OFFSETS))
        guarded(name, file, offset, () => ask(snapshot, file, offset));
    askAboutFile(snapshot, file, text);
  }
});

function guarded(name: string, file: string, offset: number, ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    throw new Error(`${name} fails in ${file} at ${offset}`, { cause: error });
  }
}

/** What is asked about a whole file, or about what an answer named; places are within their files. */
function askAboutFile(snapshot: Snapshot, file: string, text: string): void {
  const isWithin = ({ start, end }: { start: number; end: number }): void => {
    expect(start >= 0 && start <= end && end <= text.length, `${start}–${end} in ${file}`).toBe(true);
  };
  const isNested = ({ range, name, children }: ObjectSymbol): void => {
    isWithin(range);
    expect(range.start <= name.start && name.end <= range.end, `a name in its object, ${file}`).toBe(true);
    for (const child of children) isNested(child);
  };
  guarded("symbols", file, 0, () => documentSymbols(snapshot, file).forEach(isNested));
  guarded("links", file, 0, () => documentLinks(snapshot, file).forEach(({ range }) => isWithin(range)));
  guarded("hints", file, 0, () =>
    inlayHints(snapshot, file, { start: 0, end: text.length }).forEach(({ at }) => isWithin(at)),
  );
  guarded("workspace symbols", file, 0, () => workspaceSymbols(snapshot, "a", 1000));
  for (const { at, topic } of codeLenses(snapshot, file)) {
    const content = guarded("lens", file, at.start, () => lensContent(snapshot, file, at.start, topic));
    expect(content, `lens ${topic} at ${at.start} in ${file}`).toBeDefined();
  }
  for (const object of snapshot.file(file)?.objects ?? []) {
    const offset = object.source.base + object.kindAt.start;
    guarded("call hierarchy", file, offset, () => {
      const item = prepareHierarchy(snapshot, file, offset);
      if (!item) return;
      incomingCalls(snapshot, item.name.file, item.node);
      outgoingCalls(snapshot, item.name.file, item.name.start, item.node);
    });
  }
}

/** Files that name identities, from all over the corpus. */
function sampledFiles(): ReadonlyMap<string, string> {
  const candidates = [...corpusFiles()].filter(
    ([file, text]) => text.length <= LONGEST && (ABOUT_IDENTITY.test(text) || /kustomization/.test(file)),
  );
  return new Map(everyNth(candidates, WANTED));
}

const ABOUT_IDENTITY = /serviceAccount|ServiceAccount|kind: (?:Cluster)?Role|AuthorizationPolicy|kind: List/;
