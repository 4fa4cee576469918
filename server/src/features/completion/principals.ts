import type { ObjectIndex } from "../../graph/index";
import { principalOf } from "../../graph/principal";
import { isKnown } from "../../yaml/node";
import type { CompletionPlace } from "./place";

export interface NamedPrincipal {
  readonly kind: "User" | "Group";
  readonly name: string;
  /** Absent for those that only the workspace names. */
  readonly meaning?: string;
}

/** Users and groups: those that bindings of the workspace name, then those that every cluster has. */
export function namedPrincipals({ index }: CompletionPlace): readonly NamedPrincipal[] {
  const res = new Map<string, NamedPrincipal>();
  for (const { name, kind, meaning } of WELL_KNOWN) res.set(`${kind} ${name}`, { kind, name, meaning });
  for (const namespace of namespacesOf(index)) {
    const name = `system:serviceaccounts:${namespace}`;
    res.set(`Group ${name}`, {
      kind: "Group",
      name,
      meaning: `each ServiceAccount of namespace ${namespace}`,
    });
  }
  const own = new Map<string, NamedPrincipal>();
  for (const principal of boundPrincipals(index)) {
    const key = `${principal.kind} ${principal.name}`;
    if (!res.has(key)) own.set(key, principal);
  }
  const named = [...own.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...named, ...res.values()];
}

/** Those with less power first. */
const WELL_KNOWN: readonly Required<NamedPrincipal>[] = [
  {
    kind: "Group",
    name: "system:authenticated",
    meaning: "everybody with credentials, each ServiceAccount included",
  },
  { kind: "Group", name: "system:serviceaccounts", meaning: "each ServiceAccount of the cluster" },
  { kind: "Group", name: "system:nodes", meaning: "each kubelet" },
  {
    kind: "Group",
    name: "system:bootstrappers",
    meaning: "whoever joins the cluster with a bootstrap token",
  },
  {
    kind: "Group",
    name: "system:monitoring",
    meaning: "those who may look at health and metrics of the control plane",
  },
  {
    kind: "Group",
    name: "system:unauthenticated",
    meaning: "whoever reaches the API server without credentials",
  },
  { kind: "Group", name: "system:masters", meaning: "may do everything; the API server does not ask RBAC" },
  { kind: "User", name: "system:kube-scheduler", meaning: "the scheduler" },
  { kind: "User", name: "system:kube-controller-manager", meaning: "the controllers of Kubernetes" },
  { kind: "User", name: "system:kube-proxy", meaning: "kube-proxy on each node" },
  { kind: "User", name: "system:anonymous", meaning: "whoever reaches the API server without credentials" },
];

function boundPrincipals(index: ObjectIndex): readonly NamedPrincipal[] {
  const bindings = [
    ...index.clusterRoleBindings(),
    ...index.boundNamespaces().flatMap((namespace) => index.roleBindings(namespace)),
  ];
  return bindings.flatMap((binding) =>
    binding.source.builtIn
      ? []
      : binding.subjects.flatMap((subject): readonly NamedPrincipal[] => {
          const principal = principalOf(binding, subject);
          if (!principal || principal.kind === "ServiceAccount") return [];
          return [{ kind: principal.kind, name: principal.name }];
        }),
  );
}

/** Every namespace that the workspace declares or puts somebody into, in the order of names. */
export function namespacesOf(index: ObjectIndex): readonly string[] {
  return index.usedNamespaces().filter((name) => name !== "" && isKnown(name));
}
