import type { KubernetesObject, Text } from "../../model/object";
import { isKnown, type NodePath } from "../../yaml/node";
import { OWN_ANNOTATIONS, setAnnotation } from "../annotation-change";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/token-expiration",
    summary: "The lifetime of a cloud identity's token is no number, or out of bounds",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://github.com/aws/amazon-eks-pod-identity-webhook",
      "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
    ],
    rows: ["F5", "F53"],
  },
  on: ["service-account", "workload"],
  *check(object) {
    const places: readonly (readonly [ReadonlyMap<string, Text>, NodePath])[] =
      object.type === "workload"
        ? [[object.podAnnotations, [...object.podSpecPath.slice(0, -1), "metadata", "annotations"]]]
        : [[object.annotations, OWN_ANNOTATIONS]];
    for (const [texts, at] of places) {
      if (texts.size === 0) continue;
      for (const bounds of BOUNDS) {
        const text = texts.get(bounds.key);
        const finding = text && isKnown(text.value) ? faultOf(object, text, bounds, at) : undefined;
        if (finding) yield finding;
      }
    }
  },
});

interface Bounds {
  readonly key: string;
  readonly least: number;
  readonly isRejected: boolean;
  readonly usual: number;
}

const MOST = 86_400;

const BOUNDS: readonly Bounds[] = [
  { key: "eks.amazonaws.com/token-expiration", least: 600, isRejected: false, usual: 86_400 },
  {
    key: "azure.workload.identity/service-account-token-expiration",
    least: 3600,
    isRejected: true,
    usual: 3600,
  },
];

function faultOf(
  object: KubernetesObject,
  { value, at }: Text,
  { key, least, isRejected, usual }: Bounds,
  path: NodePath,
): Finding | undefined {
  const seconds = /^[+-]?\d+$/.test(value) ? Number(value) : undefined;
  if (seconds !== undefined && seconds >= least && seconds <= MOST) return undefined;
  const what =
    seconds === undefined
      ? `"${value}" is no whole number of seconds`
      : `${value} seconds are not between ${least} and ${MOST}`;
  const effect = isRejected
    ? "the webhook of Azure rejects the Pods"
    : seconds === undefined
      ? `the token lives for ${usual} seconds`
      : seconds < least
        ? `the token lives for ${least} seconds`
        : "EKS gives no token that lives so long";
  const better = String(seconds === undefined ? usual : Math.min(MOST, Math.max(least, seconds)));
  return {
    at,
    message: `${what}: ${effect}.`,
    ...(!isRejected && { severity: "warning" as const }),
    fixes: [
      {
        title: `Change it to "${better}": no permission changes`,
        permissions: "equal",
        preferred: true,
        change: setAnnotation(object, key, better, path),
      },
    ],
  };
}
