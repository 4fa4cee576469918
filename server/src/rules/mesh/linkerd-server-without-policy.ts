import { policiesOfServer } from "../../graph/mesh/linkerd";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/linkerd-server-without-policy",
    summary: "A Server closes a port and no policy opens it to anybody",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G56"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["linkerd-server"],
  *check(server, index) {
    const { name, namespace, source, templated, accessPolicy } = server;
    if (!name || !isKnown(name.value) || !isKnownNamespace(namespace)) return;
    if (source.rendering !== "plain" || templated || index.settings.world === "open") return;
    if (accessPolicy && accessPolicy.value !== "deny") return;
    const policies = policiesOfServer(index, server);
    if (policies === "unknown" || policies.length > 0) return;
    const port = server.port ? `port "${server.port.value}"` : "its port";
    yield {
      at: name.at,
      message: `The Server denies ${port} to everybody, and no policy of the workspace authorizes a client.`,
    };
  },
});
