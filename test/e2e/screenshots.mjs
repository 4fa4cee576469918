// Drives the real user interface: opens a file, waits for a squiggle, hovers it, applies the first quick fix, and
// leaves hover.png, quickfix.png and fixed.png. Prints what it read as JSON.
// usage: node test/e2e/screenshots.mjs <folder> <file> <outDir> [--vsix package.vsix | --dev extensionRoot]
import fs from "node:fs";
import path from "node:path";
import { startHost } from "./host.mjs";

const [folder, file, outDir, how = "--dev", what = "."] = process.argv.slice(2);
if (!outDir) {
  console.error(
    "usage: screenshots.mjs <folder> <file> <outDir> [--vsix package.vsix | --dev extensionRoot]",
  );
  process.exit(2);
}
fs.mkdirSync(outDir, { recursive: true });

const host = await startHost({
  folder,
  openFile: file,
  ...(how === "--vsix" ? { installVsix: [what] } : { linkExtensions: [what] }),
  settings: {
    "workbench.colorTheme": "Default Light Modern",
    "editor.minimap.enabled": false,
    "window.commandCenter": false,
  },
});
const { page } = host;
const editor = page.locator(`.monaco-editor[data-uri$="${path.basename(file)}"]`).first();
const squiggle = editor.locator(".squiggly-warning, .squiggly-error").first();
const patience = { timeout: 30_000 };

try {
  await editor.locator(".view-line").first().waitFor(patience);
  await squiggle.waitFor({ ...patience, state: "attached" });
  const problems = await readProblems();
  const hover = await readHover();
  await shot("hover");
  const actions = await openQuickFixes();
  await shot("quickfix");
  await page.keyboard.press("Enter");
  await squiggle.waitFor({ ...patience, state: "detached" });
  const lines = await editor.locator(".view-line").allInnerTexts();
  const text = lines.join("\n").replaceAll("\u00a0", " ");
  await shot("fixed");
  console.log(JSON.stringify({ problems, hover, actions, text }, null, 1));
} catch (error) {
  console.error(error);
  await shot("error");
  process.exitCode = 1;
}
await host.close();
process.exit();

function shot(name) {
  return page.screenshot({ path: path.join(outDir, `${name}.png`), animations: "disabled", caret: "hide" });
}

async function readProblems() {
  await page.keyboard.press("Control+Shift+M");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await rows.nth(1).waitFor(patience); // row 0 is the file
  return rows.allInnerTexts();
}

async function readHover() {
  const box = await squiggle.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  const contents = page.locator(".monaco-hover:visible .hover-contents");
  await contents.first().waitFor(patience);
  await page.waitForFunction(
    () => !document.querySelector(".monaco-hover")?.textContent?.includes("Loading..."),
  );
  return (await contents.allInnerTexts()).join(" | ");
}

async function openQuickFixes() {
  const box = await squiggle.boundingBox();
  await page.mouse.move(5, 400); // closes the hover
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press("Control+.");
  const rows = page.locator(".action-widget .monaco-list-row.action");
  await rows.first().waitFor(patience);
  return rows.allInnerTexts();
}
