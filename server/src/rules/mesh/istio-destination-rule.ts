import type { ObjectIndex } from "../../graph/index";
import { meshOf } from "../../graph/mesh/mesh";
import { peerModeOf } from "../../graph/mesh/peer-mode";
import { destinationOf, policiesOf } from "../../graph/mesh/policies";
import { servicesIn, workloadsBehind } from "../../graph/mesh/services";
import { type KubernetesObject, type ObjectOf, titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { replaceText } from "../istio-policy";
import { defineRule, type Finding } from "../rule";

type DestinationRule = ObjectOf<"istio-destination-rule">;

export default defineRule({
  meta: {
    id: "mesh/istio-destination-rule",
    summary: "A DestinationRule and a PeerAuthentication contradict each other about mTLS",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G39"],
    references: [
      "https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings",
      "https://istio.io/latest/docs/reference/config/security/peer_authentication/",
    ],
  },
  on: ["istio-destination-rule"],
  *check(rule, index) {
    const { tlsMode } = rule;
    if (!tlsMode || (tlsMode.value !== "DISABLE" && tlsMode.value !== "ISTIO_MUTUAL")) return;
    const decided = serverMode(rule, index);
    if (!decided) return;
    const finding = contradiction(rule, decided.mode, decided.by);
    if (finding) yield finding;
  },
});

/** The mode on which all workloads behind the host agree, and what sets it. */
function serverMode(rule: DestinationRule, index: ObjectIndex) {
  const { peer } = policiesOf(index);
  if (peer.length === 0) return undefined;
  const modes = workloadsOf(rule, index).map((workload) =>
    peerModeOf(peer, destinationOf(workload, "sidecar"), undefined, meshOf(index)),
  );
  const [first] = modes;
  if (!first?.by || modes.some(({ mode }) => mode !== first.mode)) return undefined;
  return { mode: first.mode, by: first.by };
}

/** `cart`, `cart.shop`, `cart.shop.svc.cluster.local`; a host with a star means many. */
function workloadsOf({ host, namespace }: DestinationRule, index: ObjectIndex) {
  if (!host || !isKnown(host.value) || host.value.includes("*")) return [];
  const [name = "", place = namespace, svc] = host.value.split(".");
  if (svc !== undefined && svc !== "svc") return [];
  return servicesIn(index, place)
    .filter((service) => service.name?.value === name)
    .flatMap((service) => workloadsBehind(index, service));
}

function contradiction(rule: DestinationRule, mode: string, by: KubernetesObject): Finding | undefined {
  const { tlsMode } = rule;
  if (!tlsMode) return undefined;
  const related = [{ object: by, at: titleRange(by), message: `The workloads take ${mode} here.` }];
  if (tlsMode.value === "DISABLE" && mode === "STRICT")
    return {
      at: tlsMode.at,
      message: "Clients are told to use plaintext, and the workloads refuse it (STRICT): every call fails.",
      related,
      fixes: [
        {
          title: "Change the mode to ISTIO_MUTUAL: clients use mTLS, and calls get through",
          permissions: "wider",
          change: replaceText(rule, tlsMode, "ISTIO_MUTUAL"),
        },
      ],
    };
  if (tlsMode.value === "ISTIO_MUTUAL" && mode === "DISABLE")
    return {
      at: tlsMode.at,
      message:
        "Clients are told to use mTLS, and the workloads take plaintext only (DISABLE): every call fails.",
      related,
    };
  return undefined;
}
