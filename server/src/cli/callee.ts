import type { ObjectIndex } from "../graph/index";
import type { KubernetesObject, ObjectOf, Workload } from "../model/object";
import { closest } from "../support/near-miss";

type Callee = Workload | ObjectOf<"service">;

export type FoundCallee =
  | { readonly ok: true; readonly value: readonly Callee[] }
  | { readonly ok: false; readonly reason: string };

/** Short names that kubectl accepts. */
const SHORT: Readonly<Record<string, string>> = {
  deploy: "deployment",
  sts: "statefulset",
  ds: "daemonset",
  rs: "replicaset",
  rc: "replicationcontroller",
  po: "pod",
  cj: "cronjob",
  svc: "service",
};

/**
 * The workload or Service that `KIND/NAMESPACE/NAME` or `NAMESPACE/NAME` means. Without a kind a workload comes
 * before the Service of the same name, which mostly leads to it. Overlays may declare it more than once.
 */
export function findCallee(index: ObjectIndex, text: string): FoundCallee {
  const parts = text.split("/");
  const [kind, namespace, name] = parts.length === 2 ? [undefined, ...parts] : parts;
  if (
    parts.length < 2 ||
    parts.length > 3 ||
    parts.includes("") ||
    namespace === undefined ||
    name === undefined
  )
    return {
      ok: false,
      reason: `"${text}" is no workload and no Service; write KIND/NAMESPACE/NAME or NAMESPACE/NAME.`,
    };
  const wanted = kind?.toLowerCase();
  const singular = wanted === undefined ? undefined : (SHORT[wanted] ?? wanted);
  const isWanted = (object: KubernetesObject): boolean => {
    const own = object.kind.toLowerCase();
    return singular === undefined || own === singular || `${own}s` === singular;
  };
  const all = callees(index);
  const found = all.filter(
    (object) => object.namespace === namespace && object.name?.value === name && isWanted(object),
  );
  const workloads = found.filter(({ type }) => type === "workload");
  const candidates = workloads.length > 0 ? workloads : found;
  const names = [...new Set(candidates.map(nameOf))];
  if (names.length === 1) return { ok: true, value: candidates };
  if (names.length > 1) return { ok: false, reason: `"${text}" is not unique: write ${names.join(" or ")}.` };
  const near = closest(text, [
    ...new Set(all.flatMap((object) => [nameOf(object), nameOf(object).replace(/^[^/]+\//, "")])),
  ]);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return { ok: false, reason: `the workspace declares no workload and no Service "${text}".${hint}` };
}

function callees(index: ObjectIndex): readonly Callee[] {
  return [...index.allWorkloads(), ...index.ofType("service")];
}

function nameOf({ kind, namespace, name }: KubernetesObject): string {
  return `${kind.toLowerCase()}/${namespace}/${name?.value ?? ""}`;
}
