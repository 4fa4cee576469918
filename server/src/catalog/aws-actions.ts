import { type AccessLevel, suggestedLevel } from "./aws-level";
import { AWS_LEVELS } from "./aws-levels.generated";

/** From the mildest to the most dangerous. */
export const LEVELS: readonly AccessLevel[] = ["List", "Read", "Tagging", "Write", "Permissions management"];

/**
 * The levels of what an action, or a pattern of actions, stands for. A pattern stands for what its beginning suggests
 * and for the actions that fit it and do otherwise; one that begins with a wildcard stands for everything.
 */
export function accessLevel(service: string, pattern: string): readonly AccessLevel[] {
  const [word = "", ...rest] = pattern.split(/[*?]/);
  if (word === "") return LEVELS;
  const others = exceptionsOf(service.toLowerCase());
  if (rest.length === 0) return [others.get(word.toLowerCase()) ?? suggestedLevel(word)];
  const found = [...others].filter(([name]) => name.startsWith(word.toLowerCase()));
  const all = new Set([suggestedLevel(word), ...found.map(([, level]) => level)]);
  return LEVELS.filter((level) => all.has(level));
}

const LETTERS: ReadonlyMap<string, AccessLevel> = new Map([
  ["L", "List"],
  ["R", "Read"],
  ["T", "Tagging"],
  ["W", "Write"],
  ["P", "Permissions management"],
]);

/** By service and by action, both in lower case; made when somebody asks for the first time. */
let tables: ReadonlyMap<string, ReadonlyMap<string, AccessLevel>> | undefined;

const NONE: ReadonlyMap<string, AccessLevel> = new Map();

function exceptionsOf(service: string): ReadonlyMap<string, AccessLevel> {
  tables ??= new Map(AWS_LEVELS.split("\n").map(readService));
  return tables.get(service) ?? NONE;
}

/** `s3 L:HeadBucket,… P:PutBucketAcl`. */
function readService(line: string): readonly [string, ReadonlyMap<string, AccessLevel>] {
  const [service = "", ...groups] = line.split(" ");
  const actions = groups.flatMap((group) => {
    const level = LETTERS.get(group.slice(0, 1)) ?? "Write";
    return group
      .slice(2)
      .split(",")
      .map((action): [string, AccessLevel] => [action.toLowerCase(), level]);
  });
  return [service, new Map(actions)];
}
