import type { KubeconfigContent, KubeconfigPart } from "../../model/cluster/content";
import type { Text } from "../../model/object";
import { closest } from "../../support/near-miss";
import { setScalar } from "../../yaml/edit";
import { isKnown, type NodePath } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Finding } from "../rule";
import type { KubernetesObject } from "../../model/object";

export default defineRule({
  meta: {
    id: "authn/kubeconfig-dangling",
    summary: "A context of a kubeconfig names a user or a cluster that the file does not have",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H32"],
    references: ["https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"],
  },
  on: ["kubeconfig"],
  *check(object) {
    if (object.open) return;
    for (const { user, cluster, path } of object.contexts) {
      yield* dangling(object, "user", user, object.users, [...path, "context", "user"]);
      yield* dangling(object, "cluster", cluster, object.clusters, [...path, "context", "cluster"]);
    }
    yield* dangling(object, "context", object.currentContext, object.contexts, ["current-context"]);
  },
});

/** Several files may be merged, so that only a near miss is surely a mistake. */
function* dangling(
  object: KubeconfigContent & KubernetesObject,
  what: string,
  name: Text | undefined,
  parts: readonly KubeconfigPart[],
  path: NodePath,
): Generator<Finding> {
  if (!name || name.value === "" || !isKnown(name.value) || parts.length === 0) return;
  const names = parts.map((part) => part.name?.value ?? "");
  if (names.includes(name.value) || names.some((own) => own === "" || !isKnown(own))) return;
  const meant = closest(name.value, names);
  yield {
    at: name.at,
    severity: meant === undefined ? "information" : "warning",
    message:
      meant === undefined
        ? `This file has no ${what} "${name.value}"; another file that is merged with it may.`
        : `This file has no ${what} "${name.value}"; "${meant}" is meant.`,
    fixes:
      meant === undefined
        ? []
        : [
            {
              title: `Replace "${name.value}" with "${meant}": the context can be used`,
              permissions: "wider",
              preferred: true,
              change: changeObject(object, ({ document, text }, root) =>
                setScalar(document, text, [...root, ...path], meant),
              ),
            },
          ],
  };
}
