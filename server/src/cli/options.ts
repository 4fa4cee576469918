import { parseArgs, type ParseArgsConfig } from "node:util";
import { closest } from "../support/near-miss";

type OptionSpec = NonNullable<ParseArgsConfig["options"]>;

export interface ParsedOptions {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
  /** What follows `--`. */
  readonly paths: readonly string[];
}

export type Parsed =
  | { readonly ok: true; readonly value: ParsedOptions }
  | { readonly ok: false; readonly reason: string };

/** Parses the words of a command; what follows `--` are paths. */
export function parseOptions(args: readonly string[], options: OptionSpec): Parsed {
  const dashes = args.indexOf("--");
  const own = dashes === -1 ? args : args.slice(0, dashes);
  const paths = dashes === -1 ? [] : args.slice(dashes + 1);
  try {
    const { values, positionals } = parseArgs({
      args: [...own],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { ok: true, value: { values, positionals, paths } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: firstSentence(message) + meantOption(message, options) };
  }
}

/** A text option, or its default. */
export function textOption(options: ParsedOptions, name: string, otherwise: string): string {
  const value = options.values[name];
  return typeof value === "string" ? value : otherwise;
}

export function flag(options: ParsedOptions, name: string): boolean {
  return options.values[name] === true;
}

export function listOption(options: ParsedOptions, name: string): readonly string[] {
  const value = options.values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** One of a few words, or why it is none of them. */
export function choiceOption<T extends string>(
  options: ParsedOptions,
  name: string,
  choices: readonly T[],
  otherwise: T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string } {
  const text = textOption(options, name, otherwise);
  const value = choices.find((choice) => choice === text);
  if (value !== undefined) return { ok: true, value };
  const near = closest(text, choices);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return { ok: false, reason: `--${name} cannot be "${text}"; use ${choices.join(", ")}.${hint}` };
}

function meantOption(message: string, options: OptionSpec): string {
  const unknown = /^Unknown option '--([^']+)'/.exec(message)?.[1];
  const near = unknown === undefined ? undefined : closest(unknown, Object.keys(options));
  return near === undefined ? "" : ` Did you mean "--${near}"?`;
}

/** Node explains at length; the sentence ends with a full stop in any case. */
function firstSentence(message: string): string {
  const [first = ""] = message.split(/\.?(?:\s*\n|\. |$)/);
  return `${first}.`;
}
