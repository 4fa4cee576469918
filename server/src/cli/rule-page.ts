import fs from "node:fs";
import path from "node:path";

/** The page of a rule, which lies in a folder beside the program; absent where only the program was copied. */
export function readRulePage(id: string): string | undefined {
  const folder = pagesFolder();
  if (folder === undefined) return undefined;
  const text = fs.readFileSync(path.join(folder, `${id}.md`), "utf8");
  // The first line says who wrote the file.
  return text.replace(/^<!--.*-->\n/, "");
}

function pagesFolder(): string | undefined {
  let folder = path.dirname(fs.realpathSync(process.argv[1] ?? "."));
  for (let level = 0; level < LEVELS; level++) {
    const pages = path.join(folder, "docs/rules");
    if (fs.existsSync(path.join(pages, "coverage.md"))) return pages;
    folder = path.dirname(folder);
  }
  return undefined;
}

/** From the program up to the folder of the package. */
const LEVELS = 4;
