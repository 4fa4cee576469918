import { HOLE, type YamlScalar } from "./node";

/**
 * What stands for a value in a comment that some tool replaces: `name: ##NAME##`, and `name: #@ data.values.name` of
 * ytt, or such an item of a list. Nobody knows the value before, so that it is not said to be missing.
 */
export function placeholderAfter(text: string, end: number): YamlScalar | undefined {
  PLACEHOLDER.lastIndex = end;
  const [found = "", own = ""] = PLACEHOLDER.exec(text) ?? [];
  if (own === "") return undefined;
  const start = end + found.length - own.length;
  const at = { start, end: start + own.length };
  return { type: "scalar", at, text: HOLE, value: HOLE, style: "plain" };
}

const PLACEHOLDER = /[ \t]+(##[\w.-]+##|#@[ \t]+[^\r\n]*[^\s])(?=[ \t]*(?:\r?\n|$))/y;
