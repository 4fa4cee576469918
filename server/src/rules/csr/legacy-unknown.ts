import { setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "csr/legacy-unknown",
    summary: "A certificate is asked for from the signer that no rule limits",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["I2"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers",
    ],
  },
  on: ["signing-request"],
  *check(object) {
    const { signerName, usages } = object;
    if (signerName?.value !== "kubernetes.io/legacy-unknown") return;
    const isClient = usages.items.some(({ value }) => value === "client auth");
    const meant = "kubernetes.io/kube-apiserver-client";
    yield {
      at: signerName.at,
      message:
        "No rule limits subject or usages of this signer, and no distribution has to trust what it signs.",
      fixes: isClient
        ? [
            {
              title: `Ask "${meant}": the certificate is taken by the API server, and not for system:masters`,
              permissions: "narrower",
              change: changeObject(object, ({ document, text }, path) =>
                setScalar(document, text, [...path, "spec", "signerName"], meant),
              ),
            },
          ]
        : [],
    };
  },
});
