import type { Caret } from "../../yaml/caret";
import { listQuoting } from "../../yaml/print-style";
import { quote, type Quoting } from "../../yaml/quote";
import type { Choice, CompletionItem } from "./item";
import { type CompletionPlace, holderOf } from "./place";

/**
 * Makes items of choices: quoted like what is beside them, replacing exactly the word under the cursor. A wrapped one
 * begins the list that is not there yet.
 */
export function writeChoices(
  place: CompletionPlace,
  choices: readonly Choice[],
  isWrapped: boolean,
): readonly CompletionItem[] {
  const { caret, base } = place;
  const range = { start: base + caret.range.start, end: base + caret.range.end };
  const write = writerAt(place, isWrapped);
  return choices.map((choice): CompletionItem => {
    const { text, kind, label = text, detail = "", documentation, about, edits = [] } = choice;
    const tail = caret.on === "value" ? caret.after : caret.after === "" ? "" : keyTail(caret, choice);
    return {
      label,
      kind,
      detail,
      documentation,
      about,
      filterText: text === "" ? label : text,
      range,
      newText: caret.before + write(choice) + tail,
      isSnippet: false,
      edits: edits.map(({ range: { start, end }, newText }) => ({
        range: { start: base + start, end: base + end },
        newText,
      })),
    };
  });
}

/** `key` becomes `key: value`, or `"key": "value"` in JSON. */
function keyTail(caret: Caret, { value = "", opensBlock = false }: Choice): string {
  const mark = caret.quoting === "plain" ? "" : caret.after.slice(0, 1);
  return `${/["']/.test(mark) ? mark : ""}:${opensBlock ? "" : ` ${value}`}`;
}

/** How a value is written at the place, without what is missing around it. */
function writerAt(place: CompletionPlace, isWrapped: boolean): (choice: Choice) => string {
  const { caret } = place;
  if (caret.quoting === "single") return ({ text }) => text.replaceAll("'", "''");
  if (caret.quoting === "double") return ({ text }) => JSON.stringify(text).slice(1, -1);
  const wish = {
    wanted: isJson(place) ? "double" : wantedIn(place),
    otherwise: "double",
    inFlow: caret.inFlow || isWrapped,
  } as const;
  return ({ text, isPlain = false }) => {
    const written = isPlain ? text : quote(text, wish);
    return isWrapped ? `[${written}]` : written;
  };
}

/** How the other items of the list are quoted. */
function wantedIn(place: CompletionPlace): Quoting {
  const holder = holderOf(place);
  return (holder?.type === "seq" ? listQuoting(holder) : undefined) ?? "plain";
}

function isJson({ object }: CompletionPlace): boolean {
  return object.type === "map" && object.flow && object.entries[0]?.key.style === "double";
}
