import { booleanField, textField } from "../../model/read";
import { insertEntry, insertItem, replaceNode } from "../../yaml/edit";
import { entryOf, isKnown, nodeAt, valueOf, type YamlNode } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Finding } from "../rule";
import type { ObjectOf } from "../../model/object";

export default defineRule({
  meta: {
    id: "cloud/eksctl-config",
    summary: "eksctl rejects the identities of a ClusterConfig",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/eks/latest/eksctl/iamserviceaccounts.html",
      "https://docs.aws.amazon.com/eks/latest/eksctl/pod-identity-associations.html",
    ],
    rows: ["F21", "F25", "F26"],
  },
  on: ["cloud"],
  *check(object, _index, documents) {
    if (!object.apiVersion.startsWith("eksctl.io/") || object.templated) return;
    const { document } = documents.open(object);
    const root = nodeAt(document.root, object.source.path);
    const iam = valueOf(root, "iam");
    const accounts = entryOf(iam, "serviceAccounts");
    if (accounts?.value && booleanField(iam, "withOIDC")?.value !== true)
      yield withoutProvider(object, accounts.key.at, valueOf(iam, "withOIDC") !== undefined);
    const associations = entryOf(iam, "podIdentityAssociations");
    if (associations?.value && !hasAgent(root)) yield withoutAgent(object, associations.key.at, root);
    const list = valueOf(iam, "podIdentityAssociations");
    for (const item of list?.type === "seq" ? list.items : []) {
      const role = textField(item, "roleARN");
      const others = [
        "permissionPolicy",
        "permissionPolicyARNs",
        "wellKnownPolicies",
        "permissionsBoundaryARN",
      ];
      const other = others.find((key) => valueOf(item, key) !== undefined);
      if (role && isKnown(role.value) && other !== undefined)
        yield {
          at: role.at,
          message: `"roleARN" names a role that exists, "${other}" is for one that eksctl makes: only one of them may be set.`,
        };
    }
  },
});

type ClusterConfig = ObjectOf<"cloud">;

function withoutProvider(object: ClusterConfig, at: Finding["at"], isThere: boolean): Finding {
  return {
    at,
    message: 'eksctl makes roles for ServiceAccounts only with "iam.withOIDC: true".',
    fixes: [
      {
        title: "Set iam.withOIDC: true: the cluster gets an OIDC provider in IAM",
        permissions: "wider",
        preferred: true,
        change: changeObject(object, ({ document, text }, path) =>
          isThere
            ? replaceNode(document, text, [...path, "iam", "withOIDC"], true)
            : insertEntry(document, text, [...path, "iam"], "withOIDC", true),
        ),
      },
    ],
  };
}

const AGENT = "eks-pod-identity-agent";

/** Clusters in auto mode have the agent built in. */
function hasAgent(root: YamlNode | undefined): boolean {
  const addons = valueOf(root, "addons");
  const items = addons?.type === "seq" ? addons.items : [];
  if (items.some((item) => textField(item, "name")?.value === AGENT)) return true;
  if (addons?.type === "seq" && addons.open) return true;
  return booleanField(valueOf(root, "autoModeConfig"), "enabled")?.value === true;
}

function withoutAgent(object: ClusterConfig, at: Finding["at"], root: YamlNode | undefined): Finding {
  const addons = valueOf(root, "addons");
  return {
    at,
    message: `Associations need the add-on "${AGENT}", which hands out the credentials on each node.`,
    fixes: [
      {
        title: `Add the add-on "${AGENT}": Pods get the roles of their associations`,
        permissions: "wider",
        preferred: true,
        change: changeObject(object, ({ document, text }, path) =>
          addons?.type === "seq" && addons.items.length > 0
            ? insertItem(document, text, [...path, "addons"], addons.items.length, { name: AGENT })
            : insertEntry(document, text, path, "addons", [{ name: AGENT }]),
        ),
      },
    ],
  };
}
