import { describe, expect, test } from "vitest";
import { applyFix } from "../support/check";
import { parseFixture } from "../support/fixture";
import { hoverOf, underlinedOf } from "../support/editor";

const CLIENT = "00000000-1111-2222-3333-444444444444";

const ACCOUNT = `#- /main.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: mailer
  namespace: office
  annotations:
    azure.workload.identity/client-id: 00000000-<|>1111-2222-3333-444444444444
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: mailer
  namespace: office
spec:
  template:
    metadata:
      labels:
        azure.workload.identity/use: "true"
    spec:
      serviceAccountName: mailer
      automountServiceAccountToken: false
      containers:
        - name: app
          image: mailer:1
`;

const FEDERATION = (subject: string): string => `#- /identity.tf
resource "azurerm_user_assigned_identity" "mailer" {
  name      = "mailer"
  client_id = "${CLIENT}"
}
resource "azurerm_federated_identity_credential" "mailer" {
  name      = "mailer"
  parent_id = azurerm_user_assigned_identity.mailer.id
  issuer    = azurerm_kubernetes_cluster.main.oidc_issuer_url
  audience  = ["api://AzureADTokenExchange"]
  subject   = "${subject}"
}
`;

describe("Azure Workload ID", () => {
  test("the hover of the annotation tells the identity and whether it trusts the ServiceAccount", () => {
    const text = hoverOf(ACCOUNT + FEDERATION("system:serviceaccount:office:mailer"));
    expect(text).toContain(`Azure identity \`${CLIENT}\` (trust matches, \`identity.tf:10\`).`);
    expect(underlinedOf(ACCOUNT + FEDERATION("system:serviceaccount:office:mailer"))).toEqual([]);
  });

  test("a credential for another ServiceAccount is told", () => {
    expect(underlinedOf(ACCOUNT + FEDERATION("system:serviceaccount:default:mailer"))).toEqual([
      `warning cloud/trust-subject [${CLIENT}]`,
    ]);
  });

  test("Pods without the label get no token, and the fix labels them", () => {
    const bare = ACCOUNT.replace(
      '    metadata:\n      labels:\n        azure.workload.identity/use: "true"\n',
      "",
    );
    expect(underlinedOf(bare)).toEqual(["warning cloud/azure-pod-label [mailer]"]);
    const { files } = parseFixture(bare);
    const after = applyFix(files, "cloud/azure-pod-label", "Label the Pods");
    expect(underlinedOf(`#- /main.yaml\n${after.get("/main.yaml") ?? ""}`)).toEqual([]);
  });

  test("aad-pod-identity is told to be of the past", () => {
    const legacy = `apiVersion: aadpodidentity.k8s.io/v1
kind: AzureIdentity
metadata: { name: mailer, namespace: office }
spec: { type: 0, clientID: ${CLIENT} }
`;
    expect(underlinedOf(legacy)).toEqual(["hint cloud/legacy-pod-identity [AzureIdentity]"]);
  });

  test("a client secret beside the identity is found", () => {
    const secret = `${ACCOUNT}          env:
            - name: AZURE_CLIENT_SECRET
              valueFrom: { secretKeyRef: { name: azure, key: secret } }
`;
    expect(underlinedOf(secret)).toEqual(["warning cloud/static-keys-with-identity [AZURE_CLIENT_SECRET]"]);
  });
});
