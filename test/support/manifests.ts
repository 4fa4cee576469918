import type { PartialConfiguration } from "../../server/src/analysis/configuration";
import { lineColumn } from "../../server/src/text/line-index";
import { diagnosticsOf, snapshotOf } from "./check";

const RBAC = "apiVersion: rbac.authorization.k8s.io/v1";

/** A role whose rules are given in one line each, such as `{ apiGroups: [""], resources: [pods], verbs: [get] }`. */
export function roleYaml(name: string, rules: readonly string[]): string {
  const list = rules.map((rule) => `  - ${rule}`).join("\n");
  return `${RBAC}\n${head(name, "Role")}\nrules:\n${list}\n`;
}

/** Grants the role (`ClusterRole reader`) to subjects, in the namespace of the name (`shop/readers`) or everywhere. */
export function bindingYaml(name: string, role: string, subjects: readonly string[]): string {
  const [kind = "", roleName = ""] = role.split(" ");
  const list = subjects.map((subject) => `  - ${subject}`).join("\n");
  return `${RBAC}\n${head(name, "RoleBinding")}\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${kind}, name: ${roleName} }\nsubjects:\n${list}\n`;
}

export function accountYaml(name: string): string {
  return `apiVersion: v1\n${head(name, "ServiceAccount")}\n`;
}

/** A name without a namespace makes the cluster-scoped kind, where there is one. */
function head(name: string, kind: string): string {
  const [namespace, own] = name.includes("/") ? name.split("/") : ["", name];
  return namespace === ""
    ? `kind: ${kind === "ServiceAccount" ? kind : `Cluster${kind}`}\nmetadata: { name: ${own} }`
    : `kind: ${kind}\nmetadata: { namespace: ${namespace}, name: ${own} }`;
}

/** Documents of one file, or the texts of several files. */
type Documents = readonly string[] | ReadonlyMap<string, string>;

function isMap(documents: Documents): documents is ReadonlyMap<string, string> {
  return "get" in documents;
}

/** Findings of all rules in some documents, as `severity rule: covered text`. */
export function findingsIn(documents: Documents, settings: PartialConfiguration = {}): readonly string[] {
  return placedFindings(documents, settings).map(
    ({ severity, rule, text }) => `${severity} ${rule}: ${text}`,
  );
}

/** The same with the line each stands in, counted from one. */
export function placedFindings(
  documents: Documents,
  settings: PartialConfiguration = {},
): readonly {
  readonly severity: string;
  readonly rule: string;
  readonly text: string;
  readonly line: number;
  readonly message: string;
}[] {
  const files = isMap(documents) ? documents : new Map([["/all.yaml", documents.join("---\n")]]);
  const snapshot = snapshotOf(files, { preset: "all", ...settings });
  return diagnosticsOf(snapshot).map(({ severity, rule, range, message }) => ({
    severity,
    rule,
    message,
    text: files.get(range.file)?.slice(range.start, range.end) ?? "",
    line: lineColumn(snapshot.lines(range.file), range.start).line + 1,
  }));
}
