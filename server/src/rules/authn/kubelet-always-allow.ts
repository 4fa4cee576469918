import { flagNamed } from "../../graph/cluster/components";
import type { Component, Flag } from "../../model/cluster/content";
import { replaceNode, setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { placeOfFlag, setFlag } from "../flag-change";
import { defineRule, type Finding, type Fix } from "../rule";

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
  on: ["kubelet-configuration", "control-plane"],
  *check(object, _index, documents) {
    if (object.type === "control-plane") {
      for (const component of object.components) {
        for (const { flag, finding } of flagFaults(component)) {
          const change = setFlag(object, flag, finding === modeFinding ? "Webhook" : "0");
          yield finding(placeOfFlag(documents, object, flag), flag.value, change);
        }
      }
      return;
    }
    const { authorizationMode: mode, readOnlyPort: port } = object;
    if (mode?.value === "AlwaysAllow")
      yield modeFinding(
        mode.at,
        mode.value,
        changeObject(object, ({ document, text }, path) =>
          setScalar(document, text, [...path, "authorization", "mode"], "Webhook"),
        ),
      );
    if (port && PORT.test(port.value))
      yield portFinding(
        port.at,
        port.value,
        changeObject(object, ({ document, text }, path) =>
          replaceNode(document, text, [...path, "readOnlyPort"], 0),
        ),
      );
  },
});

const PORT = /^[1-9]\d{0,4}$/;

type MakeFinding = (at: Finding["at"], value: string, change: Fix["change"] | undefined) => Finding;

function flagFaults(component: Component): readonly { readonly flag: Flag; readonly finding: MakeFinding }[] {
  if (component.name !== "kubelet") return [];
  const mode = flagNamed(component, "authorization-mode");
  const port = flagNamed(component, "read-only-port");
  return [
    ...(mode?.value === "AlwaysAllow" ? [{ flag: mode, finding: modeFinding }] : []),
    ...(port && PORT.test(port.value) ? [{ flag: port, finding: portFinding }] : []),
  ];
}

function modeFinding(at: Finding["at"], _value: string, change: Fix["change"] | undefined): Finding {
  const title = "Let the API server decide (Webhook): only those with nodes/proxy and the like may";
  return {
    at,
    message: "Whoever the kubelet knows may read its logs and run commands in every Pod of the node.",
    fixes: change ? [{ title, permissions: "narrower", preferred: true, change }] : [],
  };
}

function portFinding(at: Finding["at"], value: string, change: Fix["change"] | undefined): Finding {
  const title = "Set the read-only port to 0: the port without credentials is closed";
  return {
    at,
    message: `Whoever reaches port ${value} reads the Pods of the node with their environment, without credentials.`,
    fixes: change ? [{ title, permissions: "narrower", preferred: true, change }] : [],
  };
}
