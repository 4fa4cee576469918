import type { Caret } from "../../yaml/caret";
import { listQuoting } from "../../yaml/print-style";
import { quote, type Quoting } from "../../yaml/quote";
import type { Choice, CompletionItem } from "./item";
import { type CompletionPlace, holderOf } from "./place";

/** Makes an item of a choice: quoted like what is beside it, replacing exactly the word under the cursor. */
export function writeChoice(place: CompletionPlace, choice: Choice, isWrapped: boolean): CompletionItem {
  const { caret, base } = place;
  const { text, label = text, detail = "", edits = [] } = choice;
  const written =
    caret.quoting === "plain" ? plainText(place, choice, isWrapped) : insideQuotes(text, caret.quoting);
  const tail = caret.on === "key" && caret.after !== "" ? keyTail(caret, choice) : "";
  return {
    label,
    kind: choice.kind,
    detail,
    documentation: choice.documentation,
    about: choice.about,
    filterText: text === "" ? label : text,
    range: { start: base + caret.range.start, end: base + caret.range.end },
    newText: caret.before + written + (caret.on === "key" ? tail : caret.after),
    isSnippet: false,
    edits: edits.map(({ range, newText }) => ({
      range: { start: base + range.start, end: base + range.end },
      newText,
    })),
  };
}

/** `key` becomes `key: value`, or `"key": "value"` in JSON. */
function keyTail(caret: Caret, { value = "", opensBlock = false }: Choice): string {
  const mark = caret.quoting === "plain" ? "" : caret.after.slice(0, 1);
  return `${/["']/.test(mark) ? mark : ""}:${opensBlock ? "" : ` ${value}`}`;
}

function plainText(place: CompletionPlace, { text, isPlain = false }: Choice, isWrapped: boolean): string {
  const { caret } = place;
  if (isPlain) return text;
  const json = isJson(place);
  const own = quote(text, {
    wanted: json ? "double" : wantedIn(place),
    otherwise: "double",
    inFlow: caret.inFlow || isWrapped,
  });
  return isWrapped ? `[${own}]` : own;
}

/** How the other items of the list are quoted. */
function wantedIn(place: CompletionPlace): Quoting {
  const holder = holderOf(place);
  return (holder?.type === "seq" ? listQuoting(holder) : undefined) ?? "plain";
}

function isJson({ object }: CompletionPlace): boolean {
  return object.type === "map" && object.flow && object.entries[0]?.key.style === "double";
}

function insideQuotes(text: string, quoting: Quoting): string {
  return quoting === "single" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
}
