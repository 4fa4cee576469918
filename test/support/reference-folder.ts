import fs from "node:fs";
import path from "node:path";
import { sharedFolder } from "../../scripts/shared-folder";

/** A path of the reference folder; a loud warning, and a failure in CI, where it is absent. */
export function referencePath(name: string): string | undefined {
  const folder = sharedFolder();
  const file = folder && path.join(folder, name);
  if (file !== undefined && fs.existsSync(file)) return file;
  console.warn(`NOT CHECKED: ${name} of the reference folder ../shared (or ROLECALL_SHARED) is absent.`);
  if (process.env["CI"]) throw new Error(`The reference folder is needed in CI, with ${name}.`);
  return undefined;
}
