import { apiServers, flagNamed, lacks, listOf } from "../../graph/cluster/components";
import { isKnown } from "../../yaml/node";
import { placeOfFlag, setFlag } from "../flag-change";
import { defineRule } from "../rule";

const FLAG = "enable-admission-plugins";
const OLD_FLAG = "admission-control";
const PLUGIN = "NodeRestriction";

export default defineRule({
  meta: {
    id: "authn/node-restriction",
    summary: "Kubelets may change other nodes and their Pods",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["H16"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction",
    ],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      const flag = flagNamed(component, FLAG) ?? flagNamed(component, OLD_FLAG);
      if (
        flag
          ? !isKnown(flag.value) || listOf(flag).includes(PLUGIN) || flag.form === "field"
          : !lacks(component, FLAG)
      )
        continue;
      const change = flag && setFlag(object, flag, [...listOf(flag), PLUGIN].join(","));
      const title = "Add NodeRestriction: each kubelet may change only its own node and its Pods";
      yield {
        at: flag ? placeOfFlag(documents, object, flag) : component.at,
        message: `Without the admission plugin ${PLUGIN} one kubelet may change every node and every Pod that is bound to one.`,
        fixes: change ? [{ title, permissions: "narrower", preferred: true, change }] : [],
      };
    }
  },
});
