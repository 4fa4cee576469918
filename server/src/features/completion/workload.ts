import { podSpecPath } from "../../model/lower-workload";
import { isKnown } from "../../yaml/node";
import { ownAccountChoices } from "./account";
import type { Choice } from "./item";
import type { CompletionPlace } from "./place";

/** Whom Pods run as, and the Secrets that they or their ServiceAccount pull images with. */
export function workloadChoices(place: CompletionPlace): readonly Choice[] {
  const { apiVersion, group, kind, pattern, namespace } = place;
  const spec = podSpecPath(apiVersion, kind)?.join(" ");
  if (
    spec !== undefined &&
    (pattern === `${spec} serviceAccountName` || pattern === `${spec} serviceAccount`)
  )
    return ownAccountChoices(place, namespace);
  const isPulling =
    pattern === `${spec ?? ""} imagePullSecrets [] name` ||
    (group === "" && kind === "ServiceAccount" && pattern === "imagePullSecrets [] name");
  if (isPulling) return pullSecretChoices(place);
  if (group === "" && kind === "ServiceAccount" && pattern === "secrets [] name")
    return secretChoices(place, () => true);
  if (
    group === "" &&
    kind === "Secret" &&
    pattern === "metadata annotations kubernetes.io/service-account.name"
  )
    return ownAccountChoices(place, namespace);
  return [];
}

const PULL_TYPES: ReadonlySet<string> = new Set([
  "kubernetes.io/dockerconfigjson",
  "kubernetes.io/dockercfg",
]);

function pullSecretChoices(place: CompletionPlace): readonly Choice[] {
  return secretChoices(place, (type) => PULL_TYPES.has(type));
}

export function secretChoices(
  { index, namespace }: CompletionPlace,
  wants: (type: string) => boolean,
): readonly Choice[] {
  const res = new Map<string, Choice>();
  for (const secret of index.allSecrets()) {
    const name = secret.name?.value ?? "";
    const type = secret.secretType?.value ?? "Opaque";
    if (secret.namespace !== namespace || name === "" || !isKnown(name) || !wants(type)) continue;
    res.set(name, { text: name, kind: "object", detail: `Secret, ${type}` });
  }
  return [...res.values()];
}
