import { closest } from "../support/near-miss";
import type { TextRange } from "../text/range";

export type SuppressionForm = "line" | "next-line" | "file" | "start" | "end";

/** How a comment that is meant to silence begins. */
export interface SuppressionStart {
  /** `undefined` where nobody can say what is meant. */
  readonly form: SuppressionForm | undefined;
  /** Where the rules begin. */
  readonly end: number;
  /** What is wrong with it; it silences nothing then. */
  readonly mistake?: SuppressionMistake;
  /** It may be prose as well, as long as it names no rule. */
  readonly isDoubtful?: boolean;
}

export interface SuppressionMistake {
  readonly at: TextRange;
  /** One sentence. */
  readonly message: string;
  /** What was meant to stand there. */
  readonly meant?: string;
}

export const PREFIX = "rolecall:";

/** Whether a text can hold such a comment, or the annotation; a quick look. */
export function mentionsRolecall(text: string): boolean {
  return text.includes("olecall") || text.includes("OLECALL");
}

const FORMS: ReadonlyMap<string, SuppressionForm> = new Map<string, SuppressionForm>([
  ["allow", "line"],
  ["allow-line", "line"],
  ["allow-next-line", "next-line"],
  ["allow-file", "file"],
  ["allow-start", "start"],
  ["allow-end", "end"],
]);

/** Its name, what joins it to a word, the word, and what some write after the word. */
const START = /^(rolecall)([ \t]*[:=_-]?[ \t]*)([a-z]+(?:-[a-z]+)*)(?:([:=])|(?=[\s,]|$))/i;

/** Reads how a comment begins; `body` is what it says, without its marks. */
export function readStart(text: string, body: TextRange): SuppressionStart | undefined {
  const start = body.start + (/^\s*/.exec(text.slice(body.start, body.end))?.[0].length ?? 0);
  const [all = "", name = "", join = "", word = "", mark = ""] =
    START.exec(text.slice(start, body.end)) ?? [];
  const hasPrefix = start < body.end && text.startsWith(PREFIX, start);
  if (all === "") return hasPrefix ? withoutWord(text, start + PREFIX.length, body.end) : undefined;
  if (join === "") return undefined;
  const end = start + all.length;
  const known = FORMS.get(word);
  if (hasPrefix && known && mark === "") return { form: known, end };
  // Behind the right beginning stands no prose, so that a slip of the pen may be guessed.
  const near = hasPrefix ? closest(word, FORMS.keys()) : undefined;
  const meant = wordMeant(word.toLowerCase()) ?? near;
  const form = meant === undefined ? undefined : FORMS.get(meant);
  const blank = end < body.end && !/[\s,]/.test(text[end] ?? "") ? " " : "";
  if (hasPrefix) {
    const at = { start: start + name.length + join.length, end };
    const written = text.slice(at.start, at.end);
    return { form, end, mistake: { at, ...aboutWord(written, meant, blank) } };
  }
  if (meant === undefined) return undefined;
  const right = `${PREFIX} ${meant}`;
  const message = `This silences nothing: such a comment begins with "${right}".`;
  return {
    form,
    end,
    mistake: { at: { start, end }, message, meant: right + blank },
    isDoubtful: true,
  };
}

/** Nothing, or no word that anybody could know. */
function withoutWord(text: string, from: number, end: number): SuppressionStart {
  const word = /[^\s,]+/.exec(text.slice(from, end));
  if (!word) {
    const at = { start: from - PREFIX.length, end: from };
    return { form: undefined, end, mistake: { at, message: `Nothing is said after it; ${KNOWN}.` } };
  }
  const at = { start: from + word.index, end: from + word.index + word[0].length };
  return { form: undefined, end: at.end, mistake: { at, ...aboutWord(word[0], undefined, "") } };
}

function aboutWord(
  written: string,
  meant: string | undefined,
  blank: string,
): Omit<SuppressionMistake, "at"> {
  if (/^allow-object/i.test(written))
    return { message: `"${written}" means nothing here: an object says it in "rolecall.dev/allow".` };
  const message = `"${written}" means nothing here`;
  if (meant === undefined) return { message: `${message}; ${KNOWN}.` };
  return { message: `${message}. Did you mean "${meant}"?`, meant: meant + blank };
}

const KNOWN = knownForms([...FORMS.keys()].filter((form) => form !== "allow-line"));

function knownForms(forms: readonly string[]): string {
  return `known are ${forms.slice(0, -1).join(", ")} and ${forms.at(-1) ?? ""}`;
}

/** Our own word, or that of another tool for the same. */
function wordMeant(word: string): string | undefined {
  if (FORMS.has(word)) return word;
  const [, place] = OF_OTHERS.exec(word) ?? [];
  if (place === undefined) return undefined;
  const own = `allow${place.replace("-begin", "-start").replace(/^-next(?:line)?$/, "-next-line")}`;
  return FORMS.has(own) ? own : undefined;
}

const OF_OTHERS =
  /^(?:allow|ignore|disable|skip|suppress|silence|exempt|exclude|mute|nolint|noqa)(|-line|-next|-nextline|-next-line|-file|-start|-begin|-end)$/;
