import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLE, nodeAt, type YamlNode, valueOf } from "./node";
import { parseDocument } from "./parse";
import { maskTemplate } from "./template";

const visible = (text: string): string => maskTemplate(text).text.replaceAll(HOLE, "?");

/** The tree in one line: `?` for what is not known, `+` where there may be more. */
function outline(text: string): string {
  const show = (node: YamlNode | undefined): string => {
    if (!node) return "~";
    if (node.type === "alias") return `*${node.name}`;
    if (node.type === "scalar") return node.text.replaceAll(HOLE, "?").replace(/\s+/g, " ");
    const more = node.open ? ["+"] : [];
    if (node.type === "seq") return `[${[...node.items.map(show), ...more].join(", ")}]`;
    const entries = node.entries.map(({ key, value }) => `${show(key)}: ${show(value)}`);
    return `{${[...entries, ...more].join(", ")}}`;
  };
  return show(parseDocument(text).root);
}

describe("maskTemplate", () => {
  it.each([
    ["name: {{ .Values.name }}", "name: ??????????????????"],
    ["name: {{ .N }}-x {{- /* c */ -}} y", `name: ????????-x ${" ".repeat(15)} y`],
    ['name: "{{ .N }}"', 'name: "????????"'],
    ['a: {{ "}}" }}.', "a: ??????????."],
    ["a: {{ `}}\n` }}.", "a: ??????\n    ."],
    ["- {{ .x }}", "- ????????"],
    ["{{ .k }}: v", "????????: v"],
    ["{{- if .x }}\na: 1\n{{- end }}", "            \na: 1\n          "],
    ["  {{- .x\n | y }}\na: 1", "        \n       \na: 1"],
    ["{{/* a: 1\n}} */}}\nb: 2", "         \n       \nb: 2"],
    ["a: {{ if .x }}\nb: 1", "a:            \nb: 1"],
    ['v: ["get"{{ if .x }}, "list"{{ end }}]', 'v: ["get"           , "list"         ]'],
    ['{{ define "x" }}\na: 1\n{{ end }}\nb: 1', "                \n    \n         \nb: 1"],
    ["a: {{ .half\nb: 1", "a: ????????\nb: 1"],
    ['a: {{ "half }}\nb: 1', "a: ???????????\nb: 1"],
    ["a: {{ .x }}\r\nb: 1\r\n", "a: ????????\r\nb: 1\r\n"],
    ["a: 1 # {{ .x }}", "a: 1 # ????????"],
    ["{{ end }} # end", "          # end"],
  ])("masks %j", (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it("keeps length and line breaks of any text", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "{{-",
      "-}}",
      "{{/*",
      "*/}}",
      '"',
      "'",
      "`",
      "\\",
      "\n",
      "\r\n",
      " ",
      "a: ",
      "- ",
      "😀",
      "if x",
      "else",
      "end",
      "define",
      "range",
      "nindent 4",
      "$x := 1",
      "[",
      "]",
      "#",
      ",",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const { text: masked } = maskTemplate(text);
        expect(masked.length).toBe(text.length);
        expect(masked.replace(/[^\r\n]/g, "")).toBe(text.replace(/[^\r\n]/g, ""));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a tree of a template", () => {
  it.each<[string, string, string]>([
    ["a value", 'a: {{ .x }}\nb: p-{{ .y }}-s\nc: "{{ .z | default "q" }}"\n', "{a: ?, b: p-?-s, c: ?}"],
    ["an item", "a:\n- {{ .x }}\n- b\n", "{a: [?, b]}"],
    ["a key", "a:\n  {{ .x }}: b\n", "{a: {?: b, +}}"],
    ["a joined list", 'verbs: [{{ .x | join ", " }}]\n', "{verbs: [?, +]}"],
    [
      "a flow list with a condition",
      'verbs: ["get"{{ if .x }}, "list"{{ end }}]\n',
      "{verbs: [get, list, +]}",
    ],
    ["an included value", "rules:\n{{- toYaml .rules | nindent 0 }}\nb: 1\n", "{rules: ?, b: 1, +}"],
    ["an included deep value", "rules:\n  {{- toYaml .rules | nindent 2 }}\nb: 1\n", "{rules: ?, b: 1}"],
    [
      "included labels",
      'metadata:\n  name: a\n  labels:\n    {{- include "labels" . | nindent 4 }}\nrules: []\n',
      "{metadata: {name: a, labels: ?}, rules: []}",
    ],
    [
      "labels before others",
      'metadata:\n  labels:\n    {{- include "labels" . | nindent 4 }}\n    a: b\n  name: a\n',
      "{metadata: {labels: {a: b, +}, name: a}}",
    ],
    [
      "labels after others",
      'metadata:\n  labels:\n    a: b\n{{ include "labels" . | indent 4 }}\n  name: a\n',
      "{metadata: {labels: {a: b, +}, name: a}}",
    ],
    [
      "a conditional rule",
      "rules:\n- verbs: [get]\n{{- if .x }}\n- verbs: [list]\n{{- end }}\nb: 1\n",
      "{rules: [{verbs: [get]}, {verbs: [list]}, +], b: 1}",
    ],
    [
      "a loop",
      "subjects:\n{{- range .x }}\n- kind: User\n  name: {{ . }}\n{{- end }}\n",
      "{subjects: [{kind: User, name: ?}, +]}",
    ],
    [
      "a conditional entry",
      "metadata:\n  name: a\n  {{- if .x }}\n  namespace: b\n  {{- end }}\n",
      "{metadata: {name: a, namespace: b, +}}",
    ],
    [
      "a conditional document",
      "{{- if .x }}\nkind: Role\nrules: []\n{{- end }}\n",
      "{kind: Role, rules: []}",
    ],
    [
      "a key in two branches",
      "{{- if .x }}\nkind: Role\n{{- else }}\nkind: ClusterRole\n{{- end }}\nmetadata: {}\n",
      "{kind: Role, kind: ?, metadata: {}, +}",
    ],
    [
      "branches of two shapes",
      "a:\n{{- if .x }}\n  b: 1\n{{- else }}\n- c\n{{- end }}\nd: 1\n",
      "{a: {b: 1, +}, d: 1, +}",
    ],
    [
      "an included item",
      'rules:\n- verbs: [get]\n{{ include "rules" . }}\n',
      "{rules: [{verbs: [get]}, +], +}",
    ],
    ["a lone dash", "rules:\n-\n  {{- toYaml .rule | nindent 2 }}\n- a\n", "{rules: [?, a]}"],
    ["an included document", '{{ include "role" . }}\n', "?"],
    [
      "a block scalar",
      "a: |\n  x\n  {{- toYaml .y | nindent 2 }}\nb: |-\n{{ .z | indent 2 }}\nc: 1\n",
      "{a: x ?, b: ?, c: 1}",
    ],
    [
      "with and its value",
      "rules:\n{{- with .rules }}\n{{ toYaml . | indent 2 }}\n{{- end }}\nb: 1\n",
      "{rules: ?, b: 1}",
    ],
    ["text beside the header of a block scalar", "a: |-{{ .x }}\nb: 1\n", "{a: ?, b: 1}"],
    [
      "a value beside its colon",
      "a:\n  b:{{ toYaml .x | nindent 4 }}\nc: r:{{ .t }}\n",
      "{a: {b: ?}, c: r:?}",
    ],
    ["a definition", '{{- define "x" }}\nkind: Role\n{{ .y }}\n{{- end }}\nkind: Pod\n', "{kind: Pod}"],
    ["an assignment", "{{- $x := .y -}}\nkind: Pod\n", "{kind: Pod}"],
    ["a flow list over lines", "verbs: [\n  get,\n  {{ .x }}\n]\nb: 1\n", "{verbs: [get, +], b: 1}"],
  ])("knows what it does not know of %s", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
    expect(parseDocument(text).templated).toBe(true);
  });

  it("keeps positions", () => {
    const text = "a: {{ .x }}\n{{- if .y }}\nb: 'c'\n{{- end }}\n";
    const { root } = parseDocument(text);
    const at = (path: string): string => {
      const range = valueOf(root, path)?.at;
      return text.slice(range?.start, range?.end);
    };
    expect(at("a")).toBe("{{ .x }}");
    expect(at("b")).toBe("'c'");
  });

  it("fills a value and lets what is around it reach to the end of the action", () => {
    const text = 'a:\n  b:\n    {{- include "x" . | nindent 4 }}\n';
    expect(nodeAt(parseDocument(text).root, ["a"])?.at).toEqual({ start: 5, end: text.trimEnd().length });
  });
});

describe("braces that are no template of this document", () => {
  it("keeps a block scalar as it is", () => {
    const text = "data:\n  rule: |\n    a: {{ $labels.x }}\n    {{ end }}\n";
    const document = parseDocument(text);
    expect(document).toMatchObject({ templated: false, errors: [] });
    expect(nodeAt(document.root, ["data", "rule"])).toMatchObject({
      text: "a: {{ $labels.x }}\n{{ end }}\n",
    });
  });

  it("does not know the text of other scalars", () => {
    expect(outline("a: \"x {{ $labels.y }}\"\nb: p {{ .q }}\n'{{ k }}': 1\n")).toBe("{a: x ?, b: p ?, ?: 1}");
  });

  it("reads nested flow mappings", () => {
    expect(outline("a: {b: {c: {d: e}}}\n")).toBe("{a: {b: {c: {d: e}}}}");
    expect(parseDocument("a: {b: {c: {d: e}}}\n").templated).toBe(false);
  });
});
