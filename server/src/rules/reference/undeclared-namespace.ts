import { declaredNamespaces } from "../../graph/declared-namespaces";
import { closest } from "../../support/near-miss";
import { isKnown } from "../../yaml/node";
import { setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "reference/undeclared-namespace",
    summary: "An object is in a namespace that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["D8"],
    references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"],
  },
  on: ["role", "binding", "service-account"],
  *check(object, index) {
    const { namespaceText, kind, source } = object;
    const { world } = index.settings;
    if (!namespaceText || object.namespace === "" || !isKnown(namespaceText.value)) return;
    if (source.rendering !== "plain" || world === "open") return;
    const declared = declaredNamespaces(index);
    if (declared === "unknown" || declared.has(namespaceText.value)) return;
    const meant = closest(namespaceText.value, declared);
    // Other repositories declare namespaces as well; only a near miss is likely to be a mistake.
    if (meant === undefined && world !== "closed") return;
    const near = meant === undefined ? "" : `, but "${meant}" is`;
    yield {
      at: namespaceText.at,
      message: `Namespace "${namespaceText.value}" is not declared${near}.`,
      severity: world === "closed" ? "error" : "warning",
      fixes:
        meant === undefined
          ? []
          : [
              {
                title: `Change the namespace to "${meant}": this ${kind} starts to count there`,
                permissions: "wider",
                change: changeObject(object, ({ document, text }, path) =>
                  setScalar(document, text, [...path, "metadata", "namespace"], meant),
                ),
              },
            ],
    };
  },
});
