import { replaceNode, setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/kubelet-always-allow",
    summary: "The kubelet does not ask whether a request is allowed",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H14"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/"],
  },
  on: ["kubelet-configuration"],
  *check(object) {
    const { authorizationMode: mode, readOnlyPort: port } = object;
    if (mode?.value === "AlwaysAllow")
      yield {
        at: mode.at,
        message: "Whoever the kubelet knows may read its logs and run commands in every Pod of the node.",
        fixes: [
          {
            title: "Let the API server decide (Webhook): only those with nodes/proxy and the like may",
            permissions: "narrower",
            preferred: true,
            change: changeObject(object, ({ document, text }, path) =>
              setScalar(document, text, [...path, "authorization", "mode"], "Webhook"),
            ),
          },
        ],
      };
    if (port && /^[1-9]\d{0,4}$/.test(port.value))
      yield {
        at: port.at,
        message: `Whoever reaches port ${port.value} reads the Pods of the node with their environment, without credentials.`,
        fixes: [
          {
            title: "Set readOnlyPort to 0: the port without credentials is closed",
            permissions: "narrower",
            preferred: true,
            change: changeObject(object, ({ document, text }, path) =>
              replaceNode(document, text, [...path, "readOnlyPort"], 0),
            ),
          },
        ],
      };
  },
});
