import type { FilePath } from "../text/range";

/** Brings findings to the editor, or tells it to ask for them again. */
export interface Publisher {
  /** The text of an open document changed; `others` says whether that can concern other files. */
  edited(file: FilePath, others: "unaffected" | "affected"): void;
  closed(file: FilePath): void;
  /** Anything else changed: files on disk, settings. */
  refresh(): void;
  /** The editor asked for the findings of a file and got these. */
  answered(file: FilePath, signature: string): void;
  /** Resolves with the next change of any kind. */
  nextChange(): Promise<void>;
}
