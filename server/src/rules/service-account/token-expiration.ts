import type { Workload } from "../../model/object";
import type { TokenSource } from "../../model/pod-spec";
import { replaceNode } from "../../yaml/edit";
import { changeObject } from "../fix";
import { specPath } from "../pod-spec-of";
import { projectedTokens } from "../projected-tokens";
import { defineRule, type Finding, type Fix } from "../rule";

const LEAST = 600;
const MOST = 2 ** 32;
const DAY = 86_400;

export default defineRule({
  meta: {
    id: "service-account/token-expiration",
    summary: "A token is to live shorter than the API server allows, or longer than a day",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#launch-a-pod-using-service-account-token-projection",
      "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/",
    ],
    rows: ["E18", "E19"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    for (const { token } of projectedTokens(documents, workload)) {
      const finding = findingOf(workload, token);
      if (finding) yield finding;
    }
  },
});

function findingOf(workload: Workload, token: TokenSource): Finding | undefined {
  const { expirationSeconds: seconds } = token;
  if (!seconds || !Number.isInteger(seconds.value)) return undefined;
  const { at, value } = seconds;
  if (value < LEAST) {
    return {
      at,
      message: `The API server rejects tokens that live ${value} seconds: at least ${LEAST} are allowed.`,
      fixes: [change(workload, token, LEAST, "the API server accepts the Pods", "equal")],
    };
  }
  if (value > MOST) {
    return {
      at,
      message: `The API server rejects tokens that live ${value} seconds: at most 2^32 are allowed.`,
      fixes: [change(workload, token, DAY, "the API server accepts the Pods", "equal")],
    };
  }
  if (value <= DAY) return undefined;
  return {
    at,
    message: `Whoever gets hold of this token can use it for ${days(value)}, or until the Pod is gone; many clusters shorten it to a day or an hour.`,
    severity: "information",
    fixes: [change(workload, token, DAY, "a token that got lost is of no use after a day", "narrower")],
  };
}

function change(
  workload: Workload,
  token: TokenSource,
  seconds: number,
  effect: string,
  permissions: Fix["permissions"],
): Fix {
  return {
    title: `Set expirationSeconds to ${seconds}: ${effect}`,
    permissions,
    preferred: permissions === "equal",
    change: changeObject(workload, ({ document, text }) =>
      replaceNode(document, text, [...specPath(workload), ...token.path, "expirationSeconds"], seconds),
    ),
  };
}

function days(seconds: number): string {
  const count = Math.round((seconds / DAY) * 10) / 10;
  return `${count} days`;
}
