import type { Workload } from "../../model/object";
import type { ObjectIndex } from "../index";

const known = new WeakMap<ObjectIndex, readonly Workload[]>();

/** Every workload of the workspace. */
export function workloadsOfCluster(index: ObjectIndex): readonly Workload[] {
  const before = known.get(index);
  if (before) return before;
  const res = index.objects().filter((object): object is Workload => object.type === "workload");
  known.set(index, res);
  return res;
}
