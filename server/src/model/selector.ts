import type { TextRange } from "../text/range";
import { entryOf, isKnown, resolve, valueOf, type YamlNode } from "../yaml/node";
import type { LabelSelector } from "./content";
import { isOpen, textField, textItems, textMap } from "./read";

/** A label selector where it is written; an empty one selects everything. */
export interface WrittenSelector extends LabelSelector {
  readonly isEmpty: boolean;
  /** A template may change it. */
  readonly open: boolean;
}

/** The selector under a key; absent where the key is. */
export function selectorField(parent: YamlNode | undefined, key: string): WrittenSelector | undefined {
  const entry = entryOf(parent, key);
  return entry && readSelector(entry.value, entry.key.at);
}

function readSelector(value: YamlNode | undefined, keyAt: TextRange): WrittenSelector {
  const node = resolve(value);
  const labels = valueOf(node, "matchLabels");
  const expressions = valueOf(node, "matchExpressions");
  const items = expressions?.type === "seq" ? expressions.items : [];
  const matchLabels = new Map([...textMap(labels)].map(([key, text]) => [key, text.value]));
  const hasHole = [...matchLabels].some(([key, text]) => !isKnown(key) || !isKnown(text));
  return {
    at: keyAt,
    matchLabels,
    matchExpressions: items.map((item) => {
      const values = valueOf(item, "values");
      return {
        key: textField(item, "key")?.value ?? "",
        operator: textField(item, "operator")?.value ?? "",
        values: values?.type === "seq" ? textItems(values.items).map((text) => text.value) : [],
      };
    }),
    isEmpty: matchLabels.size === 0 && items.length === 0,
    open: hasHole || isOpen(node) || isOpen(labels) || isOpen(expressions) || items.some(isOpen),
  };
}
