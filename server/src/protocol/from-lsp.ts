import type { Position, Range } from "vscode-languageserver";
import type { Snapshot } from "../analysis/snapshot";
import { offsetAt } from "../text/line-index";
import type { FilePath, FileRange } from "../text/range";

export function fromPosition(snapshot: Snapshot, file: FilePath, position: Position): number {
  return offsetAt(snapshot.lines(file), position);
}

export function fromRange(snapshot: Snapshot, file: FilePath, { start, end }: Range): FileRange {
  return { file, start: fromPosition(snapshot, file, start), end: fromPosition(snapshot, file, end) };
}
