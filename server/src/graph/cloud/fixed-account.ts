import { isPlaceholder } from "../../model/cloud/substituted";
import type { ServiceAccount } from "../../model/object";

/** Whether the name and the namespace of a ServiceAccount are what the cluster will know it by. */
export function isFixedAccount({ source, namespace, namespaceText, name }: ServiceAccount): boolean {
  if (source.rendering !== "plain" || namespaceText === undefined || !name) return false;
  return !isPlaceholder(namespace) && !isPlaceholder(name.value);
}
