import { rolesOf } from "../../graph/cloud/aws";
import { POD_IDENTITY_ACTIONS, trustsPodIdentity } from "../../graph/cloud/aws-trust";
import { cloudFacts } from "../../graph/cloud/facts";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/pod-identity-trust",
    summary: "The role of an association does not trust EKS Pod Identity",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html"],
    rows: ["F24"],
  },
  on: ["cloud", "service-account"],
  *check(object, index) {
    const facts = cloudFacts(index);
    if (facts.isEmpty) return;
    const isOwn = object.type === "cloud";
    const name = object.name?.value ?? "";
    // Associations of Terraform and CloudFormation are shown at the ServiceAccount that they are for.
    const associations = isOwn
      ? object.facts.flatMap((fact) => (fact.fact === "aws-association" ? [{ fact, object }] : []))
      : facts
          .named("aws-association", `${object.namespace}/${name}`)
          .filter((found) => found.object.type === "infrastructure");
    for (const { fact, object: source } of associations) {
      const { role: target, namespace, account } = fact;
      if (!target || !namespace || !account || !isKnown(namespace.value + account.value)) continue;
      const roles = rolesOf(facts, source, target);
      const refused = roles.filter(({ trust }) => {
        if (!trust) return false;
        const identity = { namespace: namespace.value, name: account.value };
        return trustsPodIdentity(trust.document, identity) === "no";
      });
      const [role] = refused;
      if (!role?.trust || refused.length < roles.length) continue;
      const own = target.kind === "value" ? target.text.at : fact.at;
      yield {
        at: isOwn ? own : (object.name?.at ?? object.kindAt),
        message: `Role "${role.fact.name?.value ?? role.fact.address ?? ""}" does not let "pods.eks.amazonaws.com" do ${POD_IDENTITY_ACTIONS.join(" and ")}: Pods of "${account.value}" get no credentials.`,
        related: [{ object: role.trust.object, at: role.trust.document.at, message: "Its trust policy." }],
      };
    }
  },
});
