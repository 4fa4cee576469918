/** What actions of AWS do, in the words of AWS. */
export type AccessLevel = "List" | "Read" | "Tagging" | "Write" | "Permissions management";

/** From the mildest to the most dangerous. */
export const LEVELS: readonly AccessLevel[] = ["List", "Read", "Tagging", "Write", "Permissions management"];

/**
 * The levels of what an action, or a pattern of actions, stands for. It goes by the verb that the name begins with;
 * a pattern without a verb stands for all levels.
 */
export function accessLevel(service: string, pattern: string): readonly AccessLevel[] {
  const [word = ""] = pattern.split(/[*?]/);
  if (word === "") return LEVELS;
  const special = SPECIAL.get(`${service.toLowerCase()}:${word}`);
  if (special) return [special];
  if (PERMISSIONS.test(word)) return ["Permissions management"];
  if (/^(?:Un)?[Tt]ag/.test(word)) return ["Tagging"];
  if (/^(?:List)/.test(word)) return ["List"];
  if (
    /^(?:Describe|Get|BatchGet|Head|Query|Scan|Search|Select|View|Lookup|Filter|Test|Simulate|Validate|Check|Estimate|Preview|Receive|Detect|Download|Discover)/.test(
      word,
    )
  )
    return ["Read"];
  return ["Write"];
}

/** Actions that change who may do what. */
const PERMISSIONS =
  /^(?:(?:Put|Delete|Set|Attach|Detach|Create|Update)\w*(?:Policy|PolicyVersion|Permission|Permissions|Acl|AccessKey|LoginProfile|Grant)$|(?:Add|Remove)Permission|CreateRole|PassRole|AssumeRole|UpdateAssumeRolePolicy|AddUserToGroup|CreateGrant|RetireGrant|RevokeGrant)/;

const SPECIAL: ReadonlyMap<string, AccessLevel> = new Map<string, AccessLevel>([
  ["iam:PassRole", "Write"],
  ["sts:AssumeRole", "Write"],
  ["kms:Decrypt", "Write"],
  ["dynamodb:PartiQLSelect", "Read"],
]);
