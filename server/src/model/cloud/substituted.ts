import { HOLE } from "../../yaml/node";

/** What `${NAME}` stands for is known only to the program that fills it in: Flux, envsubst, templatefile of Terraform. */
export function withoutVariables(text: string): string {
  return text.includes("${") ? text.replace(/\$\{[^}]*\}?/g, HOLE) : text;
}

/** Whether a value is meant to be filled in by hand: `<ACCOUNT_ID>`, `${ACCOUNT}`, `ROLE_ARN`. */
export function isPlaceholder(text: string): boolean {
  return /[<>$]|%[A-Z]|^[A-Z][A-Z0-9_]*$|(?<![A-Z0-9])(?:[A-Z]+_)*ACCOUNT(?:_?(?:ID|NUMBER))?(?![A-Z0-9])|X{6,}/.test(
    text,
  );
}
