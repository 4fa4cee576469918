import { makesUsers } from "../../model/cluster/signing-request";
import { insertEntry, replaceNode } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

const SHORTEST = 600;
const DAY = 86_400;

export default defineRule({
  meta: {
    id: "csr/expiration",
    summary: "A certificate lives shorter than allowed, or as long as the signer likes",
    category: "security",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["I6"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#create-certificatesigningrequest",
    ],
  },
  on: ["signing-request"],
  *check(object) {
    const { expiration, signerName, specAt, open } = object;
    const set = changeObject(object, ({ document, text }, path) =>
      expiration
        ? replaceNode(document, text, [...path, "spec", "expirationSeconds"], DAY)
        : insertEntry(document, text, [...path, "spec"], "expirationSeconds", DAY, "signerName"),
    );
    if (expiration && expiration.value < SHORTEST)
      yield {
        at: expiration.at,
        message: `expirationSeconds must be at least ${SHORTEST}.`,
        fixes: [{ title: "Ask for a day", permissions: "wider", change: set }],
      };
    if (!signerName || !makesUsers(signerName.value) || open) return;
    if (!expiration)
      yield {
        at: specAt,
        severity: "hint",
        message:
          "Without expirationSeconds the certificate lives as long as the signer likes, a year in most clusters, and cannot be taken back.",
        absent: "expirationSeconds",
        fixes: [{ title: "Ask for a day: the certificate ends then", permissions: "narrower", change: set }],
      };
    else if (expiration.value > 366 * DAY)
      yield {
        at: expiration.at,
        severity: "information",
        message: `The certificate lives ${Math.round(expiration.value / DAY / 365)} years, and Kubernetes cannot take it back.`,
        fixes: [{ title: "Ask for a day: the certificate ends then", permissions: "narrower", change: set }],
      };
  },
});
