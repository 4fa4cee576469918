import type { TextRange } from "../../text/range";
import type { KubernetesObject } from "../../model/object";
import { setScalar } from "../../yaml/edit";
import { entryOf, nodeAt, resolve } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type DocumentAccess } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-old-api",
    summary: "A policy of Istio uses an old version of its interface",
    category: "suspicious",
    severity: "error",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["G35"],
    references: [
      "https://istio.io/latest/docs/reference/config/analysis/ist0002/",
      "https://istio.io/latest/blog/2024/v1-apis/",
    ],
  },
  on: [
    "istio-authorization-policy",
    "istio-peer-authentication",
    "istio-request-authentication",
    "istio-removed",
  ],
  *check(object, _index, documents) {
    if (object.type === "istio-removed") {
      yield {
        at: versionRange(object, documents),
        message: `Istio no longer has ${object.kind} (${object.apiVersion}): the API server rejects it; use ${object.successor}.`,
        tags: ["deprecated"],
      };
      return;
    }
    if (object.apiVersion !== OLD) return;
    yield {
      at: versionRange(object, documents),
      message: `"${OLD}" is the old name of "${NEW}", which Istio prefers since 1.22.`,
      severity: "hint",
      tags: ["deprecated"],
      fixes: [
        {
          title: `Change it to "${NEW}": the policy stays the same`,
          permissions: "equal",
          preferred: true,
          change: changeObject(object, ({ document, text }, path) =>
            setScalar(document, text, [...path, "apiVersion"], NEW),
          ),
        },
      ],
    };
  },
});

const OLD = "security.istio.io/v1beta1";
const NEW = "security.istio.io/v1";

function versionRange(object: KubernetesObject, documents: DocumentAccess): TextRange {
  const { document } = documents.open(object);
  const value = resolve(entryOf(nodeAt(document.root, object.source.path), "apiVersion")?.value);
  return value?.at ?? object.kindAt;
}
