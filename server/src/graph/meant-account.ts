import type { Workload } from "../model/object";
import type { ObjectIndex } from "./index";
import { serviceAccountOf } from "./runs-as";

/**
 * Namespace of the ServiceAccount that a workload is meant to run as: its own, or, where the manifest names none, the
 * only one that a ServiceAccount of that name in the same file names.
 */
export function meantAccountNamespace(index: ObjectIndex, workload: Workload): string {
  const name = serviceAccountOf(workload);
  const { namespace, namespaceText, source } = workload;
  if (namespaceText || index.serviceAccounts(namespace, name).length > 0) return namespace;
  const beside = index
    .serviceAccountsNamed(name)
    .filter((account) => account.source.file === source.file && account.namespaceText);
  const [only, ...others] = new Set(beside.map((account) => account.namespace));
  return only !== undefined && others.length === 0 ? only : namespace;
}
