import { vaultRolesNamed } from "../../graph/operator/vault";
import type { ObjectIndex } from "../../graph/index";
import { resolveWorkload } from "../../graph/resolve";
import { serviceAccountOf } from "../../graph/runs-as";
import { type ObjectOf, titleRange, type Workload } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule, type Finding } from "../rule";

const DRIVER = "secrets-store.csi.k8s.io";
const ROLE_ARN = "eks.amazonaws.com/role-arn";

export default defineRule({
  meta: {
    id: "operator/secrets-store-identity",
    summary: "A Pod mounts secrets that its ServiceAccount has no identity to fetch",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://github.com/aws/secrets-store-csi-driver-provider-aws",
      "https://developer.hashicorp.com/vault/docs/platform/k8s/csi/configurations",
    ],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    if (workload.source.rendering !== "plain" || workload.templated) return;
    if (index.ofType("secret-provider-class").length === 0 || !documents.mentions(workload, DRIVER)) return;
    for (const { csi } of podSpecOf(documents, workload).volumes.items) {
      const name = csi?.driver?.value === DRIVER ? csi.attributes.get("secretProviderClass") : undefined;
      const [source, ...others] = name ? classesNamed(index, workload.namespace, name.value) : [];
      if (!name || !source || others.length > 0) continue;
      const finding = ofAws(workload, source, index) ?? ofVault(workload, source, index);
      if (finding) yield { at: name.at, ...finding };
    }
  },
});

type Source = ObjectOf<"secret-provider-class">;

function classesNamed(index: ObjectIndex, namespace: string, name: string): readonly Source[] {
  return index
    .ofType("secret-provider-class")
    .filter((source) => source.namespace === namespace && source.name?.value === name);
}

function ofAws(workload: Workload, source: Source, index: ObjectIndex): Omit<Finding, "at"> | undefined {
  const { provider, parameters, parametersOpen } = source;
  if (provider?.value !== "aws" || parametersOpen || parameters.has("usePodIdentity")) return undefined;
  const resolution = resolveWorkload(index, workload);
  const declared = resolution.state === "found" ? resolution.objects : [];
  const [account] = declared;
  const isSure = declared.every(
    ({ annotations, templated, source: from }) =>
      from.rendering === "plain" && !templated && !annotations.has(ROLE_ARN),
  );
  if (!account || !isSure) return undefined;
  return {
    message: `ServiceAccount "${serviceAccountOf(workload)}" has no annotation "${ROLE_ARN}", with whose role the secrets are fetched: the Pod does not start.`,
    related: [{ object: account, at: titleRange(account), message: "The ServiceAccount is declared here." }],
  };
}

function ofVault(workload: Workload, source: Source, index: ObjectIndex): Omit<Finding, "at"> | undefined {
  const role = source.parameters.get("roleName")?.value;
  const account = serviceAccountOf(workload);
  if (source.provider?.value !== "vault" || role === undefined || !isKnown(role) || !isKnown(account))
    return undefined;
  if (!isKnownNamespace(workload.namespace)) return undefined;
  const roles = vaultRolesNamed(index, role);
  const [first] = roles;
  if (!first || roles.some(({ accepts }) => accepts(workload.namespace, account))) return undefined;
  return {
    message: `Role "${role}" of Vault does not accept ServiceAccount "${account}" of namespace "${workload.namespace}": the Pod does not start.`,
    related: [
      { object: first.object, at: titleRange(first.object), message: `Role "${role}" is declared here.` },
    ],
  };
}
