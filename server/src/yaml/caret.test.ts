import { expect, test } from "vitest";
import { caretsAt } from "./caret";

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
