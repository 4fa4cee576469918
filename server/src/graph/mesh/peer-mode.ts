import type { ObjectOf } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { selects } from "./attachment";
import type { Destination } from "./call";
import type { Mesh } from "./mesh";

type PeerAuthentication = ObjectOf<"istio-peer-authentication">;

/** How a workload takes connections: STRICT wants mTLS, PERMISSIVE takes both, DISABLE plaintext only. */
export interface PeerMode {
  readonly mode: "STRICT" | "PERMISSIVE" | "DISABLE" | "unknown";
  /** What says so; absent for the default PERMISSIVE. */
  readonly by: PeerAuthentication | undefined;
}

/** The mode of a port of a workload: by selector before its namespace before the mesh; `UNSET` inherits. */
export function peerModeOf(
  policies: readonly PeerAuthentication[],
  destination: Pick<Destination, "namespace" | "labels" | "labelsOpen">,
  port: number | undefined,
  mesh: Mesh,
): PeerMode {
  const own = policies.filter(({ namespace }) => namespace === destination.namespace);
  const isRoot = destination.namespace === mesh.rootNamespace;
  const selected = isRoot ? [] : own.filter(isSelective);
  const matching = selected.filter(
    ({ attachment }) => selects(attachment.selector?.labels ?? new Map(), destination) !== "no",
  );
  const isUncertain = matching.some(
    ({ attachment }) =>
      attachment.open || selects(attachment.selector?.labels ?? new Map(), destination) === "unknown",
  );
  const wide = isRoot ? [] : own.filter((policy) => !isSelective(policy));
  const ofMesh = policies.filter((policy) => policy.namespace === mesh.rootNamespace && !isSelective(policy));
  const levels: readonly (readonly PeerAuthentication[])[] = [matching, wide, ofMesh];
  if (isUncertain) return { mode: "unknown", by: matching[0] };
  for (const [level, list] of levels.entries()) {
    const modes = oldest(list).map(
      (policy): PeerMode => ({
        mode: writtenMode(policy, level === 0 ? port : undefined) ?? "unknown",
        by: policy,
      }),
    );
    const inheriting = oldest(list).filter(
      (policy) => writtenMode(policy, level === 0 ? port : undefined) === undefined,
    );
    if (inheriting.length > 0 && inheriting.length === modes.length) continue;
    const [first] = modes;
    if (!first) continue;
    return modes.every(({ mode }) => mode === first.mode) ? first : { mode: "unknown", by: first.by };
  }
  return { mode: "PERMISSIVE", by: undefined };
}

/** A selector without labels selects everything, like none. */
export function isSelective({ attachment }: PeerAuthentication): boolean {
  const { selector } = attachment;
  return selector !== undefined && (selector.labels.size > 0 || selector.open);
}

/** The oldest counts; manifests mostly do not tell when they were created, and then any of them may. */
function oldest(list: readonly PeerAuthentication[]): readonly PeerAuthentication[] {
  if (list.length < 2 || list.some(({ created }) => created === undefined)) return list;
  const sorted = [...list].sort((left, right) =>
    compare(left.created?.value ?? "", right.created?.value ?? ""),
  );
  return sorted.slice(0, 1);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Absent where the policy leaves the mode to a wider one. */
function writtenMode(policy: PeerAuthentication, port: number | undefined): PeerMode["mode"] | undefined {
  const atPort = policy.portModes.find((own) => own.port.value === String(port));
  const text = atPort && modeText(atPort.mode?.value) !== undefined ? atPort.mode?.value : policy.mode?.value;
  if (
    policy.portModesOpen &&
    port !== undefined &&
    policy.portModes.length === 0 &&
    policy.attachment.selector
  )
    return "unknown";
  const mode = modeText(text);
  return mode ?? (policy.modeOpen ? "unknown" : undefined);
}

function modeText(text: string | undefined): PeerMode["mode"] | undefined {
  if (text === "STRICT" || text === "PERMISSIVE" || text === "DISABLE") return text;
  return text !== undefined && !isKnown(text) ? "unknown" : undefined;
}
