import { grantText, isBootstrapBinding, subjectsNamed } from "../../graph/granting";
import type { ObjectIndex } from "../../graph/index";
import type { Binding, Subject } from "../../model/object";
import { insertItems, removeItem } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { isPlainObject } from "../account-change";
import { removeSubject } from "../binding-edit";
import { changeObject } from "../fix";
import { inSequence } from "../in-sequence";
import { defineRule, type Fix } from "../rule";
import { quoted } from "../words";

const ALL = "system:serviceaccounts";
const OF_NAMESPACE = `${ALL}:`;
/** Public keys for checking ServiceAccount tokens. */
const PUBLIC_ROLE = "system:service-account-issuer-discovery";

export default defineRule({
  meta: {
    id: "binding/all-service-accounts",
    summary: "A binding grants a role to every ServiceAccount of a namespace or of the cluster",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B8"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    if (isBootstrapBinding(binding) || binding.roleRef.name?.value === PUBLIC_ROLE) return;
    const groups = subjectsNamed(binding, "Group", (name) => name === ALL || name.startsWith(OF_NAMESPACE));
    for (const subject of groups) {
      const isNarrow = binding.kind === "RoleBinding" && subject.name?.value !== ALL;
      yield {
        at: subject.name?.at ?? subject.at,
        message: `${whoText(subject)} gets ${grantText(binding)}, also those of workloads that need nothing.`,
        severity: isNarrow ? "information" : "warning",
        fixes: [
          ...nameMembers(index, binding, subject),
          removeSubject(
            index,
            binding,
            subject,
            `takes ${grantText(binding)} from all but the other subjects`,
          ),
        ],
      };
    }
  },
});

const MOST_MEMBERS = 10;

/** The ServiceAccounts that the workspace declares, one by one. */
function nameMembers(index: ObjectIndex, binding: Binding, subject: Subject): readonly Fix[] {
  const namespace = subject.name?.value.slice(OF_NAMESPACE.length) ?? "";
  if (namespace === "" || !isKnown(namespace) || !isPlainObject(binding)) return [];
  const accounts = index.serviceAccountsIn(namespace);
  if (!accounts.every((account) => isPlainObject(account) && isKnown(account.name?.value ?? ""))) return [];
  const members = [...new Set(accounts.map(({ name }) => name?.value ?? ""))].filter(
    (name) => !binding.subjects.some((other) => other.name?.value === name),
  );
  if (members.length === 0 || members.length > MOST_MEMBERS) return [];
  const values = members.map((name) => ({ kind: "ServiceAccount", name, namespace }));
  return [
    {
      title: `Name ${quoted(members)} instead: takes ${grantText(binding)} from all others of "${namespace}"`,
      permissions: "narrower",
      change: changeObject(binding, (open, path) =>
        inSequence(open, [
          (document, text) => insertItems(document, text, [...path, "subjects"], subject.index + 1, values),
          (document, text) => removeItem(document, text, [...path, "subjects"], subject.index),
        ]),
      ),
    },
  ];
}

function whoText(subject: Subject): string {
  const namespace = subject.name?.value.slice(OF_NAMESPACE.length) ?? "";
  if (namespace === "") return "Every ServiceAccount of the cluster";
  return isKnown(namespace)
    ? `Every ServiceAccount of namespace "${namespace}"`
    : "Every ServiceAccount of one namespace";
}
