import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseClosedDocument } from "./events";
import { HOLE, isKnown, nodeAt, resolve, valueOf, type YamlDocument, type YamlNode } from "./node";
import { parseDocument } from "./parse";

/** The tree as plain data, each node as `[covered text, …]`. */
function outline(text: string): unknown {
  const cut = ({ at }: { at: { start: number; end: number } }): string => text.slice(at.start, at.end);
  const show = (node: YamlNode | undefined): unknown => {
    if (!node) return undefined;
    if (node.type === "scalar" || node.type === "alias") return cut(node);
    if (node.type === "seq") return { seq: cut(node), items: node.items.map(show) };
    return { map: cut(node), entries: node.entries.map((entry) => [cut(entry.key), show(entry.value)]) };
  };
  return show(parseDocument(text).root);
}

function ranges(document: YamlDocument): { start: number; end: number }[] {
  const res: { start: number; end: number }[] = document.errors.map(({ at }) => at);
  const visit = (node: YamlNode | undefined): void => {
    if (!node) return;
    res.push(node.at);
    if (node.type === "seq") node.items.forEach(visit);
    if (node.type !== "map") return;
    for (const entry of node.entries) {
      res.push(entry.at, entry.key.at);
      visit(entry.value);
    }
  };
  visit(document.root);
  return res;
}

/** The root keys with the text of their values. */
function parts(text: string): Map<string, string> {
  const { root } = parseDocument(text);
  const entries = root?.type === "map" ? root.entries : [];
  return new Map(entries.map(({ key, value }) => [key.text, text.slice(value?.at.start, value?.at.end)]));
}

function textAt(text: string, ...path: (string | number)[]): string | undefined {
  const node = nodeAt(parseDocument(text).root, path);
  return node && text.slice(node.at.start, node.at.end);
}

describe("ranges", () => {
  it("covers a scalar exactly, quotes included", () => {
    expect(textAt(`a: "x y"  # c\nb: 'q'\nc:   plain text   # c\n`, "a")).toBe('"x y"');
    expect(textAt(`a: "x y"  # c\nb: 'q'\nc:   plain text   # c\n`, "b")).toBe("'q'");
    expect(textAt(`a: "x y"  # c\nb: 'q'\nc:   plain text   # c\n`, "c")).toBe("plain text");
  });

  it("ends a block collection with its last value, before blanks and comments", () => {
    const text = "a:\n  b: 1\n  c:\n  - x\n  - y # why\n\n# about d\nd: 2\n";
    expect(textAt(text, "a")).toBe("b: 1\n  c:\n  - x\n  - y");
    expect(textAt(text, "a", "c")).toBe("- x\n  - y");
    expect(textAt(text)).toBe(text.trimEnd());
  });

  it("covers a flow collection from bracket to bracket", () => {
    expect(textAt("a: [x, {b: c}] # d\n", "a")).toBe("[x, {b: c}]");
    expect(textAt("a: [x, {b: c}] # d\n", "a", 1)).toBe("{b: c}");
  });

  it("ends an entry without value after its colon, and a sequence after its lone dash", () => {
    const root = resolve(parseDocument("a:\n- x\n- # later\nb : \n").root);
    expect(root?.type === "map" && root.entries.map(({ at }) => at)).toEqual([
      { start: 0, end: 8 },
      { start: 17, end: 20 },
    ]);
  });

  it("covers a block scalar from its header, without the final line break", () => {
    expect(textAt("a: |\n  x\n  y\nb: 1\n", "a")).toBe("|\n  x\n  y");
    expect(nodeAt(parseDocument("a: |\n  x\n  y\nb: 1\n").root, ["a"])).toMatchObject({
      text: "x\ny\n",
      style: "literal",
    });
  });

  it("counts from the start of the text: BOM, directive, document marker, CRLF", () => {
    expect(textAt("\uFEFF%YAML 1.2\n--- # head\r\na: x\r\nb: y\r\n", "b")).toBe("y");
    expect(textAt("--- {a: x}\n", "a")).toBe("x");
  });
});

describe("values", () => {
  it("reads plain scalars by the core schema and quoted ones as strings", () => {
    const text =
      "a: [1, 0x1F, 0o17, 1e3, .5, true, False, ~, null, yes, 1.2.3, .inf, \"1\", 'true', !!str 12, 08]\n";
    const items = parseDocument(text).root;
    const values = Array.from({ length: 16 }, (_, index) => {
      const node = nodeAt(items, ["a", index]);
      return node?.type === "scalar" ? node.value : "?";
    });
    expect(values).toEqual([
      1,
      31,
      15,
      1000,
      0.5,
      true,
      false,
      null,
      null,
      "yes",
      "1.2.3",
      Infinity,
      "1",
      "true",
      "12",
      8,
    ]);
  });

  it("keeps duplicate keys and gives the last one", () => {
    const { root, errors } = parseDocument("a: 1\na: 2\n");
    expect(errors).toEqual([]);
    expect(root).toMatchObject({ entries: [{ key: { text: "a" } }, { key: { text: "a" } }] });
    expect(valueOf(root, "a")).toMatchObject({ value: 2 });
  });

  it("reads JSON", () => {
    const text = '{\n\t"kind": "Role",\n\t"rules": [{"verbs": ["get"]}]\n}\n';
    expect(parseDocument(text).errors).toEqual([]);
    expect(textAt(text, "rules", 0, "verbs", 0)).toBe('"get"');
  });
});

describe("placeholders in comments", () => {
  const text = "a: ##NAME##\nb: #@ data.values.b\nc: # a comment\nd: #@overlay/replace\ne: ##NAME## # x\n";

  it.each([
    ["parseDocument", parseDocument],
    ["parseClosedDocument", parseClosedDocument],
  ])("are values that nobody knows: %s", (_, parse) => {
    const { root, errors } = parse(text);
    expect(errors).toEqual([]);
    const values = ["a", "b", "c", "d", "e"].map((key) => valueOf(root, key));
    expect(values.map((value) => value?.type === "scalar" && !isKnown(value.text))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(text.slice(values[1]?.at.start, values[1]?.at.end)).toBe("#@ data.values.b");
  });

  it("are no values where one stands below", () => {
    expect(valueOf(parseDocument("a: ##NAME##\n  b: 1\n").root, "a")).toMatchObject({ type: "map" });
  });

  it("are items that nobody knows", () => {
    const list = "a:\n  - ##A##\n  - # a comment\n  - get\n  -   #@ data.values.b\n";
    for (const parse of [parseDocument, parseClosedDocument]) {
      const items = valueOf(parse(list).root, "a");
      const texts =
        items?.type === "seq" ? items.items.map((item) => item?.type === "scalar" && item.text) : [];
      expect(texts).toEqual([HOLE, false, "get", HOLE]);
    }
    expect(parseClosedDocument(list)).toEqual(parseDocument(list));
  });

  it("are the same to both parsers", () => {
    const nested = "m:\n  - n: ##A##\n  - n: { o: #@ x\n    }\nlast: ##B##";
    expect(parseClosedDocument(nested)).toEqual(parseDocument(nested));
  });
});

describe("anchors and aliases", () => {
  it("points an alias to the node before it", () => {
    const { root } = parseDocument("a: &x {k: v}\nb: *x\nc: {<<: *x, d: 1}\n");
    expect(nodeAt(root, ["b", "k"])).toMatchObject({ text: "v", at: { start: 10, end: 11 } });
    expect(nodeAt(root, ["c", "k"])).toMatchObject({ text: "v" });
    expect(nodeAt(root, ["a"])).toMatchObject({ anchor: "x" });
  });

  it("leaves undefined and cyclic aliases without target", () => {
    const { root } = parseDocument("a: *later\nb: &later [*later]\nc: &s 1\nd: &s [*s]\n");
    expect(valueOf(root, "a")).toBeUndefined();
    expect(nodeAt(root, ["b", 0])).toBeUndefined();
    expect(nodeAt(root, ["d", 0])).toBeUndefined();
  });

  it("does not expand an alias bomb", () => {
    const lines = ["a0: &a0 [x, x]"];
    for (let level = 1; level < 60; level++) {
      lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`);
    }
    const started = performance.now();
    const { root } = parseDocument(lines.join("\n"));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(root).toMatchObject({ type: "map" });
  });
});

describe("half-typed text", () => {
  it("an unclosed flow sequence ends where the next key begins", () => {
    const text = "kind: Role\nrules:\n- verbs: [get, li\n  resources: [pods]\nother: 1\n";
    expect(textAt(text, "rules", 0, "verbs")).toBe("[get, li");
    expect(textAt(text, "rules", 0, "resources", 0)).toBe("pods");
    expect(textAt(text, "other")).toBe("1");
  });

  it.each([
    ["a word without colon", "kind: Role\nmetad\nrules: []\n", ["kind", "metad", "rules"]],
    ["a letter", "m\nkind: Role\n", ["m", "kind"]],
    ["a colon too many", "kind: Role: x\nrules: []\n", ["kind", "rules"]],
    ["an unclosed quote", 'kind: "Role\nrules: []\nx: "y"\n', ["kind", "rules", "x"]],
    ["an unclosed single quote", "kind: 'Role\nrules: []\n", ["kind", "rules"]],
    ["an unclosed quote in brackets", 'verbs: ["get", "li\nrules: []\n', ["verbs", "rules"]],
    ["an unclosed brace", "metadata: {name: a\nrules: []\n", ["metadata", "rules"]],
    ["a bracket too many", "verbs: [a]]\nrules: []\n", ["verbs", "rules"]],
    ["a tab", "metadata:\n\tname: a\nrules: []\n", ["metadata", "rules"]],
    ["a key that was deleted", "kind: Role\n  name: a\n  x: b\nrules: []\n", ["kind", "rules"]],
    [
      "the key of a list that was deleted",
      "metadata: {}\n  - a: b\n  - c\nrules: []\n",
      ["metadata", "rules"],
    ],
    ["another indentation", "metadata:\n  name: a\n namespace: b\nrules: []\n", ["metadata", "rules"]],
    ["an item among keys", "kind: Role\n- x\nrules: []\n", ["kind", "rules"]],
    ["text behind a quote", "kind: 'a'b\nrules: []\n", ["kind", "rules"]],
  ])("does not hide the other keys: %s", (_, text, keys) => {
    const { root, errors } = parseDocument(text);
    expect(errors).not.toEqual([]);
    expect(root?.type === "map" && root.entries.map(({ key }) => key.text)).toEqual(keys);
    for (const { key } of root?.type === "map" ? root.entries : []) {
      expect(text.slice(key.at.start, key.at.end)).toBe(key.text);
    }
  });

  it("gives what was typed of a string", () => {
    expect(valueOf(parseDocument('a: "xy\nb: 1\n').root, "a")).toMatchObject({
      text: "xy",
      at: { start: 3, end: 6 },
    });
    expect(valueOf(parseDocument('b: 1\na: "xy').root, "a")).toMatchObject({
      text: "xy",
      at: { start: 8, end: 11 },
    });
    expect(valueOf(parseDocument("a: b: c\nd: 1\n").root, "a")).toMatchObject({ text: "b: c" });
  });

  it("a collection that lost something may hold more", () => {
    const { root } = parseDocument("rules:\n  - a: b\n - c: d\nz: 1\n");
    expect(valueOf(root, "rules")).toMatchObject({ open: true });
  });

  it("no letter typed in a line hides the other parts of the document", () => {
    const manifest = [
      "apiVersion: rbac.authorization.k8s.io/v1",
      "kind: RoleBinding",
      "metadata:",
      '  name: "b"',
      "  labels: {app: x}",
      "subjects:",
      "  - kind: ServiceAccount",
      "    name: x",
      "    namespace: 'y'",
      "  - {kind: User, name: z}",
      "roleRef:",
      "  kind: Role",
      '  names: [get, "list"]',
      "",
    ];
    const known = parts(manifest.join("\n"));
    for (const [index, line] of manifest.entries()) {
      const own = /^\w+/.exec(
        manifest.slice(0, index + 1).findLast((before) => /^\w/.test(before)) ?? "",
      )?.[0];
      const indent = line.length - line.trimStart().length;
      for (let typed = indent; typed < line.length; typed++) {
        for (const tail of typed > indent ? ["", '"', "[", "{"] : [""]) {
          const half = line.slice(0, typed) + tail;
          const found = parts(manifest.with(index, half).join("\n"));
          // A line that is gone leaves its block to the key before it.
          const changed = [...known].filter(([key, text]) => key !== own && found.get(key) !== text);
          if (half.trim() !== "") expect(changed, half).toEqual([]);
        }
      }
    }
  });

  it("keys and dashes may stand alone", () => {
    expect(outline("subjects:\n- kind:\n-\n- kind: User\n")).toMatchObject({
      entries: [
        [
          "subjects",
          { items: [{ entries: [["kind", undefined]] }, undefined, { entries: [["kind", "User"]] }] },
        ],
      ],
    });
  });
});

describe("hostile text", () => {
  it.each([
    ["brackets", "[".repeat(100_000)],
    ["nested items", "- ".repeat(50_000)],
    ["quotes", 'a: "\n'.repeat(5_000)],
    ["words", "word\n".repeat(20_000)],
    ["keys among items", "- a\nb: c\n".repeat(5_000)],
    ["orphans", "a: b\n  c: d\n".repeat(5_000)],
    ["actions", "{{ .a }}".repeat(10_000)],
    ["open actions", "{{ ".repeat(50_000)],
    ["open strings in actions", '{{ "'.repeat(50_000)],
    ["blocks", "{{ if }}\n- a\n".repeat(3_000)],
    ["values", "{{ .a }}\n- a\n".repeat(2_000)],
    ["templates in JSON", `{"a": [${'"{{ .x }}", '.repeat(20_000)}}`],
    ["indentation", Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
    ["blank space", `a: ${" ".repeat(200_000)}x ${" ".repeat(200_000)}`],
    ["aliases", `a: &a b\n${"c: *a\n".repeat(20_000)}`],
  ])("takes no time: %s", (_, text) => {
    const started = performance.now();
    parseDocument(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("any text", () => {
  const manifest =
    'apiVersion: v1\nkind: "Role"\nmetadata: {name: a, labels: {b: \'c\'}}\nrules: # r\n- verbs: ["*", get]\n' +
    "  resources:\n  - pods\n  x: |\n    text\n  y: &a >-\n    fold\n- *a\n? k\n: v\r\n!!str z: 1\n";

  it("never throws and keeps ranges inside the text", () => {
    const cuts = fc.array(fc.tuple(fc.nat(manifest.length), fc.nat(12), fc.string({ maxLength: 4 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(cuts, (edits) => {
        let text = manifest;
        for (const [at, drop, insert] of edits) text = text.slice(0, at) + insert + text.slice(at + drop);
        for (const { start, end } of ranges(parseDocument(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    "",
    "\n",
    "# only\n",
    "\0",
    "\uD800",
    "[".repeat(20_000),
    "- ".repeat(5000),
    "{".repeat(3000),
    "&",
    "*",
    "!",
    "|",
    "%",
  ])("survives %#", (text) => {
    const document = parseDocument(text);
    for (const { start, end } of ranges(document)) expect(start <= end && end <= text.length).toBe(true);
  });
});
