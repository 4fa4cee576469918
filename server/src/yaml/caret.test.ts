import { expect, test } from "vitest";
import { caretsAt } from "./caret";
import { nodeAt } from "./node";

function carets(source: string): readonly string[] {
  const offset = source.indexOf("|");
  const text = source.replace("|", "");
  return [...caretsAt(text, offset)].map(
    ({ path, on, range, typed, quoting, before, after, inFlow }) =>
      `${on} ${path.join(".").replace("\uE003", "^")} <${text.slice(range.start, range.end)}> ${typed} ${quoting}${inFlow ? " flow" : ""} ${JSON.stringify(before)} ${JSON.stringify(after)}`,
  );
}

test.each([
  ["kind: |", ['value kind <>  plain "" ""']],
  ["kind: Ro|le", ['value kind <Role> Ro plain "" ""']],
  ["kind:|", ['value kind <>  plain " " ""']],
  ["a:\n  - |\n", ['value a.0 <>  plain "" ""', 'key a.0.^ <>  plain "" ":"']],
  ["a:\n  -|\n", ['value a.0 <>  plain " " ""']],
  ["verbs: [get, |\nkind: Role", ['value verbs.1 <>  plain flow "" ""']],
  ["verbs: [get, |]\n", ['value verbs.1 <>  plain flow "" ""']],
  ['verbs: ["get", "li|"]\n', ['value verbs.1 <li> li double flow "" ""']],
  ['verbs: ["get", "li|\nkind: Role', ['value verbs.1 <li> li double flow "" "\\""']],
  ["name: '|\nkind: Role", ['value name <>  single "" "\'"']],
  ["verbs:\n  - get\n  |\nkind: Role", ['value verbs.1 <>  plain "- " ""']],
  ["verbs:\n  - get\n  li|\nkind: Role", ['value verbs.1 <li> li plain "- " ""']],
  [
    "a:\n  labels:\n    |\n",
    [
      'value a.labels.0 <>  plain "- " ""',
      'key a.labels.^ <>  plain "" ":"',
      'value a.labels <>  plain "" ""',
    ],
  ],
  ["a:\n  x: y\n  foo|\n", ['key a.foo^ <foo> foo plain "" ":"']],
  ["a:\n  fo|o: 1\n", ['key a.fo^o <foo> fo plain "" ""']],
  ["# a |", []],
  ["a: b # |", []],
  ["a: {{ .Val|ues }}", []],
  ["a: {{ .Values }}-|", []],
  ["a: >-\n  text |\n", []],
])("%j", (source, expected) => {
  expect(carets(source)).toEqual(expected);
  expect(carets(source.replaceAll("\n", "\r\n"))).toEqual(expected);
});

test("a mistake elsewhere in a long document does not hide the word", () => {
  const rule = "  - apiGroups: [apps]\n    resources: [deployments]\n    verbs: [get]\n";
  const head = "kind: Role\nmetadata:\n  name: a\nrules:\n";
  const broken = "  - apiGroups: [apps\n    resources: ]broken\n";
  const typed = "  - apiGroups:\n      - apps\n    resources:\n      - dep|\n    verbs: [get]\n";
  const source = head + rule.repeat(40) + typed + rule.repeat(40) + broken + rule;
  expect(source.length).toBeGreaterThan(4000);
  for (const text of [source, source.replaceAll("\n", "\r\n")]) {
    const offset = text.indexOf("|");
    const [caret] = [...caretsAt(text.replace("|", ""), offset)];
    expect(caret?.range).toEqual({ start: offset - 3, end: offset });
    expect(caret?.path.filter((step) => typeof step === "string")).toEqual(["rules", "resources"]);
    const rule = nodeAt(caret?.root, caret?.path.slice(0, 2) ?? []);
    expect(nodeAt(rule, ["apiGroups", 0])).toMatchObject({ text: "apps" });
    expect(nodeAt(rule, ["verbs", 0])).toMatchObject({ text: "get" });
    expect(nodeAt(caret?.root, ["kind"])).toMatchObject({ text: "Role" });
  }
});
