import { builtInLayer } from "../../graph/built-in";
import { type KubernetesObject, titleRange } from "../../model/object";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/built-in-object",
    summary: "A manifest declares a role or binding that the API server writes itself",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["A47"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#auto-reconciliation"],
  },
  on: ["role", "binding"],
  *check(object) {
    // Only then is the object left alone.
    if (object.annotations.get("rbac.authorization.kubernetes.io/autoupdate")?.value === "false") return;
    const { kind, name } = object;
    if (!builtInKeys().has(keyOf(object))) return;
    const what = object.type === "role" ? "rules" : "subjects";
    yield {
      at: titleRange(object),
      message: `${kind} "${name?.value ?? ""}" belongs to Kubernetes: at every start the API server adds the ${what} that are missing, and what is added here stays.`,
    };
  },
});

let keys: ReadonlySet<string> | undefined;

function builtInKeys(): ReadonlySet<string> {
  keys ??= new Set(builtInLayer().objects.map(keyOf));
  return keys;
}

function keyOf({ kind, namespace, name }: KubernetesObject): string {
  return `${kind} ${namespace} ${name?.value ?? ""}`;
}
