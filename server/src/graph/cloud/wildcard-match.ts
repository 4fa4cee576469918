/** Whether a text fits a pattern in which `*` stands for any run of characters and `?` for one; in linear memory. */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let restart = 0;
  while (at < text.length) {
    const char = pattern[next];
    if (char === "*") {
      star = next++;
      restart = at;
    } else if (char === "?" || char === text[at]) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++restart;
    } else return false;
  }
  while (pattern[next] === "*") next++;
  return next === pattern.length;
}
