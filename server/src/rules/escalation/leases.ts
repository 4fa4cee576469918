import { scopeOf, reachOf } from "../../graph/reach";
import { dangerousGrantRule, isHeldIn } from "../dangerous-grant";

/** Where controllers of the control plane elect their leaders, and where nodes say that they are alive. */
const NAMESPACES = ["kube-system", "kube-node-lease"];

export default dangerousGrantRule({
  id: "escalation/leases",
  summary: "A rule allows changing the leases of the control plane or of nodes",
  preset: "all",
  rows: ["C46"],
  references: ["https://kubernetes.io/docs/concepts/architecture/leases/"],
  words: [{ apiGroup: "coordination.k8s.io", resources: ["leases"], verbs: ["update", "patch", "delete"] }],
  judge({ role, index, names }) {
    const isWide = scopeOf(reachOf(index, role)) === "cluster";
    if (names.length > 0 || !(isWide || NAMESPACES.some((namespace) => isHeldIn(namespace, role, index))))
      return undefined;
    return {
      can: "stop controllers by taking their leases, those of the control plane included, or make dead nodes look alive",
      danger: "broad",
      mild: true,
    };
  },
});
