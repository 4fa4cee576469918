import { actionOf, isDryRun } from "../../graph/mesh/authorize";
import { scopeOf } from "../../graph/mesh/covered";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-allows-nothing",
    summary: "A policy without rules denies every call that no other policy allows",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["G6"],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (actionOf(policy) !== "ALLOW" || policy.rulesPresent || policy.rulesOpen || isDryRun(policy)) return;
    const where = {
      mesh: "in the whole mesh",
      namespace: "in its namespace",
      workloads: "to what it selects",
    }[scopeOf(index, policy)];
    yield {
      at: policy.rulesAt,
      message: `Without rules this policy allows nothing: every call ${where} is denied that no other policy allows.`,
      absent: "rules",
    };
  },
});
