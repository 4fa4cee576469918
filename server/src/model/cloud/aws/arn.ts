import { isKnown } from "../../../yaml/node";

export interface RoleArn {
  readonly partition: string;
  readonly account: string;
  /** `/`, or `/team/`. */
  readonly path: string;
  readonly name: string;
}

const ROLE = /^arn:(aws[a-z0-9-]*):iam::(\d{12}):role\/((?:[!-~]+\/)?)([\w+=,.@-]{1,64})$/;

/** The parts of the ARN of an IAM role; absent for everything else. */
export function parseRoleArn(text: string): RoleArn | undefined {
  const [, partition, account, path, name] = ROLE.exec(text) ?? [];
  if (partition === undefined || account === undefined || path === undefined || name === undefined)
    return undefined;
  return { partition, account, path: `/${path}`, name };
}

/** The name of the role in an ARN whose other parts may not be known: `arn:aws:iam::${…}:role/team/app`. */
export function roleNameOf(arn: string): string | undefined {
  const [, name] = /^arn:[^:]*:iam:[^:]*:[^:]*:role\/(?:[^/]*\/)*([\w+=,.@-]+)$/.exec(arn) ?? [];
  return name !== undefined && isKnown(name) ? name : undefined;
}

/** Names of roles are unique in an account, whatever case they are written in. */
export function isSameRole(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** What keeps a text from being the ARN of a role, as the end of a sentence; absent where nothing does. */
export function roleArnFault(text: string): string | undefined {
  if (WEBHOOK_FORM.test(text)) return undefined;
  if (text.trim() !== text) return "there are blanks around it";
  if (/^["'].*["']$/.test(text)) return "there are quotes inside the quotes";
  const [arn, partition = "", service, region, account = "", ...rest] = text.split(":");
  if (arn !== "arn") return "an ARN begins with `arn:`".replaceAll("`", '"');
  const resource = rest.join(":");
  if (!/^aws[a-z0-9-]*$/.test(partition)) return `"${partition}" is no partition of AWS`;
  if (service === "sts") return "it names a session (STS), not the role";
  if (service !== "iam") return `it names something of "${service ?? ""}", not of "iam"`;
  if (region !== "") return "ARNs of IAM have no region";
  if (!/^\d{12}$/.test(account)) return `the account "${account}" does not have 12 digits`;
  const kind = resource.split("/")[0] ?? "";
  if (kind !== "role") return `it names a "${kind}", not a role`;
  if (resource === "role" || resource === "role/") return "the name of the role is missing";
  return "the name of the role has characters that names of roles do not have";
}

const WEBHOOK_FORM = /^arn:aws[a-z0-9-]*:iam::\d{12}:role\/[\w\-/.@+=,]+$/;
