/** Where a reader stands in the text of a Terraform file. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Passes blanks and comments; line breaks too when they mean nothing. */
export function skipBlank(cursor: Cursor, lineBreaks: "skip" | "keep"): void {
  const { text } = cursor;
  for (;;) {
    const char = text[cursor.at];
    if (char === " " || char === "\t" || char === "\r" || char === "\uFEFF") cursor.at++;
    else if (char === "\n" && lineBreaks === "skip") cursor.at++;
    else if (isLineComment(text, cursor.at)) skipLine(cursor);
    else if (text.startsWith("/*", cursor.at)) skipTo(cursor, text.indexOf("*/", cursor.at + 2), 2);
    else return;
  }
}

/** Passes the rest of a line, without its end. */
export function skipLine(cursor: Cursor): void {
  skipTo(cursor, cursor.text.indexOf("\n", cursor.at), 0);
}

function skipTo(cursor: Cursor, found: number, length: number): void {
  cursor.at = found < 0 ? cursor.text.length : found + length;
}

function isLineComment(text: string, at: number): boolean {
  return text[at] === "#" || text.startsWith("//", at);
}

/** Passes a quoted text with all that `${…}` holds in it; one that is not closed ends with its line. */
export function skipQuoted(cursor: Cursor): void {
  const { text } = cursor;
  // How many braces are open in each template around the place; a text is "quoted".
  const around: (number | "quoted")[] = ["quoted"];
  cursor.at++;
  while (around.length > 0 && cursor.at < text.length) {
    const inner = around.at(-1);
    const char = text[cursor.at];
    if (inner === "quoted") {
      if (char === "\n") return;
      if (char === "\\") cursor.at++;
      else if (char === '"') around.pop();
      else if (isTemplateStart(text, cursor.at)) {
        around.push(1);
        cursor.at++;
      }
    } else if (char === '"') around.push("quoted");
    else if (char === "{") around[around.length - 1] = (inner ?? 0) + 1;
    else if (char === "}") {
      if (inner === 1) around.pop();
      else around[around.length - 1] = (inner ?? 0) - 1;
    }
    cursor.at++;
  }
  cursor.at = Math.min(cursor.at, text.length);
}

function isTemplateStart(text: string, at: number): boolean {
  const char = text[at];
  return (char === "$" || char === "%") && text[at + 1] === "{" && text[at - 1] !== char;
}

const HEREDOC = /<<-?([A-Za-z_][\w-]*)[ \t]*\r?\n/y;

/** Passes `<<EOF … EOF` and answers the range of its lines; undefined where there is none. */
export function skipHeredoc(cursor: Cursor): { readonly start: number; readonly end: number } | undefined {
  const { text } = cursor;
  HEREDOC.lastIndex = cursor.at;
  const match = HEREDOC.exec(text);
  if (!match) return undefined;
  const start = cursor.at + match[0].length;
  for (let line = start; line < text.length; ) {
    const next = text.indexOf("\n", line);
    const end = next < 0 ? text.length : next;
    if (text.slice(line, end).trim() === match[1]) {
      cursor.at = end;
      return { start, end: line };
    }
    line = end + 1;
  }
  cursor.at = text.length;
  return { start, end: text.length };
}

/**
 * Passes whatever it is up to the comma, the closing bracket or the end of the line that ends it.
 * Answers where its last part ends, comments and blanks behind it left out.
 */
export function skipExpression(cursor: Cursor, lineBreaks: "skip" | "keep"): number {
  const { text } = cursor;
  let end = cursor.at;
  for (let depth = 0; cursor.at < text.length; end = cursor.at) {
    skipBlank(cursor, depth > 0 ? "skip" : lineBreaks);
    const char = text[cursor.at];
    if (char === undefined || (depth === 0 && ",)]}\n".includes(char))) return end;
    if (char === '"') skipQuoted(cursor);
    else if (char !== "<" || !skipHeredoc(cursor)) {
      if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) depth--;
      cursor.at++;
    }
  }
  return end;
}

const WORD = /[A-Za-z_][\w-]*/y;

/** The identifier at the cursor, passed; undefined where there is none. */
export function readWord(cursor: Cursor): string | undefined {
  WORD.lastIndex = cursor.at;
  const word = WORD.exec(cursor.text)?.[0];
  cursor.at += word?.length ?? 0;
  return word;
}
