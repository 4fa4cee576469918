import { HOLE, resolve, valueOf, type YamlContent, type YamlMap, type YamlNode } from "../../../yaml/node";
import type { Text } from "../../content";
import type { ReadText } from "../aws/policy";
import type { CloudTarget } from "../content";

/** What expressions of one Terraform file mean, as far as the file itself tells: `local.x` that is a literal. */
export interface TerraformScope {
  readonly read: ReadText;
  /** The node, or what a local value stands for. */
  readonly resolve: (node: YamlNode | undefined) => YamlContent | undefined;
  readonly target: (node: YamlNode | undefined) => CloudTarget;
}

export function createScope(root: YamlMap): TerraformScope {
  const locals = localsOf(root);

  function resolveLocal(node: YamlNode | undefined, depth = 0): YamlContent | undefined {
    const content = resolve(node);
    if (content?.type !== "scalar" || depth > MAX_DEPTH) return content;
    const name = LOCAL.exec(content.text)?.[1];
    const local = name === undefined ? undefined : locals.get(name);
    return local ? resolveLocal(local, depth + 1) : content;
  }

  function textOf(text: string, depth: number): string {
    if (!text.includes("${") && !text.includes("%{")) return text;
    const known = text.replace(TEMPLATE, (template) => {
      const name = LOCAL.exec(template)?.[1];
      const local = name === undefined ? undefined : resolve(locals.get(name));
      if (local?.type !== "scalar" || depth > MAX_DEPTH) return HOLE;
      return textOf(local.text, depth + 1).slice(0, MAX_LENGTH);
    });
    const rest = known.search(/[$%]\{/);
    return rest < 0 ? known : known.slice(0, rest) + HOLE;
  }

  function read(node: YamlNode | undefined): Text | undefined {
    const content = resolve(node);
    if (content?.type !== "scalar" || content.value === null) return undefined;
    return { value: textOf(content.text, 0), at: content.at };
  }

  function target(node: YamlNode | undefined): CloudTarget {
    const content = resolveLocal(node);
    if (content?.type !== "scalar" || content.value === null) return { kind: "unknown" };
    const address = ADDRESS.exec(content.text)?.[1];
    if (address !== undefined && !NO_OBJECT.test(address))
      return { kind: "address", address, at: content.at };
    const text = read(content);
    return text && !text.value.startsWith(HOLE) ? { kind: "value", text } : { kind: "unknown" };
  }

  return { read, resolve: (node) => resolveLocal(node), target };
}

const MAX_DEPTH = 8;
const MAX_LENGTH = 10_000;
const TEMPLATE = /\$\{[^{}]*\}/g;
const LOCAL = /^\$\{\s*local\.([\w-]+)\s*\}$/;
/** `aws_iam_role.app.arn`, `aws_iam_role.app[0].arn`, `data.aws_iam_policy_document.trust.json`, `module.irsa.arn`. */
const ADDRESS =
  /^\$\{\s*(data\.[\w-]+\.[\w-]+|[A-Za-z_][\w-]*\.[\w-]+)(?:\[[^\][(){}?]*\])?(?:\.[\w-]+|\[[^\][(){}?]*\])*\s*\}$/;
const NO_OBJECT = /^(?:local|var|each|count|path|self|terraform)\./;

function localsOf(root: YamlMap): ReadonlyMap<string, YamlNode> {
  const res = new Map<string, YamlNode>();
  for (const block of blocksOf(root, "locals"))
    for (const { key, value } of block.entries) if (value) res.set(key.text, value);
  return res;
}

/** Every block of a name; Terraform's JSON writes several as a list. */
export function blocksOf(parent: YamlNode | undefined, key: string): readonly YamlMap[] {
  const map = resolve(parent);
  if (map?.type !== "map") return [];
  const values = map.entries.filter((entry) => entry.key.text === key).map(({ value }) => resolve(value));
  const all = values.flatMap((value) => (value?.type === "seq" ? value.items.map(resolve) : [value]));
  return all.filter((node) => node?.type === "map");
}

/** Blocks that an expression makes are not known. */
export function hasDynamic(parent: YamlMap, key: string): boolean {
  return blocksOf(parent, "dynamic").some((block) => valueOf(block, key) !== undefined);
}
