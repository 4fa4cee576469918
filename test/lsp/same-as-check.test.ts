import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { rolecall } from "../cli/rolecall";
import { LspClient } from "./client";
import { random } from "../support/random-numbers";
import { createWorkspace, type Workspace } from "./workspace";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const ROUNDS = 8;
const EDITS = 8;

test("after many edits of many files the editor shows what a fresh check finds", {
  timeout: 120_000,
}, async () => {
  const workspace = createWorkspace(exampleFiles());
  const client = await LspClient.start({ folders: [workspace.root] });
  const uris = new Map<string, string>();
  for (const name of manifestsIn(workspace.root).filter((_, position) => position % 2 === 0))
    uris.set(name, client.open(workspace.path(name), fs.readFileSync(workspace.path(name), "utf8")));
  expect(uris.size).toBeGreaterThan(5);
  const next = random(20261121);
  let findings = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let edit = 0; edit < EDITS; edit++) editSomewhere(client, [...uris.values()], next);
    for (const [name, uri] of uris) workspace.write({ [name]: client.text(uri) });
    const checked = findingsOf(workspace);
    for (const [name, uri] of uris) {
      const shown = (await client.pull(uri)).map(described).sort();
      expect(shown, `${name} in round ${round}`).toEqual(checked.get(name) ?? []);
      findings += shown.length;
    }
  }
  expect(findings).toBeGreaterThan(ROUNDS * 10);
});

function exampleFiles(): Readonly<Record<string, string>> {
  const res: Record<string, string> = { ".rolecall.yaml": "preset: all\n" };
  for (const name of manifestsIn(EXAMPLES)) res[name] = fs.readFileSync(path.join(EXAMPLES, name), "utf8");
  return res;
}

function manifestsIn(root: string): readonly string[] {
  const names = fs.readdirSync(root, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /(?<!\.rolecall)\.yaml$/.test(name)).sort();
}

/** What people do to a manifest: words, lines and documents come, go and move. */
function editSomewhere(editor: LspClient, uris: readonly string[], next: (below: number) => number): void {
  const uri = uris[next(uris.length)] ?? "";
  const text = editor.text(uri);
  const words = [...text.matchAll(/[\w.*-]+/g)];
  const others = editor.text(uris[next(uris.length)] ?? "").match(/[\w.*-]+/g) ?? [];
  const lines = [...text.matchAll(/.*\n/g)];
  const documents = text.split("\n---\n");
  const word = words[next(words.length)];
  const line = lines[next(lines.length)];
  const way = next(6);
  if (way <= 2 && word)
    editor.edit(uri, word.index, word.index + word[0].length, others[next(others.length)] ?? "x");
  else if (way === 3 && line) editor.edit(uri, line.index, line.index + line[0].length, "");
  else if (way === 4 && line) editor.edit(uri, line.index, line.index, "\n");
  else editor.edit(uri, text.length, text.length, `\n---\n${documents[next(documents.length)] ?? ""}`);
}

/** By file. */
function findingsOf(workspace: Workspace): ReadonlyMap<string, readonly string[]> {
  const res = new Map<string, string[]>();
  for (const finding of rolecall(workspace, ["check", "--format", "json"]).json().findings) {
    const own = res.get(finding.file) ?? [];
    own.push(`${JSON.stringify(finding.range)} ${finding.rule}: ${finding.message}`);
    res.set(finding.file, own);
  }
  return new Map([...res].map(([file, own]) => [file, own.sort()]));
}

function described({ range, code, message }: Diagnostic): string {
  return `${JSON.stringify(range)} ${String(code)}: ${typeof message === "string" ? message : message.value}`;
}
