import { resolve, valueOf, type YamlMap } from "../../yaml/node";
import type { ObjectContent } from "../object";
import { booleanField, isOpen, textField, textList } from "../read";
import type { EncryptionConfigurationContent, KubeletConfigurationContent } from "./content";

/** The file behind `kubelet --config`. */
export function lowerKubeletConfiguration(node: YamlMap, meta: ObjectContent): KubeletConfigurationContent {
  const authentication = valueOf(node, "authentication");
  const authorization = valueOf(node, "authorization");
  return {
    ...meta,
    type: "kubelet-configuration",
    anonymous: booleanField(valueOf(authentication, "anonymous"), "enabled"),
    authorizationMode: textField(authorization, "mode"),
    readOnlyPort: textField(node, "readOnlyPort"),
    clientCaFile: textField(valueOf(authentication, "x509"), "clientCAFile"),
    open: node.open || isOpen(authentication) || isOpen(authorization),
  };
}

/** The file behind `--encryption-provider-config`, of which only the order of the providers is kept. */
export function lowerEncryptionConfiguration(
  node: YamlMap,
  meta: ObjectContent,
): EncryptionConfigurationContent {
  const list = valueOf(node, "resources");
  const items = list?.type === "seq" ? list.items : [];
  return {
    ...meta,
    type: "encryption-configuration",
    resources: items.flatMap((item) => {
      const content = resolve(item);
      const providers = valueOf(content, "providers");
      if (content?.type !== "map" || providers?.type !== "seq") return [];
      return [
        {
          at: content.at,
          resources: textList(content, "resources", content.at),
          providers: providers.items.flatMap((provider) => {
            const map = resolve(provider);
            const key = map?.type === "map" ? map.entries[0]?.key : undefined;
            return key ? [{ value: key.text, at: key.at }] : [];
          }),
        },
      ];
    }),
  };
}
