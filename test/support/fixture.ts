/** Several YAML files in one text, with markers. */
export interface Fixture {
  readonly files: ReadonlyMap<string, string>;
  readonly cursor?: { readonly path: string; readonly offset: number };
}

/** A labelled span; offsets count from the start of the file. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const FILE_HEADER = /^#- (\/\S+)$/;
const CARETS = /^(\s*#\s*)(\^+) (.+)$/;
const NEEDLE = /^\s*#@"([^"]+)" (.+)$/;
const CURSOR = "<|>";

export function parseFixture(source: string): Fixture {
  const files = new Map<string, string>();
  let cursor: Fixture["cursor"];
  let path = "/main.yaml";
  let lines: string[] = [];
  for (const line of source.replace(/^\n/, "").split("\n")) {
    const header = FILE_HEADER.exec(line);
    if (header) {
      finishFile();
      path = header[1]!;
    } else {
      lines.push(line);
    }
  }
  finishFile();
  return cursor ? { files, cursor } : { files };

  function finishFile(): void {
    const text = lines.join("\n");
    lines = [];
    if (text.trim() === "") return;
    const offset = text.indexOf(CURSOR);
    if (offset !== -1) cursor = { path, offset };
    files.set(path, text.replace(CURSOR, ""));
  }
}

/** `#  ^^^^ label` marks the span above it, `#@"needle" label` a text that starts too far left for a caret. */
export function extractAnnotations(text: string): Annotation[] {
  const res: Annotation[] = [];
  let subject = { start: 0, line: "" };
  let start = 0;
  for (const line of text.split("\n")) {
    const carets = CARETS.exec(line);
    const needle = NEEDLE.exec(line);
    if (carets) mark(carets[1]!.length, carets[2]!.length, carets[3]!);
    else if (needle) mark(subject.line.indexOf(needle[1]!), needle[1]!.length, needle[2]!);
    else subject = { start, line };
    start += line.length + 1;
  }
  return res;

  function mark(column: number, length: number, label: string): void {
    if (column === -1) throw new Error(`The line above does not contain the text of: ${label}`);
    res.push({ start: subject.start + column, end: subject.start + column + length, label });
  }
}

export interface Fence {
  readonly heading: string;
  readonly line: number;
  readonly source: string;
  /** What follows `yaml` in the opening line: "", or "fixed Title of the fix". */
  readonly info: string;
}

/** The YAML fences of a page, each with the second-level heading above it. */
export function yamlFences(page: string): Fence[] {
  const res: Fence[] = [];
  let heading = "";
  let open: { line: number; info: string; body: string[] } | undefined;
  for (const [index, line] of page.split("\n").entries()) {
    if (open && line === "```") {
      res.push({ heading, line: open.line, info: open.info, source: open.body.join("\n") });
      open = undefined;
    } else if (open) {
      open.body.push(line);
    } else if (line.startsWith("```yaml")) {
      open = { line: index + 1, info: line.slice("```yaml".length).trim(), body: [] };
    } else if (line.startsWith("## ")) {
      heading = line.slice(3);
    }
  }
  return res;
}
