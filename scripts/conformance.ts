// `npm run -s conformance -- FILE…`: compares the engine with files of reference answers (oracle/FORMAT.md).
// A row counts once, however many answers it holds; it fails when any of them differs.
import fs from "node:fs";
import { type JsonValue, parseJson } from "../server/src/support/json";
import { evaluateRow, type RowResult } from "./oracle/evaluate";

function main(files: readonly string[]): number {
  if (files.length === 0 || files.some((file) => file.startsWith("-"))) {
    console.error("Usage: npm run -s conformance -- FILE…");
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const results = evaluateFile(file);
    if (typeof results === "string") {
      console.error(results);
      return 2;
    }
    for (const { id, failures } of results) {
      for (const { field, expected, actual } of failures) {
        console.log(`${id} ${field}: expected ${brief(expected)}, got ${brief(actual)}`);
      }
      if (failures.length === 0) passed++;
      else failed++;
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** The results of all rows, or one line that says why the file cannot be used. */
function evaluateFile(file: string): RowResult[] | string {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    return `${file}: cannot be read (${reason(error)})`;
  }
  const res: RowResult[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    let row: JsonValue;
    try {
      row = parseJson(line);
    } catch (error) {
      return `${file}:${index + 1}: not JSON (${reason(error)})`;
    }
    const result = evaluateRow(row);
    if (result === undefined) return `${file}:${index + 1}: in none of the formats that can be evaluated`;
    res.push(result);
  }
  return res.length === 0 ? `${file}: holds no rows` : res;
}

const MAX_LENGTH = 300;

function brief(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}… (${text.length} characters)`;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.exitCode = main(process.argv.slice(2));
