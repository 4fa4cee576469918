import { replaceNode } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/kubelet-anonymous",
    summary: "The kubelet takes requests without credentials",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H13"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/"],
  },
  on: ["kubelet-configuration"],
  *check(object) {
    if (!object.anonymous?.value) return;
    yield {
      at: object.anonymous.at,
      message:
        'Whoever reaches the kubelet without credentials is "system:anonymous" there, and with mode AlwaysAllow may run commands in every Pod of the node.',
      fixes: [
        {
          title: "Set it to false: requests without credentials are rejected",
          permissions: "narrower",
          preferred: true,
          change: changeObject(object, ({ document, text }, path) =>
            replaceNode(document, text, [...path, "authentication", "anonymous", "enabled"], false),
          ),
        },
      ],
    };
  },
});
