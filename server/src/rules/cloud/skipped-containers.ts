import { isKnown } from "../../yaml/node";
import { closest } from "../../support/near-miss";
import { setAnnotation } from "../annotation-change";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";
import { quoted } from "../words";

/** Keys with the sign between the names of containers. */
const LISTS: readonly (readonly [string, string])[] = [
  ["eks.amazonaws.com/skip-containers", ","],
  ["azure.workload.identity/skip-containers", ";"],
];

export default defineRule({
  meta: {
    id: "cloud/skipped-containers",
    summary: "The list of containers without a cloud identity names one that does not exist",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://github.com/aws/amazon-eks-pod-identity-webhook",
      "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
    ],
    rows: ["F8", "F54"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    for (const [key, separator] of LISTS) {
      const text = workload.podAnnotations.get(key);
      if (!text || !isKnown(text.value)) continue;
      const { containers } = podSpecOf(documents, workload);
      const names = containers.items.flatMap(({ name }) => (name ? [name.value] : []));
      if (containers.open || !names.every(isKnown)) continue;
      const listed = text.value.split(separator).map((name) => name.trim());
      const unknown = listed.filter((name) => name !== "" && !names.includes(name));
      if (unknown.length === 0) continue;
      const other = text.value.split(/[,;]/).map((name) => name.trim());
      const isOtherSign = other.every((name) => names.includes(name));
      const better = isOtherSign
        ? other.join(separator)
        : listed
            .map((name) => (names.includes(name) ? name : (closest(name, names) ?? name)))
            .join(separator);
      yield {
        at: text.at,
        message: isOtherSign
          ? `Names are separated by "${separator}" here: "${text.value}" is the name of no container, and all containers get the identity.`
          : `No container of this ${workload.kind} is named ${quoted(unknown)}, so that nothing is skipped for it.`,
        fixes:
          better === text.value
            ? []
            : [
                {
                  title: `Change the list to "${better}": those containers do not get the identity`,
                  permissions: "narrower",
                  preferred: true,
                  change: setAnnotation(workload, key, better, [
                    ...workload.podSpecPath.slice(0, -1),
                    "metadata",
                    "annotations",
                  ]),
                },
              ],
      };
    }
  },
});
