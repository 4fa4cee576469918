import { diagnose } from "../analysis/diagnostics";
import type { Snapshot } from "../analysis/snapshot";
import type { Fix } from "../rules/rule";
import { composeEdits } from "../text/compose";
import { applyEdits, type TextEdit } from "../text/edit";
import type { FilePath } from "../text/range";

/**
 * Applies every fix of a file that leaves permissions as they are. Each is made on what the one before left,
 * because two fixes that are right alone can be wrong together: of two equal rules one must stay.
 */
export function fixAll(snapshot: Snapshot, file: FilePath): readonly TextEdit[] {
  const original = snapshot.text(file) ?? "";
  const steps: (readonly TextEdit[])[] = [];
  const seen = new Set([original]);
  let text = original;
  let state = snapshot;
  while (steps.length < MAX_STEPS) {
    const step = nextStep(state, file);
    if (!step) break;
    text = applyEdits(text, step);
    if (seen.has(text)) break;
    seen.add(text);
    steps.push(step);
    state = state.preview(file, text);
  }
  return composeEdits(original.length, steps);
}

/** A file that needs more is fixed by the next run. */
const MAX_STEPS = 200;

export function hasSafeFix(fixes: readonly Fix[]): boolean {
  return safeFix(fixes) !== undefined;
}

function nextStep(snapshot: Snapshot, file: FilePath): readonly TextEdit[] | undefined {
  for (const { suppressed, fixes } of diagnose(snapshot, file)) {
    const fix = suppressed ? undefined : safeFix(fixes);
    const change = fix?.change(snapshot);
    if (!change || "refused" in change) continue;
    const edits = change.edits.get(file);
    const isLocal = change.edits.size === 1 && (change.created?.size ?? 0) === 0;
    if (edits && isLocal) return edits;
  }
  return undefined;
}

/** Where several fixes leave permissions as they are, the choice is a person's, unless one is preferred. */
function safeFix(fixes: readonly Fix[]): Fix | undefined {
  const safe = fixes.filter(({ permissions, onRequest }) => permissions === "equal" && onRequest !== true);
  return safe.length === 1 ? safe[0] : safe.find(({ preferred }) => preferred === true);
}
