import { annotationLink } from "../../graph/cloud/aws";
import { azureLink } from "../../graph/cloud/azure";
import { type CloudFacts, cloudFacts } from "../../graph/cloud/facts";
import { googleLink } from "../../graph/cloud/google";
import type { CloudLink } from "../../graph/cloud/link";
import { trustedText } from "../../graph/cloud/trusted-text";
import { subjectOf } from "../../model/cloud/subject";
import type { ServiceAccount } from "../../model/object";
import { placedFaults } from "../trust-finding";
import { replaceText } from "../embedded-place";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/trust-subject",
    summary: "The cloud identity that a ServiceAccount names does not trust it",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
      "https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity",
      "https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
    ],
    rows: ["F6", "F15", "F46", "F56"],
  },
  on: ["service-account"],
  *check(account, index, documents) {
    if (account.annotations.size === 0) return;
    const facts = cloudFacts(index);
    if (facts.isEmpty) return;
    for (const link of [
      annotationLink(facts, account),
      googleLink(facts, account),
      azureLink(facts, account),
    ]) {
      if (link?.trust !== "mismatch") continue;
      // A condition that lets nobody in is the cause, and is told as such.
      const isDead = placedFaults(account, index, documents).some(
        ({ fault }) => fault.kind === "literal-star" || fault.kind === "other-issuer",
      );
      if (link.provider === "aws" && isDead) continue;
      yield {
        at: link.from.at,
        message: messageOf(account, link),
        related: link.trustedBy ? [{ ...link.trustedBy, message: "Whom it trusts." }] : [],
        fixes: trustFix(facts, link, account),
      };
    }
  },
});

/** Where the identity trusts one ServiceAccount by name, that name is the only thing to change. */
function trustFix(facts: CloudFacts, link: CloudLink, { namespace, name }: ServiceAccount): readonly Fix[] {
  const found = trustedText(facts, link, { namespace, name: name?.value ?? "" });
  if (!found || found.text.value === found.wanted || found.object.source.rendering !== "plain") return [];
  return [
    {
      title: `Trust "${found.wanted}" instead of "${found.text.value}": Pods get this identity, those of the other ServiceAccount do not`,
      permissions: "wider",
      change: replaceText(found.object, found.text, found.wanted),
    },
  ];
}

function messageOf({ namespace, name }: ServiceAccount, { provider, principal }: CloudLink): string {
  const account = { namespace, name: name?.value ?? "" };
  const audience = provider === "aws" ? " with its audience" : "";
  if (provider === "gcp")
    return `No member of the workspace lets "${namespace}/${account.name}" act as "${principal}": the metadata server refuses the token.`;
  const noun = provider === "aws" ? "role" : "identity";
  return `The trust policy of ${noun} "${principal}" does not let in "${subjectOf(account)}"${audience}: Pods get no credentials.`;
}
