import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify, decodeFile, splitDocuments, type Tier } from "./split";

const cut = (text: string): string[] => splitDocuments(text).map(({ start, end }) => text.slice(start, end));

function tierOf(text: string): Tier {
  return classify(`# before\n---\n${text}`, 9, 13 + text.length);
}

describe("splitDocuments", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["a: 1", ["a: 1"]],
    ["a: 1\n---\nb: 2\n", ["a: 1\n", "---\nb: 2\n"]],
    ["---\na: 1\n---\n", ["---\na: 1\n"]],
    ["# only\n---\n# this\n--- # and\n\n", []],
    ["\uFEFF---\r\na: 1\r\n---\r\nb: 2", ["---\r\na: 1\r\n", "---\r\nb: 2"]],
    ["\uFEFFa: 1\n", ["\uFEFFa: 1\n"]],
    ["a: |\n  x\n---\n  y\n", ["a: |\n  x\n", "---\n  y\n"]],
    ["a: |\n  ---\n  x\n", ["a: |\n  ---\n  x\n"]],
    ["a: 1\n---- b\n---c\n ---\n", ["a: 1\n---- b\n---c\n ---\n"]],
    ["--- {a: 1}\n--- # c\nb: 2\n---\tc\n", ["--- {a: 1}\n", "--- # c\nb: 2\n", "---\tc\n"]],
    ["a: 1\n...\nb: 2\n", ["a: 1\n", "\nb: 2\n"]],
    ["a: 1\n...\n---\nb: 2\n...\n", ["a: 1\n", "---\nb: 2\n"]],
    ["a: 1\n....\n...x\n", ["a: 1\n....\n...x\n"]],
    ["%YAML 1.2\n---\na: 1\n", ["---\na: 1\n"]],
    ["a: 1\n---", ["a: 1\n"]],
  ])("cuts %j", (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it("leaves no content out and keeps the order", () => {
    const line = fc.constantFrom(
      "---",
      "...",
      "--- a",
      "a: 1",
      "  b: 2",
      "# c",
      "",
      "--- # d",
      "%TAG x",
      "---x",
      " ---",
    );
    const lines = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n")), { maxLength: 30 });
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.flat().join("");
        let end = 0;
        let left = "";
        for (const slice of splitDocuments(text)) {
          expect(slice.start).toBeGreaterThanOrEqual(end);
          left += `${text.slice(end, slice.start)}\n`;
          end = slice.end;
        }
        left += text.slice(end);
        for (const rest of left.split(/\r?\n/)) expect(rest.trim()).toMatch(/^(---|\.\.\.)?\s*([#%].*)?$/);
      }),
    );
  });

  it("is fast on a large file", () => {
    const text = "---\nkind: Pod\nmetadata:\n  name: a\n".repeat(600_000);
    const started = performance.now();
    expect(splitDocuments(text)).toHaveLength(600_000);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe("classify", () => {
  const role = "apiVersion: rbac.authorization.k8s.io/v1\n";
  const pod = "apiVersion: v1\n";

  it.each(["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ServiceAccount", "List", "RoleList"])(
    "parses a %s",
    (kind) => {
      expect(tierOf(`${role}kind: ${kind}\n`)).toBe("parse");
      expect(tierOf(`kind: "${kind}" # c\r\n${role}`)).toBe("parse");
      expect(tierOf(`kind: '${kind}'`)).toBe("parse");
    },
  );

  it.each(["AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication"])("parses a %s", (kind) => {
    expect(tierOf(`${role}kind: ${kind}\n`)).toBe("parse");
  });

  it.each(["Pod", "Deployment", "Namespace", "CustomResourceDefinition", "ConfigMap", "My.Own-Kind"])(
    "reads facts of a %s",
    (kind) => {
      expect(tierOf(`${pod}kind: ${kind}\n`)).toBe("facts");
      expect(tierOf(`# c\n\n${pod}kind :  ${kind}  # c\nmetadata:\n  name: x\n`)).toBe("facts");
      expect(tierOf(`kind: ${kind}\r\n${pod}`)).toBe("facts");
    },
  );

  it.each([
    ["indented root", `  ${role}  kind: Role\n`.replace("\n  kind", "\n  kind")],
    ["JSON", '{"apiVersion": "v1", "kind": "Role"}'],
    ["JSON over lines", '{\n  "kind": "Role",\n  "apiVersion": "v1"\n}\n'],
    ["quoted key", `${role}"kind": Role\n`],
    ["single-quoted key", `${role}'kind': Role\n`],
    ["blank before the colon", `${role}kind : Role\n`],
    ["explicit key", `${role}? kind\n: Role\n`],
    ["value on the next line", `${role}kind:\n  Role\n`],
    ["value on the next line after a comment", `${role}kind: # c\n  Role\n`],
    ["folded value", `${role}kind: >-\n  Role\n`],
    ["tagged value", `${role}kind: !!str Role\n`],
    ["anchored value", `${role}kind: &k Role\n`],
    ["alias value", `x: &k Role\n${role}kind: *k\n`],
    ["anchored key", `${role}&k kind: Role\n`],
    ["merge key", `${role}x: &x {kind: Role}\n<<: *x\n`],
    ["escape in the value", `${role}kind: "R\\u006fle"\n`],
    ["escape in the key", '"k\\u0069nd": Role\napiVersion: v1\n'],
    ["escapes in JSON", '{"k\\u0069nd": "Role"}'],
    ["duplicate kind", `${pod}kind: Pod\nkind: Role\n`],
    ["plain value over two lines", `${pod}kind: Role\n  Binding\n`],
    ["flow root on the marker line", "--- {kind: Role, apiVersion: v1}\n"],
    ["root anchor", `&r\n${role}kind: ConfigMap\n`],
    ["root tag", `!!map\n${role}kind: ConfigMap\n`],
    ["hole in kind", "apiVersion: v1\nkind: {{ .Values.kind }}Role\n"],
    ["hole in kind that names nothing", "apiVersion: v1\nkind: {{ .Values.kind }}\n"],
    ["conditional Role", "{{- if .x }}\n  kind: Role\n{{ end }}"],
    ["template of a workload with a ServiceAccount", "kind: Pod\nspec:\n  serviceAccountName: {{ .x }}\n"],
  ])("parses what only a parser can tell: %s", (_, text) => {
    const slice = text.startsWith("---") ? text : `---\n${text}`;
    expect(classify(slice, 0, slice.length)).toBe("parse");
  });

  it("finds a kind after a byte order mark and directives", () => {
    expect(classify("\uFEFFkind: Role\n", 0, 12)).toBe("parse");
    expect(classify("\uFEFF%YAML 1.2\n---\nkind: Role\n", 0, 26)).toBe("parse");
    expect(classify("kind: Role", 0, 10)).toBe("parse");
  });

  it("compares the whole kind", () => {
    expect(tierOf(`${pod}kind: Role-x\n`)).toBe("facts");
    expect(tierOf(`${pod}kindness: Role\n`)).toBe("skip");
  });

  it.each([
    ["values of a chart", "replicas: 2\nimage:\n  tag: x\n"],
    ["a kind of something else", "kind: bug-fix\narea: x\n"],
    ["a list", "- kind: Role\n  apiVersion: v1\n"],
    ["a kind that is deeper", "items:\n  kind: Role\napiVersion: v1\n"],
    ["JSON of something else", '{"name": "x", "version": "1"}'],
    ["a scalar", "just text\n"],
    ["a kind in a comment", "# kind: Role\na: 1\n"],
  ])("skips %s", (_, text) => {
    expect(tierOf(text)).toBe("skip");
  });

  it("looks at its own document only", () => {
    const text = "a: 1\n---\nkind: Role\n";
    expect(classify(text, 0, 5)).toBe("skip");
    expect(classify(text, 5, text.length)).toBe("parse");
  });
});

describe("decodeFile", () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const utf16 = (text: string, isBig: boolean): Uint8Array =>
    bytes(
      ...(isBig ? [0xfe, 0xff] : [0xff, 0xfe]),
      ...Array.from({ length: text.length }, (_, index) => {
        const code = text.charCodeAt(index);
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }).flat(),
    );

  it("reads UTF-8 with and without byte order mark", () => {
    expect(decodeFile(new TextEncoder().encode("kind: Rôle 😀"))).toEqual({ text: "kind: Rôle 😀" });
    expect(decodeFile(new TextEncoder().encode("\uFEFFkind: x"))).toEqual({ text: "kind: x" });
    expect(decodeFile(bytes())).toEqual({ text: "" });
  });

  it("reads UTF-16 with byte order mark", () => {
    expect(decodeFile(utf16("kind: Rôle 😀", false))).toEqual({ text: "kind: Rôle 😀" });
    expect(decodeFile(utf16("kind: Rôle 😀", true))).toEqual({ text: "kind: Rôle 😀" });
  });

  it("skips binary files and survives invalid UTF-8", () => {
    expect(decodeFile(bytes(0x7f, 0x45, 0x4c, 0x46, 0, 1))).toHaveProperty("skipped");
    expect(decodeFile(bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toHaveProperty("skipped");
    expect(decodeFile(bytes(0x61, 0xff, 0x62))).toEqual({ text: "a\uFFFDb" });
  });
});
