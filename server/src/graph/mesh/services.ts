import type { ServicePort } from "../../model/mesh/istio/content";
import type { ObjectOf, Workload } from "../../model/object";
import type { ObjectIndex } from "../index";
import { selects } from "./attachment";
import { labelsOf } from "./policies";

type Service = ObjectOf<"service">;

export function servicesIn(index: ObjectIndex, namespace: string): readonly Service[] {
  return index.ofTypeIn("service", namespace);
}

/** The workloads that a Service sends to; one without a selector sends to none that is known. */
export function workloadsBehind(index: ObjectIndex, service: Service): readonly Workload[] {
  if (service.selector.size === 0) return [];
  return index.workloadsIn(service.namespace).filter((workload) => isBehind(workload, service));
}

export function servicesOf(index: ObjectIndex, workload: Workload): readonly Service[] {
  return servicesIn(index, workload.namespace).filter(
    (service) => service.selector.size > 0 && isBehind(workload, service),
  );
}

function isBehind(workload: Workload, service: Service): boolean {
  return selects(service.selector, { labels: labelsOf(workload), labelsOpen: false }) === "yes";
}

/** Port numbers of the Pods that a port of a Service leads to; absent where it is a name. */
export function targetPortOf({ port, targetPort }: ServicePort): number | undefined {
  if (targetPort === undefined) return port;
  return /^\d+$/.test(targetPort) ? Number(targetPort) : undefined;
}

const HTTP = /^(?:http|http2|grpc|grpc-web)(?:-|$)/;
const OTHER = /^(?:tcp|tls|https|mongo|mysql|redis|udp)(?:-|$)/;

/** What Istio takes the traffic of a port for: what `appProtocol` says, else the beginning of its name. */
export function protocolOf({ name, appProtocol, protocol }: ServicePort): "http" | "tcp" | "unknown" {
  if (protocol !== undefined && protocol !== "TCP") return "tcp";
  const text = (appProtocol ?? name ?? "").toLowerCase().replace(/^kubernetes\.io\/h2c$/, "http2");
  if (HTTP.test(text)) return "http";
  return OTHER.test(text) ? "tcp" : "unknown";
}
