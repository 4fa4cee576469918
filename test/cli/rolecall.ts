import { spawnSync } from "node:child_process";
import { builtServer } from "../lsp/build";
import type { Workspace } from "../lsp/workspace";

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly json: () => Report;
}

/** The JSON of every command (product.md section 7); what a command does not tell is absent. */
export interface Report {
  readonly version: number;
  readonly summary: { readonly files: number; readonly findings: Readonly<Record<string, number>> };
  readonly findings: readonly FindingJson[];
  readonly grants: readonly GrantJson[];
  readonly via: readonly ViaJson[];
  readonly subjects: readonly (Place & { readonly via: readonly ViaJson[] })[];
  readonly unresolved: readonly object[];
  readonly rules: readonly object[];
}

export interface FindingJson {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly range: { readonly start: object; readonly end: object };
}

export interface GrantJson extends RuleJson {
  readonly scope: string;
  readonly namespace?: string;
  readonly via: ViaJson;
}

export interface RuleJson {
  readonly verbs: readonly string[] | null;
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

export interface ViaJson {
  readonly binding: Place;
  readonly role: Place;
}

export interface Place {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly builtIn?: boolean;
}

/** Runs the bundle that users run, in a folder. */
export function rolecall(
  folder: Workspace | string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle(), ...args], {
    cwd: typeof folder === "string" ? folder : folder.root,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return { code: status, stdout, stderr, json: () => reportOf(stdout) };
}

function reportOf(text: string): Report {
  const res: Report = JSON.parse(text);
  return res;
}

let built: string | undefined;

/** One bundle for all tests of a file, also while somebody edits sources. */
export function bundle(): string {
  return (built ??= builtServer());
}

const RBAC = "apiVersion: rbac.authorization.k8s.io/v1";

export function clusterRole(name: string, rules: string): string {
  return `${RBAC}\nkind: ClusterRole\nmetadata:\n  name: ${name}\nrules: [${rules}]\n`;
}

/** A RoleBinding, or a ClusterRoleBinding where there is no namespace. */
export function binding(name: string, role: string, subject: string, namespace = ""): string {
  const kind = namespace === "" ? "ClusterRoleBinding" : "RoleBinding";
  const place = namespace === "" ? "" : `\n  namespace: ${namespace}`;
  const roleRef = `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role} }`;
  return `${RBAC}\nkind: ${kind}\nmetadata:\n  name: ${name}${place}\n${roleRef}\nsubjects: [${subject}]\n`;
}

export const READ_SECRETS = '{ apiGroups: [""], resources: [secrets], verbs: [get, list] }';
export const CART = "{ kind: ServiceAccount, name: cart, namespace: shop }";
export const ALICE = "{ apiGroup: rbac.authorization.k8s.io, kind: User, name: alice }";
