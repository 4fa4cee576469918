import type { ObjectOf, Workload } from "../../model/object";
import type { ObjectIndex } from "../index";
import { authorize, type Verdict } from "./authorize";
import type { Call } from "./call";
import { type Dataplane, dataplaneOf, standsBefore, type Waypoint, waypointOf } from "./dataplane";
import { type Mesh, meshOf } from "./mesh";
import { peerModeOf } from "./peer-mode";
import { destinationOf, policiesOf } from "./policies";
import { protocolOf, targetPortOf, workloadsBehind } from "./services";
import { GATEWAY_LABEL } from "./call";

/** Who calls: an identity of the mesh, or somebody without one at an address. */
export interface Caller {
  /** Without `spiffe://`; null for plaintext. */
  readonly principal: string | null;
  readonly ip?: string | undefined;
}

/** What is known of the request; what is left out is not known. */
export interface RequestFacts {
  readonly protocol?: "http" | "tcp" | undefined;
  readonly port?: number | undefined;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly host?: string | undefined;
}

/** Whether the caller reaches the Pods of a workload, called by their address. */
export function canCallWorkload(
  index: ObjectIndex,
  caller: Caller,
  workload: Workload,
  request: RequestFacts,
): Verdict {
  const dataplane = dataplaneOf(index, workload);
  const waypoint =
    dataplane.kind === "ambient" ? waypointOf(index, workload.namespace, workload.labels) : undefined;
  const isBefore = waypoint !== undefined && standsBefore(waypoint, "workload");
  return callThrough(index, caller, workload, dataplane, request, isBefore ? waypoint : undefined, undefined);
}

/** Whether the caller reaches a Service: all workloads behind it have to agree. */
export function canCallService(
  index: ObjectIndex,
  caller: Caller,
  service: ObjectOf<"service">,
  request: RequestFacts,
): Verdict {
  const workloads = workloadsBehind(index, service);
  const [port, ...others] = service.ports.filter(
    ({ port: own }) => request.port === undefined || own === request.port,
  );
  const isSingle = port !== undefined && others.length === 0;
  const detected = isSingle ? protocolOf(port) : "unknown";
  const facts: RequestFacts = {
    ...request,
    port: isSingle ? targetPortOf(port) : port ? undefined : request.port,
    protocol: request.protocol ?? (detected === "unknown" ? undefined : detected),
  };
  const verdicts = workloads.map((workload) => {
    const dataplane = dataplaneOf(index, workload);
    const waypoint =
      dataplane.kind === "ambient" ? waypointOf(index, service.namespace, service.labels) : undefined;
    const isBefore = waypoint !== undefined && standsBefore(waypoint, "service");
    return callThrough(index, caller, workload, dataplane, facts, isBefore ? waypoint : undefined, service);
  });
  return agreed(verdicts, "workloads behind the Service");
}

const NOBODY: Verdict = {
  answer: "unknown",
  because: "the workspace has no workload behind the Service",
  by: undefined,
  unknowns: ["the workloads behind the Service"],
};

/** The answer that all give; `of` says what gives them. */
export function agreed(verdicts: readonly Verdict[], of: string): Verdict {
  const [first] = verdicts;
  if (!first) return NOBODY;
  const other = verdicts.find(({ answer }) => answer !== first.answer);
  if (!other) return first;
  const deciding = first.answer === "allow" ? other : first;
  return {
    answer: "unknown",
    because: `the ${of} differ: for one of them, ${deciding.because}`,
    by: deciding.by,
    unknowns: [`which of the ${of} is reached`],
  };
}

function callThrough(
  index: ObjectIndex,
  caller: Caller,
  workload: Workload,
  dataplane: Dataplane,
  request: RequestFacts,
  waypoint: Waypoint | undefined,
  service: ObjectOf<"service"> | undefined,
): Verdict {
  const mesh = meshOf(index);
  const policies = policiesOf(index);
  const at = (point: "sidecar" | "ztunnel", call: Call): Verdict =>
    authorize(policies, call, { ...destinationOf(workload, point), isGateway: dataplane.isGateway }, mesh);
  switch (dataplane.kind) {
    case "none":
      return {
        answer: "allow",
        because: "the workload is not in the mesh, so that no policy is enforced",
        by: undefined,
        unknowns: [],
      };
    case "sidecar":
      return at("sidecar", callTo(index, caller, workload, dataplane, request, mesh));
    case "unknown": {
      const call = callTo(index, caller, workload, dataplane, request, mesh);
      const [sidecar, ztunnel] = [at("sidecar", call), at("ztunnel", call)];
      if (sidecar.answer === ztunnel.answer) return sidecar;
      const unknowns = ["whether the workload has a sidecar or is ambient"];
      return { ...sidecar, answer: "unknown", because: "sidecars and ztunnel decide differently", unknowns };
    }
    case "ambient": {
      const call = callTo(index, caller, workload, dataplane, request, mesh);
      if (!waypoint) return at("ztunnel", call);
      const first = authorize(policies, call, waypointDestination(waypoint, service), mesh);
      if (first.answer === "deny") return first;
      // The Pod sees the waypoint, not the client.
      const principal = `${mesh.trustDomain}/ns/${waypoint.namespace}/sa/${waypoint.name}`;
      const second = at("ztunnel", { ...call, principal, mtls: true, sourceIp: undefined });
      return second.answer === "allow" ? first : second;
    }
  }
}

function waypointDestination({ namespace, name }: Waypoint, service: ObjectOf<"service"> | undefined) {
  return {
    point: "waypoint" as const,
    namespace,
    labels: new Map([[GATEWAY_LABEL, name]]),
    labelsOpen: false,
    ...(service && {
      service: { kind: "Service" as const, namespace: service.namespace, name: service.name?.value ?? "" },
    }),
  };
}

/** Callers use mTLS wherever the workload takes it; where it is off, nobody has an identity. */
function callTo(
  index: ObjectIndex,
  { principal, ip }: Caller,
  workload: Workload,
  { kind, isGateway }: Dataplane,
  request: RequestFacts,
  mesh: Mesh,
): Call {
  const { mode } = peerModeOf(policiesOf(index).peer, destinationOf(workload, "sidecar"), request.port, mesh);
  const isOff = mode === "DISABLE" && kind === "sidecar" && !isGateway;
  const isUnclear = mode === "unknown" && principal !== null && kind === "sidecar";
  const peer = principal === null || isOff ? null : principal;
  return {
    protocol: request.protocol ?? "http",
    principal: isUnclear ? undefined : peer,
    mtls: isUnclear ? undefined : peer !== null,
    sourceIp: ip,
    remoteIp: ip,
    port: request.port,
    sni: peer === null ? null : undefined,
    method: request.method,
    path: request.path,
    host: request.host,
  };
}
