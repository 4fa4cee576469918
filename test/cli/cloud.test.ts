import { expect, it } from "vitest";
import { createWorkspace } from "../lsp/workspace";
import { rolecall } from "./rolecall";

const FILES = {
  ".rolecall.yaml": "preset: recommended\n",
  "cart.yaml": `apiVersion: v1
kind: ServiceAccount
metadata:
  name: cart
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/shop-cart
`,
  "infra/iam.tf": `module "cart" {
  source    = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts-eks"
  role_name = "shop-cart"
  oidc_providers = {
    main = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["shop:cart"]
    }
  }
}
`,
};

it("permissions list the identities of clouds, with whether they trust the ServiceAccount", () => {
  const { code, stdout } = rolecall(createWorkspace(FILES), [
    "permissions",
    "sa:shop/cart",
    "--format",
    "json",
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    cloud: [
      {
        provider: "aws",
        mechanism: "irsa",
        principal: "arn:aws:iam::111122223333:role/shop-cart",
        trust: "matches",
        file: "infra/iam.tf",
        line: 6,
      },
    ],
  });
});

it("findings stand in manifests, and Terraform is a related place", () => {
  const wrong = { ...FILES, "infra/iam.tf": FILES["infra/iam.tf"].replace("shop:cart", "store:cart") };
  const { code, stdout } = rolecall(createWorkspace(wrong), [
    "check",
    "--format",
    "json",
    "--fail-on",
    "warning",
  ]);
  expect(code).toBe(1);
  const { findings } = JSON.parse(stdout) as { findings: readonly object[] };
  expect(findings).toMatchObject([
    { rule: "cloud/trust-subject", file: "cart.yaml", related: [{ file: "infra/iam.tf" }] },
  ]);
});

it("a file of Terraform that is given has no findings", () => {
  const { code, stdout } = rolecall(createWorkspace(FILES), [
    "check",
    "infra/iam.tf",
    "--preset",
    "all",
    "--format",
    "json",
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
});
