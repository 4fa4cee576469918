const LITERAL = /^[a-zA-Z0-9\-._~%!$&'()+,;:@=]+$/;
const ONE = "{*}";
const REST = "{**}";

export function isPathTemplate(text: string): boolean {
  return text.includes("{") || text.includes("}");
}

/** Why a path with braces is no path template; absent for a right one and for a path without braces. */
export function pathTemplateFault(text: string): string | undefined {
  if (!isPathTemplate(text)) return undefined;
  if (!text.startsWith("/")) return `A path template starts with "/".`;
  let isLast = false;
  for (const segment of text.slice(1).split("/")) {
    if (isLast && (segment === ONE || segment === REST)) return `Nothing variable can follow "{**}".`;
    if (segment === REST) isLast = true;
    else if (segment !== ONE && segment !== "" && !LITERAL.test(segment))
      return `"{*}" and "{**}" stand for whole segments; "${segment}" is neither one of them nor plain text.`;
  }
  return undefined;
}

/** `{*}` is one segment that is not empty; `{**}` any number of characters. */
export function matchesPathTemplate(template: string, path: string): boolean {
  const segments = template.split("/");
  const rest = segments.indexOf(REST);
  const parts = path.split("/");
  const isSegment = (segment: string, part: string | undefined): boolean =>
    segment === ONE ? part !== undefined && part !== "" : segment === part;
  const head = rest < 0 ? segments : segments.slice(0, rest);
  if (!head.every((segment, position) => isSegment(segment, parts[position]))) return false;
  if (rest < 0) return parts.length === segments.length;
  const tail = segments.slice(rest + 1);
  if (parts.length < head.length + tail.length + 1) return false;
  return tail.every((segment, position) => isSegment(segment, parts[parts.length - tail.length + position]));
}
