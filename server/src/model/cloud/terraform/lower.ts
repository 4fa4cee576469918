import { exactList } from "../../../support/exact";
import { resolve, type YamlDocument, type YamlMap, type YamlScalar } from "../../../yaml/node";
import type { PlacedContent } from "../../lower";
import type { ObjectContent } from "../../content";
import { NO_TEXTS } from "../../read";
import type { CloudFact, Infrastructure } from "../content";
import { namesOf } from "../names";
import { AWS_BLOCKS } from "./aws";
import { AZURE_BLOCKS } from "./azure";
import type { BlockReader } from "./block";
import { GOOGLE_BLOCKS } from "./google";
import { KUBERNETES_BLOCKS } from "./kubernetes";
import { readModule } from "./module";
import { createScope, type TerraformScope } from "./scope";
import { lowerVaultRole, VAULT_ROLE } from "./vault";

const READERS: ReadonlyMap<string, BlockReader> = new Map([
  ...AWS_BLOCKS,
  ...GOOGLE_BLOCKS,
  ...AZURE_BLOCKS,
  ...KUBERNETES_BLOCKS,
]);

/** The blocks of a Terraform file that say something about identities of a cluster. */
export function lowerTerraform(document: YamlDocument): readonly PlacedContent[] {
  const root = resolve(document.root);
  if (root?.type !== "map") return [];
  const scope = createScope(root);
  const res: PlacedContent[] = [];
  for (const { type, name, body } of blocks(root)) {
    const isVaultRole = type.text === VAULT_ROLE;
    const facts = isVaultRole ? [] : readBlock(type, name, body, scope);
    if (facts.length === 0 && !isVaultRole) continue;
    const meta: ObjectContent = {
      apiVersion: "terraform",
      kind: type.text,
      at: body.at,
      kindAt: type.at,
      name: { value: name.text, at: name.at },
      namespaceText: undefined,
      labels: NO_TEXTS,
      annotations: NO_TEXTS,
      templated: false,
      problems: exactList([]),
    };
    if (isVaultRole) {
      res.push({ object: lowerVaultRole(meta, body, scope), path: exactList([]) });
      continue;
    }
    const object: Infrastructure = {
      ...meta,
      type: "infrastructure",
      language: "terraform",
      facts,
      ...namesOf(facts),
    };
    res.push({ object, path: exactList([]) });
  }
  return res;
}

function readBlock(
  type: YamlScalar,
  name: YamlScalar,
  body: YamlMap,
  scope: TerraformScope,
): readonly CloudFact[] {
  const address = `${type.text}.${name.text}`;
  const block = { address, at: name.at, body, scope };
  if (type.text === "module") return readModule(block);
  return READERS.get(type.text)?.(block) ?? [];
}

interface Block {
  readonly type: YamlScalar;
  readonly name: YamlScalar;
  readonly body: YamlMap;
}

/** Resources and data sources with their two labels, modules with their one. */
function* blocks(root: YamlMap): Iterable<Block> {
  for (const { key, value } of root.entries) {
    const content = resolve(value);
    if (content?.type !== "map") continue;
    if (key.text === "module") {
      for (const [name, body] of labelled(content)) yield { type: key, name, body };
    } else if (key.text === "resource" || key.text === "data") {
      for (const [type, named] of labelled(content))
        for (const [name, body] of labelled(named)) yield { type: typeOf(key, type), name, body };
    }
  }
}

/** Data sources go by `data.` and their type. */
function typeOf({ text }: YamlScalar, type: YamlScalar): YamlScalar {
  return text === "data" ? { ...type, text: `data.${type.text}` } : type;
}

/** The value of a label may be a list of bodies in Terraform's JSON. */
function* labelled(map: YamlMap): Iterable<readonly [YamlScalar, YamlMap]> {
  for (const { key, value } of map.entries) {
    const content = resolve(value);
    const bodies = content?.type === "seq" ? content.items.map(resolve) : [content];
    for (const body of bodies) if (body?.type === "map") yield [key, body];
  }
}
