import type { ObjectIndex } from "../graph/index";
import { serviceAccountOf } from "../graph/runs-as";
import type { Secret, Workload } from "../model/object";
import { accountOf } from "../model/secret";
import { renameKey, replaceNode, type YamlValue } from "../yaml/edit";
import { resolve, nodeAt } from "../yaml/node";
import { allChanges, allEdits, changeDocument } from "./fix";
import { podSpecOf, specPath } from "./pod-spec-of";
import { removeObject } from "./remove-object";
import type { DocumentAccess, Fix } from "./rule";
import type { StaticToken } from "./static-token";

/** The files of a token Secret, the token one that the kubelet renews. */
const SOURCES: YamlValue = [
  { serviceAccountToken: { path: "token", expirationSeconds: 3600 } },
  { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] } },
  { downwardAPI: { items: [{ path: "namespace", fieldRef: { fieldPath: "metadata.namespace" } }] } },
];

/**
 * Puts a projected token in place of the volume of a token Secret, and takes the Secret away where nothing else of the
 * workspace uses it. Only for the ServiceAccount that the Pods run as: there are no projected tokens of others.
 */
export function replaceStaticToken(
  index: ObjectIndex,
  documents: DocumentAccess,
  workload: Workload,
  { secret, volume, declared }: StaticToken,
): readonly Fix[] {
  const [first, ...others] = declared;
  if (!first || others.length > 0 || volume?.source !== "secret" || volume.open) return [];
  if (volume.secrets[0]?.hasItems !== false || accountOf(first)?.value !== serviceAccountOf(workload))
    return [];
  if ([first, workload].some(({ source, templated }) => templated || source.rendering !== "plain")) return [];
  // A variable cannot hold a token that is renewed, so that its Pods would go on using the old one.
  if (countOf(documents, workload, secret.value) !== 1) return [];
  const isOnly = usersOf(index, documents, first).length === 1;
  const effect = isOnly
    ? ` and delete Secret "${secret.value}": the token that never expires goes away`
    : ": these Pods use the token that never expires no longer";
  return [
    {
      title: `Mount a token that is renewed every hour${effect}`,
      permissions: "narrower",
      change: (access) =>
        allChanges([
          changeDocument(access, workload, ({ document, text }) => {
            const at = [...specPath(workload), ...volume.path];
            const source = resolve(nodeAt(document.root, [...at, "secret"]));
            if (source?.type !== "map" || source.entries.length > 1) {
              return { refused: "The volume says more than the name of the Secret; replace it by hand." };
            }
            return allEdits([
              renameKey(document, text, at, "secret", "projected"),
              replaceNode(document, text, [...at, "secret"], { sources: SOURCES }),
            ]);
          }),
          ...(isOnly ? [removeObject(first)(access)] : []),
        ]),
    },
  ];
}

/** Workloads of the workspace that use a Secret; the text tells whether the Pods have to be looked at. */
export function usersOf(index: ObjectIndex, documents: DocumentAccess, secret: Secret): readonly Workload[] {
  const name = secret.name?.value;
  if (name === undefined) return [];
  return index
    .workloadsIn(secret.namespace)
    .filter((workload) => documents.mentions(workload, name) && countOf(documents, workload, name) > 0);
}

function countOf(documents: DocumentAccess, workload: Workload, secret: string): number {
  const { volumes, containers } = podSpecOf(documents, workload);
  return [
    ...volumes.items.flatMap(({ secrets }) => secrets.map(({ name }) => name)),
    ...containers.items.flatMap(({ env, envFromSecrets }) => [
      ...env.map((value) => value.secret),
      ...envFromSecrets,
    ]),
  ].filter((name) => name?.value === secret).length;
}
