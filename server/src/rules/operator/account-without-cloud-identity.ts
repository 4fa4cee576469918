import type { ObjectIndex } from "../../graph/index";
import { resolveServiceAccount } from "../../graph/resolve";
import { type KubernetesObject, titleRange } from "../../model/object";
import type { AccountCloud, NamedAccount } from "../../model/operator/content";
import { defineRule, type Finding } from "../rule";

/** The annotation that an operator reads from the ServiceAccount before it asks the cloud. */
const ANNOTATIONS: Readonly<Partial<Record<AccountCloud, { readonly key: string; readonly what: string }>>> =
  {
    aws: { key: "eks.amazonaws.com/role-arn", what: "the AWS role to take on" },
    azure: { key: "azure.workload.identity/client-id", what: "the client id to sign in with" },
  };

export default defineRule({
  meta: {
    id: "operator/account-without-cloud-identity",
    summary: "An operator takes a cloud identity from a ServiceAccount that has none",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://external-secrets.io/latest/provider/aws-access/",
      "https://external-secrets.io/latest/provider/azure-key-vault/",
    ],
  },
  on: ["account-user"],
  *check(object, index) {
    for (const account of object.accounts) {
      const finding = findingOf(object, account, index);
      if (finding) yield finding;
    }
  },
});

function findingOf(object: KubernetesObject, account: NamedAccount, index: ObjectIndex): Finding | undefined {
  const { cloud, lookup, at, name } = account;
  const annotation = cloud && ANNOTATIONS[cloud];
  if (!annotation || lookup !== "certain") return undefined;
  const namespace = account.namespace ?? object.namespace;
  const resolution = resolveServiceAccount(index, namespace, name, object);
  const declared = resolution.state === "found" ? resolution.objects : [];
  const [first] = declared;
  // A chart, a patch or another declaration may bring the annotation along.
  const isSure = declared.every(
    ({ source, templated, annotations }) =>
      source.rendering === "plain" && !templated && !annotations.has(annotation.key),
  );
  if (!first || !isSure) return undefined;
  return {
    at,
    message: `ServiceAccount "${name}" has no annotation "${annotation.key}", from which ${annotation.what} is read: ${account.without}.`,
    related: [
      { object: first, at: titleRange(first), message: `ServiceAccount "${name}" is declared here.` },
    ],
  };
}
