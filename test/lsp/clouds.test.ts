import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { Location } from "vscode-languageserver";
import { LspClient } from "./client";
import { createWorkspace } from "./workspace";

const ACCOUNT = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: cart
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/shop-cart
`;

const TERRAFORM = (subject: string): string => `resource "aws_iam_role" "cart" {
  name = "shop-cart"
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = var.provider_arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = { "\${var.issuer}:sub" = "${subject}" } }
    }]
  })
}
`;

test("Terraform on disk is a source of truth: what changes there changes findings, and definitions lead to it", async () => {
  const workspace = createWorkspace({
    "sa.yaml": ACCOUNT,
    "infra/iam.tf": TERRAFORM("system:serviceaccount:store:cart"),
  });
  const client = await LspClient.start({ folders: [workspace.root] });
  const account = client.open(workspace.path("sa.yaml"), ACCOUNT);
  const codes = (await client.pull(account)).map(({ code }) => code);
  expect(codes).toContain("cloud/trust-subject");

  fs.writeFileSync(workspace.path("infra/iam.tf"), TERRAFORM("system:serviceaccount:shop:cart"));
  client.touch([workspace.path("infra/iam.tf")], 2);
  await client.until(() => client.refreshes === 1);
  const after = (await client.pull(account)).map(({ code }) => code);
  expect(after).not.toContain("cloud/trust-subject");

  const lines = ACCOUNT.split("\n");
  const line = lines.findIndex((text) => text.includes("role-arn"));
  const character = (lines[line] ?? "").indexOf("shop-cart") + 1;
  const uri = pathToFileURL(workspace.path("sa.yaml")).href;
  const found = await client.request<Location[]>("textDocument/definition", {
    textDocument: { uri },
    position: { line, character },
  });
  expect(found).toMatchObject([
    {
      uri: pathToFileURL(workspace.path("infra/iam.tf")).href,
      range: { start: { line: 0 } },
    },
  ]);
});
