import { describe, expect, it } from "vitest";
import { applyEdits } from "../text/edit";
import { buildLineIndex } from "../text/line-index";
import { type InsertedForm, insertSuppression, suppressionText } from "./insert-suppression";
import { isSuppressed, parseSuppressions } from "./suppress";

interface Row {
  readonly what: string;
  readonly form?: InsertedForm;
  /** The finding is at `<|>`. */
  readonly before: string;
  readonly after: string;
}

const rows: readonly Row[] = [
  {
    what: "at the end of the line",
    before: 'verbs: ["<|>*"]  \nb: 1\n',
    after: 'verbs: ["*"] # rolecall: allow a/b\nb: 1\n',
  },
  {
    what: "Windows line ends",
    before: "verbs: <|>x\r\nb: 1\r\n",
    after: "verbs: x # rolecall: allow a/b\r\nb: 1\r\n",
  },
  {
    what: "joins another rule",
    before: "x: <|>y # rolecall: allow c/d\n",
    after: "x: y # rolecall: allow c/d, a/b\n",
  },
  {
    what: "joins the comment above",
    before: "# rolecall: allow-next-line c/d\nx: <|>y\n",
    after: "# rolecall: allow-next-line c/d, a/b\nx: y\n",
  },
  {
    what: "does not borrow a reason",
    before: "  x: <|>y # rolecall: allow c/d -- why\n",
    after: "  # rolecall: allow-next-line a/b\n  x: y # rolecall: allow c/d -- why\n",
  },
  {
    what: "above a line with a comment",
    before: "r:\r\n  x: <|>y # z\r\n",
    after: "r:\r\n  # rolecall: allow-next-line a/b\r\n  x: y # z\r\n",
  },
  {
    what: "above quotes over several lines",
    before: 'r:\n  x: "<|>y\n    z"\n',
    after: 'r:\n  # rolecall: allow-next-line a/b\n  x: "y\n    z"\n',
  },
  {
    what: "above plain text over several lines",
    before: "x: <|>y\n  z\n",
    after: "# rolecall: allow-next-line a/b\nx: y\n  z\n",
  },
  {
    what: "behind the header of a block scalar",
    before: "x: <|>|\n  z\n",
    after: "x: | # rolecall: allow a/b\n  z\n",
  },
  {
    what: "inside a block scalar the file is all there is",
    before: "k: v\nx: |\n  y\n  <|>z\n",
    after: "# rolecall: allow-file a/b\nk: v\nx: |\n  y\n  z\n",
  },
  {
    what: "the next line when asked for",
    form: "next-line",
    before: "- a\n- <|>b\n",
    after: "- a\n# rolecall: allow-next-line a/b\n- b\n",
  },
  { what: "the file", form: "file", before: "a: <|>b\n", after: "# rolecall: allow-file a/b\na: b\n" },
  {
    what: "the file, below its license",
    form: "file",
    before: "# Copyright\n#\n# License\n---\n\na: <|>b\n",
    after: "# Copyright\n#\n# License\n---\n# rolecall: allow-file a/b\n\na: b\n",
  },
  {
    what: "the file, with a byte order mark",
    form: "file",
    before: "\uFEFFa: <|>b\n",
    after: "\uFEFF# rolecall: allow-file a/b\na: b\n",
  },
  {
    what: "the file, joining",
    form: "file",
    before: "# rolecall: allow-file c/*\na: <|>b\n",
    after: "# rolecall: allow-file c/*, a/b\na: b\n",
  },
  {
    what: "the file, before a template action that takes line breaks away",
    form: "file",
    before: '{{- include "x" . }}\na: <|>b\n',
    after: '{{- /* rolecall: allow-file a/b */}}\n{{- include "x" . }}\na: b\n',
  },
  { what: "the last line without a line break", before: "a: <|>b", after: "a: b # rolecall: allow a/b" },
];

describe("inserted comments", () => {
  it.each(rows)("$what", ({ form, before, after }) => {
    const offset = before.indexOf("<|>");
    const text = before.replace("<|>", "");
    const edit = insertSuppression(text, offset, "a/b", form ?? "line");
    const edited = applyEdits(text, [edit]);
    expect(edited).toBe(after);
    const start = edit.range.start <= offset ? offset + edited.length - text.length : offset;
    const finding = { ruleId: "a/b", fileRange: { start } };
    expect(isSuppressed(parseSuppressions(edited), buildLineIndex(edited), finding)).toBeDefined();
  });

  it("can tell a reason", () => {
    expect(suppressionText("a/b", "next-line", "why")).toBe("# rolecall: allow-next-line a/b -- why");
  });
});
