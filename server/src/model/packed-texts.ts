import type { Text } from "./content";
import { shared } from "./packed-list";

/**
 * Labels or annotations of an object. Of most objects nobody ever asks for them, so that keys and values are lists
 * that many objects share, and the places are numbers; the first question makes an ordinary map out of them.
 */
export class PackedTexts implements ReadonlyMap<string, Text> {
  readonly #keys: readonly string[];
  /** Each value with the start and the end of its place. */
  readonly #values: readonly (string | number)[];
  #map: ReadonlyMap<string, Text> | undefined;

  constructor(texts: ReadonlyMap<string, Text>) {
    // A list of exact length: one that grew has room for more. Values are mostly names, which differ.
    const values = new Array<string | number>(3 * texts.size);
    let position = 0;
    for (const { value, at } of texts.values()) {
      values[position++] = value;
      values[position++] = at.start;
      values[position++] = at.end;
    }
    this.#keys = shared([...texts.keys()]);
    this.#values = values;
  }

  get size(): number {
    return this.#keys.length;
  }

  get(key: string): Text | undefined {
    return this.#open().get(key);
  }

  has(key: string): boolean {
    return this.#keys.includes(key);
  }

  forEach(callback: (text: Text, key: string, map: ReadonlyMap<string, Text>) => void): void {
    for (const [key, text] of this) callback(text, key, this);
  }

  entries(): MapIterator<[string, Text]> {
    return this.#open().entries();
  }

  keys(): MapIterator<string> {
    return this.#open().keys();
  }

  values(): MapIterator<Text> {
    return this.#open().values();
  }

  [Symbol.iterator](): MapIterator<[string, Text]> {
    return this.entries();
  }

  #open(): ReadonlyMap<string, Text> {
    this.#map ??= new Map(
      this.#keys.map((key, index) => {
        const [value, start, end] = this.#values.slice(3 * index);
        return [key, { value: String(value), at: { start: Number(start), end: Number(end) } }];
      }),
    );
    return this.#map;
  }
}
