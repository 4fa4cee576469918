import { describe, expect, test } from "vitest";
import { definition } from "../../server/src/features/definition";
import { references } from "../../server/src/features/references";
import { snapshotOf } from "../support/check";
import { parseFixture } from "../support/fixture";
import { hoverOf, underlinedOf } from "../support/editor";

const ACCOUNT = `#- /cart.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: cart
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/<|>shop-cart
---
apiVersion: v1
kind: Pod
metadata:
  name: cart
  namespace: shop
spec:
  serviceAccountName: cart
  automountServiceAccountToken: false
  containers:
    - name: cart
      image: cart:1
`;

const TERRAFORM = `#- /infra/role.tf
resource "aws_iam_role" "cart" {
  name               = "shop-cart"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "cart" {
  role = aws_iam_role.cart.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject", "sqs:ListQueues"]
      Resource = "*"
    }]
  })
}
#- /infra/trust.tf
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [module.eks.oidc_provider_arn]
    }
    condition {
      test     = "StringEquals"
      variable = "\${module.eks.oidc_provider}:sub"
      values   = ["system:serviceaccount:shop:cart"]
    }
    condition {
      test     = "StringEquals"
      variable = "\${module.eks.oidc_provider}:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}
`;

describe("IRSA", () => {
  test("the hover of the annotation tells the role, its trust policy and what it may do", () => {
    const text = hoverOf(ACCOUNT + TERRAFORM);
    expect(text).toContain(
      "AWS role `arn:aws:iam::111122223333:role/shop-cart` (trust matches, `trust.tf:11`).",
    );
    expect(text).toContain("Role `shop-cart` of account `111122223333`.");
    expect(text).toContain("Declared in `role.tf:1`.");
    expect(text).toContain("Its policies allow `s3`: write, read, `sqs`: read.");
  });

  test("nothing is wrong with a link that fits", () => {
    expect(underlinedOf(ACCOUNT + TERRAFORM)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["another namespace", "serviceaccount:shop:cart", "serviceaccount:store:cart"],
    ["another name", "serviceaccount:shop:cart", "serviceaccount:shop:card"],
    ["another audience", "sts.amazonaws.com", "sts.amazonaws.com.cn"],
  ])("a trust policy for %s does not let it in", (_name, from, to) => {
    const found = underlinedOf(ACCOUNT + TERRAFORM.replace(from, to));
    expect(found).toEqual(["warning cloud/trust-subject [arn:aws:iam::111122223333:role/shop-cart]"]);
  });

  test("a star is a wildcard for StringLike only", () => {
    const star = TERRAFORM.replace("serviceaccount:shop:cart", "serviceaccount:shop:*");
    expect(underlinedOf(ACCOUNT + star)).toEqual([
      "warning cloud/trust-condition [arn:aws:iam::111122223333:role/shop-cart]",
    ]);
    const like = star.replace(
      '"StringEquals"\n      variable = "${module.eks.oidc_provider}:sub"',
      '"StringLike"\n      variable = "${module.eks.oidc_provider}:sub"',
    ); // prettier-ignore
    expect(underlinedOf(ACCOUNT + like)).toEqual([
      "information cloud/trust-too-wide [arn:aws:iam::111122223333:role/shop-cart]",
    ]);
  });

  test("what a variable fills in is not known to be wrong", () => {
    const unknown = TERRAFORM.replace("serviceaccount:shop:cart", "serviceaccount:${var.namespace}:cart");
    expect(underlinedOf(ACCOUNT + unknown)).toEqual([]);
    expect(hoverOf(ACCOUNT + unknown)).toContain("trust not known");
  });

  test("the annotation leads to the role, and the ServiceAccount to whom the role trusts", () => {
    const { files, cursor } = parseFixture(ACCOUNT + TERRAFORM);
    const snapshot = snapshotOf(files);
    const textOf = (range: { file: string; start: number; end: number }): string =>
      `${range.file}: ${files.get(range.file)?.slice(range.start, range.end) ?? ""}`;
    const target = definition(snapshot, cursor!.path, cursor!.offset);
    expect(target?.targets.map(({ name }) => textOf(name))).toEqual(['/infra/role.tf: "cart"']);
    const account = files.get("/cart.yaml")!.indexOf("name: cart") + "name: ".length;
    const places = references(snapshot, "/cart.yaml", account, { includeDeclaration: false });
    expect(places.map(textOf)).toEqual(["/cart.yaml: cart", "/infra/trust.tf: cart"]);
  });
});

describe("other sources of truth", () => {
  const trust = (subject: string): string => `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC"},
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {"StringEquals": {
      "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub": "${subject}",
      "oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud": "sts.amazonaws.com"
    }}
  }]
}`;
  const indented = (text: string, by: string): string => text.replaceAll("\n", `\n${by}`);

  const SOURCES: readonly (readonly [string, (subject: string) => string])[] = [
    [
      "CloudFormation in YAML",
      (subject) => `#- /role.yaml
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  CartRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: shop-cart
      AssumeRolePolicyDocument: !Sub |
        ${indented(trust(subject), "        ")}
`,
    ],
    [
      "CloudFormation in JSON",
      (subject) => `#- /role.json
{"Resources": {"CartRole": {"Type": "AWS::IAM::Role", "Properties": {
  "RoleName": "shop-cart", "AssumeRolePolicyDocument": ${trust(subject)}
}}}}
`,
    ],
    [
      "Terraform in JSON",
      (subject) => `#- /role.tf.json
{"resource": {"aws_iam_role": {"cart": {
  "name": "shop-cart", "assume_role_policy": ${JSON.stringify(trust(subject))}
}}}}
`,
    ],
    [
      "Terraform with lines of JSON",
      (subject) => `#- /role.tf
resource "aws_iam_role" "cart" {
  name = "shop-cart"
  assume_role_policy = <<-POLICY
    ${indented(trust(subject), "    ")}
  POLICY
}
`,
    ],
    [
      "a module, version 5",
      (subject) => `#- /role.tf
module "cart" {
  source    = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts-eks"
  role_name = "shop-cart"
  oidc_providers = {
    main = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["${subject.replace("system:serviceaccount:", "")}"]
    }
  }
}
`,
    ],
    [
      "a module, version 6",
      (subject) => `#- /role.tf
module "cart" {
  source          = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version         = "~> 6.0"
  name            = "shop-cart"
  use_name_prefix = false
  oidc_providers  = { main = { provider_arn = var.arn, namespace_service_accounts = ["${subject.replace("system:serviceaccount:", "")}"] } }
}
`,
    ],
    [
      "Crossplane",
      (subject) => `#- /role.yaml
apiVersion: iam.aws.upbound.io/v1beta1
kind: Role
metadata:
  name: shop-cart
spec:
  forProvider:
    assumeRolePolicy: |
      ${indented(trust(subject), "      ")}
`,
    ],
    [
      "ACK",
      (subject) => `#- /role.yaml
apiVersion: iam.services.k8s.aws/v1alpha1
kind: Role
metadata:
  name: cart
  namespace: infra
spec:
  name: shop-cart
  assumeRolePolicyDocument: |
    ${indented(trust(subject), "    ")}
`,
    ],
  ];

  test.each(SOURCES)("%s: the trust policy is found and compared", (_name, source) => {
    const matching = ACCOUNT + source("system:serviceaccount:shop:cart");
    expect(hoverOf(matching)).toContain("trust matches");
    expect(underlinedOf(matching)).toEqual([]);
    const other = ACCOUNT + source("system:serviceaccount:store:cart");
    expect(hoverOf(other)).toContain("trust does not match");
    expect(underlinedOf(other)).toEqual([
      "warning cloud/trust-subject [arn:aws:iam::111122223333:role/shop-cart]",
    ]);
  });

  test.each(SOURCES)("%s: the ServiceAccount knows who names it", (_name, source) => {
    const { files } = parseFixture(ACCOUNT + source("system:serviceaccount:shop:cart"));
    const account = files.get("/cart.yaml")!.indexOf("name: cart") + "name: ".length;
    const places = references(snapshotOf(files), "/cart.yaml", account, { includeDeclaration: false });
    const others = places.filter(({ file }) => file !== "/cart.yaml");
    expect(others).toHaveLength(1);
    const [{ file, start, end }] = others as [(typeof others)[0]];
    // In JSON inside of JSON the text is not what is written, so that all of it is meant.
    const covered = files.get(file)!.slice(start, end);
    expect(file.endsWith(".tf.json") ? covered.includes("shop:cart") : covered === "cart").toBe(true);
  });
});

describe("EKS Pod Identity", () => {
  test("the hover of a ServiceAccount tells the role of its association in Terraform", () => {
    const text = hoverOf(`#- /sa.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: ca<|>rt
  namespace: shop
#- /podid.tf
resource "aws_eks_pod_identity_association" "cart" {
  cluster_name    = "main"
  namespace       = "shop"
  service_account = "cart"
  role_arn        = aws_iam_role.cart.arn
}
resource "aws_iam_role" "cart" {
  name = "cart-pods"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "pods.eks.amazonaws.com" }, Action = ["sts:AssumeRole", "sts:TagSession"] }]
  })
}
`);
    expect(text).toContain("AWS role by EKS Pod Identity `cart-pods` (trust matches,");
  });
});

describe("ServiceAccounts that tools make", () => {
  test("eksctl makes the ServiceAccount that a Pod runs as", () => {
    const source = (name: string): string => `#- /cluster.yaml
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: main, region: eu-west-1 }
iam:
  withOIDC: true
  serviceAccounts:
    - metadata: { name: ${name}, namespace: shop }
      attachPolicyARNs: ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"]
#- /pod.yaml
apiVersion: v1
kind: Pod
metadata: { name: cart, namespace: shop }
spec:
  serviceAccountName: cart
  containers: [{ name: cart, image: "cart:1" }]
`;
    expect(underlinedOf(source("cart"))).toEqual([]);
    expect(underlinedOf(source("other"))).toEqual([
      "information reference/undeclared-service-account [cart]",
    ]);
  });
});

describe("aws-auth", () => {
  test("members of system:masters are told where they are named", () => {
    const source = `apiVersion: v1
kind: ConfigMap
metadata: { name: aws-auth, namespace: kube-system }
data:
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:role/nodes
      username: system:node:{{EC2PrivateDNSName}}
      groups: [system:bootstrappers, system:nodes]
    - rolearn: arn:aws:iam::111122223333:role/ops
      username: ops:{{SessionName}}
      groups:
        - system:masters
`;
    expect(underlinedOf(source)).toEqual([
      "warning cloud/aws-auth-masters [arn:aws:iam::111122223333:role/ops]",
    ]);
  });
});

describe("what is to be filled in", () => {
  test.each([
    "arn:aws:iam::${ACCOUNT_ID}:role/shop-cart",
    "arn:aws:iam::<ACCOUNT_ID>:role/shop-cart",
    "arn:aws:iam::AWS_ACCOUNT_ID:role/shop-cart",
    "ROLE_ARN",
  ])("%s is no mistake", (arn) => {
    expect(underlinedOf(ACCOUNT.replace("arn:aws:iam::111122223333:role/<|>shop-cart", arn))).toEqual([]);
  });

  test("a policy that Flux or Terraform completes is not known", () => {
    const source = `#- /role.yaml
apiVersion: iam.services.k8s.aws/v1alpha1
kind: Role
metadata: { name: cart, namespace: infra }
spec:
  name: shop-cart
  assumeRolePolicyDocument: |
    {"Statement": [{"Effect": "Allow", "Principal": {"Federated": "\${PROVIDER}"}, "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {"StringEquals": {"\${ISSUER}:sub": "system:serviceaccount:\${NAMESPACE}:cart"}}}]}
`;
    expect(underlinedOf(ACCOUNT + source).filter((text) => text.includes("trust-subject"))).toEqual([]);
    expect(hoverOf(ACCOUNT + source)).toContain("trust not known");
  });
});

test("a key of AWS in a ConfigMap or a Secret is found", () => {
  const config = (kind: string, key: string): string =>
    `apiVersion: v1\nkind: ${kind}\nmetadata: { name: aws, namespace: shop }\ndata:\n  key: ${key}\n`;
  expect(underlinedOf(config("ConfigMap", "AKIA2345672345672345"))).toEqual([
    "warning cloud/key-in-manifest [AKIA2345672345672345]",
  ]);
  const encoded = Buffer.from("AKIA2345672345672345").toString("base64");
  expect(underlinedOf(config("Secret", encoded))).toEqual([`warning cloud/key-in-manifest [${encoded}]`]);
  expect(underlinedOf(config("ConfigMap", "AKIAIOSFODNN7EXAMPLE"))).toEqual([]);
});
