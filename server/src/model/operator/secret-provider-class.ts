import { valueOf, type YamlMap } from "../../yaml/node";
import type { ObjectContent } from "../content";
import { isOpen, textField, textMap } from "../read";
import type { SecretProviderClassContent } from "./content";

export function lowerSecretProviderClass(node: YamlMap, meta: ObjectContent): SecretProviderClassContent {
  const spec = valueOf(node, "spec");
  const parameters = valueOf(spec, "parameters");
  return {
    ...meta,
    type: "secret-provider-class",
    provider: textField(spec, "provider"),
    parameters: textMap(parameters),
    parametersOpen: isOpen(spec) || isOpen(parameters),
  };
}
