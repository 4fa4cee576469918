import { describe, expect, test } from "vitest";
import { applyFix } from "../support/check";
import { parseFixture } from "../support/fixture";
import { hoverOf, underlinedOf } from "../support/editor";

/** As a text of the field prints it: the Deployment names no namespace, and reads a key file. */
const PRINTED = `#- /main.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: reports
  namespace: production
  annotations:
    iam.gke.io/gcp-service-account: reports@my-project.iam.gserviceaccount.com
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: reports
  namespace: production
spec:
  template:
    spec:
      serviceAccountName: reports
      containers:
        - name: app
          image: reports:1
          env:
            - name: GOOGLE_APPLICATION_CREDENTIALS
              value: /var/secrets/google/key.json
`;

describe("a key file beside workload identity", () => {
  test("is found, and the fix leaves the identity", () => {
    expect(underlinedOf(PRINTED)).toContain(
      "warning cloud/static-keys-with-identity [GOOGLE_APPLICATION_CREDENTIALS]",
    );
    const { files } = parseFixture(PRINTED);
    const after = applyFix(files, "cloud/static-keys-with-identity", "Remove");
    expect(after.get("/main.yaml")).not.toContain("env:");
    expect(underlinedOf(`#- /main.yaml\n${after.get("/main.yaml") ?? ""}`)).toEqual([]);
  });

  test("is found also where the Deployment leaves out the namespace of its ServiceAccount", () => {
    const printed = PRINTED.replace(
      "  name: reports\n  namespace: production\nspec:",
      "  name: reports\nspec:",
    );
    expect(underlinedOf(printed)).toEqual([
      "warning reference/undeclared-service-account [reports]",
      "warning cloud/static-keys-with-identity [GOOGLE_APPLICATION_CREDENTIALS]",
    ]);
  });

  test("the key of a Secret goes with its volume and its mount", () => {
    const mounted = `${PRINTED}          volumeMounts:
            - name: key
              mountPath: /var/secrets/google
            - name: cache
              mountPath: /cache
      volumes:
        - name: key
          secret: { secretName: reports-key }
        - name: cache
          emptyDir: {}
`;
    const after = applyFix(parseFixture(mounted).files, "cloud/static-keys-with-identity", "Remove");
    const text = after.get("/main.yaml") ?? "";
    expect(text).not.toMatch(/google|reports-key|env:/);
    expect(text).toContain("mountPath: /cache");
  });

  test("a ServiceAccount in another namespace than its Deployment is told", () => {
    const apart = PRINTED.replace("  name: reports\n  namespace: production\nspec", "  name: reports\nspec");
    expect(apart).not.toBe(PRINTED);
    const found = underlinedOf(apart);
    expect(found.filter((text) => text.includes("reference/undeclared-service-account"))).toHaveLength(1);
  });
});

describe("the annotation", () => {
  test("under a key that nobody reads is told", () => {
    const typo = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: reports
  namespace: production
  annotation:
    iam.gke.io/gcp-service-account: reports@my-project.iam.gserviceaccount.com
`;
    expect(underlinedOf(typo)).toEqual(["warning schema/unknown-field [annotation]"]);
  });

  const ACCOUNT = `#- /sa.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: reports
  namespace: production
  annotations:
    iam.gke.io/gcp-service-account: rep<|>orts@my-project.iam.gserviceaccount.com
---
apiVersion: v1
kind: Pod
metadata: { name: reports, namespace: production }
spec:
  serviceAccountName: reports
  automountServiceAccountToken: false
  containers: [{ name: app, image: "reports:1" }]
`;
  const MEMBER = "serviceAccount:my-project.svc.id.goog[production/reports]";

  const BINDINGS: readonly (readonly [string, (member: string) => string])[] = [
    [
      "Terraform",
      (member) => `#- /iam.tf
resource "google_service_account" "reports" {
  account_id = "reports"
}
resource "google_service_account_iam_member" "reports" {
  service_account_id = google_service_account.reports.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "${member}"
}
`,
    ],
    [
      "Config Connector",
      (member) => `#- /iam.yaml
apiVersion: iam.cnrm.cloud.google.com/v1beta1
kind: IAMServiceAccount
metadata:
  name: reports
  namespace: infra
  annotations:
    cnrm.cloud.google.com/project-id: my-project
---
apiVersion: iam.cnrm.cloud.google.com/v1beta1
kind: IAMPolicy
metadata: { name: reports, namespace: infra }
spec:
  resourceRef: { kind: IAMServiceAccount, name: reports }
  bindings:
    - role: roles/iam.workloadIdentityUser
      members:
        - ${member}
`,
    ],
  ];

  test.each(BINDINGS)("%s: the member is compared with the ServiceAccount", (_name, source) => {
    const fitting = ACCOUNT + source(MEMBER);
    expect(hoverOf(fitting)).toContain("trust matches");
    expect(underlinedOf(fitting)).toEqual([]);
    const other = ACCOUNT + source(MEMBER.replace("production/", "prod/"));
    expect(hoverOf(other)).toContain("trust does not match");
    expect(underlinedOf(other)).toEqual([
      "warning cloud/trust-subject [reports@my-project.iam.gserviceaccount.com]",
    ]);
  });

  test.each([
    "principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/my-project.svc.id.goog/subject/ns/production/sa/reports",
    "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/my-project.svc.id.goog/namespace/production",
  ])("%s is the ServiceAccount too", (member) => {
    const [, source] = BINDINGS[0]!;
    expect(hoverOf(ACCOUNT + source(member))).toContain("trust matches");
  });

  test("a module that makes the binding is read", () => {
    const text = hoverOf(`#- /iam.tf
module "reports" {
  source       = "terraform-google-modules/kubernetes-engine/google//modules/workload-identity"
  name         = "reports"
  namespace    = "production"
  project_id   = "my-project"
  use_existing_k8s_sa = true
}
${ACCOUNT}`);
    expect(text).toContain("trust matches");
  });

  test("a role for the ServiceAccount itself is told in its hover", () => {
    const text = hoverOf(`#- /iam.tf
resource "google_project_iam_member" "reports" {
  project = "my-project"
  role    = "roles/storage.objectViewer"
  member  = "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/my-project.svc.id.goog/subject/ns/production/sa/reports"
}
#- /sa.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: rep<|>orts
  namespace: production
`);
    expect(text).toContain("Google service account: the ServiceAccount itself,");
  });
});
