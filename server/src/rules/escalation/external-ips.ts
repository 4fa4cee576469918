import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/external-ips",
  summary: "A rule allows Services with addresses of others in externalIPs",
  preset: "all",
  rows: ["C30"],
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/service/#external-ips",
    "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips",
  ],
  words: [{ apiGroup: "", resources: ["services"], verbs: ["create", "update", "patch"] }],
  // The traffic of Services is at hand in another way then.
  unless: [{ apiGroup: "", resources: ["endpoints", "services/status"], verbs: ["update", "patch"] }],
  judge: ({ where }) => ({
    can: `put any address into "externalIPs" ${where} and so get the traffic that Pods send to it, unless admission stops it`,
    danger: "broad",
    mild: true,
  }),
});
