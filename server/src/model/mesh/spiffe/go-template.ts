/** A part of a Go template: text, or what stands between braces. */
export type TemplatePart =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "action";
      /** Without braces, trim marks and blanks. */
      readonly text: string;
      /** In the whole template. */
      readonly start: number;
    };

/** Cuts a template into its parts; "unclosed" where a brace is missing. */
export function templateParts(template: string): readonly TemplatePart[] | "unclosed" {
  const res: TemplatePart[] = [];
  let at = 0;
  while (at < template.length) {
    const start = template.indexOf("{{", at);
    if (start < 0) break;
    const end = template.indexOf("}}", start + 2);
    if (end < 0) return "unclosed";
    const before = template.slice(at, start);
    const inner = template.slice(start + 2, end);
    const trimsBefore = /^-\s/.test(inner);
    if (before !== "") res.push({ type: "text", text: trimsBefore ? before.trimEnd() : before });
    const text = inner.replace(/^-(?=\s)/, "").replace(/(?<=\s)-$/, "");
    res.push({
      type: "action",
      text: text.trim(),
      start: start + 2 + Math.max(0, inner.indexOf(text.trim())),
    });
    at = end + 2;
  }
  if (at < template.length) res.push({ type: "text", text: template.slice(at) });
  return res;
}

/** A field of the data of a template: `.PodMeta.Labels.app` is `PodMeta`, `Labels`, `app`. */
export interface FieldPath {
  readonly fields: readonly string[];
  /** In the action. */
  readonly start: number;
}

const FIELDS = /(?<![\w)"\]])\.[A-Za-z_]\w*(?:\.\w+)*/g;

/** The fields that an action names, outside of strings. */
export function fieldsOf(action: string): readonly FieldPath[] {
  const plain = action.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, (text) => "_".repeat(text.length));
  return [...plain.matchAll(FIELDS)].map((match) => ({
    fields: match[0].slice(1).split("."),
    start: match.index,
  }));
}

/** What an action prints, where it is nothing but a field or `index .PodMeta.Labels "app"`. */
export function simpleField(action: string): readonly string[] | undefined {
  if (/^\.[A-Za-z_]\w*(?:\.\w+)*$/.test(action)) return action.slice(1).split(".");
  const [, map, key] = /^index\s+\.([A-Za-z_]\w*(?:\.\w+)*)\s+"([^"\\]*)"$/.exec(action) ?? [];
  return map !== undefined && key !== undefined ? [...map.split("."), key] : undefined;
}
