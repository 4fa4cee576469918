import { apiServers, lacks } from "../../graph/cluster/components";
import { titleRange } from "../../model/object";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/client-ca",
    summary: "The API server and kubelets do not verify each other",
    category: "security",
    severity: "hint",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["H12"],
    references: [
      "https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/",
      "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/",
    ],
  },
  on: ["control-plane", "kubelet-configuration"],
  *check(object) {
    if (object.type === "kubelet-configuration") {
      if (!object.clientCaFile && !object.open)
        yield {
          at: titleRange(object),
          message:
            "Without authentication.x509.clientCAFile the kubelet cannot tell the API server from others.",
        };
      return;
    }
    for (const component of apiServers(object)) {
      if (lacks(component, "client-ca-file"))
        yield {
          at: component.at,
          message: 'Without "--client-ca-file" nobody can log in with a certificate, kubelets included.',
        };
      if (lacks(component, "kubelet-certificate-authority"))
        yield {
          at: component.at,
          message:
            'Without "--kubelet-certificate-authority" the API server does not verify the kubelets that it sends commands to.',
        };
    }
  },
});
