import { exactList } from "../../../support/exact";
import { resolve, valueOf, type YamlMap } from "../../../yaml/node";
import type { ObjectContent } from "../../object";
import { textField, textMap } from "../../read";
import type { ServiceContent, ServicePort } from "./content";

export function lowerService(node: YamlMap, meta: ObjectContent): ServiceContent {
  const spec = valueOf(node, "spec");
  const ports = valueOf(spec, "ports");
  const items = ports?.type === "seq" ? ports.items : [];
  const field = (item: (typeof items)[number], key: string): string | undefined =>
    textField(resolve(item), key)?.value;
  return {
    ...meta,
    type: "service",
    selector: textMap(valueOf(spec, "selector")),
    ports: exactList(
      items.map((item) =>
        servicePort({
          name: field(item, "name"),
          port: field(item, "port"),
          targetPort: field(item, "targetPort"),
          protocol: field(item, "protocol"),
          appProtocol: field(item, "appProtocol"),
        }),
      ),
    ),
  };
}

interface WrittenPort extends Omit<ServicePort, "port"> {
  readonly port: string | undefined;
}

export function servicePort({ port, ...rest }: WrittenPort): ServicePort {
  return { ...rest, port: port !== undefined && /^\d+$/.test(port) ? Number(port) : undefined };
}
