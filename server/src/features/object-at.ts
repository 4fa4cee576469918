import type { Snapshot } from "../analysis/snapshot";
import { fileRange, type KubernetesObject } from "../model/object";
import { contains, type FilePath } from "../text/range";

/** The object whose text holds the offset; in a List the innermost one. */
export function objectAt(snapshot: Snapshot, file: FilePath, offset: number): KubernetesObject | undefined {
  const objects = snapshot.file(file)?.objects ?? [];
  return objects.findLast((object) => contains(fileRange(object, object.at), offset));
}
