// What Rolecall's server and its own client say to each other beyond the Language Server Protocol.
// Interfaces and method names only: the client takes its types from here without a package of the server.

/** Server to client, whenever the index has moved on. */
export const STATUS_NOTIFICATION = "rolecall/status";

export interface StatusParams {
  readonly state: "indexing" | "ready";
  /** Manifests that are part of the index. */
  readonly files: number;
  readonly objects: number;
  readonly skipped: readonly SkippedFile[];
  /** While indexing: how many of `total` files have been read. */
  readonly done?: number;
  readonly total?: number;
}

export interface SkippedFile {
  /** URI of the file. */
  readonly file: string;
  /** One sentence. */
  readonly reason: string;
}

/** Who the identity at a place is and what it can do; null where no identity is named. */
export const EFFECTIVE_PERMISSIONS_REQUEST = "rolecall/effectivePermissions";

export type EffectivePermissionsParams = (IdentityAtPosition | IdentityBySubject) & LinkStyle;

interface LinkStyle {
  /**
   * URI of a folder: links are paths from there with a slash before them, as in a preview of Markdown, which refuses
   * URIs of files. `null`: there are no links. Absent: URIs of files.
   */
  readonly linksFrom?: string | null;
}

interface IdentityAtPosition {
  readonly textDocument: { readonly uri: string };
  /** Zero-based, in the position encoding of the session. */
  readonly position: { readonly line: number; readonly character: number };
}

interface IdentityBySubject {
  /** As an answer of the server named it. */
  readonly subject: string;
}

export interface EffectivePermissions {
  /** Asks for the same identity again; a name of the server's choice, opaque to the client. */
  readonly subject: string;
  readonly title: string;
  readonly markdown: string;
}

/** Every identity that the workspace names, in the order to offer them. No parameters. */
export const IDENTITIES_REQUEST = "rolecall/identities";

export interface Identity {
  readonly subject: string;
  readonly title: string;
  /** Its kind and where it is named, in a few words. */
  readonly detail: string;
}

/**
 * Commands of the client that a code lens runs, announced as `experimental.commands.commands` in its capabilities:
 * references to peek at (URI, position, locations, all of the protocol) and the permissions of a subject.
 */
export const SHOW_REFERENCES_COMMAND = "rolecall.showReferences";
export const EFFECTIVE_PERMISSIONS_COMMAND = "rolecall.showEffectivePermissions";

/** Every rule, in the order to offer them. No parameters. */
export const RULES_REQUEST = "rolecall/rules";

export interface RuleDescription {
  readonly id: string;
  readonly summary: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  /** Page about the rule. */
  readonly href: string;
}
