import type { YamlNode } from "./node";

/** What happens between two items that stay: items `from` to `to` give way to `values`. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly values: readonly string[];
}

/** The differences between a list and what it shall be, around a longest row of items that stay. */
export function gapsBetween(items: readonly (YamlNode | undefined)[], values: readonly string[]): Gap[] {
  const lengths = commonLengths(items, values);
  const lengthAt = (item: number, value: number): number => lengths[item]?.[value] ?? 0;
  const res: Gap[] = [];
  let from = 0;
  let valueFrom = 0;
  let item = 0;
  let value = 0;
  const close = (): void => {
    if (item > from || value > valueFrom)
      res.push({ from, to: item, values: values.slice(valueFrom, value) });
  };
  while (item < items.length && value < values.length) {
    if (isSame(items[item], values[value])) {
      close();
      from = ++item;
      valueFrom = ++value;
    } else if (lengthAt(item + 1, value) >= lengthAt(item, value + 1)) item++;
    else value++;
  }
  item = items.length;
  value = values.length;
  close();
  return res;
}

/** For each pair of positions, how many items from there on can stay. */
function commonLengths(items: readonly (YamlNode | undefined)[], values: readonly string[]): number[][] {
  const res = Array.from({ length: items.length + 1 }, () => new Array<number>(values.length + 1).fill(0));
  for (let item = items.length - 1; item >= 0; item--) {
    const row = res[item] ?? [];
    const below = res[item + 1] ?? [];
    for (let value = values.length - 1; value >= 0; value--) {
      row[value] = isSame(items[item], values[value])
        ? (below[value + 1] ?? 0) + 1
        : Math.max(below[value] ?? 0, row[value + 1] ?? 0);
    }
  }
  return res;
}

function isSame(item: YamlNode | undefined, value: string | undefined): boolean {
  return item?.type === "scalar" && typeof item.value === "string" && item.text === value;
}
