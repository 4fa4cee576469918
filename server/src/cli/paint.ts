import type { Severity } from "../rules/rule";
import type { Io } from "./command";

const CODES: Readonly<Record<Severity | "bold" | "dim", string>> = {
  error: "31",
  warning: "33",
  information: "36",
  hint: "90",
  bold: "1",
  dim: "2",
};

/** Colors text where colors are wanted. */
export function paint(io: Io, style: Severity | "bold" | "dim", text: string): string {
  return io.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}
