import { isKnown, nodeAt, type YamlMap } from "../../yaml/node";
import type { Lowering } from "../lowering";
import type { LoweredObject, ObjectContent } from "../object";
import { isOpen } from "../read";
import type { DeclaredName } from "../reference";

/** A ServiceAccount that the operator makes for a custom resource, in its namespace. */
interface MadeAccount {
  /** Behind the name of the custom resource and a dash. */
  readonly part: string;
  /** Field of the spec without which it is not made. */
  readonly needs?: string;
}

/** By `group/Kind`. A KafkaNodePool has none of its own: its Pods run as that of the Kafka it belongs to. */
const MADE_ACCOUNTS: ReadonlyMap<string, readonly MadeAccount[]> = new Map<string, readonly MadeAccount[]>([
  [
    "kafka.strimzi.io/Kafka",
    [
      { part: "kafka" },
      // Before Strimzi 0.46.
      { part: "zookeeper", needs: "zookeeper" },
      { part: "entity-operator", needs: "entityOperator" },
      { part: "cruise-control", needs: "cruiseControl" },
      { part: "kafka-exporter", needs: "kafkaExporter" },
    ],
  ],
  ["kafka.strimzi.io/KafkaConnect", [{ part: "connect" }]],
  ["kafka.strimzi.io/KafkaBridge", [{ part: "bridge" }]],
  ["kafka.strimzi.io/KafkaMirrorMaker2", [{ part: "mirrormaker2" }]],
  // Before Strimzi 0.46.
  ["kafka.strimzi.io/KafkaMirrorMaker", [{ part: "mirror-maker" }]],
]);

/** How these kinds are lowered: nothing is known of them but the ServiceAccounts that Strimzi makes for them. */
export const STRIMZI_LOWERINGS: readonly (readonly [string, Lowering])[] = [...MADE_ACCOUNTS].map(
  ([groupKind, accounts]) => [groupKind, (node, meta) => lowerCluster(node, meta, accounts)],
);

function lowerCluster(node: YamlMap, meta: ObjectContent, accounts: readonly MadeAccount[]): LoweredObject {
  const cluster = meta.name?.value;
  if (cluster === undefined || cluster === "" || !isKnown(cluster)) return { ...meta, type: "opaque" };
  const spec = nodeAt(node, ["spec"]);
  // A template may add a part of the cluster.
  const mayHave = (field: string): boolean => isOpen(spec) || nodeAt(spec, [field]) !== undefined;
  const declares = accounts
    .filter(({ needs }) => needs === undefined || mayHave(needs))
    .map(({ part }): DeclaredName => {
      return { kind: "ServiceAccount", namespace: undefined, name: `${cluster}-${part}` };
    });
  return { ...meta, type: "opaque", declares };
}
