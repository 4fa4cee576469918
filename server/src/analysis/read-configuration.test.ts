import { describe, expect, test } from "vitest";
import { applyEdits } from "../text/edit";
import { diagnose } from "./diagnostics";
import { AnalysisHost } from "./host";
import { readConfiguration } from "./read-configuration";

const FILE = "/shop/.rolecall.yaml";

/** `covered text: message` of each problem. */
function problems(text: string): readonly string[] {
  return readConfiguration(FILE, text).problems.map(
    ({ at, message }) => `${text.slice(at.start, at.end)}: ${message}`,
  );
}

function values(text: string): Record<string, unknown> {
  const { rules, ...rest } = readConfiguration(FILE, text).values;
  return rules ? { ...rest, rules: Object.fromEntries(rules) } : rest;
}

const EVERYTHING = `enable: true
preset: strict
rules:
  rbac/wildcard-verb: error
  reference/*: "off"
  "*": hint
world: closed
diagnostics: { mode: workspace }
files:
  exclude: ["generated/**"]
maxFileSize: 2.5
maxFiles: 1000
kubernetesVersion: 1.30
defaultNamespace: shop
trustDomain: example.org
mesh: { rootNamespace: istio-config }
clusterSnapshots: [snapshot.yaml]
externalIdentities: [{ kind: Role, name: x }]
kustomize: { enable: true }
helm: { enable: true }
schemaValidation: { enable: false }
hover: { enable: true, maxRows: 5 }
codeLens: { enable: false }
inlayHints: { enable: true }
suppressions: { requireReason: true }
trace: { server: verbose }
assertions:
  - subject: sa:prod/*
    mustNot: [get secrets]
`;

test("every key of the settings is known, and what counts in this version is read", () => {
  expect(problems(EVERYTHING)).toEqual([]);
  expect(values(EVERYTHING)).toEqual({
    enable: true,
    preset: "strict",
    rules: { "rbac/wildcard-verb": "error", "reference/*": "off", "*": "hint" },
    world: "closed",
    exclude: ["generated/**"],
    defaultNamespace: "shop",
    trustDomain: "example.org",
    meshRootNamespace: "istio-config",
    schemaValidation: false,
    codeLens: false,
    inlayHints: true,
    requireReason: true,
  });
});

test("keys may be written with dots, as in the editor's settings", () => {
  const text = "files.exclude: [a]\nsuppressions.requireReason: true\nhover.maxRows: 3\n";
  expect(problems(text)).toEqual([]);
  expect(values(text)).toEqual({ exclude: ["a"], requireReason: true });
});

describe("a mistake is told at its place, and the rest counts", () => {
  test.each([
    ["presett: strict", ['presett: Unknown key "presett". Did you mean "preset"?']],
    ["rolecall.preset: strict", ['rolecall.preset: Unknown key "rolecall.preset". Did you mean "preset"?']],
    ["files: { exlcude: [a] }", ['exlcude: Unknown key "files.exlcude". Did you mean "files.exclude"?']],
    ["hover: { colour: red }", ['colour: Unknown key "hover.colour". Known are "enable", "maxRows".']],
    ["preset: stric", ['stric: "preset" cannot be "stric". Did you mean "strict"?']],
    ["preset: 7", ['7: "preset" cannot be "7". Use one of "recommended", "strict", "all", "off".']],
    ["preset:", ['preset: "preset" has no value. Use one of "recommended", "strict", "all", "off".']],
    ["enable: yes", ['yes: "enable" must be true or false.']],
    ["trustDomain: [a]", ['[a]: "trustDomain" must be a text.']],
    ["maxFiles: many", ['many: "maxFiles" must be a number above 0.']],
    ["files: all", ['all: "files" must be a mapping; known are "exclude".']],
    ["files: { exclude: a }", ['a: "exclude" must be a list of texts.']],
    ["files: { exclude: [a, [b]] }", ["[b]: This must be a text."]],
    [
      "rules: [rbac/wildcard-verb]",
      ['[rbac/wildcard-verb]: "rules" must map rule ids to severities, such as "rbac/wildcard-verb: error".'],
    ],
    [
      "rules: { rbac/wildcard-verb: warn }",
      ['warn: "rbac/wildcard-verb" cannot be "warn". Did you mean "warning"?'],
    ],
    [
      "rules: { rbac/wildcard-verb: false }",
      ['false: "rbac/wildcard-verb" cannot be "false". Did you mean "off"?'],
    ],
    [
      "rules: { rbac/wildcard-verbs: error }",
      ['rbac/wildcard-verbs: There is no rule "rbac/wildcard-verbs". Did you mean "rbac/wildcard-verb"?'],
    ],
    ["rules: { rbca/*: error }", ['rbca/*: There is no rule "rbca/*". Did you mean "rbac/*"?']],
    [
      "rules: { fancy/rule: off }",
      ['fancy/rule: There is no rule "fancy/rule". "rolecall rules" lists them.'],
    ],
    ["rules: { KSV-0045: off }", ['KSV-0045: There is no rule "KSV-0045". Here it is "rbac/wildcard-verb".']],
    [
      "rules: { wildcard-in-rules: off }",
      [
        'wildcard-in-rules: There is no rule "wildcard-in-rules". Here it is "rbac/wildcard-resource" or "rbac/wildcard-verb".',
      ],
    ],
    [
      "rules: { IST0139: off }",
      ['IST0139: There is no rule "IST0139". No rule covers a webhook whose Service is missing.'],
    ],
    ["world: open\nworld: closed", ['world: The key "world" is written twice; this one counts.']],
    [
      "files: { exclude: [a] }\nfiles.exclude: [b]",
      ['files.exclude: The key "files.exclude" is written twice; this one counts.'],
    ],
    [
      "rules:\n  rbac/wildcard-verb: error\n  rbac/wildcard-verb: off",
      ['rbac/wildcard-verb: The key "rbac/wildcard-verb" is written twice; this one counts.'],
    ],
    ["colour: red", ['colour: Unknown key "colour".']],
    ["pre", ["pre: A colon with a blank behind it is missing."]],
    ["world: open\n---\nworld: closed", ["---: Only what stands before this line counts."]],
  ])("%s", (text, expected) => {
    expect(problems(`defaultNamespace: shop\n${text}\n`)).toEqual(expected);
    expect(values(`defaultNamespace: shop\n${text}\n`)).toMatchObject({ defaultNamespace: "shop" });
  });

  test("what is no mapping says nothing", () => {
    expect(problems("[preset, strict]")).toEqual([
      '[preset, strict]: The configuration must be a mapping such as "preset: strict".',
    ]);
  });

  test("broken YAML keeps what stands before and after it", () => {
    const text = "preset: strict\nrules: {\nworld: open\n";
    expect(problems(text).length).toBeGreaterThan(0);
    expect(values(text)).toMatchObject({ preset: "strict" });
  });
});

describe("what YAML cannot read is one finding, at the mistake", () => {
  test.each([
    ["rules:\n\trbac/wildcard-verb: off", "\t: Indent with blanks: YAML allows no tab here."],
    ["files:\n  exclude:\n\t- a\n\t- b", "\t: Indent with blanks: YAML allows no tab here."],
    ["rules: {\n\trbac/wildcard-verb: off\n}", "\t: Indent with blanks: YAML allows no tab here."],
    ['preset: "strict', '": This " is not closed.'],
    ["preset: 'strict\nrules:\n  rbac/wildcard-verb: off", "': This ' is not closed."],
    ['rules:\n  "rbac/wildcard-verb: off', '": This " is not closed.'],
    ['files:\n  exclude: ["a, b]', '": This " is not closed.'],
    ["rules: { rbac/wildcard-verb: off", "{: This { is not closed."],
    ["files:\n  exclude: [a, b", "[: This [ is not closed."],
    ["files:\n  exclude: [a, b}", "[: This [ is not closed."],
    ["preset: [\nmaxFiles: 'x", "[: This [ is not closed."],
    ["rules: { rbac/wildcard-verb: off }}", "}: This } closes nothing."],
    ["preset: strict: very", 's: A value with ": " in it needs quotes.'],
    ["preset:strict", "preset:strict: A colon with a blank behind it is missing."],
    ["preset: |\nstrict", "strict: A colon with a blank behind it is missing."],
    ["rules:\n  *: off", "*: The key * needs quotes."],
    ["rules:\n  rbac/*: off\n  *: off", "*: The key * needs quotes."],
    ["rules:\n  @x: off", "@: Plain value cannot start with reserved character @."],
    ['preset: "\\q"', "\\: Invalid escape sequence \\q."],
    [
      "rules:\n    rbac/wildcard-verb: off\n  rbac/wildcard-resource: off",
      " : All mapping items must start at the same column.",
    ],
  ])("%j", (text, expected) => {
    expect(problems(`defaultNamespace: shop\n${text}\nworld: open\n`)).toEqual([expected]);
    expect(problems(`defaultNamespace: shop\r\n${text.replaceAll("\n", "\r\n")}\r\n`)).toEqual([expected]);
  });

  test("beside mistakes of their own", () => {
    expect(problems("presett: strict\nrules: {\nworld: open\nmaxfile: 3\n")).toEqual([
      'presett: Unknown key "presett". Did you mean "preset"?',
      "{: This { is not closed.",
      'maxfile: Unknown key "maxfile". Did you mean "maxFiles"?',
    ]);
  });

  test.each([
    ["rules:\n\trbac/wildcard-verb: off\n", "rules:\n  rbac/wildcard-verb: off\n"],
    ["files:\n\texclude:\n\t\t- a\n", "files:\n  exclude:\n    - a\n"],
    [
      "rules:\n    rbac/wildcard-verb: off\n\trbac/wildcard-resource: off\n",
      "rules:\n    rbac/wildcard-verb: off\n    rbac/wildcard-resource: off\n",
    ],
    ["rules:\n  *: off\n", 'rules:\n  "*": off\n'],
  ])("is mended: %j", (text, expected) => {
    const [problem] = readConfiguration(FILE, text).problems;
    const [remedy] = problem?.remedies ?? [];
    expect(applyEdits(text, remedy?.edits ?? [])).toBe(expected);
    expect(problems(expected)).toEqual([]);
  });

  test("tabs are not replaced where that would not be enough", () => {
    const [problem] = readConfiguration(FILE, "rules:\n\trbac/wildcard-verb: [\n").problems;
    expect(problem?.message).toContain("tab");
    expect(problem?.remedies).toBeUndefined();
  });
});

test.each([
  "",
  "# nothing\n",
  "---\n",
  "\uFEFFpreset: all\r\nrules:\r\n  # rbac/*: off\r\n",
  "files:\nrules:\n",
])("%j is no mistake", (text) => {
  expect(problems(text)).toEqual([]);
});

test("what was meant is offered as a fix", () => {
  const before = "presett: stric\nrules:\n  rbac/wildcard-verbs: warn\n";
  const after = "preset: strict\nrules:\n  rbac/wildcard-verb: warning\n";
  let text = before;
  for (let step = 0; step < 4; step++) {
    const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
    host.applyChange({ files: new Map([[FILE, { text, open: true }]]) });
    const [first] = diagnose(host.snapshot(), FILE);
    const change = first?.fixes[0]?.change(host.snapshot());
    if (!change || "refused" in change) break;
    text = applyEdits(text, change.edits.get(FILE) ?? []);
  }
  expect(text).toBe(after);
});

test("an id of another tool is one fix for each rule that covers it, of which nobody but the user chooses", () => {
  const fixesOf = (id: string): readonly (readonly [string, boolean | undefined, boolean | undefined])[] => {
    const text = `rules:\n  ${id}: off\n`;
    const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
    host.applyChange({ files: new Map([[FILE, { text, open: true }]]) });
    const found = diagnose(host.snapshot(), FILE).flatMap(({ fixes }) => fixes);
    return found.map(({ title, preferred, onRequest }) => [title, preferred, onRequest]);
  };
  expect(fixesOf("KSV-0045")).toEqual([['Change to "rbac/wildcard-verb"', true, false]]);
  expect(fixesOf("wildcard-in-rules")).toEqual([
    ['Change to "rbac/wildcard-resource"', false, true],
    ['Change to "rbac/wildcard-verb"', false, true],
  ]);
  expect(fixesOf("IST0139")).toEqual([]);
});

test("a mistake is told in the preset off too, unless its own rule is off", () => {
  const rulesIn = (text: string): readonly string[] => {
    const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
    host.applyChange({ files: new Map([[FILE, { text, open: true }]]) });
    return diagnose(host.snapshot(), FILE).map(({ rule, severity }) => `${severity} ${rule}`);
  };
  expect(rulesIn("preset: off\nworldd: open\n")).toEqual(["warning configuration/mistake"]);
  expect(rulesIn("worldd: open\nrules: { configuration/mistake: hint }\n")).toEqual([
    "hint configuration/mistake",
  ]);
  expect(rulesIn("worldd: open\nrules: { configuration/*: off }\n")).toEqual([]);
});
