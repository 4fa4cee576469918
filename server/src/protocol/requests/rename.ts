import {
  type ChangeAnnotation,
  ErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Snapshot } from "../../analysis/snapshot";
import { prepareRename, type Rename, rename, type RenameChange } from "../../features/rename";
import type { FilePath } from "../../text/range";
import { locating } from "../locating";
import type { Session } from "../session";
import { toRange } from "../to-lsp";

export function registerRename(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    PrepareRenameRequest.type,
    // Null where others rename: editors ask one extension after the other.
    locating(session, PrepareRenameRequest.method, null, (snapshot, file, offset) => {
      const target = prepareRename(snapshot, file, offset);
      if (!target) return null;
      if ("refused" in target) return refusal(target.refused);
      return { range: toRange(snapshot, target.range), placeholder: target.name };
    }),
  );
  connection.onRequest(
    RenameRequest.type,
    locating(session, RenameRequest.method, null, (snapshot, file, offset, { newName }) => {
      const res = rename(snapshot, file, offset, newName);
      if (!res) return null;
      return "refused" in res ? refusal(res.refused) : renameEdit(session, snapshot, res);
    }),
  );
}

/** Editors show the message to the person who renames. */
function refusal(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}

function renameEdit(session: Session, snapshot: Snapshot, { title, changes }: Rename): WorkspaceEdit {
  const { client, documents } = session;
  const byFile = new Map<FilePath, RenameChange[]>();
  for (const change of changes) byFile.set(change.file, [...(byFile.get(change.file) ?? []), change]);
  const toEdit = ({ file, edit }: RenameChange): TextEdit => ({
    range: toRange(snapshot, { file, ...edit.range }),
    newText: edit.newText,
  });
  if (!client.appliesDocumentChanges) {
    const texts = [...byFile].map(([file, own]) => [documents.uriOf(file), own.map(toEdit)] as const);
    return { changes: Object.fromEntries(texts) };
  }
  const annotate = (change: RenameChange) =>
    client.confirmsChanges
      ? { ...toEdit(change), annotationId: change.isRoleRef ? ROLE_REF : NAME }
      : toEdit(change);
  const documentChanges = [...byFile].map(
    ([file, own]): TextDocumentEdit => ({
      textDocument: { uri: documents.uriOf(file), version: documents.get(file)?.version ?? null },
      edits: own.map(annotate),
    }),
  );
  if (!client.confirmsChanges) return { documentChanges };
  return { documentChanges, changeAnnotations: annotations(title, byFile.size > 1, changes) };
}

const NAME = "rolecall.rename";
const ROLE_REF = "rolecall.rename.roleRef";

/** Only annotations that an edit uses; a change of a roleRef is shown first, because the cluster refuses it. */
function annotations(
  title: string,
  isInManyFiles: boolean,
  changes: readonly RenameChange[],
): Record<string, ChangeAnnotation> {
  return {
    ...(changes.some(({ isRoleRef }) => !isRoleRef) && {
      [NAME]: {
        label: title,
        needsConfirmation: isInManyFiles,
        description:
          "To a cluster a new name is a new object: the one with the old name stays until it is deleted.",
      },
    }),
    ...(changes.some(({ isRoleRef }) => isRoleRef) && {
      [ROLE_REF]: {
        label: `${title} in role references`,
        needsConfirmation: true,
        description:
          "The roleRef of a binding that exists cannot be changed: delete the binding and create it again.",
      },
    }),
  };
}
