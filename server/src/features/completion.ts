import { isConfiguration } from "../analysis/configuration";
import type { Snapshot } from "../analysis/snapshot";
import type { FilePath } from "../text/range";
import { caretsAt, finishedKeys } from "../yaml/caret";
import { splitDocuments } from "../yaml/split";
import { commentItems } from "./completion/comment";
import { configurationChoices } from "./completion/configuration";
import { aggregationChoices, keyChoices } from "./completion/keys";
import { cutToFit, isLong } from "./completion/long-list";
import { meshChoices } from "./completion/mesh";
import { schemaValueChoices } from "./completion/schema-values";
import { documentSnippets, podSnippets } from "./completion/snippet";
import type { Choice, CompletionItem } from "./completion/item";
import { ownNamespaceChoices } from "./completion/namespace";
import {
  asFirstItem,
  type CompletionPlace,
  holderOf,
  placeOf,
  type Provider,
  textsOf,
} from "./completion/place";
import { referenceChoices } from "./completion/reference";
import { roleRefChoices } from "./completion/role-ref";
import { ruleChoices } from "./completion/rule";
import { subjectChoices } from "./completion/subject";
import { wellKnownValueChoices } from "./completion/well-known-values";
import { workloadChoices } from "./completion/workload";
import { writeChoices } from "./completion/write-choice";

export interface CompletionOptions {
  /** The editor understands tab stops. */
  readonly snippets: boolean;
}

/** Asked in this order; the first that knows a place answers. */
const PROVIDERS: readonly Provider[] = [
  ruleChoices,
  roleRefChoices,
  subjectChoices,
  workloadChoices,
  meshChoices,
  keyChoices,
  aggregationChoices,
  ownNamespaceChoices,
  schemaValueChoices,
  wellKnownValueChoices,
  referenceChoices,
  ({ file, caret }) => configurationChoices(file, caret),
];

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** There are more, of which others are offered when more is typed. */
  readonly isIncomplete: boolean;
}

const NOTHING: Completion = { items: [], isIncomplete: false };

/** What may stand at an offset of a file, the least powerful first; nothing outside of identity. */
export function completion(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
  options: CompletionOptions,
): Completion {
  const comment = commentItems(snapshot, file, offset);
  if (comment.length > 0) return { items: comment, isIncomplete: false };
  const typed = typedItems(snapshot, file, offset, options);
  // A project file has keys at its root, and a snippet of its own.
  const isDone = typed.items.length > 0 && !isConfiguration(file);
  if (isDone || !options.snippets) return typed;
  return { ...typed, items: [...typed.items, ...documentSnippets(snapshot, file, offset)] };
}

function typedItems(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
  { snippets }: CompletionOptions,
): Completion {
  const document = documentAt(snapshot.text(file) ?? "", offset, isConfiguration(file));
  if (!document) return NOTHING;
  const inDocument = offset - document.base;
  for (const caret of caretsAt(document.text, inDocument)) {
    const place = placeOf(snapshot, file, document, inDocument, caret);
    if (!place) continue;
    const choices = choicesAt(place);
    if (choices.length > 0) return listOf(place, choices, false);
    if (caret.on === "key" || caret.quoting !== "plain") continue;
    // `verbs: ` is followed by a list.
    const wrapped = choicesAt(asFirstItem(place));
    if (wrapped.length > 0) return listOf(place, wrapped, true);
    const items = snippets ? podSnippets(place) : [];
    if (items.length > 0) return { items, isIncomplete: false };
  }
  return NOTHING;
}

function listOf(place: CompletionPlace, choices: readonly Choice[], isWrapped: boolean): Completion {
  const isIncomplete = isLong(choices);
  const shown = isIncomplete ? cutToFit(choices, place.caret.typed) : choices;
  return { items: writeChoices(place, shown, isWrapped), isIncomplete };
}

function choicesAt(place: CompletionPlace): readonly Choice[] {
  for (const provider of PROVIDERS) {
    const choices = provider(place);
    if (choices.length > 0) return withoutListed(place, choices);
  }
  return [];
}

/** What the list or the map holds already is not offered again. */
function withoutListed(place: CompletionPlace, choices: readonly Choice[]): readonly Choice[] {
  const holder = holderOf(place);
  const isItem = typeof place.path.at(-1) === "number";
  const listed =
    place.caret.on === "key" && holder?.type === "map"
      ? finishedKeys(holder)
      : isItem && holder?.type === "seq"
        ? textsOf(holder)
        : [];
  return listed.length === 0 ? choices : choices.filter(({ text }) => !listed.includes(text));
}

/** The document that holds the offset; a blank one counts where that is all a file has. */
function documentAt(
  text: string,
  offset: number,
  isOnly: boolean,
): { readonly text: string; readonly base: number } | undefined {
  const slice = splitDocuments(text).findLast(({ start }) => start <= offset);
  if (slice && offset <= slice.end) return { text: text.slice(slice.start, slice.end), base: slice.start };
  return isOnly ? { text, base: 0 } : undefined;
}
