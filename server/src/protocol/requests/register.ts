import type { Session } from "../session";
import { registerCodeAction } from "./code-action";
import { registerDiagnostic } from "./diagnostic";
import { registerHover } from "./hover";
import { registerPermissions } from "./permissions";
import { registerRules } from "./rules";
import { registerWorkspaceDiagnostic } from "./workspace-diagnostic";

export function registerRequests(session: Session): void {
  registerDiagnostic(session);
  registerWorkspaceDiagnostic(session);
  registerCodeAction(session);
  registerHover(session);
  registerPermissions(session);
  registerRules(session);
}
