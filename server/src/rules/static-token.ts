import type { ObjectIndex } from "../graph/index";
import { settled } from "../graph/reads";
import { serviceAccountOf } from "../graph/runs-as";
import type { Secret, Text, Workload } from "../model/object";
import type { PodSpec, Volume } from "../model/pod-spec";
import { isKnownNamespace } from "../model/place";
import { isTokenSecret } from "../model/secret";
import { isSameList } from "../support/same-list";
import { isKnown } from "../yaml/node";

/** A Secret that a workload uses and that holds, or was to hold, a token that never expires. */
export interface StaticToken {
  /** The name of the Secret as the workload writes it. */
  readonly secret: Text;
  /** The volume that shows it; absent where it becomes variables. */
  readonly volume: Volume | undefined;
  /** Its declarations; none for a Secret that older Kubernetes would have made. */
  readonly declared: readonly Secret[];
}

export function staticTokens(index: ObjectIndex, workload: Workload, pod: PodSpec): readonly StaticToken[] {
  return references(pod).flatMap(({ secret, volume }) => {
    if (!isKnown(secret.value)) return [];
    const declared = index.secrets(workload.namespace, secret.value);
    if (declared.length > 0 ? declared.every(isTokenSecret) : isAutomatic(index, workload, secret.value)) {
      return [{ secret, volume, declared }];
    }
    return [];
  });
}

/** Words without which the text of a workload names no such Secret. */
export const namesOfTokenSecrets = settled((index): readonly string[] => {
  const secrets = index.allSecrets().filter(isTokenSecret);
  return ["-token-", ...new Set(secrets.flatMap(({ name }) => (name ? [name.value] : [])))];
}, isSameList);

function references(pod: PodSpec): readonly Pick<StaticToken, "secret" | "volume">[] {
  const volumes = pod.volumes.items.flatMap((volume) =>
    volume.secrets.map(({ name }) => ({ secret: name, volume })),
  );
  const variables = pod.containers.items.flatMap(({ env, envFromSecrets }) => [
    ...env.flatMap(({ secret }) => (secret ? [secret] : [])),
    ...envFromSecrets,
  ]);
  return [...volumes, ...variables.map((secret) => ({ secret, volume: undefined }))];
}

/** The letters that Kubernetes draws for generated names. */
const GENERATED = /^(.+)-token-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/** The Secret that Kubernetes before 1.24 made for a ServiceAccount, by its generated name. */
function isAutomatic(index: ObjectIndex, workload: Workload, name: string): boolean {
  const account = GENERATED.exec(name)?.[1];
  if (account === undefined || !isKnownNamespace(workload.namespace)) return false;
  return (
    account === "default" ||
    account === serviceAccountOf(workload) ||
    index.serviceAccounts(workload.namespace, account).length > 0
  );
}
