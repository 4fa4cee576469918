import { exactList } from "../../../support/exact";
import type { YamlMap } from "../../../yaml/node";
import type { FieldError } from "../../field-error";
import type { ObjectContent, Problem } from "../../object";
import { placeOf, toJson } from "../../read";
import { validateIstio } from "./validate";

/** What istiod rejects and what it warns of, each with its place; nothing where a template may still change it. */
export function validated(
  node: YamlMap,
  meta: ObjectContent,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
  const json = toJson(node);
  if (json === undefined) return { problems: exactList([]), warnings: exactList([]) };
  const { errors, warnings } = validateIstio(json);
  const placed = (list: readonly FieldError[]): readonly Problem[] =>
    exactList(
      list.flatMap((error) => {
        const at = placeOf(node, error.field, meta.kindAt);
        return at === "unknown" ? [] : [{ ...error, at }];
      }),
    );
  return { problems: placed(errors), warnings: placed(warnings) };
}
