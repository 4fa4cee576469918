import { describe, expect, test } from "vitest";
import { hoverOf, underlinedOf } from "../support/editor";

/** The group devops sees everything and becomes devops-admin for what is dangerous, as with sudo. */
const SUDO = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: devops-view}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: devops}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: devops-sudo}
rules:
  - apiGroups: [""]
    resources: ["users"]
    resourceNames: ["devops-admin"]
    verbs: ["impersonate"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: devops-sudo}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: devops-sudo}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: devops}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: devops-admin}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: devops-admin}]
`;

/** Puts the cursor into the first subject of a binding. */
function at(text: string, name: string): string {
  return text.replace(`name: ${name}}]`, `name: ${name.slice(0, 3)}<|>${name.slice(3)}}]`);
}

describe("the sudo pattern", () => {
  test("the group's hover shows its effective reach", () => {
    expect(hoverOf(at(SUDO, "devops"))).toContain(
      "Each member may become User `devops-admin`, who may do everything.",
    );
  });

  test("the name to become shows what it may", () => {
    const text = SUDO.replace('["devops-admin"]', '["devops<|>-admin"]');
    expect(hoverOf(text)).toContain("**User** `devops-admin`");
  });

  test("one named user is information, all users are a warning", () => {
    const findings = (text: string): readonly string[] =>
      underlinedOf(text).filter((finding) => finding.includes("escalation/impersonate"));
    expect(findings(SUDO)).toEqual(['information escalation/impersonate ["impersonate"]']);
    const all = SUDO.replace('    resourceNames: ["devops-admin"]\n', "");
    expect(findings(all)).toEqual(['warning escalation/impersonate ["impersonate"]']);
    expect(hoverOf(at(all, "devops"))).toContain("Each member may become any user.");
  });

  test("a RoleBinding gives no user", () => {
    const local = SUDO.replace(
      "kind: ClusterRoleBinding\nmetadata: {name: devops-sudo}",
      "kind: RoleBinding\nmetadata: {name: devops-sudo, namespace: shop}",
    );
    expect(hoverOf(at(local, "devops"))).not.toContain("may become");
  });

  test("a group alone cannot be used", () => {
    const groups = SUDO.replace('["users"]', '["groups"]').replace('["devops-admin"]', '["system:masters"]');
    const markdown = hoverOf(at(groups, "devops"));
    expect(markdown).toContain("a member of Group `system:masters`, who may do everything");
    expect(markdown).toContain("A request also needs a user to act as");
  });

  test("constrained impersonation is recognised", () => {
    const constrained = SUDO.replace('apiGroups: [""]', 'apiGroups: ["authentication.k8s.io"]').replace(
      '"impersonate"]',
      '"impersonate:user-info"]',
    );
    expect(hoverOf(at(constrained, "devops"))).toContain("(for requests that `impersonate-on` allows)");
  });

  test("ServiceAccounts of a namespace can be taken on by a RoleBinding", () => {
    const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: act, namespace: shop}
rules: [{apiGroups: [""], resources: [serviceaccounts], resourceNames: [deployer], verbs: [impersonate]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: act, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: act}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: alice}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: deployer}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: ServiceAccount, name: deployer, namespace: shop}]
`;
    expect(hoverOf(at(text, "alice"))).toContain(
      "May become ServiceAccount `shop/deployer`, who may do everything.",
    );
  });
});

describe("a kubeconfig that acts as somebody", () => {
  const KUBECONFIG = `apiVersion: v1
kind: Config
users:
  - name: me
    user:
      tokenFile: /token
      as: devops-admin
`;
  test("shows whom, and the user's hover shows the kubeconfig", () => {
    expect(hoverOf(`${KUBECONFIG.replace("as: dev", "as: de<|>v")}---\n${SUDO}`)).toContain(
      "**User** `devops-admin`",
    );
    expect(hoverOf(`${KUBECONFIG}---\n${at(SUDO, "devops-admin")}`)).toContain(
      "Comes from a `kubeconfig` that acts as it.",
    );
  });

  test("groups without a user are rejected", () => {
    const text = KUBECONFIG.replace("as: devops-admin", "as-groups: [admins]");
    expect(underlinedOf(text)).toEqual(["error authn/invalid-kubeconfig [admins]"]);
  });
});
