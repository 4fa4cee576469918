import { grantText } from "../graph/granting";
import type { ObjectIndex } from "../graph/index";
import type { ServiceAccount, Workload } from "../model/object";
import { isKnown } from "../yaml/node";
import type { YamlValue } from "../yaml/print";
import {
  addSubjects,
  byBinding,
  isFreeAccount,
  isPlainObject,
  runAs,
  subjectsNaming,
} from "./account-change";
import { appendObjects, changeAndAppend } from "./append-object";
import { allChanges } from "./fix";
import type { Fix } from "./rule";
import { quoted } from "./words";
import { workloadText } from "./workload-text";

/**
 * Gives each workload but one a ServiceAccount of its own that holds the same: which of them needs what is for people
 * to say, and can be said once they are apart.
 */
export function splitServiceAccount(
  index: ObjectIndex,
  account: ServiceAccount,
  workloads: readonly Workload[],
): readonly Fix[] {
  const { namespace } = account;
  const shared = account.name?.value ?? "";
  const kept = workloads.find(({ name }) => name?.value === shared) ?? workloads[0];
  const others = workloads.filter(
    ({ name, kind }) => name?.value !== kept?.name?.value || kind !== kept?.kind,
  );
  const names = [...new Set(others.map(({ name }) => name?.value ?? ""))];
  const subjects = subjectsNaming(index, namespace, shared);
  if (!isPlainAccount(index, account) || subjects.length === 0 || !others.every(isPlainObject)) return [];
  if (new Set(others.map(({ kind, name }) => `${kind} ${name?.value ?? ""}`)).size > names.length) return [];
  if (!names.every((name) => isFreeAccount(index, namespace, name))) return [];
  if (
    subjects.some(
      ({ binding, subject }) => !isPlainObject(binding) || subject.kind?.value !== "ServiceAccount",
    )
  ) {
    return [];
  }
  const grants = [...new Set(subjects.map(({ binding }) => grantText(binding)))].join(" and ");
  const [first] = others;
  const what =
    names.length === 1 && first
      ? `Create ServiceAccount "${names.join()}" for ${workloadText(first)}: it gets`
      : `Create ServiceAccounts ${quoted(names)} for these workloads: they get`;
  return [
    {
      title: `${what} ${grants} too, to be narrowed then`,
      permissions: "wider",
      change: (documents) =>
        allChanges([
          ...others.map((workload) =>
            changeAndAppend(documents, workload, () => [runAs(workload, workload.name?.value ?? "")], []),
          ),
          appendObjects(
            documents,
            account,
            names.map((name) => copyOf(account, name)),
          ),
          ...byBinding(subjects).map(([binding, own]) => addSubjects(documents, binding, own, names)),
        ]),
    },
  ];
}

/** What annotations give, such as a role in a cloud, is given to one name there. */
function isPlainAccount(index: ObjectIndex, account: ServiceAccount): boolean {
  const { annotations, secrets, imagePullSecrets, namespace, name } = account;
  if (!isPlainObject(account) || annotations.size > 0 || secrets.present || imagePullSecrets.open)
    return false;
  if (!imagePullSecrets.items.every(({ value }) => isKnown(value))) return false;
  return index.serviceAccounts(namespace, name?.value ?? "").length === 1;
}

function copyOf({ namespaceText, namespace, automount, imagePullSecrets }: ServiceAccount, name: string) {
  const metadata: YamlValue = namespaceText ? { name, namespace } : { name };
  const pull = imagePullSecrets.items.map(({ value }) => ({ name: value }));
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata,
    ...(automount ? { automountServiceAccountToken: automount.value } : {}),
    ...(pull.length > 0 ? { imagePullSecrets: pull } : {}),
  };
}
