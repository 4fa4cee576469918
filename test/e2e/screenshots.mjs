// Takes the pictures of the README by using VS Code as a person does, on examples/.
// usage: node test/e2e/screenshots.mjs [folder for the pictures, default docs/images] [--vsix package.vsix]
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureHost, startHost } from "./host.mjs";

const repository = path.resolve(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({ allowPositionals: true, options: { vsix: { type: "string" } } });
const pictures = path.resolve(positionals[0] ?? path.join(repository, "docs/images"));
const examples = path.join(repository, "examples");
const file = path.join(examples, "ops/order-operator.yaml");
const patience = { timeout: 30_000 };

ensureHost();
fs.mkdirSync(pictures, { recursive: true });
const host = await startHost({
  folder: examples,
  openFile: file,
  ...(values.vsix ? { installVsix: [values.vsix] } : { linkExtensions: [repository] }),
  viewport: { width: 960, height: 560 },
  settings: {
    "breadcrumbs.enabled": false,
    "editor.fontSize": 14,
    "editor.guides.indentation": false,
    "editor.minimap.enabled": false,
    "editor.occurrencesHighlight": "off",
    "editor.renderLineHighlight": "none",
    "editor.scrollBeyondLastLine": false,
    "editor.stickyScroll.enabled": false,
    "rolecall.diagnostics.mode": "workspace",
    "window.commandCenter": false,
    "window.title": "${activeEditorShort}",
    "workbench.activityBar.location": "hidden",
    "workbench.colorTheme": "Default Light Modern",
    "workbench.editor.editorActionsLocation": "hidden",
    "workbench.layoutControl.enabled": false,
    "workbench.statusBar.visible": false,
  },
});
const { page } = host;
const editor = page.locator(`.monaco-editor[data-uri$="${path.basename(file)}"]`).first();

try {
  await editor.locator(".view-line").first().waitFor(patience);
  await editor
    .locator(".squiggly-warning, .squiggly-error")
    .first()
    .waitFor({ ...patience, state: "attached" });
  await page.keyboard.press("Control+b"); // more room for the text

  await takeHover();
  await takeQuickFix();
  await takeProblems();
} catch (error) {
  console.error(error);
  await take("error");
  process.exitCode = 1;
}
await host.close();
process.exit();

async function takeHover() {
  await goTo("serviceAccountName: |order-operator");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+i");
  const hover = page.locator(".monaco-resizable-hover:visible").first();
  await hover.locator("table").waitFor(patience);
  await page.keyboard.press("Control+k"); // once more moves the focus into the hover, so that it stays
  await page.keyboard.press("Control+i");
  await enlarge(hover);
  console.log(`hover: ${(await hover.innerText()).slice(0, 200)}`);
  await take("hover");
  await page.keyboard.press("Escape");
}

/** A hover begins at two thirds of the editor and scrolls; its edges can be dragged like those of a window. */
/** Drags the edge that is not at the text, as far as the hover has something to show. */
async function enlarge(hover) {
  const edge = await hover.locator(".monaco-sash.horizontal:not(.disabled)").boundingBox();
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, 0, { steps: 10 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}

/** Drags the upper edge of the panel to this height. */
async function movePanel(y) {
  const panel = await page.locator(".part.panel").boundingBox();
  await page.mouse.move(panel.x + panel.width / 2, panel.y);
  await page.mouse.down();
  await page.mouse.move(panel.x + panel.width / 2, y, { steps: 10 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}

async function takeQuickFix() {
  await goTo("kind: |ClusterRole");
  await editor.locator(".codelens-decoration a").first().waitFor(patience);
  await goTo('resources: ["secrets"]\n    verbs: ["|*');
  await page.keyboard.press("Control+.");
  const actions = page.locator(".action-widget .monaco-list-row.action");
  await actions.first().waitFor(patience);
  console.log(`quick fixes: ${(await actions.allInnerTexts()).join(" | ")}`);
  await take("quick-fix");
  await page.keyboard.press("Escape");
}

async function takeProblems() {
  await page.setViewportSize({ width: 1160, height: 680 });
  await page.keyboard.press("Control+Shift+M");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await rows.nth(1).waitFor(patience); // the first row is a file
  console.log(`problems: ${(await rows.allInnerTexts()).join(" | ").replaceAll("\n", " ")}`);
  await movePanel(260);
  await goTo('resources: ["secrets"]\n    verbs: ["|*');
  await take("problems");
}

/** Puts the cursor where `|` stands in a piece of the file's text. */
async function goTo(place) {
  const [before, behind] = place.split("|");
  const start = fs.readFileSync(file, "utf8").indexOf(before + behind);
  if (start === -1) throw new Error(`${place} does not occur in ${file}`);
  const lines = fs
    .readFileSync(file, "utf8")
    .slice(0, start + before.length)
    .split("\n");
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget:visible input").waitFor(patience);
  await page.keyboard.type(`:${lines.length}:${lines.at(-1).length + 1}`);
  await page.keyboard.press("Enter");
}

function take(name) {
  return page.screenshot({ path: path.join(pictures, `${name}.png`), animations: "disabled", caret: "hide" });
}
