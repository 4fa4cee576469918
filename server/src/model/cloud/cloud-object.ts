import { resolve, valueOf, type YamlContent, type YamlNode } from "../../yaml/node";
import type { ObjectContent, Text } from "../content";
import type { LoweredObject } from "../object";
import { textField } from "../read";
import type { ReadText } from "./aws/policy";
import type { CloudFact, CloudTarget } from "./content";
import { namesOf } from "./names";
import { withoutVariables } from "./substituted";

/** An object with what it says about a cloud; opaque where it says nothing. */
export function cloudObject(meta: ObjectContent, facts: readonly CloudFact[]): LoweredObject {
  if (facts.length === 0) return { ...meta, type: "opaque" };
  return { ...meta, type: "cloud", facts, ...namesOf(facts) };
}

/** Text of a manifest stands for itself, but for variables that some tool fills in. */
export const readPlain: ReadText = (node) => {
  const content = resolve(node);
  if (content?.type !== "scalar" || content.value === null) return undefined;
  return { value: withoutVariables(content.text), at: content.at };
};

export function itemsOf(node: YamlNode | undefined): readonly YamlContent[] {
  const list = resolve(node);
  const items = list?.type === "seq" ? list.items.map(resolve) : [];
  return items.filter((item) => item !== undefined);
}

/** A value, or the object of the same cluster that `…Ref` names; `tool` keeps names of several tools apart. */
export function targetOf(
  value: Text | undefined,
  reference: YamlNode | undefined,
  tool: string,
): CloudTarget {
  if (value) return { kind: "value", text: value };
  const name = textField(valueOf(reference, "from") ?? reference, "name");
  return name ? { kind: "address", address: `${tool}/${name.value}`, at: name.at } : { kind: "unknown" };
}

/** The address of an object that others of its tool refer to. */
export function addressOf(meta: ObjectContent, tool: string): string | undefined {
  return meta.name && `${tool}/${meta.name.value}`;
}
