import { expect, test } from "vitest";
import { covered, described, LspClient, PUSH } from "./client";
import { random } from "../support/random-numbers";
import { role } from "./workspace";

test.each([
  ["LF", "\n"],
  ["CRLF", "\r\n"],
])("the server's text stays the editor's through edits with emoji and %s line ends", async (_, eol) => {
  const client = await LspClient.start();
  // Two lists that are found by what they hold, with comments to edit before, between and behind them.
  const text = `# one 😀\n${role("a")}# two é\n---\n# three 𝒳\n${role("b")}# four\n`.replaceAll("\n", eol);
  const uri = client.open("untitled:mixed", text);
  const next = random(7);
  const pieces = ["😀", "é", "𝒳𝒳", `${eol}# `, `${eol}# 😀 `, "x", "👩‍👩‍👧", "\u2028", `${eol}${eol}#`];
  for (let edit = 0; edit < 150; edit++) {
    const now = client.text(uri);
    const comments = [...now.matchAll(/# ?([^\r\n]*)/g)];
    const comment = comments[next(comments.length)]!;
    const end = comment.index + comment[0].length;
    const piece = pieces[next(pieces.length)]!;
    if (next(3) === 0 && comment[1]!.length > 6) client.edit(uri, end - comment[1]!.length, end, piece);
    else client.edit(uri, end, end, piece);
    if (edit % 10 !== 0) continue;
    expect(described(client.text(uri), await client.pull(uri))).toEqual([
      '"*" ← rbac/wildcard-verb',
      '"*" ← rbac/wildcard-verb',
    ]);
  }
});

test("several changes of one message apply one after the other, and a whole text replaces all", async () => {
  const client = await LspClient.start();
  const uri = client.open("untitled:a", "");
  const zero = { line: 0, character: 0 };
  client.notify("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { text: "😀" },
      { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: `\n${role("a")}` },
      { range: { start: zero, end: { line: 0, character: 2 } }, text: "#" },
    ],
  });
  const [diagnostic] = await client.pull(uri);
  expect(covered(`#\n${role("a")}`, diagnostic!.range)).toBe('"*"');
});

test("of a burst of edits the last version is judged right, and no request is lost", async () => {
  const client = await LspClient.start();
  const uri = client.open("untitled:a", `${role("a")}# `);
  const answers: Promise<unknown>[] = [];
  for (let edit = 0; edit < 200; edit++) {
    const end = client.text(uri).length;
    if (edit % 2 === 0) client.replace(uri, '["*"]', "[get]");
    else client.replace(uri, "[get]", '["*"]');
    client.edit(uri, end - 2, end - 2, "x");
    if (edit % 4 === 0) answers.push(client.pull(uri));
    if (edit % 4 === 1)
      answers.push(
        client.request("textDocument/hover", { textDocument: { uri }, position: { line: 3, character: 9 } }),
      );
  }
  expect(described(client.text(uri), await client.pull(uri))).toEqual(['"*" ← rbac/wildcard-verb']);
  client.replace(uri, '["*"]', "[get]");
  expect(await client.pull(uri)).toEqual([]);
  expect(await Promise.all(answers)).toHaveLength(100);
});

test("of a burst of edits the last version is published, with its version", async () => {
  const client = await LspClient.start({ capabilities: PUSH });
  const uri = client.open("untitled:a", role("a"));
  expect(await client.pushed(uri, 1)).toHaveLength(1);
  let version = 1;
  for (let edit = 0; edit < 200; edit++) {
    version = edit % 2 === 0 ? client.replace(uri, '["*"]', "[get]") : client.replace(uri, "[get]", '["*"]');
  }
  expect(await client.pushed(uri, version)).toHaveLength(1);
  version = client.replace(uri, '["*"]', "[get]");
  expect(await client.pushed(uri, version)).toEqual([]);
  // An edit that changes nothing is answered too, so that an editor knows that it is up to date.
  version = client.edit(uri, 0, 0, "# nothing\n");
  expect(await client.pushed(uri, version)).toEqual([]);
  expect(client.published.get(uri)?.map((params) => params.version)).toEqual(
    [...(client.published.get(uri) ?? [])].map((params) => params.version).sort((a, b) => a! - b!),
  );
});

test("a cancelled request is answered as cancelled, and the others are answered", async () => {
  const client = await LspClient.start();
  const uri = client.open("untitled:a", role("a"));
  const params = { textDocument: { uri } };
  const requests = Array.from({ length: 20 }, () => client.cancellable("textDocument/diagnostic", params));
  for (const { cancel } of requests.slice(0, 19)) cancel();
  const results = await Promise.allSettled(requests.map(({ answer }) => answer));
  expect(results.at(-1)?.status).toBe("fulfilled");
  const rejected = results.filter((result) => result.status === "rejected");
  expect(rejected.length).toBeGreaterThan(0);
  for (const { reason } of rejected) expect(reason).toMatchObject({ code: -32800 });
});

test("a document that was closed has no findings anymore", async () => {
  const client = await LspClient.start({ capabilities: PUSH });
  const uri = client.open("untitled:a", role("a"));
  expect(await client.pushed(uri, 1)).toHaveLength(1);
  client.close(uri);
  await client.pushedWhere(uri, (diagnostics) => diagnostics.length === 0);
});
