import { dangerousGrantRule, type FoundGrant } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/admission-control",
  summary: "A rule allows deciding what the API server lets in and changes on its way",
  preset: "recommended",
  rows: ["C32", "C33"],
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks",
    "https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/",
    "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/",
  ],
  words: [
    {
      apiGroup: "admissionregistration.k8s.io",
      resources: [
        "mutatingwebhookconfigurations",
        "validatingwebhookconfigurations",
        "mutatingadmissionpolicies",
        "mutatingadmissionpolicybindings",
        "validatingadmissionpolicies",
        "validatingadmissionpolicybindings",
      ],
      verbs: ["create", "update", "patch", "delete", "deletecollection"],
    },
  ],
  judge: (grant) => ({ can: deeds(grant), danger: "escalation" }),
});

function deeds({ resources, verbs }: FoundGrant): string {
  const writes = verbs.some(({ value }) => !value.startsWith("delete"));
  if (!writes) return "switch off checks of what is written to the cluster";
  const has = (word: string): boolean => resources.some(({ value }) => value.startsWith(word));
  if (has("mutatingwebhook"))
    return "read and change everything that is written to the cluster, Secrets and Pods included";
  if (has("mutating")) return "change everything that is written to the cluster, Pods included";
  if (has("validatingwebhook"))
    return "read and refuse everything that is written to the cluster, Secrets included";
  return "refuse or let pass what is written to the cluster";
}
