import type { Session } from "../session";
import { registerCallHierarchy } from "./call-hierarchy";
import { registerCodeAction } from "./code-action";
import { registerCodeLens } from "./code-lens";
import { registerDefinition } from "./definition";
import { registerCompletion } from "./completion";
import { registerDiagnostic } from "./diagnostic";
import { registerDocumentLink } from "./document-link";
import { registerHighlight } from "./highlight";
import { registerHover } from "./hover";
import { registerInlayHint } from "./inlay-hint";
import { registerPermissions } from "./permissions";
import { registerReferences } from "./references";
import { registerRename } from "./rename";
import { registerRules } from "./rules";
import { registerSymbols } from "./symbols";
import { registerWorkspaceDiagnostic } from "./workspace-diagnostic";

export function registerRequests(session: Session): void {
  registerDiagnostic(session);
  registerWorkspaceDiagnostic(session);
  registerCodeAction(session);
  registerHover(session);
  registerCompletion(session);
  registerDefinition(session);
  registerReferences(session);
  registerHighlight(session);
  registerRename(session);
  registerSymbols(session);
  registerDocumentLink(session);
  registerCallHierarchy(session);
  registerCodeLens(session);
  registerInlayHint(session);
  registerPermissions(session);
  registerRules(session);
}
