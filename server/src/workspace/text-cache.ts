import fs from "node:fs";
import type { FilePath } from "../text/range";
import { isOnDisk } from "./paths";
import { readFile } from "./read-file";

interface CachedText {
  readonly text: string;
  readonly size: number;
  readonly modified: number;
}

/** Reads texts of files at rest and keeps the latest few; a file that changed on disk is read again. */
export function createTextCache(maxSize: number): (file: FilePath) => string | undefined {
  const cache = new Map<FilePath, CachedText>();
  let total = 0;

  function forget(file: FilePath): void {
    total -= cache.get(file)?.size ?? 0;
    cache.delete(file);
  }

  function keep(file: FilePath, cached: CachedText): void {
    cache.set(file, cached);
    total += cached.size;
    for (const oldest of cache.keys()) {
      if (total <= MAX_CACHED_SIZE) return;
      forget(oldest);
    }
  }

  return (file) => {
    const status = isOnDisk(file) ? statusOf(file) : undefined;
    const known = cache.get(file);
    forget(file);
    if (!status) return undefined;
    if (known && known.size === status.size && known.modified === status.mtimeMs) {
      keep(file, known);
      return known.text;
    }
    const read = readFile(file, maxSize);
    if (!("text" in read)) return undefined;
    keep(file, { text: read.text, size: status.size, modified: status.mtimeMs });
    return read.text;
  };
}

/** In bytes on disk, of all texts together. */
const MAX_CACHED_SIZE = 8 * 1024 * 1024;

function statusOf(file: FilePath): fs.Stats | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
