import path from "node:path";
import { findIdentity, identitiesOf, identityAt, type NamedIdentity } from "../../features/identities";
import { permissionsOf } from "../../features/permissions";
import { count } from "../../features/render/markdown";
import type { LinkTarget } from "../../features/render/places";
import { qualifiedPrincipal, renderPermissions } from "../../features/render/principal";
import { type Principal, principalText } from "../../graph/principal";
import { isOnDisk, toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled, withoutParams } from "../bulkhead";
import {
  EFFECTIVE_PERMISSIONS_REQUEST,
  type EffectivePermissions,
  type EffectivePermissionsParams,
  IDENTITIES_REQUEST,
  type Identity,
} from "../extensions";
import { fromPosition } from "../from-lsp";
import type { Session } from "../session";
import { linkTarget } from "../to-lsp";

/** What an identity can do, as a document of its own, and which identities there are to ask for. */
export function registerPermissions(session: Session): void {
  const { connection, host, index } = session;
  connection.onRequest(
    EFFECTIVE_PERMISSIONS_REQUEST,
    bulkhead(
      connection,
      EFFECTIVE_PERMISSIONS_REQUEST,
      null,
      async (params: EffectivePermissionsParams, token): Promise<EffectivePermissions | null> => {
        // Half of the workspace would give half of the permissions.
        await orCancelled(index.whenReady(), token);
        const principal = principalFor(session, params);
        return principal ? describePermissions(session, principal, linksFor(session, params)) : null;
      },
    ),
  );
  connection.onRequest(
    IDENTITIES_REQUEST,
    withoutParams(
      bulkhead(connection, IDENTITIES_REQUEST, [], async (_, token): Promise<readonly Identity[]> => {
        await orCancelled(index.whenReady(), token);
        return identitiesOf(host.snapshot().index()).map(describeIdentity);
      }),
    ),
  );
}

function principalFor({ host }: Session, params: EffectivePermissionsParams): Principal | undefined {
  const snapshot = host.snapshot();
  if ("subject" in params) return findIdentity(snapshot.index(), params.subject);
  const file = toFilePath(params.textDocument.uri);
  return identityAt(snapshot, file, fromPosition(snapshot, file, params.position));
}

function linksFor(session: Session, { linksFrom }: EffectivePermissionsParams): LinkTarget {
  if (linksFrom === undefined) return linkTarget(session);
  if (linksFrom === null) return () => undefined;
  const folder = toFilePath(linksFrom);
  return (file, line) => {
    if (!isOnDisk(file)) return undefined;
    const segments = path.posix.relative(folder, file).split("/");
    return `/${segments.map(encodeURIComponent).join("/")}#L${line + 1}`;
  };
}

function describePermissions(
  { host }: Session,
  principal: Principal,
  target: LinkTarget,
): EffectivePermissions {
  const snapshot = host.snapshot();
  const context = { snapshot, maxRows: MAX_ROWS, linkTarget: target };
  return {
    subject: principalText(principal),
    title: qualifiedPrincipal(principal),
    markdown: renderPermissions(context, permissionsOf(snapshot.index(), principal)),
  };
}

/** A document has room; what nobody reads to its end is still only counted. */
const MAX_ROWS = 1000;

function describeIdentity({ principal, isDeclared, workloads, bindings }: NamedIdentity): Identity {
  const uses = [
    principal.kind,
    principal.kind === "ServiceAccount" && !isDeclared ? "not declared" : "",
    workloads > 0 ? count(workloads, "workload") : "",
    bindings > 0 ? count(bindings, "binding") : "",
  ];
  return {
    subject: principalText(principal),
    title: qualifiedPrincipal(principal),
    detail: uses.filter((text) => text !== "").join(" · "),
  };
}
