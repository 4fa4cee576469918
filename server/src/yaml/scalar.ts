import type { YamlScalar } from "./node";

/** What the core schema of YAML 1.2 makes of a plain scalar. */
export function plainValue(text: string): YamlScalar["value"] {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return null;
  // Nearly every scalar is a word: only these letters, digits, `+`, `-`, `.` and `~` begin anything else.
  if (first > 57 && !WORD_STARTS.has(first)) return text;
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  return numberValue(text) ?? text;
}

const WORD_STARTS = new Set(Array.from("nNtTfF~", (letter) => letter.charCodeAt(0)));
const NULL = /^(?:null|Null|NULL|~)$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const DECIMAL = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

function numberValue(text: string): number | undefined {
  if (DECIMAL.test(text) || OCTAL.test(text) || HEXADECIMAL.test(text)) return Number(text);
  if (INFINITY.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? NaN : undefined;
}
