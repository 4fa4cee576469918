import type { Snapshot } from "../analysis/snapshot";
import type { ObjectIndex } from "../graph/index";
import { serviceAccountOf } from "../graph/runs-as";
import { parsePrincipal, type Principal, principalOf, principalText } from "../graph/principal";
import { type Binding, fileRange, type KubernetesObject } from "../model/object";
import { contains, type FilePath } from "../text/range";
import { isKnown } from "../yaml/node";
import { objectAt } from "./object-at";

/** Somebody whom the workspace names, and how often. */
export interface NamedIdentity {
  readonly principal: Principal;
  readonly isDeclared: boolean;
  readonly workloads: number;
  readonly bindings: number;
}

/** Every ServiceAccount, user and group that the workspace declares, runs Pods as or binds, in this order, by name. */
export function identitiesOf(index: ObjectIndex): readonly NamedIdentity[] {
  const res = new Map<string, NamedIdentity>();
  for (const object of index.objects()) {
    const named = new Map(principalsIn(object).map((principal) => [principalText(principal), principal]));
    for (const [text, principal] of named) {
      const known = res.get(text) ?? { principal, isDeclared: false, workloads: 0, bindings: 0 };
      res.set(text, {
        principal,
        isDeclared: known.isDeclared || object.type === "service-account",
        workloads: known.workloads + (object.type === "workload" ? 1 : 0),
        bindings: known.bindings + (object.type === "binding" ? 1 : 0),
      });
    }
  }
  return [...res.values()].sort((a, b) => compare(sortKey(a.principal), sortKey(b.principal)));
}

/** Who is meant at an offset of a file; anywhere in an object that names only one, it is that one. */
export function identityAt(snapshot: Snapshot, file: FilePath, offset: number): Principal | undefined {
  const object = objectAt(snapshot, file, offset);
  if (!object) return undefined;
  const subject =
    object.type === "binding" && object.subjects.find(({ at }) => contains(fileRange(object, at), offset));
  const named = subject ? principalsOf(object, [subject]) : principalsIn(object);
  return named.length === 1 ? named[0] : undefined;
}

/** Reads the text of a principal; also that of one in a namespace which only a build knows. */
export function findIdentity(index: ObjectIndex, text: string): Principal | undefined {
  const parsed = parsePrincipal(text);
  if (parsed) return parsed;
  return identitiesOf(index).find(({ principal }) => principalText(principal) === text)?.principal;
}

function principalsIn(object: KubernetesObject): readonly Principal[] {
  switch (object.type) {
    case "service-account":
      return accounts(object.namespace, object.name?.value ?? "");
    case "workload":
      return accounts(object.namespace, serviceAccountOf(object));
    case "binding":
      return principalsOf(object, object.subjects);
    default:
      return [];
  }
}

function accounts(namespace: string, name: string): readonly Principal[] {
  return name === "" || !isKnown(name) ? [] : [{ kind: "ServiceAccount", namespace, name }];
}

function principalsOf(binding: Binding, subjects: Binding["subjects"]): readonly Principal[] {
  return subjects.flatMap((subject): readonly Principal[] => {
    const principal = principalOf(binding, subject);
    // In a ClusterRoleBinding a ServiceAccount without a namespace is nobody.
    if (!principal || (principal.kind === "ServiceAccount" && principal.namespace === "")) return [];
    // The user name of a ServiceAccount means the ServiceAccount.
    return [parsePrincipal(principalText(principal)) ?? principal];
  });
}

const KINDS: readonly Principal["kind"][] = ["ServiceAccount", "User", "Group"];

function sortKey({ kind, namespace, name }: Principal): string {
  return `${KINDS.indexOf(kind)} ${namespace}/${name}`;
}

/** By code unit, so that every machine has the same order. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
