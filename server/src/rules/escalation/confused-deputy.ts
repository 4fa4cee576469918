import { dangerousGrantRule, reachesEverywhere } from "../dangerous-grant";

interface Deputy {
  readonly apiGroup: string;
  readonly resources: readonly string[];
  readonly can: string;
  readonly clusterScoped?: boolean;
}

/** Custom resources on whose word a controller acts with permissions of its own; no two have one name. */
const DEPUTIES: readonly Deputy[] = [
  {
    apiGroup: "kustomize.toolkit.fluxcd.io",
    resources: ["kustomizations"],
    can: "have Flux apply any manifests",
  },
  { apiGroup: "helm.toolkit.fluxcd.io", resources: ["helmreleases"], can: "have Flux install any charts" },
  {
    apiGroup: "argoproj.io",
    resources: ["applications", "applicationsets"],
    can: "have Argo CD apply any manifests that the project allows",
  },
  {
    apiGroup: "argoproj.io",
    resources: ["workflows", "cronworkflows", "workflowtemplates"],
    can: "have Argo Workflows run Pods as any ServiceAccount",
  },
  {
    apiGroup: "tekton.dev",
    resources: ["pipelineruns", "taskruns"],
    can: "have Tekton run Pods as any ServiceAccount",
  },
  {
    apiGroup: "external-secrets.io",
    resources: ["externalsecrets"],
    can: "have External Secrets fetch whatever the store gives it",
  },
  {
    apiGroup: "external-secrets.io",
    resources: ["clusterexternalsecrets"],
    can: "have External Secrets fetch whatever the store gives it",
    clusterScoped: true,
  },
  { apiGroup: "velero.io", resources: ["restores"], can: "have Velero write whatever a backup holds" },
  {
    apiGroup: "operators.coreos.com",
    resources: ["subscriptions"],
    can: "have OLM install operators with the permissions they ask for",
  },
  {
    apiGroup: "olm.operatorframework.io",
    resources: ["clusterextensions"],
    can: "have OLM install operators with the permissions they ask for",
    clusterScoped: true,
  },
  {
    apiGroup: "helm.cattle.io",
    resources: ["helmcharts"],
    can: "have K3s install any charts as an administrator",
  },
  {
    apiGroup: "kubernetes.crossplane.io",
    resources: ["objects"],
    can: "have Crossplane write any objects",
    clusterScoped: true,
  },
  {
    apiGroup: "kubevirt.io",
    resources: ["virtualmachines", "virtualmachineinstances"],
    can: "have KubeVirt run virtual machines with any ServiceAccount and Secret",
  },
  {
    apiGroup: "karpenter.sh",
    resources: ["nodeclaims", "nodepools"],
    can: "have Karpenter add nodes",
    clusterScoped: true,
  },
];

export default dangerousGrantRule({
  id: "escalation/confused-deputy",
  summary: "A rule allows writing custom resources on whose word a stronger controller acts",
  preset: "all",
  rows: ["C52"],
  references: [
    "https://fluxcd.io/flux/installation/configuration/multitenancy/",
    "https://argo-cd.readthedocs.io/en/stable/operator-manual/security/",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
  ],
  words: DEPUTIES.map(({ apiGroup, resources }) => ({
    apiGroup,
    resources,
    verbs: ["create", "update", "patch"],
  })),
  judge({ resources, role, index, where }) {
    const everywhere = reachesEverywhere(role, index);
    const named = DEPUTIES.filter(
      (deputy) =>
        (everywhere || !deputy.clusterScoped) &&
        resources.some(({ value }) => deputy.resources.includes(value)),
    );
    if (named.length === 0) return undefined;
    const deeds = [...new Set(named.map(({ can }) => can))].join(" and ");
    // The controllers write these objects as well, and no manifest says which role is theirs.
    return { can: `${deeds}, with objects it writes ${where}`, danger: "escalation", mild: true };
  },
});
