import {
  entryOf,
  HOLE,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
  type YamlNode,
} from "../../../yaml/node";
import type { Text } from "../../content";
import type { CloudTarget } from "../content";

/**
 * What a value of a template says. `!Sub` and `Fn::Sub` put texts together, of which what stands in `${…}` is not
 * known; of what other functions give nothing is known.
 */
export function readTemplateText(node: YamlNode | undefined): Text | undefined {
  const content = resolve(node);
  if (content?.type === "map") return readFunction(content);
  if (content?.type !== "scalar" || content.value === null) return undefined;
  if (content.tag !== undefined && content.tag !== "!Sub") return { value: HOLE, at: content.at };
  const value = content.tag === "!Sub" ? substitute(content.text) : content.text;
  return { value, at: content.at };
}

function readFunction(map: YamlMap): Text {
  const sub = resolve(entryOf(map, "Fn::Sub")?.value);
  const text = sub?.type === "seq" ? resolve(sub.items[0]) : sub;
  if (text?.type === "scalar") return { value: substitute(text.text), at: text.at };
  return { value: HOLE, at: map.at };
}

function substitute(text: string): string {
  return text.replace(/\$\{(!?)([^}]*)\}/g, (_template, literal: string, name: string) =>
    literal === "!" ? `\${${name}}` : HOLE,
  );
}

/** The logical id that `!Ref X`, `!GetAtt X.Arn` and their long forms name. */
export function templateTarget(node: YamlNode | undefined): CloudTarget {
  const content = resolve(node);
  const address = content && logicalId(content);
  if (content && address !== undefined && !address.startsWith("AWS::"))
    return { kind: "address", address, at: content.at };
  const text = readTemplateText(content);
  if (!text || text.value.startsWith(HOLE)) return { kind: "unknown" };
  return { kind: "value", text };
}

function logicalId(content: YamlContent): string | undefined {
  const [name, value] = functionOf(content);
  if (name === "Ref") return value?.type === "scalar" ? value.text : undefined;
  if (name !== "GetAtt") return undefined;
  const first = value?.type === "seq" ? resolve(value.items[0]) : value;
  return first?.type === "scalar" ? first.text.split(".")[0] : undefined;
}

/** The name of the function that a value calls, with what it is called with. */
function functionOf(content: YamlContent): readonly [string, YamlContent | undefined] {
  if (content.type !== "map") return [content.tag?.replace(/^!/, "") ?? "", content];
  const ref = valueOf(content, "Ref");
  return ref ? ["Ref", ref] : ["GetAtt", valueOf(content, "Fn::GetAtt")];
}

/** The value itself, or the text that `!Sub` makes a policy of. */
export function templateValue(node: YamlNode | undefined): YamlContent | undefined {
  const content = resolve(node);
  const sub = content?.type === "map" ? valueOf(content, "Fn::Sub") : undefined;
  return sub?.type === "seq" ? resolve(sub.items[0]) : (sub ?? content);
}
