import { apiServers, lacks } from "../../graph/cluster/components";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/encryption-at-rest",
    summary: "Secrets are stored as plain text",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["H19"],
    references: ["https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/"],
  },
  on: ["control-plane", "encryption-configuration"],
  *check(object) {
    if (object.type === "encryption-configuration") {
      for (const { resources, providers } of object.resources) {
        const [first] = providers;
        if (first?.value !== "identity" || !resources.items.some(({ value }) => SECRETS.test(value)))
          continue;
        yield {
          at: first.at,
          message: 'The first provider writes, and "identity" writes Secrets as plain text.',
        };
      }
      return;
    }
    for (const component of apiServers(object))
      if (lacks(component, "encryption-provider-config"))
        yield {
          at: component.at,
          severity: "hint",
          message: 'Without "--encryption-provider-config" Secrets are plain text in etcd and its backups.',
        };
  },
});

const SECRETS = /^(?:secrets|\*\.|\*\.\*)$/;
