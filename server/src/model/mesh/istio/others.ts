import { entryOf, valueOf, type YamlMap } from "../../../yaml/node";
import type { ObjectContent } from "../../object";
import { textField, textItems } from "../../read";
import type {
  DestinationRuleContent,
  GatewayContent,
  MeshConfigContent,
  RemovedContent,
  ServiceEntryContent,
} from "./content";

export function lowerGateway(node: YamlMap, meta: ObjectContent): GatewayContent {
  return { ...meta, type: "gateway", className: textField(valueOf(node, "spec"), "gatewayClassName") };
}

export function lowerServiceEntry(_node: YamlMap, meta: ObjectContent): ServiceEntryContent {
  return { ...meta, type: "istio-service-entry" };
}

export function lowerDestinationRule(node: YamlMap, meta: ObjectContent): DestinationRuleContent {
  const spec = valueOf(node, "spec");
  return {
    ...meta,
    type: "istio-destination-rule",
    host: textField(spec, "host"),
    tlsMode: textField(valueOf(valueOf(spec, "trafficPolicy"), "tls"), "mode"),
    hasSelector: entryOf(spec, "workloadSelector") !== undefined,
  };
}

export function lowerRemoved(successor: string): (node: YamlMap, meta: ObjectContent) => RemovedContent {
  return (_node, meta) => ({ ...meta, type: "istio-removed", successor });
}

/** `spec.meshConfig` of an IstioOperator. */
export function lowerIstioOperator(node: YamlMap, meta: ObjectContent): MeshConfigContent {
  const config = valueOf(valueOf(node, "spec"), "meshConfig");
  const aliases = valueOf(config, "trustDomainAliases");
  const providers = valueOf(config, "extensionProviders");
  return {
    ...meta,
    type: "istio-mesh-config",
    trustDomain: textField(config, "trustDomain"),
    trustDomainAliases: aliases?.type === "seq" ? textItems(aliases.items).map(({ value }) => value) : [],
    rootNamespace: textField(config, "rootNamespace"),
    providers:
      providers?.type === "seq" ? providers.items.flatMap((item) => textField(item, "name") ?? []) : [],
  };
}
