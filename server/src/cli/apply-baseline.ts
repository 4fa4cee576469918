import path from "node:path";
import type { Diagnostic } from "../analysis/diagnostic";
import type { Snapshot } from "../analysis/snapshot";
import { count } from "../features/render/markdown";
import type { FilePath } from "../text/range";
import { fromSystemPath } from "../workspace/paths";
import { readBaseline, writeBaseline } from "./baseline";
import { rememberedFindings } from "./fingerprint";
import type { ParsedOptions } from "./options";

/** Findings of which some are known from a baseline. */
export interface Judged {
  readonly isKnown: (finding: Diagnostic) => boolean;
  /** How many findings of the baseline are no more; absent without `--baseline`. */
  readonly gone?: number;
  /** What was written, in a sentence. */
  readonly written?: string;
}

/**
 * Does what `--baseline` and `--write-baseline` ask for. `shown` are the findings of the given paths, `all` those of
 * the workspace: findings that are alike are counted there, so that the choice of paths does not matter.
 */
export function applyBaseline(
  options: ParsedOptions,
  cwd: FilePath,
  snapshot: Snapshot,
  shown: readonly Diagnostic[],
  all: () => readonly Diagnostic[],
): { readonly ok: true; readonly value: Judged } | { readonly ok: false; readonly reason: string } {
  const [from, to] = ["baseline", "write-baseline"].map((name) => options.values[name]);
  if (typeof from !== "string" && typeof to !== "string")
    return { ok: true, value: { isKnown: () => false } };
  const active = all().filter(({ suppressed }) => !suppressed);
  const fileOf = (name: string): FilePath => fromSystemPath(path.resolve(cwd, name));
  const rememberFor = (file: FilePath) => rememberedFindings(snapshot, active, path.posix.dirname(file));
  let judged: Judged = { isKnown: () => true };
  if (typeof from === "string") {
    const file = fileOf(from);
    const read = readBaseline(file);
    if (!read.ok) return { ok: false, reason: `cannot read the baseline "${from}": ${read.reason}.` };
    const known = new Set(read.value);
    const gone = new Set(read.value);
    const remembered = rememberFor(file);
    for (const { fingerprint } of remembered.values()) gone.delete(fingerprint);
    judged = {
      isKnown: (finding) => known.has(remembered.get(finding)?.fingerprint ?? ""),
      gone: gone.size,
    };
  }
  if (typeof to === "string") {
    const file = fileOf(to);
    const remembered = rememberFor(file);
    const findings = shown.map((finding) => remembered.get(finding)).filter((one) => one !== undefined);
    const fault = writeBaseline(file, findings);
    if (fault !== undefined) return { ok: false, reason: `cannot write the baseline "${to}": ${fault}.` };
    judged = { ...judged, written: `${count(findings.length, "finding")} written to ${to}.` };
  }
  return { ok: true, value: judged };
}
