import type { FilePath } from "../text/range";
import type { Diagnostic } from "./diagnostics";
import type { Snapshot } from "./snapshot";

/** Marks what comments of the file silence. */
export function applySuppressions(
  _snapshot: Snapshot,
  _file: FilePath,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics;
}
