import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagnose } from "../../server/src/analysis/diagnostics";
import { hover } from "../../server/src/features/hover";
import { cloudLinks } from "../../server/src/graph/cloud/links";
import { referencesOf } from "../../server/src/graph/references";
import { snapshotOf } from "../support/check";

const SERVICE_ACCOUNT = (arn: string): string => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: cart
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: ${JSON.stringify(arn)}
    iam.gke.io/gcp-service-account: ${JSON.stringify(arn)}
    azure.workload.identity/client-id: ${JSON.stringify(arn)}
`;

/** Everything that looks at a workspace, on whatever its texts are. */
function lookAtAll(files: ReadonlyMap<string, string>): readonly string[] {
  const snapshot = snapshotOf(files, { preset: "all" });
  const crashes: string[] = [];
  for (const file of snapshot.files()) {
    for (const { rule, message } of diagnose(snapshot, file))
      if (rule === "internal/rule-crashed") crashes.push(message);
    const text = files.get(file) ?? "";
    for (const object of snapshot.file(file)?.objects ?? []) {
      for (const { at } of referencesOf(object)) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(object.source.base + at.end).toBeLessThanOrEqual(text.length);
      }
      hover(snapshot, file, object.source.base + (object.name?.at.start ?? 0));
    }
    hover(snapshot, file, Math.floor(text.length / 2));
  }
  cloudLinks(snapshot.index(), "shop", "cart");
  return crashes;
}

const WORDS = fc.constantFrom(
  ...['"', "'", "{", "}", "[", "]", "${", "}:sub", "\n", "  ", ": ", "- ", "|", ">", "&a", "*a", "\\", "%"],
  ...["Statement", "Effect", "Allow", "Principal", "Federated", "Condition", "StringLike", "StringEquals"],
  ...["system:serviceaccount:shop:cart", "sts:AssumeRoleWithWebIdentity", "arn:aws:iam::1:role/cart", "*"],
  ...["Action", "Version", "2012-10-17", "null", "1", "true", "<<EOF\n", "EOF", "Fn::Sub", "!Ref x", "{{x}}"],
);
const junk = fc.array(WORDS, { maxLength: 25 }).map((words) => words.join(""));
const text = fc.oneof(junk, fc.string({ maxLength: 60 }));

const indented = (content: string, by: string): string => content.replaceAll("\n", `\n${by}`);

const SOURCES: readonly (readonly [string, (content: string) => ReadonlyMap<string, string>])[] = [
  [
    "a policy in Terraform",
    (content) =>
      new Map([
        [
          "/a.tf",
          `resource "aws_iam_role" "cart" {\n  name = "cart"\n  assume_role_policy = ${content}\n}\n`,
        ],
      ]),
  ], // prettier-ignore
  [
    "a statement in Terraform",
    (content) =>
      new Map([
        ["/a.tf", `data "aws_iam_policy_document" "cart" {\n  statement {\n    ${content}\n  }\n}\n`],
      ]),
  ], // prettier-ignore
  [
    "a module in Terraform",
    (content) =>
      new Map([
        [
          "/a.tf",
          `module "cart" {\n  source = "x//modules/iam-role-for-service-accounts"\n  name = "cart"\n  oidc_providers = ${content}\n}\n`,
        ],
      ]),
  ], // prettier-ignore
  [
    "a policy in a file",
    (content) => new Map([["/a.json", `{"Version": "2012-10-17", "Statement": ${content}}`]]),
  ], // prettier-ignore
  [
    "CloudFormation",
    (content) =>
      new Map([
        [
          "/a.yaml",
          `Resources:\n  Cart:\n    Type: AWS::IAM::Role\n    Properties:\n      RoleName: cart\n      AssumeRolePolicyDocument: ${indented(content, "        ")}\n`,
        ],
      ]),
  ], // prettier-ignore
  [
    "ACK",
    (content) =>
      new Map([
        [
          "/a.yaml",
          `apiVersion: iam.services.k8s.aws/v1alpha1\nkind: Role\nmetadata: { name: cart }\nspec:\n  name: cart\n  assumeRolePolicyDocument: |\n    ${indented(content, "    ")}\n`,
        ],
      ]),
  ], // prettier-ignore
  [
    "aws-auth",
    (content) =>
      new Map([
        [
          "/a.yaml",
          `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: aws-auth, namespace: kube-system }\ndata:\n  mapRoles: |\n    ${indented(content, "    ")}\n`,
        ],
      ]),
  ], // prettier-ignore
  [
    "eksctl",
    (content) =>
      new Map([
        [
          "/a.yaml",
          `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: { name: main }\niam:\n  serviceAccounts: ${indented(content, "    ")}\n`,
        ],
      ]),
  ], // prettier-ignore
  [
    "Config Connector",
    (content) =>
      new Map([
        [
          "/a.yaml",
          `apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMPolicy\nmetadata: { name: cart }\nspec:\n  bindings: ${indented(content, "    ")}\n`,
        ],
      ]),
  ], // prettier-ignore
  ["an ARN", (content) => new Map([["/a.yaml", SERVICE_ACCOUNT(content)]])],
];

describe("texts that mean nothing give findings or silence", () => {
  test.each(SOURCES)("%s", (_name, source) => {
    fc.assert(
      fc.property(text, (content) => {
        const files = new Map([
          ...source(content),
          ["/sa.yaml", SERVICE_ACCOUNT("arn:aws:iam::111122223333:role/cart")],
        ]); // prettier-ignore
        expect(lookAtAll(files)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
