import { apiServers, flagNamed, lacks } from "../../graph/cluster/components";
import { placeOfFlag } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/token-lifetime",
    summary: "Tokens of ServiceAccounts may live longer than asked for",
    category: "security",
    severity: "hint",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["H10", "H11"],
    references: ["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      const extend = flagNamed(component, "service-account-extend-token-expiration");
      if (extend ? extend.value === "true" : lacks(component, "service-account-extend-token-expiration"))
        yield {
          at: extend ? placeOfFlag(documents, object, extend) : component.at,
          message:
            'Tokens that Kubernetes mounts by itself live a year instead of an hour unless "--service-account-extend-token-expiration=false" is set.',
        };
      if (lacks(component, "service-account-max-token-expiration"))
        yield {
          at: component.at,
          message:
            'Without "--service-account-max-token-expiration" whoever may ask for a token decides how long it lives.',
        };
    }
  },
});
