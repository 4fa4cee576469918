import type { TextRange } from "../text/range";
import type { Text, TextList } from "./content";

/**
 * A list of strings that is written somewhere. Rules of roles are most of what an index keeps, and of a file at rest
 * mostly only the values are asked for: they are shared by all lists that say the same, and the places of the items
 * are numbers until somebody looks at them. A class, because its `items` are made when asked for.
 */
export class PackedList implements TextList {
  readonly open: boolean;
  /** What the items say, in their order. */
  readonly values: readonly string[];
  /** Start and end of the list, then of each item. */
  readonly places: readonly number[];
  #items: readonly Text[] | undefined;

  constructor(at: TextRange, items: readonly Text[], open: boolean) {
    this.open = open;
    this.values = shared(items.map(({ value }) => value));
    const places = new Array<number>(2 + 2 * items.length);
    places[0] = at.start;
    places[1] = at.end;
    for (const [index, item] of items.entries()) {
      places[2 + 2 * index] = item.at.start;
      places[3 + 2 * index] = item.at.end;
    }
    this.places = places;
  }

  get present(): boolean {
    return true;
  }

  get at(): TextRange {
    return this.#range(0);
  }

  get items(): readonly Text[] {
    this.#items ??= this.values.map((value, index) => ({ value, at: this.#range(2 + 2 * index) }));
    return this.#items;
  }

  #range(position: number): TextRange {
    return { start: this.places[position] ?? 0, end: this.places[position + 1] ?? 0 };
  }
}

/** One list for all that say the same. */
export function shared(values: readonly string[]): readonly string[] {
  const key = values.join("\n");
  if (key.length > MAX_SHARED_LENGTH) return values;
  const known = lists.get(key);
  if (known?.length === values.length) return known;
  if (lists.size >= MAX_LISTS) lists.clear();
  lists.set(key, values);
  return values;
}

const MAX_SHARED_LENGTH = 96;
const MAX_LISTS = 2048;
const lists = new Map<string, readonly string[]>();
