import { Composer, type CST, type Document, Lexer, Parser } from "yaml";

/**
 * Parses a text with the YAML package, which tolerates mistakes; undefined where the text is nested too deeply.
 * The package recurses while it builds nodes: deep nesting would end its stack, and with it the process.
 */
export function compose(text: string): Document | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  const [document] = new Composer(OPTIONS).compose(tokens, true, text.length);
  return document;
}

/** No manifest comes near it; readers of the tree may recurse. */
const MAX_DEPTH = 400;

const OPTIONS = {
  schema: "core",
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;
