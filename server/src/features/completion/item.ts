import type { TextEdit } from "../../text/edit";
import type { TextRange } from "../../text/range";

/** What an item is, for its icon. */
export type CompletionKind =
  | "api-group"
  | "resource"
  | "verb"
  | "object"
  | "role"
  | "principal"
  | "namespace"
  | "key"
  | "value"
  | "rule"
  | "snippet";

/** Something that may stand where the cursor is. */
export interface Choice {
  /** The value or the key, as it is meant: without quotes. */
  readonly text: string;
  readonly kind: CompletionKind;
  /** What is listed, where that is not the text. */
  readonly label?: string;
  readonly detail?: string;
  /** Markdown that is known at once. */
  readonly documentation?: string;
  /** What to tell when somebody looks at it, see `documentationOf`. */
  readonly about?: About;
  /** Changes beside the word, counted from the start of the document. */
  readonly edits?: readonly TextEdit[];
  /** Never quoted: a boolean, or a word that only YAML 1.1 takes for one. */
  readonly isPlain?: boolean;
  /** What a new key is followed by. */
  readonly value?: string;
  /** A new key holds others, below it. */
  readonly opensBlock?: boolean;
}

/** What an item is about, in words that survive a trip to the editor and back. */
export type About = readonly string[];

/** An item for an editor; offsets count from the start of the file. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly documentation: string | undefined;
  readonly about: About | undefined;
  /** Compared with what stands in the range before the cursor. */
  readonly filterText: string;
  readonly range: TextRange;
  readonly newText: string;
  /** `newText` has tab stops: `${1:name}`. */
  readonly isSnippet: boolean;
  readonly edits: readonly TextEdit[];
}
