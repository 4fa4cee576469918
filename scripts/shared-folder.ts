import fs from "node:fs";
import path from "node:path";

/** The reference folder beside the repository, or where ROLECALL_SHARED says; absent on other machines. */
export function sharedFolder(): string | undefined {
  const folder = process.env["ROLECALL_SHARED"] ?? path.resolve(import.meta.dirname, "../../shared");
  return fs.existsSync(path.join(folder, "facts")) ? folder : undefined;
}
