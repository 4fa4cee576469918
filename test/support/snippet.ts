/** A snippet as VS Code reads it from a file of `contributes.snippets`. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const PLACEHOLDER = /\$\{(\d+):([^}]*)\}/;
const CHOICE = /\$\{(\d+)\|((?:\\.|[^|])*)\|\}/;
const MENTION = /\$(\d+)/;
const STOP = new RegExp(`${PLACEHOLDER.source}|${CHOICE.source}|${MENTION.source}`, "g");

/**
 * The texts a snippet can leave behind: one with every default, then one for each further choice.
 * Knows `${1:text}`, `${1|a,b|}`, `$1` and `$0`, which is all that our snippets use.
 */
export function expansions(snippet: Snippet): readonly string[] {
  const body = snippet.body.join("\n");
  const res = [expand(body, new Map())];
  for (const match of body.matchAll(new RegExp(CHOICE, "g"))) {
    const [, stop = "", options = ""] = match;
    for (const option of choices(options).slice(1)) res.push(expand(body, new Map([[stop, option]])));
  }
  return res;
}

function expand(body: string, chosen: ReadonlyMap<string, string>): string {
  const values = new Map([...defaults(body), ...chosen]);
  return body.replace(
    STOP,
    (whole: string, a?: string, _text?: string, b?: string, _options?: string, c?: string) => {
      const stop = a ?? b ?? c ?? "";
      const value = values.get(stop);
      if (value === undefined && stop !== "0")
        throw new Error(`Tab stop ${whole} has no default in:\n${body}`);
      return value ?? "";
    },
  );
}

function defaults(body: string): Map<string, string> {
  const res = new Map<string, string>();
  for (const [, a, text, b, options] of body.matchAll(STOP)) {
    if (a !== undefined) set(a, text ?? "");
    else if (b !== undefined) set(b, choices(options ?? "")[0] ?? "");
  }
  return res;

  function set(stop: string, value: string): void {
    if (res.has(stop)) throw new Error(`Tab stop ${stop} has two defaults in:\n${body}`);
    res.set(stop, value);
  }
}

/** `a,b\, c` as `a` and `b, c`. */
function choices(options: string): string[] {
  return options.split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, "$1"));
}
