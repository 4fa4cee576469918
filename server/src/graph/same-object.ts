import { isSameContent, type KubernetesObject } from "../model/object";
import { isSameList } from "../support/same-list";

/** Whether an object is what it was, though perhaps further up or down in its file. */
export function isSameObject(before: KubernetesObject, after: KubernetesObject): boolean {
  return (
    before === after ||
    (isSameContent(before, after) &&
      before.namespace === after.namespace &&
      before.source.file === after.source.file &&
      before.source.rendering === after.source.rendering &&
      before.source.build === after.source.build)
  );
}

export function isSameListOfObjects(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
): boolean {
  return isSameList(before, after, isSameObject);
}
