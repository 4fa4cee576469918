import { ABOUT_FILES } from "../rules/about-files";
import { isConfiguration } from "./configuration";
import { meansRules, METAS, namesRules } from "../rules/metas";
import { meaningOfPeer } from "../rules/peer-rules";
import type { FilePath } from "../text/range";
import {
  allows,
  isExpired,
  isSuppressed,
  parseSuppressions,
  type Suppression,
  type SuppressionWord,
} from "../yaml/suppress";
import { type AllowEntry, parseAllowAnnotation } from "./allow-annotation";
import { type Diagnostic, fileDiagnostic } from "./diagnostic";
import { ruleLevel } from "./rule-level";
import {
  isComment,
  meaningOf,
  mendingOf,
  reasonMark,
  removalOfAll,
  removalOfRule,
  type Silencer,
} from "./silence-fixes";
import type { Snapshot } from "./snapshot";

/** Marks what comments and annotations of a file silence, and reports those that are wrong or silence nothing. */
export function applySuppressions(
  snapshot: Snapshot,
  file: FilePath,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const placed = snapshot.file(file);
  if (!placed?.model.silences) return diagnostics;
  // Without anything to look into, such as in a workflow of another tool, no comment is meant for Rolecall.
  const isOurs = placed.objects.some(({ type }) => type !== "opaque") || isConfiguration(file);
  if (!isOurs) return diagnostics;
  const silencing = silencingOf(snapshot, file, new Set(diagnostics.map(({ rule }) => rule)));
  if (silencing.all.length === 0) return diagnostics;
  const marked = diagnostics.map((diagnostic) => mark(silencing, diagnostic));
  const wrong = silencing.all
    .flatMap((silencer) => aboutSilencer(silencing, silencer))
    .map((diagnostic) => mark(silencing, diagnostic));
  const own = [...wrong, ...unusedOnes(silencing)];
  return own.length === 0 ? marked : [...marked, ...own].sort((a, b) => a.range.start - b.range.start);
}

/** What silences in a file, and what of it has been of use. */
interface Silencing {
  readonly snapshot: Snapshot;
  readonly file: FilePath;
  /** Rules with findings in the file. */
  readonly found: ReadonlySet<string>;
  readonly all: readonly Silencer[];
  /** Those that hold: neither wrong nor over nor without a reason that is asked for. */
  readonly comments: readonly Suppression[];
  readonly entries: readonly AllowEntry[];
  readonly used: Map<Silencer, Set<string>>;
}

function silencingOf(snapshot: Snapshot, file: FilePath, found: ReadonlySet<string>): Silencing {
  const comments = commentsOf(snapshot, file);
  const objects = snapshot.file(file)?.objects ?? [];
  const entries = objects.flatMap((object) => parseAllowAnnotation(object, snapshot.text(file) ?? ""));
  const { requireReason } = snapshot.configuration(file);
  const holds = (silencer: Silencer): boolean =>
    !silencer.mistake &&
    !isExpired(silencer, snapshot.today) &&
    (!requireReason || silencer.reason !== undefined);
  return {
    snapshot,
    file,
    found,
    all: [...comments, ...entries],
    comments: comments.filter(holds),
    entries: entries.filter(holds),
    used: new Map(),
  };
}

const parsed = new WeakMap<object, readonly Suppression[]>();

function commentsOf(snapshot: Snapshot, file: FilePath): readonly Suppression[] {
  const model = snapshot.file(file)?.model;
  const known = model && parsed.get(model);
  if (known) return known;
  const res = parseSuppressions(snapshot.text(file) ?? "", meansSomething);
  if (model?.text !== undefined) parsed.set(model, res);
  return res;
}

function meansSomething(pattern: string): boolean {
  return meansRules(pattern) || meaningOfPeer(pattern) !== undefined;
}

function mark(silencing: Silencing, diagnostic: Diagnostic): Diagnostic {
  const by = silencerOf(silencing, diagnostic);
  if (!by) return diagnostic;
  const words = silencing.used.get(by) ?? new Set();
  for (const { value } of by.patterns) if (allows(value, diagnostic.rule)) words.add(value);
  silencing.used.set(by, words);
  return { ...diagnostic, suppressed: true };
}

/** The narrowest that holds: a comment on lines, else the annotation of the object, else a comment on the file. */
function silencerOf(
  { snapshot, file, comments, entries }: Silencing,
  diagnostic: Diagnostic,
): Silencer | undefined {
  const finding = { ruleId: diagnostic.rule, fileRange: diagnostic.range };
  const comment = comments.length > 0 ? isSuppressed(comments, snapshot.lines(file), finding) : undefined;
  if (comment && Number.isFinite(comment.lines.last)) return comment;
  const entry = entries.find(
    ({ object, patterns }) =>
      object === diagnostic.object && patterns.some(({ value }) => allows(value, diagnostic.rule)),
  );
  return entry ?? comment;
}

function aboutSilencer({ snapshot, file, found }: Silencing, silencer: Silencer): readonly Diagnostic[] {
  const { mistake, patterns, until, reason } = silencer;
  const configuration = snapshot.configuration(file);
  if (mistake) {
    const range = { file, ...mistake.at };
    const fixes = mendingOf(file, mistake);
    return fileDiagnostic(configuration, ABOUT_FILES.suppressionMistake, mistake.message, range, { fixes });
  }
  if (isEnd(silencer)) return [];
  const unknown = unknownWords(patterns);
  if (unknown.length > 0) {
    return unknown.flatMap((word) => {
      const { hint, fixes } = meaningOf(file, silencer, word, found);
      const range = { file, start: word.start, end: word.end };
      const message = `There is no rule "${word.value}".${hint}`;
      return fileDiagnostic(configuration, ABOUT_FILES.unknownRule, message, range, { fixes });
    });
  }
  if (configuration.requireReason && reason === undefined) {
    const message = `${thisOne(silencer)} gives no reason and so silences nothing: add "${reasonMark(silencer)}" and why.`;
    return fileDiagnostic(configuration, ABOUT_FILES.missingReason, message, { file, ...rangeOf(silencer) });
  }
  if (until && isExpired(silencer, snapshot.today)) {
    const message = `${thisOne(silencer)} silenced findings until ${until.value}; renew it or remove it.`;
    return fileDiagnostic(configuration, ABOUT_FILES.expired, message, {
      file,
      start: until.start,
      end: until.end,
    });
  }
  return [];
}

/** What silences nothing, or names a rule in vain; those that may silence this very finding are judged last. */
function unusedOnes(silencing: Silencing): readonly Diagnostic[] {
  const idle = [...silencing.comments, ...silencing.entries].filter((silencer) => !isEnd(silencer));
  const isLast = ({ patterns }: Silencer): boolean =>
    patterns.some(({ value }) => allows(value, ABOUT_FILES.unused.id));
  const first = idle.filter((silencer) => !isLast(silencer)).flatMap((one) => unusedOf(silencing, one));
  const marked = first.map((diagnostic) => mark(silencing, diagnostic));
  return [...marked, ...idle.filter(isLast).flatMap((silencer) => unusedOf(silencing, silencer))];
}

function unusedOf(silencing: Silencing, silencer: Silencer): readonly Diagnostic[] {
  const { snapshot, file, used } = silencing;
  const configuration = snapshot.configuration(file);
  const words = used.get(silencer);
  const { patterns } = silencer;
  const idle = patterns.filter(({ value }) => !words?.has(value) && isJudged(snapshot, file, value));
  if (idle.length === 0 || patterns.some(({ value }) => !namesRules(value))) return [];
  const tags = ["unnecessary"] as const;
  if (idle.length === patterns.length) {
    const message = `${thisOne(silencer)} silences nothing.`;
    const fixes = [removalOfAll(file, silencer)];
    const range = { file, ...rangeOf(silencer) };
    return fileDiagnostic(configuration, ABOUT_FILES.unused, message, range, { tags, fixes });
  }
  return idle.flatMap((word) => {
    const message = `${thisOne(silencer)} silences no finding of "${word.value}".`;
    const fixes = [removalOfRule(file, silencer, word)];
    const range = { file, start: word.start, end: word.end };
    return fileDiagnostic(configuration, ABOUT_FILES.unused, message, range, { tags, fixes });
  });
}

/** Where no rule that is meant runs, nobody can say whether it is of use. */
function isJudged(snapshot: Snapshot, file: FilePath, pattern: string): boolean {
  const configuration = snapshot.configuration(file);
  return METAS.some((meta) => allows(pattern, meta.id) && ruleLevel(meta, configuration) !== "off");
}

/** Of a reason without its mark, which is a row of words, the first one is enough. */
function unknownWords(patterns: readonly SuppressionWord[]): readonly SuppressionWord[] {
  const unknown = patterns.filter(({ value }) => !namesRules(value));
  const isId = ({ value }: SuppressionWord): boolean =>
    value.includes("/") || meaningOfPeer(value) !== undefined;
  const prose = unknown.find((word) => !isId(word));
  return unknown.filter((word) => word === prose || isId(word));
}

function isEnd(silencer: Silencer): boolean {
  return isComment(silencer) && silencer.form === "end";
}

function thisOne(silencer: Silencer): string {
  return isComment(silencer) ? "This comment" : "This annotation";
}

/** The comment, or the rules that a part of the annotation names. */
function rangeOf(silencer: Silencer): Suppression["at"] {
  const [first] = silencer.patterns;
  const last = silencer.patterns.at(-1);
  if (isComment(silencer) || !first || !last) return silencer.at;
  return { start: first.start, end: last.end };
}
