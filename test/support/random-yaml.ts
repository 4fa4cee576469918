import fc from "fast-check";

/** A value as a reader of the text sees it; `null` also for `key:` and a lone `-`. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };
export type Path = readonly (string | number)[];

/** A document together with what its author wrote around the values. */
export interface RandomYaml {
  readonly text: string;
  readonly value: Plain;
  readonly comments: readonly RandomComment[];
}

export interface RandomComment {
  /** Stands nowhere else in the text. */
  readonly text: string;
  /** The node it goes with; for a comment between blank lines the collection it stands in, and `*`. */
  readonly owner: Path;
  /** Among brackets it may speak of more than one item. */
  readonly inFlow: boolean;
}

/** Maps and lists in every style, with comments, blank lines and both kinds of line ends. */
export const randomYaml: fc.Arbitrary<RandomYaml> = fc
  .record({
    root: fc.nat({ max: 4 }).chain((depth) => collection(Math.min(depth, 3) + 1)),
    step: fc.constantFrom(2, 4),
    dash: fc.constantFrom(2, 4),
    crlf: fc.boolean(),
    noLastBreak: fc.boolean(),
    marker: fc.boolean(),
  })
  .map(({ root, step, dash, crlf, noLastBreak, marker }) => {
    const page: Page = { text: marker ? "---\n" : "", comments: [], step, dash };
    writeBlock(page, root, 0, [], false);
    const isOpenEnded = noLastBreak && !endsInBlockScalar(root);
    const text = isOpenEnded ? page.text.replace(/\n+$/, "") : page.text;
    return {
      text: crlf ? text.replaceAll("\n", "\r\n") : text,
      value: plainOf(root),
      comments: page.comments,
    };
  });

/** Texts that are easy to write wrongly. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("get", "list", "watch", "secrets", "rbac.authorization.k8s.io", "configmaps"),
  fc.constantFrom(
    ..."* yes no null ~ true 1 0x1f 1e3 012 1_000 1:30 .5 .inf 2001-01-01 << = - ? : -1 -x --- ... @at `b` %p !t &a *a".split(
      " ",
    ),
  ),
  fc.constantFrom("", " lead", "trail ", "a: b", "a:", "x #y", "#", "it's", 'say "hi"', "[a]", "{a}", "a,b"),
  fc.constantFrom(
    "tab\there",
    "two\nlines",
    "block\ntext\n",
    "\n",
    "🦊 fox",
    "é",
    "\u0007",
    "\u2028",
    "\ufeff",
    "system:masters",
    "C:\\x",
  ),
  // Two braces would begin a template action.
  fc.string({ maxLength: 6 }).filter((text) => !text.includes("{{")),
);

const scalarValue = fc.oneof(
  { weight: 6, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom<Plain>(true, false, null, 0, 1, 42, -1.5) },
);

/** A value that an edit writes. */
export const anyValue: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    scalarValue,
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom(...KEYS()), tie("value"), { maxKeys: 3 })
      .map((entries) => ({ ...entries })),
  ),
})).value;

function KEYS(): string[] {
  return [
    "app",
    "kind",
    "verbs",
    "a b",
    "yes",
    "x: y",
    "#k",
    "eks.amazonaws.com/role-arn",
    "it's",
    "k🦊",
    "-",
    "null",
    "a,b",
  ];
}

interface Part {
  readonly key: string;
  readonly keyQuoting: "plain" | "single" | "double";
  readonly value: Piece;
  readonly above: "nothing" | "attached" | "detached";
  readonly trailing: boolean;
  readonly below: boolean;
  readonly blank: boolean;
  readonly lone: boolean;
}

type Piece =
  | {
      readonly kind: "scalar";
      readonly value: string | number | boolean | null;
      readonly quoting: "plain" | "single" | "double" | "literal";
    }
  | {
      readonly kind: "list" | "map";
      readonly style: "block" | "flow" | "lines" | "wrapped";
      readonly indentless: boolean;
      readonly lastComma: boolean;
      readonly parts: readonly Part[];
    };

function piece(depth: number): fc.Arbitrary<Piece> {
  const scalar: fc.Arbitrary<Piece> = fc.record({
    kind: fc.constant("scalar" as const),
    value: scalarValue.map((value) => value as string),
    quoting: fc.constantFrom("plain", "plain", "single", "double", "literal"),
  });
  return depth === 0
    ? scalar
    : fc.oneof({ weight: 2, arbitrary: scalar }, { weight: 3, arbitrary: collection(depth) });
}

function collection(depth: number): fc.Arbitrary<Exclude<Piece, { kind: "scalar" }>> {
  const part = fc.record({
    key: fc.constantFrom(...KEYS()),
    keyQuoting: fc.constantFrom("plain", "plain", "single", "double"),
    value: piece(depth - 1),
    above: fc.constantFrom("nothing", "nothing", "attached", "detached"),
    trailing: fc.boolean(),
    below: fc.boolean(),
    blank: fc.boolean(),
    lone: fc.boolean(),
  });
  return fc.record({
    kind: fc.constantFrom("list", "map"),
    style: fc.constantFrom("block", "block", "block", "flow", "lines", "wrapped"),
    indentless: fc.boolean(),
    lastComma: fc.boolean(),
    parts: fc.uniqueArray(part, { maxLength: 4, selector: ({ key }) => key }),
  });
}

interface Page {
  text: string;
  readonly comments: RandomComment[];
  readonly step: number;
  readonly dash: number;
}

type Collection = Exclude<Piece, { kind: "scalar" }>;

function writeBlock(page: Page, node: Collection, column: number, path: Path, inline: boolean): void {
  if (node.style !== "block" || node.parts.length === 0) {
    page.text += `${flowText(page, node, column, path)}\n`;
    return;
  }
  const indent = " ".repeat(column);
  for (const [index, part] of node.parts.entries()) {
    const own = [...path, node.kind === "list" ? index : part.key];
    if (index > 0 || !inline) {
      if (part.blank && index > 0) page.text += "\n";
      if (part.above === "detached") page.text += `${indent}${comment(page, [...path, "*"])}\n\n`;
      const isHeader = path.length === 0 && index === 0;
      if (part.above === "attached")
        page.text += `${indent}${comment(page, isHeader ? [...path, "*"] : own)}\n`;
      page.text += indent;
    }
    page.text += node.kind === "list" ? "-" : `${quoted(part.key, part.keyQuoting, false)}:`;
    writeValue(page, node.kind, part, column, own);
  }
}

function writeValue(page: Page, holder: "list" | "map", part: Part, column: number, own: Path): void {
  const { value } = part;
  const trailing = (): string => (part.trailing ? ` ${comment(page, own)}` : "");
  if (value.kind === "scalar") {
    writeScalar(page, value, column, trailing, part.lone);
    if (part.below && !isLiteral(value)) page.text += `${" ".repeat(column + 1)}${comment(page, own)}\n`;
    return;
  }
  if (value.style !== "block" || value.parts.length === 0) {
    page.text += ` ${flowText(page, value, column, own)}${trailing()}\n`;
    return;
  }
  if (holder === "list" && !part.lone) {
    page.text += " ".repeat(page.dash - 1);
    writeBlock(page, value, column + page.dash, own, true);
    return;
  }
  page.text += `${trailing()}\n`;
  const isIndentless = holder === "map" && value.kind === "list" && value.indentless;
  writeBlock(page, value, isIndentless ? column : column + page.step, own, false);
}

function writeScalar(
  page: Page,
  value: Extract<Piece, { kind: "scalar" }>,
  column: number,
  trailing: () => string,
  lone: boolean,
): void {
  if (value.value === null && lone) page.text += `${trailing()}\n`;
  else if (isLiteral(value)) {
    const lines = String(value.value).replace(/\n$/, "").split("\n");
    const chomp = String(value.value).endsWith("\n") ? "" : "-";
    const indent = " ".repeat(column + page.step);
    page.text += ` |${chomp}\n${lines.map((line) => `${indent}${line}\n`).join("")}`;
  } else page.text += ` ${scalarText(value, false)}${trailing()}\n`;
}

function flowText(page: Page, node: Collection, column: number, path: Path): string {
  const [open, close] = node.kind === "list" ? ["[", "]"] : ["{", "}"];
  if (node.parts.length === 0) return open + close;
  const partText = (part: Part, index: number): string => {
    const own = [...path, node.kind === "list" ? index : part.key];
    const key = node.kind === "list" ? "" : `${quoted(part.key, part.keyQuoting, true)}: `;
    const { value } = part;
    return (
      key +
      (value.kind === "scalar"
        ? scalarText(value, true)
        : flowText(page, { ...value, style: "flow" }, 0, own))
    );
  };
  const last = node.parts.length - 1;
  if (node.style === "wrapped" || node.style === "lines") {
    const indent = `\n${" ".repeat(column + 4)}`;
    const pieces = node.parts.map((part, index) => {
      const own = [...path, node.kind === "list" ? index : part.key];
      const ownLine = node.style === "lines" || index % 2 === 0;
      const isLineEnd = node.style === "lines" || index % 2 === 1 || index === last;
      const above = ownLine && part.above === "attached" ? `${indent}${comment(page, own, true)}` : "";
      const before = ownLine ? (part.blank ? "\n" : "") + above + indent : " ";
      const comma = index < last || node.lastComma ? "," : "";
      const body = partText(part, index);
      // A comment at the end of a line with several items belongs to none of them alone.
      const isAlone = ownLine && isLineEnd;
      const after =
        isLineEnd && part.trailing ? ` ${comment(page, isAlone ? own : [...path, "*"], true)}` : "";
      return before + body + comma + after;
    });
    return `${open}${pieces.join("")}\n${" ".repeat(column + 2)}${close}`;
  }
  return open + node.parts.map(partText).join(", ") + (node.lastComma ? "," : "") + close;
}

function comment(page: Page, owner: Path, inFlow = false): string {
  const text = `# remark ${page.comments.length};`;
  page.comments.push({ text, owner, inFlow });
  return text;
}

function isLiteral(value: Piece): boolean {
  return (
    value.kind === "scalar" &&
    value.quoting === "literal" &&
    typeof value.value === "string" &&
    /^[a-z][ -~]*(?:\n[!-~][ -~]*)*\n?$/.test(value.value) &&
    !/ (?:\n|$)/.test(value.value)
  );
}

function endsInBlockScalar(node: Piece): boolean {
  if (node.kind === "scalar") return isLiteral(node);
  const last = node.parts.at(-1);
  return last !== undefined && endsInBlockScalar(last.value);
}

function scalarText(node: Extract<Piece, { kind: "scalar" }>, inFlow: boolean): string {
  if (typeof node.value !== "string") return String(node.value);
  return quoted(node.value, node.quoting === "literal" ? "double" : node.quoting, inFlow);
}

function quoted(value: string, wanted: "plain" | "single" | "double", inFlow: boolean): string {
  const plain = inFlow ? /^[a-z][a-z.-]*$/ : /^[a-z*-]*[a-z][a-z0-9.:/-]*[a-z]$/;
  if (wanted === "plain" && plain.test(value) && !/^(?:yes|no|null|true|on|off|\*.*|-.*)$/.test(value))
    return value;
  if (wanted === "single" && /^[ -~é]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function plainOf(node: Piece): Plain {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.parts.map(({ value }) => plainOf(value));
  return Object.fromEntries(node.parts.map(({ key, value }) => [key, plainOf(value)]));
}
