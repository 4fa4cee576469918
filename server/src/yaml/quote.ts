/** How a scalar is written on one line. */
export type Quoting = "plain" | "single" | "double";

export interface QuotingWish {
  readonly wanted: Quoting;
  /** What to use when `wanted` is plain and the text needs quotes. */
  readonly otherwise: "single" | "double";
  /** Inside `[ ]` or `{ }` more characters have a meaning. */
  readonly inFlow: boolean;
}

/** Writes a string as a scalar on one line that every YAML reader takes for exactly that string. */
export function quote(value: string, { wanted, otherwise, inFlow }: QuotingWish): string {
  if (wanted === "plain" && isPlainSafe(value, inFlow)) return value;
  const marks = wanted === "plain" ? otherwise : wanted;
  return marks === "single" && !UNPRINTABLE.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

/** Whether YAML 1.1 readers (kubectl) and YAML 1.2 readers alike take the bare text for that string. */
export function isPlainSafe(value: string, inFlow: boolean): boolean {
  if (value === "" || value !== value.trim() || UNPRINTABLE.test(value)) return false;
  if (LEADING_INDICATOR.test(value) || /:\s|:$|\s#/.test(value)) return false;
  if (inFlow && /[,[\]{}:?]/.test(value)) return false;
  return !OTHER_TYPES.some((pattern) => pattern.test(value));
}

/** Valid in YAML and in JSON. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Control characters, line breaks, byte order marks and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** `-x`, `:x` and `?x` are plain text, but only where something that is no indicator follows. */
const LEADING_INDICATOR = /^(?:[!&*|>%@`"'#,[\]{}]|[-?:](?:[\s,[\]{}]|$)|---|\.\.\.)/;

const OTHER_TYPES: readonly RegExp[] = [
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=)$/i,
  // Whole numbers in every base, with the underscores of YAML 1.1.
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_,]*)$/i,
  // Readers of YAML 1.1 take a lone point, and an exponent without digits before it, for numbers too.
  /^[-+]?[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?$/i,
  // YAML 1.1 reads 1:30 as ninety.
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
  /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/,
];
