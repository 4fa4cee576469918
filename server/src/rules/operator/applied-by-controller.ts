import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "operator/applied-by-controller",
    summary: "Flux applies something with the permissions of its controller",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: [],
    references: ["https://fluxcd.io/flux/installation/configuration/multitenancy/"],
  },
  on: ["account-user"],
  *check(object) {
    const what = APPLIED.get(`${object.apiVersion.split("/")[0] ?? ""}/${object.kind}`);
    if (what === undefined || object.accounts.length > 0 || object.templated) return;
    yield {
      at: object.kindAt,
      message: `Without "serviceAccountName" ${what} with the permissions of the controller, which is usually cluster-admin.`,
      absent: "serviceAccountName",
    };
  },
});

const APPLIED: ReadonlyMap<string, string> = new Map([
  ["kustomize.toolkit.fluxcd.io/Kustomization", "the manifests are applied"],
  ["helm.toolkit.fluxcd.io/HelmRelease", "the chart is installed"],
]);
