import { isJsonObject, type JsonObject, listMember, parseJson } from "../support/json";
import { DEFAULT_RBAC } from "./default-rbac.generated";

const KINDS = ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"];

/** The roles and bindings of every cluster, as complete manifests. */
export function defaultRbacObjects(): readonly JsonObject[] {
  const all = parseJson(DEFAULT_RBAC);
  return KINDS.flatMap((kind) =>
    listMember(all, kind)
      .filter(isJsonObject)
      .map((fact) => manifest(kind, fact)),
  );
}

function manifest(kind: string, fact: JsonObject): JsonObject {
  const { name, namespace, labels, ...rest } = fact;
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind,
    metadata: {
      name: name ?? "",
      ...(namespace === undefined ? {} : { namespace }),
      labels: { "kubernetes.io/bootstrapping": "rbac-defaults", ...(isJsonObject(labels) ? labels : {}) },
      annotations: { "rbac.authorization.kubernetes.io/autoupdate": "true" },
    },
    ...rest,
  };
}
