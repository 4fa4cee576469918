/** What actions of AWS do, in the words of AWS. */
export type AccessLevel = "List" | "Read" | "Tagging" | "Write" | "Permissions management";

/** The level that the name of an action suggests, in whatever case it is written; those that do otherwise are in a table (`aws-levels.generated.ts`). */
export function suggestedLevel(action: string): AccessLevel {
  if (PERMISSIONS.test(action)) return "Permissions management";
  if (/^(?:Un)?tag/i.test(action)) return "Tagging";
  if (/^list/i.test(action)) return "List";
  return READING.test(action) ? "Read" : "Write";
}

/** Actions that change who may do what. */
const PERMISSIONS =
  /^(?:(?:Put|Delete|Set|Attach|Detach|Create|Update)\w*(?:Policy|PolicyVersion|Permission|Permissions|Acl|AccessKey|LoginProfile|Grant)$|(?:Add|Remove)Permission|CreateRole|AddUserToGroup)/i;

const READING =
  /^(?:Describe|Get|BatchGet|Head|Query|Scan|Search|Select|View|Lookup|Filter|Test|Simulate|Validate|Check|Estimate|Preview|Receive|Detect|Download|Discover)/i;
