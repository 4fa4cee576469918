import { exactList } from "../../../support/exact";
import { entryOf, resolve, valueOf, type YamlMap } from "../../../yaml/node";
import type { ObjectContent } from "../../object";
import { isOpen, textField } from "../../read";
import { lowerAttachment, specOf } from "./attachment";
import type { PeerAuthenticationContent, PortMode } from "./content";
import { validated } from "./validated";

export function lowerPeerAuthentication(node: YamlMap, meta: ObjectContent): PeerAuthenticationContent {
  const spec = specOf(node);
  const mtls = valueOf(spec, "mtls");
  const ports = valueOf(spec, "portLevelMtls");
  const portModes: PortMode[] = [];
  if (ports?.type === "map")
    for (const { key, value } of ports.entries)
      portModes.push({ port: { value: key.text, at: key.at }, mode: textField(value, "mode") });
  return {
    ...meta,
    ...validated(node, meta),
    type: "istio-peer-authentication",
    attachment: lowerAttachment(spec),
    mode: textField(mtls, "mode"),
    modeOpen: isOpen(spec) || isOpen(mtls),
    portModes: exactList(portModes),
    portModesOpen:
      isOpen(spec) ||
      isOpen(ports) ||
      (ports?.type === "map" && ports.entries.some(({ value }) => isOpen(resolve(value)))),
    created: textField(resolve(entryOf(node, "metadata")?.value), "creationTimestamp"),
  };
}
