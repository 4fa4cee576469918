import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export interface Workspace {
  readonly root: string;
  path(name: string): string;
  write(files: Readonly<Record<string, string | Buffer>>): void;
  /** Before the end of the test, which does it otherwise. */
  remove(): void;
}

/** Real files in a folder of their own, which is gone after the test. */
export function createWorkspace(files: Readonly<Record<string, string | Buffer>> = {}): Workspace {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "rolecall-lsp-")));
  const workspace: Workspace = {
    root,
    path: (name) => path.join(root, name),
    write(added) {
      for (const [name, content] of Object.entries(added)) {
        fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        fs.writeFileSync(path.join(root, name), content);
      }
    },
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
  onTestFinished(() => workspace.remove());
  workspace.write(files);
  return workspace;
}

export function role(name: string, verbs = '["*"]', namespace = "shop"): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: ${name}
  namespace: ${namespace}
rules:
- apiGroups: [""]
  resources: [configmaps]
  verbs: ${verbs}
`;
}

export function binding(name: string, roleName: string, namespace = "shop"): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: ${name}
  namespace: ${namespace}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: ${roleName}
subjects:
- kind: User
  apiGroup: rbac.authorization.k8s.io
  name: jane
`;
}
