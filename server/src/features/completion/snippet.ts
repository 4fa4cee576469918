import { isConfiguration } from "../../analysis/configuration";
import type { Snapshot } from "../../analysis/snapshot";
import { podSpecPath } from "../../model/lower-workload";
import type { FilePath } from "../../text/range";
import { lineEnd, lineStartOf, newlineOf } from "../../yaml/layout";
import { fillSnippet } from "./fill-snippet";
import type { CompletionItem } from "./item";
import type { CompletionPlace } from "./place";
import { SNIPPETS, type SnippetText } from "./snippets.generated";

/** Snippets of whole objects, where a document begins or can be added. */
export function documentSnippets(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
): readonly CompletionItem[] {
  const text = snapshot.text(file) ?? "";
  const start = lineStartOf(text, offset);
  const end = lineEnd(text, offset);
  const word = text.slice(start, end);
  if (!/^[\w-]*$/.test(word)) return [];
  const { above, below } = contentAround(text, start, end);
  if (below) return [];
  // At the end of an object a word may be its next key, unless it begins like a snippet of ours.
  if (above && !/^rol/.test(word)) return [];
  const separator = above ? `---${newlineOf(text)}` : "";
  const typed = text.slice(start, offset);
  return SNIPPETS.filter((snippet) => isObject(snippet) && isForFile(snippet, file)).map((snippet) =>
    toItem(snippet, typed, { start, end }, separator + fillSnippet(snapshot, file, offset, snippet.body)),
  );
}

/** Snippets of items of a Pod's lists. */
export function podSnippets(place: CompletionPlace): readonly CompletionItem[] {
  const { apiVersion, kind, pattern, base, caret, snapshot, file, offset } = place;
  const spec = podSpecPath(apiVersion, kind)?.join(" ");
  if (spec === undefined || caret.on === "key" || caret.quoting !== "plain" || caret.inFlow) return [];
  const isVolume = pattern === `${spec} volumes []`;
  const isMount = pattern === `${spec} containers [] volumeMounts []`;
  if (!isVolume && !isMount) return [];
  const range = { start: base + caret.range.start, end: base + caret.range.end };
  return SNIPPETS.filter((snippet) => !isObject(snippet) && isMountSnippet(snippet) === isMount).map(
    (snippet) => {
      const body = fillSnippet(snapshot, file, base + offset, snippet.body);
      // The dash may be there already.
      const text = caret.before === "- " ? body : caret.before + body.slice("- ".length);
      return toItem(snippet, caret.typed, range, text);
    },
  );
}

function isObject({ body }: SnippetText): boolean {
  return !body.startsWith("- ");
}

function isMountSnippet({ body }: SnippetText): boolean {
  return body.includes("mountPath:");
}

/** The one for `.rolecall.yaml` belongs there alone. */
function isForFile({ body }: SnippetText, file: FilePath): boolean {
  return isConfiguration(file) !== /^(?:apiVersion|kind):/m.test(body);
}

/** Whether something stands in the document above and below a line. */
function contentAround(
  text: string,
  start: number,
  end: number,
): { readonly above: boolean; readonly below: boolean } {
  const above = text.slice(0, start).split(MARKER).at(-1) ?? "";
  const below = text.slice(end).split(MARKER).at(0) ?? "";
  return { above: CONTENT.test(above), below: CONTENT.test(below) };
}

const MARKER = /^(?:---|\.\.\.)(?:[ \t].*)?\r?$/m;
const CONTENT = /^[ \t]*[^\s#]/m;

function toItem(
  { prefix, title, description }: SnippetText,
  typed: string,
  range: CompletionItem["range"],
  newText: string,
): CompletionItem {
  const [own = ""] = prefix;
  return {
    label: own,
    kind: "snippet",
    detail: title,
    documentation: description,
    about: undefined,
    // A natural word finds it as well.
    filterText: prefix.find((candidate) => typed !== "" && candidate.startsWith(typed)) ?? own,
    range,
    newText,
    isSnippet: true,
    edits: [],
  };
}
