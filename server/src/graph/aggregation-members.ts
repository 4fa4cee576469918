import type { LabelSelector, Role } from "../model/object";
import { selectorMatches } from "./aggregation";

/** Whether the selector of an aggregated ClusterRole takes over the rules of a role. */
export function isSelectedBy(selector: LabelSelector, role: Role): boolean {
  const labels = new Map([...role.labels].map(([key, text]) => [key, text.value]));
  return role.kind === "ClusterRole" && selectorMatches(selector, labels);
}
