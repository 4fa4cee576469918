import type { Session } from "../session";
import { registerCodeAction } from "./code-action";
import { registerDefinition } from "./definition";
import { registerCompletion } from "./completion";
import { registerDiagnostic } from "./diagnostic";
import { registerHighlight } from "./highlight";
import { registerHover } from "./hover";
import { registerPermissions } from "./permissions";
import { registerReferences } from "./references";
import { registerRename } from "./rename";
import { registerRules } from "./rules";
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
  registerPermissions(session);
  registerRules(session);
}
