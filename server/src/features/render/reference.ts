import type { KubernetesObject } from "../../model/object";
import type { SymbolName } from "../../model/reference";
import { permissionsOf } from "../permissions";
import type { RenderContext } from "./places";
import { renderPermissions } from "./principal";
import { renderRole } from "./role";
import { renderAccount } from "./subject";

/** Whoever a place of an object names; empty for what has no hover. */
export function renderReference(
  context: RenderContext,
  from: KubernetesObject,
  { kind, namespace, name }: SymbolName,
): string {
  const index = context.snapshot.index(from.source.file);
  switch (kind) {
    case "ServiceAccount":
      return renderAccount(context, namespace, name, from);
    case "User":
    case "Group":
      return renderPermissions(context, permissionsOf(index, { kind, namespace: "", name }));
    case "Role":
    case "ClusterRole": {
      const [role] = index.roles(kind, namespace, name);
      return role ? renderRole(context, role) : "";
    }
    default:
      return "";
  }
}
