import type { WorkloadContent } from "../model/object";

/** Name of the ServiceAccount a workload runs as; the API server keeps the deprecated alias equal. */
export function serviceAccountOf(workload: WorkloadContent): string {
  const name = workload.serviceAccountName?.value ?? workload.serviceAccountAlias?.value;
  return name === undefined || name === "" ? "default" : name;
}
