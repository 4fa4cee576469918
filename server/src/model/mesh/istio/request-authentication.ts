import { exactList } from "../../../support/exact";
import { resolve, valueOf, type YamlMap } from "../../../yaml/node";
import type { ObjectContent } from "../../object";
import { isOpen, textField, textList } from "../../read";
import { lowerAttachment, specOf } from "./attachment";
import type { JwtRule, RequestAuthenticationContent } from "./content";
import { validated } from "./validated";

export function lowerRequestAuthentication(node: YamlMap, meta: ObjectContent): RequestAuthenticationContent {
  const spec = specOf(node);
  const list = valueOf(spec, "jwtRules");
  const items = list?.type === "seq" ? list.items : [];
  return {
    ...meta,
    ...validated(node, meta),
    type: "istio-request-authentication",
    attachment: lowerAttachment(spec),
    jwtRules: exactList(
      items.map((item, index): JwtRule => {
        const rule = resolve(item);
        const at = rule?.at ?? list?.at ?? node.at;
        return {
          index,
          at,
          issuer: textField(rule, "issuer"),
          jwksUri: textField(rule, "jwksUri"),
          audiences: textList(rule, "audiences", at),
          spaceDelimitedClaims: textList(rule, "spaceDelimitedClaims", at),
          open: isOpen(rule),
        };
      }),
    ),
    jwtRulesOpen: isOpen(spec) || isOpen(list),
  };
}
