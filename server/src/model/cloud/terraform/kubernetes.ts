import { resolve, valueOf, type YamlNode } from "../../../yaml/node";
import type { Text } from "../../content";
import type { CloudTarget, MadeAccount } from "../content";
import type { BlockReader, TerraformBlock } from "./block";
import { blocksOf, type TerraformScope } from "./scope";

export const KUBERNETES_BLOCKS: readonly (readonly [string, BlockReader])[] = [
  ["kubernetes_service_account", readAccount],
  ["kubernetes_service_account_v1", readAccount],
];

function readAccount({ at, body, scope }: TerraformBlock): readonly MadeAccount[] {
  const [metadata] = blocksOf(body, "metadata");
  const name = scope.read(scope.resolve(valueOf(metadata, "name")));
  const namespace = valueOf(metadata, "namespace");
  if (!metadata || !name) return [];
  const annotations = scope.resolve(valueOf(metadata, "annotations"));
  return [
    {
      fact: "made-account",
      at,
      namespace: namespace ? scope.read(scope.resolve(namespace)) : { value: "default", at: name.at },
      name,
      role: roleOf(annotations, scope),
      annotations: readAnnotations(annotations, scope),
    },
  ];
}

function roleOf(annotations: YamlNode | undefined, scope: TerraformScope): CloudTarget | undefined {
  const value = valueOf(annotations, "eks.amazonaws.com/role-arn");
  return value && scope.target(value);
}

function readAnnotations(node: YamlNode | undefined, scope: TerraformScope): ReadonlyMap<string, Text> {
  const map = resolve(node);
  const res = new Map<string, Text>();
  if (map?.type !== "map") return res;
  for (const { key, value } of map.entries) {
    const text = scope.read(value);
    if (text) res.set(key.text, text);
  }
  return res;
}
