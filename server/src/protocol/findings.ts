import { diagnose, type Diagnostic } from "../analysis/diagnostics";
import type { Snapshot } from "../analysis/snapshot";
import type { FilePath } from "../text/range";

/** Findings that no comment silences, kept as long as their snapshot: several requests ask for the same. */
export function createFindings(): (snapshot: Snapshot, file: FilePath) => readonly Diagnostic[] {
  const bySnapshot = new WeakMap<Snapshot, Map<FilePath, readonly Diagnostic[]>>();
  return (snapshot, file) => {
    let byFile = bySnapshot.get(snapshot);
    if (!byFile) {
      byFile = new Map();
      bySnapshot.set(snapshot, byFile);
    }
    let res = byFile.get(file);
    if (!res) {
      res = diagnose(snapshot, file).filter(({ suppressed }) => !suppressed);
      byFile.set(file, res);
    }
    return res;
  };
}
