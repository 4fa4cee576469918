import { flagNamed } from "../../graph/cluster/components";
import { replaceNode } from "../../yaml/edit";
import { changeObject } from "../fix";
import { placeOfFlag, setFlag } from "../flag-change";
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
  on: ["kubelet-configuration", "control-plane"],
  *check(object, _index, documents) {
    if (object.type === "control-plane") {
      for (const component of object.components) {
        const flag = component.name === "kubelet" ? flagNamed(component, "anonymous-auth") : undefined;
        if (flag?.value !== "true") continue;
        const change = setFlag(object, flag, "false");
        yield {
          at: placeOfFlag(documents, object, flag),
          message: MESSAGE,
          fixes: change ? [{ title: TITLE, permissions: "narrower", preferred: true, change }] : [],
        };
      }
      return;
    }
    if (!object.anonymous?.value) return;
    yield {
      at: object.anonymous.at,
      message: MESSAGE,
      fixes: [
        {
          title: TITLE,
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

const MESSAGE =
  'Whoever reaches the kubelet without credentials is "system:anonymous" there, and with mode AlwaysAllow may run commands in every Pod of the node.';
const TITLE = "Set it to false: requests without credentials are rejected";
