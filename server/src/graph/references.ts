import type { Binding, KubernetesObject, Role, RoleRule, Text, Workload } from "../model/object";
import type { Reference, ReferenceUse, SymbolKind, SymbolName } from "../model/reference";
import { accountOf } from "../model/secret";
import { isKnown } from "../yaml/node";
import type { TextRange } from "../text/range";
import { principalOf } from "./principal";

/** A place of an object that names a symbol. */
export interface PlacedReference {
  readonly at: TextRange;
  readonly to: SymbolName;
  readonly use: ReferenceUse;
  /** Characters of the scalar's text before the name. */
  readonly skip: number;
}

export interface LocatedReference {
  readonly object: KubernetesObject;
  readonly reference: PlacedReference;
}

/** Every place of an object that names a symbol which may be declared elsewhere; names that a template fills in are left out. */
export function referencesOf(object: KubernetesObject): readonly PlacedReference[] {
  const written = (object.references ?? []).map((reference) => placeReference(object, reference));
  const own = [...ownReferences(object), ...written];
  return own.filter(({ to }) => to.name !== "" && isKnown(to.name));
}

/** What an object declares: itself, if it is of a kind that others name, and what it makes. */
export function declaredBy(object: KubernetesObject): readonly SymbolName[] {
  const own = ownSymbol(object);
  if (!object.declares) return own ? [own] : NONE;
  const made = object.declares.map((name) => ({ ...name, namespace: name.namespace ?? object.namespace }));
  return own ? [own, ...made] : made;
}

/** The symbol that an object is. */
export function ownSymbol(object: KubernetesObject): SymbolName | undefined {
  const name = object.name?.value;
  if (name === undefined || name === "" || !isKnown(name)) return undefined;
  switch (object.type) {
    case "role":
    case "binding":
      return { kind: object.kind, namespace: object.namespace, name };
    case "service-account":
      return { kind: "ServiceAccount", namespace: object.namespace, name };
    case "secret":
      return { kind: "Secret", namespace: object.namespace, name };
    case "namespace":
      return { kind: "Namespace", namespace: "", name };
    case "crd":
      return { kind: "CustomResourceDefinition", namespace: "", name: `${object.plural}.${object.group}` };
    default:
      return undefined;
  }
}

const NONE: readonly never[] = [];

function placeReference(object: KubernetesObject, { at, to, use, skip = 0 }: Reference): PlacedReference {
  return { at, to: { ...to, namespace: to.namespace ?? object.namespace }, use, skip };
}

function* ownReferences(object: KubernetesObject): Iterable<PlacedReference> {
  if (object.namespaceText && object.namespaceText.value !== "")
    yield named("Namespace", "", object.namespaceText, "place");
  switch (object.type) {
    case "role":
      yield* roleReferences(object);
      break;
    case "binding":
      yield* bindingReferences(object);
      break;
    case "service-account":
      for (const text of [...object.secrets.items, ...object.imagePullSecrets.items])
        yield named("Secret", object.namespace, text, "credential");
      break;
    case "workload":
      yield* workloadReferences(object);
      break;
    case "secret": {
      const account = accountOf(object);
      if (account) yield named("ServiceAccount", object.namespace, account, "credential");
      break;
    }
    default:
  }
}

function* workloadReferences({
  namespace,
  serviceAccountName,
  serviceAccountAlias,
}: Workload): Iterable<PlacedReference> {
  for (const text of [serviceAccountName, serviceAccountAlias])
    if (text) yield named("ServiceAccount", namespace, text, "runs-as");
}

function* bindingReferences(binding: Binding): Iterable<PlacedReference> {
  const { kind, name } = binding.roleRef;
  if (name && kind?.value === "ClusterRole") yield named("ClusterRole", "", name, "role-ref");
  if (name && kind?.value === "Role") yield named("Role", binding.namespace, name, "role-ref");
  for (const subject of binding.subjects) {
    const principal = principalOf(binding, subject);
    if (!principal || !subject.name) continue;
    yield* principalReferences(principal.kind, principal.namespace, subject.name, "subject");
    if (subject.namespace) yield named("Namespace", "", subject.namespace, "place");
  }
}

const USER_OF_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;
const GROUP_OF_NAMESPACE = /^system:serviceaccounts:([^:]+)$/;

/** The user name of a ServiceAccount means the ServiceAccount, and with the group of a namespace goes the namespace. */
function* principalReferences(
  kind: "ServiceAccount" | "User" | "Group",
  namespace: string,
  text: Text,
  use: ReferenceUse,
): Iterable<PlacedReference> {
  const [, accountNamespace = "", name = ""] = (kind === "User" && USER_OF_ACCOUNT.exec(text.value)) || [];
  const [, groupNamespace] = (kind === "Group" && GROUP_OF_NAMESPACE.exec(text.value)) || [];
  if (name === "") yield named(kind, namespace, text, use);
  else {
    const to = { kind: "ServiceAccount", namespace: accountNamespace, name } as const;
    yield { at: text.at, to, use, skip: text.value.length - name.length };
  }
  const place = groupNamespace ?? accountNamespace;
  if (place === "") return;
  const behind = name === "" ? 0 : name.length + 1;
  const skip = text.value.length - behind - place.length;
  yield { at: text.at, to: { kind: "Namespace", namespace: "", name: place }, use: "place", skip };
}

/** What `resourceNames` name, where a rule is about one kind of resource. */
const NAMED_RESOURCES: ReadonlyMap<string, SymbolKind> = new Map([
  ["/serviceaccounts", "ServiceAccount"],
  ["/serviceaccounts/token", "ServiceAccount"],
  ["/secrets", "Secret"],
  ["/users", "User"],
  ["/groups", "Group"],
  ["/namespaces", "Namespace"],
  ["rbac.authorization.k8s.io/roles", "Role"],
  ["rbac.authorization.k8s.io/clusterroles", "ClusterRole"],
  ["rbac.authorization.k8s.io/rolebindings", "RoleBinding"],
  ["rbac.authorization.k8s.io/clusterrolebindings", "ClusterRoleBinding"],
]);

const CLUSTER_WIDE: ReadonlySet<SymbolKind> = new Set([
  "User",
  "Group",
  "Namespace",
  "ClusterRole",
  "ClusterRoleBinding",
]);

function* roleReferences(role: Role): Iterable<PlacedReference> {
  for (const rule of role.rules) {
    yield* resourceReferences(rule);
    const kind = namedKind(rule);
    if (!kind) continue;
    // A ClusterRole names objects of whatever namespace it is bound in.
    if (!CLUSTER_WIDE.has(kind) && role.kind === "ClusterRole") continue;
    for (const text of rule.resourceNames.items)
      yield* objectReferences(kind, CLUSTER_WIDE.has(kind) ? "" : role.namespace, text);
  }
}

function* objectReferences(kind: SymbolKind, namespace: string, text: Text): Iterable<PlacedReference> {
  if (kind === "User" || kind === "Group") yield* principalReferences(kind, namespace, text, "resource-name");
  else yield named(kind, namespace, text, "resource-name");
}

function namedKind({ policy }: RoleRule): SymbolKind | undefined {
  const kinds = new Set(
    policy.apiGroups.flatMap((group) =>
      policy.resources.map((resource) => NAMED_RESOURCES.get(`${group}/${resource}`)),
    ),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** A resource of one group that is not Kubernetes' own may be defined by a CustomResourceDefinition. */
function* resourceReferences({ apiGroups, resources }: RoleRule): Iterable<PlacedReference> {
  for (const { value: group } of apiGroups.items) {
    if (!group.includes(".") || group.endsWith(".k8s.io")) continue;
    for (const text of resources.items) {
      const [plural = ""] = text.value.split("/");
      if (plural === "" || plural === "*") continue;
      const to = {
        kind: "CustomResourceDefinition",
        namespace: "",
        name: `${plural}.${group}`,
      } as const;
      yield { at: text.at, to, use: "place", skip: 0 };
    }
  }
}

function named(kind: SymbolKind, namespace: string, text: Text, use: ReferenceUse): PlacedReference {
  return { at: text.at, to: { kind, namespace, name: text.value }, use, skip: 0 };
}
