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

  return (file) => {
    const status = isOnDisk(file) ? statusOf(file) : undefined;
    const known = cache.get(file);
    cache.delete(file);
    if (!status) return undefined;
    if (known && known.size === status.size && known.modified === status.mtimeMs) {
      cache.set(file, known);
      return known.text;
    }
    const read = readFile(file, maxSize);
    if (!("text" in read)) return undefined;
    if (status.size <= MAX_CACHED_SIZE / 2) {
      cache.set(file, { text: read.text, size: status.size, modified: status.mtimeMs });
      evictOldest(cache);
    }
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

function evictOldest(cache: Map<FilePath, CachedText>): void {
  let total = 0;
  for (const { size } of cache.values()) total += size;
  for (const [file, { size }] of cache) {
    if (total <= MAX_CACHED_SIZE) return;
    cache.delete(file);
    total -= size;
  }
}
