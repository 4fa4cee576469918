import { resolve, valueOf, type YamlMap } from "../../yaml/node";
import type { ObjectContent } from "../object";
import { isOpen, textField } from "../read";
import type { AuthorizationConfigurationContent } from "./content";
import { fieldProblems } from "./field-problems";
import { validateAuthorization } from "./validate-authorization";

/** The file behind `--authorization-config`. */
export function lowerAuthorizationConfiguration(
  node: YamlMap,
  meta: ObjectContent,
): AuthorizationConfigurationContent {
  const list = valueOf(node, "authorizers");
  const items = list?.type === "seq" ? list.items : [];
  return {
    ...meta,
    type: "authorization-configuration",
    problems: fieldProblems(node, meta, [], validateAuthorization),
    open: node.open || isOpen(list),
    authorizers: items.flatMap((item, index) => {
      const content = resolve(item);
      if (content?.type !== "map") return [];
      const kind = textField(content, "type");
      return [
        {
          at: kind?.at ?? content.at,
          path: ["authorizers", index],
          kind,
          name: textField(content, "name"),
          failurePolicy: textField(valueOf(content, "webhook"), "failurePolicy"),
        },
      ];
    }),
  };
}
