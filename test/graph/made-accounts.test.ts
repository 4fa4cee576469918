import { describe, expect, test } from "vitest";
import { resolveServiceAccount } from "../../server/src/graph/resolve";
import { rename } from "../../server/src/features/rename";
import { isParsedKind } from "../../server/src/yaml/parsed-kinds";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { indexOfYaml } from "../support/index-of";

const STRIMZI = "apiVersion: kafka.strimzi.io/v1beta2\n";

/** ServiceAccounts of the namespace `shop` that an object makes. */
function madeBy(text: string): readonly string[] {
  const index = indexOfYaml(
    `${text}---\napiVersion: v1\nkind: Pod\nmetadata: { name: p, namespace: shop }\n`,
  );
  const pod = index.allWorkloads()[0]!;
  const parts = ["kafka", "zookeeper", "entity-operator", "cruise-control", "kafka-exporter"];
  const others = ["connect", "bridge", "mirrormaker2", "mirror-maker"];
  return [...parts, ...others].filter(
    (part) => resolveServiceAccount(index, "shop", `orders-${part}`, pod).state !== "missing",
  );
}

describe("ServiceAccounts that Strimzi makes are not missing:", () => {
  test.each([
    ["Kafka", "{ kafka: {} }", ["kafka"]],
    ["Kafka", "{ kafka: {}, zookeeper: {}, entityOperator: {} }", ["kafka", "zookeeper", "entity-operator"]],
    [
      "Kafka",
      "{ kafka: {}, cruiseControl: {}, kafkaExporter: {} }",
      ["kafka", "cruise-control", "kafka-exporter"],
    ],
    ["KafkaConnect", "{}", ["connect"]],
    ["KafkaBridge", "{}", ["bridge"]],
    ["KafkaMirrorMaker2", "{}", ["mirrormaker2"]],
    ["KafkaMirrorMaker", "{}", ["mirror-maker"]],
    ["KafkaNodePool", "{}", []],
  ])("%s %s", (kind, spec, made) => {
    const text = `${STRIMZI}kind: ${kind}\nmetadata: { name: orders, namespace: shop }\nspec: ${spec}\n`;
    expect(madeBy(text)).toEqual(made);
    expect(isParsedKind(kind, text)).toBe(made.length > 0);
  });

  test("in their own namespace alone", () => {
    expect(madeBy(`${STRIMZI}kind: KafkaConnect\nmetadata: { name: orders, namespace: ops }\n`)).toEqual([]);
  });

  test("of another group they are not made", () => {
    const other =
      "apiVersion: platform.confluent.io/v1beta1\nkind: Kafka\nmetadata: { name: orders, namespace: shop }\n";
    expect(madeBy(other)).toEqual([]);
  });
});

const FILES = new Map([
  [
    "/kafka.yaml",
    `${STRIMZI}kind: Kafka\nmetadata: { name: orders, namespace: shop }\nspec: { kafka: {} }\n`,
  ],
  [
    "/binding.yaml",
    `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: a, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects: [{ kind: ServiceAccount, name: orders-kafka }]
`,
  ],
  [
    "/policy.yaml",
    `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a, namespace: shop }
spec: { rules: [{ from: [{ source: { principals: [cluster.local/ns/shop/sa/orders-kafka] } }] }] }
`,
  ],
]);

test("nobody who names one is told that it is undeclared", () => {
  const found = diagnosticsOf(snapshotOf(FILES, { preset: "all" })).map(({ rule }) => rule);
  expect(found.filter((rule) => rule.includes("undeclared"))).toEqual([]);
  const without = new Map([...FILES].filter(([file]) => file !== "/kafka.yaml"));
  const told = diagnosticsOf(snapshotOf(without, { preset: "all" })).map(({ rule }) => rule);
  expect(told).toContain("reference/undeclared-subject");
  expect(told).toContain("mesh/istio-undeclared-service-account");
});

test("one is not renamed, since its name is that of the object it is made for", () => {
  const text = FILES.get("/binding.yaml")!;
  const result = rename(snapshotOf(FILES), "/binding.yaml", text.indexOf("orders-kafka") + 1, "other");
  expect(result).toEqual({ refused: 'Kafka "orders" makes ServiceAccount "orders-kafka".' });
});
