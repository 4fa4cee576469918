import type { ServiceAccount, Workload } from "../../model/object";
import type { ObjectIndex } from "../index";
import { meantAccountNamespace } from "../meant-account";
import { resolveWorkload } from "../resolve";
import { serviceAccountOf } from "../runs-as";

/** The ServiceAccount that a workload means, also where it leaves out the namespace; absent where nobody knows it. */
export function meantAccount(index: ObjectIndex, workload: Workload): ServiceAccount | undefined {
  const resolution = resolveWorkload(index, workload);
  if (resolution.state === "found") return resolution.objects[0];
  const [account] = index.serviceAccounts(meantAccountNamespace(index, workload), serviceAccountOf(workload));
  return account;
}
