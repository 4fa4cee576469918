/** The email address of a Google service account in a text such as `projects/p/serviceAccounts/…`. */
export function emailIn(text: string): string | undefined {
  return /([^/\s]+@[^/\s]+\.gserviceaccount\.com)$/.exec(text.trim())?.[1];
}

const USER_MADE = /^[a-z][-a-z0-9]{4,28}[a-z0-9]@([-a-z0-9.]{1,63})\.iam\.gserviceaccount\.com$/;
const PROVIDED =
  /^(?:\d{1,20}-compute@developer|[^@\s]+@(?:appspot|cloudservices|cloudbuild|developer))\.gserviceaccount\.com$/;

/** What keeps a text from being the email of a service account, as the end of a sentence. */
export function emailFault(text: string): string | undefined {
  if (USER_MADE.test(text) || PROVIDED.test(text)) return undefined;
  if (text.trim() !== text) return "there are blanks around it";
  if (text.startsWith("serviceAccount:"))
    return 'the prefix "serviceAccount:" belongs to members of IAM policies';
  if (text.includes("/")) return "it is the name of a resource, not an email address";
  const [name = "", domain] = text.split("@");
  if (domain === undefined) return 'it has no "@"';
  if (!/\.gserviceaccount\.com$/.test(domain)) return 'it does not end with ".iam.gserviceaccount.com"';
  if (/\.iam\.gserviceaccount\.com$/.test(domain) && !/^[a-z][-a-z0-9]{4,28}[a-z0-9]$/.test(name))
    return `"${name}" is not 6 to 30 lower-case letters, digits and hyphens that begin with a letter`;
  return `"${domain}" is no domain of service accounts`;
}

/** The project of an account that a user made. */
export function projectOfEmail(email: string): string | undefined {
  return /@([^@]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1];
}

/** The account that nodes have unless they get another one. */
export function isDefaultComputeAccount(email: string): boolean {
  return /^\d{1,20}-compute@developer\.gserviceaccount\.com$/.test(email);
}
