import type { FilePath } from "../text/range";

/** What a command sees of the outside. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Folder that paths are relative to. */
  readonly cwd: FilePath;
  /** Colors may be written to standard output. */
  readonly color: boolean;
  /** Standard error is a terminal, so that progress may be shown. */
  readonly interactive: boolean;
}

/** Runs with the words behind the command's name and answers the exit code. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Exit codes of product.md section 7. */
export const EXIT = { yes: 0, no: 1, usage: 2, unknown: 3 } as const;

/** Reports a wrong call in one line. */
export function usageError(io: Io, reason: string): number {
  io.err(`rolecall: ${reason}\n`);
  return EXIT.usage;
}
