/** `a, b, c`, or the first ones and how many more there are. */
export function listText(items: readonly string[], most = 4): string {
  const unique = [...new Set(items)];
  if (unique.length <= most) return unique.join(", ");
  return `${unique.slice(0, most - 1).join(", ")} and ${unique.length - most + 1} more`;
}

/** What a menu shows of the title of a fix before it cuts it. */
export const TITLE_LENGTH = 100;

/** As many as there is room for, one at least, and how many more there are. */
export function fittedText(items: readonly string[], room: number): string {
  const unique = [...new Set(items)];
  for (let count = unique.length; count > 1; count--) {
    const more = count === unique.length ? "" : ` and ${unique.length - count} more`;
    const text = unique.slice(0, count).join(", ") + more;
    if (text.length <= room) return text;
  }
  const [first = ""] = unique;
  return unique.length < 2 ? first : `${first} and ${unique.length - 1} more`;
}

export function quoted(items: readonly string[], most = 4): string {
  return listText(
    items.map((item) => `"${item}"`),
    most,
  );
}

/** `1 permission`, `2 permissions`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
