import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover";
import { snapshotOf } from "../support/check";
import { expectOnlyOurMarkup, ourLink } from "../support/strict-markdown";

const HOSTILE = [
  "](command:evil)",
  "<img src=x onerror=alert(1)>",
  "https://evil.example/www.evil.example",
  "alice@evil.example",
  "a | b \\| c",
  "line one\n# title",
  "**bold** _it_ ~~no~~ ![i](x)",
  "`",
  "arn:aws:iam::111122223333:role/](command:evil)",
  "arn:aws:<b>:*:_x_:role",
  "x".repeat(50_000),
];

/** Objects about clouds with the text in every field. */
function manifest(text: string): string {
  const metadata = { name: text, namespace: text };
  const trust = JSON.stringify({
    Statement: [
      {
        Effect: text,
        Principal: { Federated: text, Service: text },
        Action: ["sts:AssumeRoleWithWebIdentity", text, `${text}:${text}`],
        Condition: { StringLike: { [`${text}:sub`]: [text, `system:serviceaccount:${text}:${text}`] } },
      },
    ],
  });
  const items = [
    {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: {
        ...metadata,
        annotations: {
          "eks.amazonaws.com/role-arn": text,
          "iam.gke.io/gcp-service-account": text,
          "azure.workload.identity/client-id": text,
        },
      },
    },
    {
      apiVersion: "iam.services.k8s.aws/v1alpha1",
      kind: "Role",
      metadata,
      spec: { name: text, assumeRolePolicyDocument: trust, policies: [text], inlinePolicies: { x: trust } },
    },
    {
      apiVersion: "eks.services.k8s.aws/v1alpha1",
      kind: "PodIdentityAssociation",
      metadata,
      spec: { namespace: text, serviceAccount: text, roleARN: text },
    },
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "aws-auth", namespace: "kube-system" },
      data: { mapRoles: JSON.stringify([{ rolearn: text, username: text, groups: [text] }]) },
    },
    {
      apiVersion: "iam.cnrm.cloud.google.com/v1beta1",
      kind: "IAMPolicyMember",
      metadata,
      spec: { member: text, role: text, resourceRef: { kind: text, name: text } },
    },
    {
      apiVersion: "managedidentity.azure.com/v1api20230131",
      kind: "FederatedIdentityCredential",
      metadata,
      spec: { owner: { name: text }, issuer: text, subject: text, audiences: [text] },
    },
  ];
  return JSON.stringify({ apiVersion: "v1", kind: "List", items }, undefined, 1);
}

test.each(HOSTILE.map((text) => [text.slice(0, 40), text]))("%j never becomes markup", (_title, text) => {
  const file = "/a](command:evil) <b>.json";
  const content = manifest(text);
  const snapshot = snapshotOf(new Map([[file, content]]));
  let shown = 0;
  for (const { index } of content.matchAll(/[^\s,:{}[\]]+/g)) {
    const found = hover(snapshot, file, index + 1, { maxRows: 12, linkTarget: ourLink });
    if (!found) continue;
    shown++;
    expectOnlyOurMarkup(found.markdown);
    expect(found.markdown.length).toBeLessThan(1500);
  }
  expect(shown).toBeGreaterThan(8);
});
