import { insertEntry, setScalar } from "../../yaml/edit";
import { allEdits, changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "csr/removed-version",
    summary: "A CertificateSigningRequest is written in a version that is no longer served",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["I7"],
    references: [
      "https://kubernetes.io/docs/reference/using-api/deprecation-guide/#certificatesigningrequest-v122",
    ],
  },
  on: ["signing-request"],
  *check(object) {
    if (object.apiVersion !== "certificates.k8s.io/v1beta1") return;
    const isClient = object.usages.items.some(({ value }) => value === "client auth");
    yield {
      at: object.kindAt,
      message: "certificates.k8s.io/v1beta1 is no longer served since Kubernetes 1.22.",
      tags: ["deprecated"],
      fixes:
        object.signerName || isClient
          ? [
              {
                title: object.signerName
                  ? "Write it in version v1: the request can be made"
                  : "Write it in version v1, for the signer of client certificates: the request can be made",
                permissions: "wider",
                preferred: true,
                change: changeObject(object, ({ document, text }, path) =>
                  allEdits([
                    setScalar(document, text, [...path, "apiVersion"], "certificates.k8s.io/v1"),
                    object.signerName
                      ? []
                      : insertEntry(
                          document,
                          text,
                          [...path, "spec"],
                          "signerName",
                          "kubernetes.io/kube-apiserver-client",
                        ),
                  ]),
                ),
              },
            ]
          : [],
    };
  },
});
