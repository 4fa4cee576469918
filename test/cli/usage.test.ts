import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { createWorkspace } from "../lsp/workspace";
import { rolecall } from "./rolecall";

/** What is wrong, and the whole answer, which is one line. */
const WRONG: readonly (readonly [string, string])[] = [
  ["check --format yaml", '--format cannot be "yaml"; use text, json.'],
  ["check --format jsn", '--format cannot be "jsn"; use text, json. Did you mean "json"?'],
  [
    "check --fail-on warnings",
    '--fail-on cannot be "warnings"; use error, warning, information, hint, never. Did you mean "warning"?',
  ],
  [
    "check --preset strikt",
    '--preset cannot be "strikt"; use recommended, strict, all, off. Did you mean "strict"?',
  ],
  ["check --fromat json", "Unknown option '--fromat'. Did you mean \"--format\"?"],
  ["check --format", "Option '--format <value>' argument missing."],
  ["check nowhere", 'cannot read "nowhere": there is no such file or folder.'],
  ["check -- here nowhere", 'cannot read "nowhere": there is no such file or folder.'],
  ["check here/file.yaml/deeper", 'cannot read "here/file.yaml/deeper": there is no such file or folder.'],
  ["check loop.yaml", 'cannot read "loop.yaml": it is a link that leads to itself.'],
  ["permissions", "permissions takes one subject: FORMS."],
  ["permissions user:a user:b", "permissions takes one subject: FORMS."],
  ["permissions alice", '"alice" is no subject; write FORMS.'],
  ["permissions usr:alice", '"usr:alice" is no subject; write FORMS. Did you mean "user:alice"?'],
  ["permissions sa:cart", '"sa:cart" is no subject; write FORMS.'],
  ["permissions user:a --format text,json", '--format cannot be "text,json"; use text, json, markdown.'],
  ["can-i", "can-i takes VERB RESOURCE [NAME], or VERB --path URL."],
  ["can-i get", "can-i takes VERB RESOURCE [NAME], or VERB --path URL."],
  ["can-i get pods", "can-i needs --as SUBJECT: FORMS."],
  ["can-i get pods a b --as user:a", 'can-i takes one name; "b" is too much.'],
  ["can-i get pods --path /x --as user:a", "can-i takes a resource or --path, not both."],
  ["can-i get pods -n a -A --as user:a", "use -n or -A, not both."],
  ["can-i get pods --as nobody", '"nobody" is no subject; write FORMS.'],
  ["who-can", "who-can takes VERB RESOURCE [NAME], or VERB --path URL."],
  ["who-can get pods --as user:a", "Unknown option '--as'."],
  ["rules rbac/wildcard-verbs", 'there is no rule "rbac/wildcard-verbs". Did you mean "rbac/wildcard-verb"?'],
  ["rules wildcard-verbs", 'there is no rule "wildcard-verbs". Did you mean "rbac/wildcard-verb"?'],
  ["rules nothing-like-it", 'there is no rule "nothing-like-it". "rolecall rules" lists them.'],
  ["rules a b", "rules takes one rule id at most."],
  ["lsp", 'say how to talk: "rolecall lsp --stdio" or "rolecall lsp --node-ipc".'],
  ["chek", 'there is no command "chek"; "rolecall --help" lists them.'],
];
const FORMS = "sa:NAMESPACE/NAME, system:serviceaccount:NAMESPACE:NAME, user:NAME, group:NAME or spiffe://…";

it.each(WRONG)("rolecall %s", (words, reason) => {
  const folder = createWorkspace({ "here/file.yaml": "" });
  fs.symlinkSync("loop.yaml", folder.path("loop.yaml"));
  const { code, stdout, stderr } = rolecall(folder, words.split(" "));
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: "",
    stderr: `rolecall: ${reason.replace("FORMS", FORMS)}\n`,
  });
});

it("helps", () => {
  const help = rolecall(createWorkspace(), ["--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  for (const command of ["check", "permissions", "can-i", "who-can", "rules", "lsp"]) {
    expect(help.stdout).toContain(`  ${command} `);
    expect(rolecall(createWorkspace(), [command, "--help"]).code).toBe(0);
  }
  expect(rolecall(createWorkspace(), [])).toMatchObject({ code: 2, stdout: "", stderr: help.stdout });
});

describe("rules", () => {
  it("lists the catalogue", () => {
    const { code, stdout } = rolecall(createWorkspace(), ["rules"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^rbac\/wildcard-verb +warning +\S/m);
    const { version, rules } = rolecall(createWorkspace(), ["rules", "--format", "json"]).json();
    expect(version).toBe(1);
    expect(rules.length).toBe(stdout.trimEnd().split("\n").length);
    expect(rolecall(createWorkspace(), ["rules", "--format", "markdown"]).stdout).toMatch(/^\| Rule \|/);
  });

  it("shows one page, also by its pattern alone", () => {
    const page = rolecall(createWorkspace(), ["rules", "rbac/wildcard-verb"]);
    expect(page).toMatchObject({ code: 0, stderr: "" });
    expect(page.stdout.length).toBeGreaterThan(200);
    expect(rolecall(createWorkspace(), ["rules", "wildcard-verb"]).stdout).toBe(page.stdout);
    expect(rolecall(createWorkspace(), ["rules", "wildcard-verb", "--format", "json"]).json()).toMatchObject({
      version: 1,
      id: "rbac/wildcard-verb",
      severity: "warning",
    });
  });
});
