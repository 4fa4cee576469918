/** Identity of a file: an absolute path with forward slashes, or a URI where the file is on no disk. */
export type FilePath = string;

/** A span of UTF-16 code units, end exclusive; each use says what `start` counts from. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A span counted from the start of a file. */
export interface FileRange extends TextRange {
  readonly file: FilePath;
}

export function contains(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
