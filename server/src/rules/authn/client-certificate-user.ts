import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/client-certificate-user",
    summary: "Somebody logs in with a certificate, which cannot be taken back",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["H33"],
    references: [
      "https://kubernetes.io/docs/concepts/security/hardening-guide/authentication-mechanisms/#x509-client-certificate-authentication",
    ],
  },
  on: ["kubeconfig"],
  *check(object) {
    for (const { certificate } of object.users) {
      const subject = certificate?.subject;
      if (!subject || subject.commonName.startsWith("system:")) continue;
      const isMaster = subject.organizations.includes("system:masters");
      yield {
        at: certificate.at,
        message: isMaster
          ? `The certificate makes "${subject.commonName}" a member of "system:masters", who may do everything until it expires, whatever bindings say.`
          : `The certificate makes its owner "${subject.commonName}" until it expires; Kubernetes cannot take it back.`,
      };
    }
  },
});
