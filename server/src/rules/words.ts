/** `a, b, c`, or the first ones and how many more there are. */
export function listText(items: readonly string[], most = 4): string {
  const unique = [...new Set(items)];
  if (unique.length <= most) return unique.join(", ");
  return `${unique.slice(0, most - 1).join(", ")} and ${unique.length - most + 1} more`;
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
