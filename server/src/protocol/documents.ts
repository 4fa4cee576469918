import type {
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FilePath } from "../text/range";
import { toFilePath, toUri } from "../workspace/paths";

/** Texts that the editor holds; they win over the disk. */
export interface Documents {
  open(item: TextDocumentItem): FilePath;
  /** `undefined` for a document that is not open. */
  change(
    id: VersionedTextDocumentIdentifier,
    changes: readonly TextDocumentContentChangeEvent[],
  ): FilePath | undefined;
  close(uri: string): FilePath | undefined;
  get(file: FilePath): TextDocument | undefined;
  readonly has: (file: FilePath) => boolean;
  readonly files: () => Iterable<FilePath>;
  /** The URI of a file, as the editor spells it where it is open. */
  uriOf(file: FilePath): string;
}

export function createDocuments(): Documents {
  const documents = new Map<FilePath, TextDocument>();
  return {
    open({ uri, languageId, version, text }) {
      const file = toFilePath(uri);
      documents.set(file, TextDocument.create(uri, languageId, version, text));
      return file;
    },
    change({ uri, version }, changes) {
      const file = toFilePath(uri);
      const document = documents.get(file);
      if (!document) return undefined;
      documents.set(file, TextDocument.update(document, [...changes], version));
      return file;
    },
    close(uri) {
      const file = toFilePath(uri);
      return documents.delete(file) ? file : undefined;
    },
    get: (file) => documents.get(file),
    has: (file) => documents.has(file),
    files: () => documents.keys(),
    uriOf: (file) => documents.get(file)?.uri ?? toUri(file),
  };
}
