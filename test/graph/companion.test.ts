import { describe, expect, test } from "vitest";
import { companionOf } from "../../server/src/graph/companion";
import { indexOfYaml } from "../support/index-of";

const READ_SECRETS = [{ apiGroup: "", resources: ["secrets"], verbs: ["get"] }];

function role(kind: string, name: string, rule: string, namespace?: string): string {
  const place = namespace === undefined ? "" : `\n  namespace: ${namespace}`;
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata:
  name: ${name}${place}
rules:
  - ${rule}
---
`;
}

function binding(kind: string, name: string, roleKind: string, namespace?: string): string {
  const place = namespace === undefined ? "" : `\n  namespace: ${namespace}`;
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata:
  name: ${name}${place}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ${roleKind}
  name: ${name}
subjects:
  - kind: ServiceAccount
    name: operator
    namespace: ops
---
`;
}

const WRITE = '{apiGroups: [""], resources: [secrets], verbs: [create]}';
const READ = '{apiGroups: [""], resources: [secrets], verbs: [get]}';
const WRITER = `${role("Role", "writer", WRITE, "shop")}${binding("RoleBinding", "writer", "Role", "shop")}`;

function companionOfWriter(text: string): string {
  const index = indexOfYaml(text);
  const [writer] = index.rolesNamed("writer");
  const found = companionOf(index, writer!, READ_SECRETS);
  return typeof found === "string" ? found : `${found.verb} ${found.resource} of ${found.role.name?.value}`;
}

describe("what goes with a role", () => {
  test("a rule of the role itself", () => {
    expect(companionOfWriter(role("Role", "writer", WRITE, "shop"))).toBe("none");
    expect(companionOfWriter(role("Role", "writer", `${WRITE}\n  - ${READ}`, "shop"))).toBe(
      "get secrets of writer",
    );
  });

  test("another role of the same holder in the same namespace", () => {
    const reader = `${role("Role", "reader", READ, "shop")}${binding("RoleBinding", "reader", "Role", "shop")}`;
    expect(companionOfWriter(WRITER + reader)).toBe("get secrets of reader");
  });

  test("not one of another namespace", () => {
    const reader = `${role("Role", "reader", READ, "ops")}${binding("RoleBinding", "reader", "Role", "ops")}`;
    expect(companionOfWriter(WRITER + reader)).toBe("none");
  });

  test("not one of somebody else", () => {
    const reader = `${role("Role", "reader", READ, "shop")}${binding("RoleBinding", "reader", "Role", "shop")}`;
    expect(companionOfWriter(WRITER + reader.replace("name: operator", "name: other"))).toBe("none");
  });

  test("one that is held everywhere", () => {
    const reader = `${role("ClusterRole", "reader", READ)}${binding("ClusterRoleBinding", "reader", "ClusterRole")}`;
    expect(companionOfWriter(WRITER + reader)).toBe("get secrets of reader");
  });

  test("unknown where another role of the holder is not declared", () => {
    expect(companionOfWriter(WRITER + binding("RoleBinding", "reader", "Role", "shop"))).toBe("unknown");
  });
});
