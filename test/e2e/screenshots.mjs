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
  viewport: { width: 1120, height: 700 },
  settings: {
    "breadcrumbs.enabled": false,
    "editor.fontSize": 14,
    "editor.minimap.enabled": false,
    "rolecall.diagnostics.mode": "workspace",
    "window.commandCenter": false,
    "workbench.activityBar.location": "hidden",
    "workbench.colorTheme": "Default Light Modern",
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
  await goTo("kind: ServiceAccount\n    name: |order-operator");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+i");
  const hover = page.locator(".monaco-hover:visible .hover-contents").first();
  await hover.waitFor(patience);
  await page.waitForFunction(
    () => !document.querySelector(".monaco-hover")?.textContent?.includes("Loading..."),
  );
  console.log(`hover: ${(await hover.innerText()).slice(0, 200)}`);
  await take("hover");
  await page.keyboard.press("Escape");
}

async function takeQuickFix() {
  await goTo('resources: ["secrets"]\n    verbs: ["|*');
  await page.keyboard.press("Control+.");
  const actions = page.locator(".action-widget .monaco-list-row.action");
  await actions.first().waitFor(patience);
  console.log(`quick fixes: ${(await actions.allInnerTexts()).join(" | ")}`);
  await take("quick-fix");
  await page.keyboard.press("Escape");
}

async function takeProblems() {
  await page.keyboard.press("Control+Shift+M");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await rows.nth(1).waitFor(patience); // the first row is a file
  console.log(`problems: ${(await rows.allInnerTexts()).join(" | ").replaceAll("\n", " ")}`);
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
