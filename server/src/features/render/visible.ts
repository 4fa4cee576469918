import { HOLE } from "../../yaml/node";

const HOLES = new RegExp(`${HOLE}+`, "g");

/**
 * Text of a manifest as it may be shown: template holes as dots, line breaks and control characters as spaces, and
 * what cannot be seen or turns text around by its number.
 */
export function visible(text: string): string {
  return text
    .replace(HOLES, "{{…}}")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}]/gu, numberOf);
}

function numberOf(char: string): string {
  return `‹U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;
}
