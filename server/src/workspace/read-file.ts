import fs from "node:fs";
import type { FilePath } from "../text/range";
import { decodeFile } from "../yaml/split";
import { reasonOf } from "./skipped";

/** What became of reading a file. `gone`: nothing is there, which is nothing to tell. */
export type ReadResult =
  | { readonly text: string }
  | { readonly skipped: string }
  | { readonly irrelevant: true }
  | { readonly gone: true };

/** The text of a file; one that `isRelevant` turns down by its bytes is not decoded. */
export function readFile(
  file: FilePath,
  maxSize: number,
  isRelevant: (bytes: Buffer) => boolean = () => true,
): ReadResult {
  try {
    const bytes = readBytes(file, maxSize);
    if (typeof bytes === "string") return { skipped: bytes };
    return isRelevant(bytes) ? decodeFile(bytes) : { irrelevant: true };
  } catch (error) {
    const reason = reasonOf(error);
    return reason === undefined ? { gone: true } : { skipped: reason };
  }
}

/** Bytes are decoded before the next file is read, so that all small files share one buffer. */
const shared = Buffer.allocUnsafe(256 * 1024);

/** The bytes, or why they are not read. */
function readBytes(file: FilePath, maxSize: number): Buffer | string {
  // A named pipe that nobody writes to would block for ever without O_NONBLOCK (which Windows lacks).
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  try {
    const status = fs.fstatSync(descriptor);
    if (!status.isFile()) return "It is no regular file.";
    if (status.size > maxSize) return `It is larger than ${megabytes(maxSize)} MB, as "maxFileSize" says.`;
    // A growing file is read up to the size it had.
    const buffer = status.size <= shared.length ? shared : Buffer.allocUnsafe(status.size);
    let length = 0;
    while (length < status.size) {
      const read = fs.readSync(descriptor, buffer, length, status.size - length, length);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } finally {
    fs.closeSync(descriptor);
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 10_000) / 100;
}
