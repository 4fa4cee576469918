/** An address or a range of addresses (CIDR). */
export interface IpBlock {
  /** 4 or 16 bytes. */
  readonly bytes: readonly number[];
  /** How many leading bits count. */
  readonly prefix: number;
}

/** `10.1.0.7`, `10.1.0.0/16`, `2001:db8::/32`; absent for what is none of them. */
export function parseIpBlock(text: string): IpBlock | undefined {
  const [address = "", prefixText, ...rest] = text.split("/");
  const bytes = parseAddress(address);
  if (!bytes || rest.length > 0) return undefined;
  if (prefixText === undefined) return { bytes, prefix: bytes.length * 8 };
  if (!/^(?:0|[1-9]\d{0,2})$/.test(prefixText) || Number(prefixText) > bytes.length * 8) return undefined;
  return { bytes, prefix: Number(prefixText) };
}

/** Whether all addresses of `inner` are in `outer`. */
export function containsBlock(outer: IpBlock, inner: IpBlock): boolean {
  if (outer.bytes.length !== inner.bytes.length || inner.prefix < outer.prefix) return false;
  for (let bit = 0; bit < outer.prefix; bit += 8) {
    const mask = 0xff << Math.max(0, 8 - (outer.prefix - bit));
    const position = bit / 8;
    if (((outer.bytes[position] ?? 0) & mask & 0xff) !== ((inner.bytes[position] ?? 0) & mask & 0xff))
      return false;
  }
  return true;
}

function parseAddress(text: string): readonly number[] | undefined {
  return text.includes(":") ? parseVersion6(text) : parseVersion4(text);
}

function parseVersion4(text: string): readonly number[] | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.map(Number);
}

function parseVersion6(text: string): readonly number[] | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(groupsOf);
  if (!head || (halves.length === 2 && !tail)) return undefined;
  if (!tail) return head.length === 16 ? head : undefined;
  const missing = 16 - head.length - tail.length;
  return missing < 2 ? undefined : [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** The bytes of groups between colons; the last group may be an IPv4 address. */
function groupsOf(text: string): readonly number[] | undefined {
  if (text === "") return [];
  const res: number[] = [];
  const groups = text.split(":");
  for (const [position, group] of groups.entries()) {
    if (group.includes(".") && position === groups.length - 1) {
      const last = parseVersion4(group);
      if (!last) return undefined;
      res.push(...last);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(group)) {
      const value = Number.parseInt(group, 16);
      res.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return res;
}
