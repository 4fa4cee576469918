import type { FilePath } from "../text/range";

/** A file or folder that is not read although it looks like one that should be. */
export interface SkippedPath {
  readonly file: FilePath;
  /** One sentence. */
  readonly reason: string;
}

/** Why the system refused, in a sentence; `undefined` for what is simply not there anymore. */
export function reasonOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return undefined;
    case "EACCES":
    case "EPERM":
      return "It may not be read.";
    case "ELOOP":
      return "It is a link that leads to itself.";
    default:
      return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
