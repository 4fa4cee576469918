/** What is open at the end of a part of a line. */
export interface LineState {
  /** The mark of a quoted text that is not closed. */
  readonly quote: "" | '"' | "'";
  /** What would close the brackets that are open. */
  readonly closers: string;
  readonly inComment: boolean;
  /** A template action is not closed. */
  readonly inAction: boolean;
}

/** Reads a line from its start; what earlier lines left open is not seen. */
export function lineState(line: string): LineState {
  let quote: LineState["quote"] = "";
  let closers = "";
  let previous = "";
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (line.startsWith("{{", at)) {
      const end = line.indexOf("}}", at);
      if (end < 0) return { quote, closers, inComment: false, inAction: true };
      at = end + 1;
      previous = "x";
      continue;
    }
    if (quote !== "") {
      if (quote === '"' && char === "\\") at++;
      else if (char === quote) quote = "";
      previous = char;
      continue;
    }
    if (char === "#" && /^$|\s/.test(line.charAt(at - 1)))
      return { quote, closers, inComment: true, inAction: false };
    if ((char === '"' || char === "'") && (previous === "" || "[{,:-?".includes(previous))) quote = char;
    // A bracket inside a plain word is text, unless it closes what is open.
    if ((char === "[" || char === "{") && (closers !== "" || "[{,:-?".includes(previous)))
      closers = (char === "[" ? "]" : "}") + closers;
    else if (char === closers.charAt(0)) closers = closers.slice(1);
    if (!/\s/.test(char)) previous = char;
  }
  return { quote, closers, inComment: false, inAction: false };
}
