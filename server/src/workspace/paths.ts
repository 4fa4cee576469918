import type { FilePath } from "../text/range";

/** The identity of what an editor names by a URI: an absolute path for `file:`, the URI itself for the rest. */
export function toFilePath(uri: string): FilePath {
  if (!/^file:/i.test(uri)) return uri;
  try {
    const { host, pathname } = new URL(uri);
    const path = decodeURIComponent(pathname);
    if (host !== "" && host !== "localhost") return `//${host}${path}`;
    return trimSlash(/^\/[A-Za-z]:/.test(path) ? lowerDrive(path.slice(1)) : path);
  } catch {
    // Not a URI that anybody can read; it still names one document.
    return uri;
  }
}

/** The URI of a path that `toFilePath` or the operating system gave. */
export function toUri(file: FilePath): string {
  if (!isOnDisk(file)) return file;
  const encoded = file.split("/").map(encodeSegment).join("/");
  if (file.startsWith("//")) return `file:${encoded}`;
  return file.startsWith("/") ? `file://${encoded}` : `file:///${encoded}`;
}

/** A path of the operating system, with forward slashes and without one at its end. */
export function fromSystemPath(path: string): FilePath {
  const forward = process.platform === "win32" ? lowerDrive(path.replaceAll("\\", "/")) : path;
  return trimSlash(forward);
}

/** Whether the file has a place on disk, unlike an unsaved document. */
export function isOnDisk(file: FilePath): boolean {
  return file.startsWith("/") || /^[a-z]:\//.test(file);
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function lowerDrive(path: string): string {
  return path.charAt(0).toLowerCase() + path.slice(1);
}

/** Editors escape all that RFC 3986 reserves, the colon of a drive too. */
function encodeSegment(segment: string): string {
  const wellFormed = segment.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(wellFormed).replace(/[!'()*]/g, percentEncode);
}

function percentEncode(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
