import { dangerousGrantRule } from "../dangerous-grant";

/** Those of OpenShift that give hardly more than every authenticated user may have. */
const HARMLESS = [
  "restricted",
  "restricted-v2",
  "restricted-v3",
  "nonroot",
  "nonroot-v2",
  "nested-container",
];
/** Those that give root on the node. */
const POWERFUL = ["privileged", "hostaccess", "hostmount-anyuid", "hostmount-anyuid-v2", "node-exporter"];

export default dangerousGrantRule({
  id: "escalation/scc-use",
  summary: "A rule allows running Pods with privileges that OpenShift withholds otherwise",
  preset: "strict",
  rows: ["C51"],
  references: [
    "https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/authentication_and_authorization/managing-pod-security-policies",
  ],
  words: [{ apiGroup: "security.openshift.io", resources: ["securitycontextconstraints"], verbs: ["use"] }],
  judge({ names, where }) {
    if (names.length > 0 && names.every((name) => HARMLESS.includes(name))) return undefined;
    if (names.length > 0 && !names.some((name) => POWERFUL.includes(name)))
      return { can: `run Pods ${where} with more than the usual privileges`, danger: "broad" };
    return {
      can: `run Pods ${where} that reach files and processes of their node`,
      danger: "takeover",
      despiteNames: true,
    };
  },
});
