import { type Undeclared, undeclaredRole, undeclaredSeverity } from "../../graph/undeclared";
import { type Binding, type Role, titleRange } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { insertEntry, setScalar } from "../../yaml/edit";
import { isPlainObject } from "../account-change";
import { appendObjects } from "../append-object";
import { isRejected } from "../binding-problem";
import { changeObject } from "../fix";
import { removeObject } from "../remove-object";
import { defineRule, type Fix } from "../rule";

const RBAC_GROUP = "rbac.authorization.k8s.io";

export default defineRule({
  meta: {
    id: "reference/undeclared-role",
    summary: "A binding refers to a role that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["D1", "D2", "D3", "D14"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    const undeclared = undeclaredRole(index, binding);
    if (!undeclared || !binding.roleRef.name || isRejected(binding, "roleRef.name")) return;
    yield {
      at: binding.roleRef.name.at,
      message: message(binding, undeclared, index.settings.world === "closed"),
      severity: undeclaredSeverity(index, undeclared),
      related: undeclared.candidates
        .filter(({ object }) => !object.source.builtIn)
        .map(({ object }) => ({
          object,
          at: titleRange(object),
          message: `${placeText(object)} is declared here.`,
        })),
      fixes: [
        ...correct(binding, undeclared),
        ...follow(binding, undeclared),
        create(binding, undeclared),
        ...deletion(binding),
      ],
    };
  },
});

function message(
  binding: Binding,
  { name, namespace, candidates }: Undeclared<Role>,
  closed: boolean,
): string {
  const isNamespaced = binding.roleRef.kind?.value === "Role";
  const wanted = isNamespaced
    ? `Role "${name}" is not declared in namespace "${namespace}"`
    : `ClusterRole "${name}" is not declared`;
  const [candidate] = candidates;
  if (!candidate) {
    return closed
      ? `${wanted}: this binding grants nothing.`
      : `${wanted}: unless the cluster has it, this binding grants nothing.`;
  }
  if (!candidate.evident) {
    return `${wanted}, but in another namespace or in a manifest that does not say which one it is for.`;
  }
  if (candidate.differs !== "namespace") return `${wanted}, but ${placeText(candidate.object)} is.`;
  return `${wanted}, but ${placeText(candidate.object)} is: this binding grants ${granted(binding)} alone.`;
}

function granted(binding: Binding): string {
  if (binding.kind === "ClusterRoleBinding") return "ClusterRoles";
  return `Roles of "${binding.namespace}" and ClusterRoles`;
}

function placeText({ kind, name, namespace }: Role): string {
  const where = kind === "Role" ? ` in namespace "${namespace}"` : "";
  return `${kind} "${name?.value ?? ""}"${where}`;
}

function correct(binding: Binding, { candidates }: Undeclared<Role>): readonly Fix[] {
  return candidates.flatMap(({ object, differs }) => {
    if (differs === "namespace" || (binding.kind === "ClusterRoleBinding" && object.kind === "Role"))
      return [];
    const key = differs;
    const value = key === "kind" ? object.kind : (object.name?.value ?? "");
    return [
      {
        title: `Change the ${key} to "${value}": starts to grant ${placeText(object)}`,
        permissions: "wider",
        change: changeObject(binding, ({ document, text }, path) =>
          setScalar(document, text, [...path, "roleRef", key], value),
        ),
      } as const,
    ];
  });
}

/** A RoleBinding grants where it is, so that it has to go where the Role is. */
function follow(binding: Binding, { candidates }: Undeclared<Role>): readonly Fix[] {
  const { kind, namespaceText } = binding;
  if (kind !== "RoleBinding" || !isPlainObject(binding)) return [];
  const places = candidates.filter(({ object, differs, evident }) => {
    return differs === "namespace" && evident && object.kind === "Role" && isKnownNamespace(object.namespace);
  });
  return places.map(
    ({ object }): Fix => ({
      title: `Move the binding to namespace "${object.namespace}": starts to grant ${placeText(object)}`,
      permissions: "wider",
      change: changeObject(binding, ({ document, text }, path) => {
        const at = [...path, "metadata"];
        return namespaceText
          ? setScalar(document, text, [...at, "namespace"], object.namespace)
          : insertEntry(document, text, at, "namespace", object.namespace, "name");
      }),
    }),
  );
}

function deletion(binding: Binding): readonly Fix[] {
  const { subjects, problems } = binding;
  // What is rejected or has no subjects has nothing to take away.
  if (!isPlainObject(binding) || subjects.length === 0 || problems.length > 0) return [];
  const title = `Delete this ${binding.kind}: takes nothing away, unless the cluster has the role`;
  return [{ title, permissions: "narrower", change: removeObject(binding) }];
}

/**
 * The role is there to be filled, and where the cluster has one, the empty one would take its place: this is never
 * done unasked, as `equal` fixes are.
 */
function create(binding: Binding, { name }: Undeclared<Role>): Fix {
  const kind = binding.roleRef.kind?.value === "Role" ? "Role" : "ClusterRole";
  const namespace = kind === "Role" ? binding.namespaceText?.value : undefined;
  return {
    title: `Create ${kind} "${name}" without rules: grants nothing until you add some`,
    permissions: "wider",
    change: (documents) =>
      appendObjects(documents, binding, [
        {
          apiVersion: `${RBAC_GROUP}/v1`,
          kind,
          metadata: namespace === undefined ? { name } : { name, namespace },
          rules: [],
        },
      ]),
  };
}
