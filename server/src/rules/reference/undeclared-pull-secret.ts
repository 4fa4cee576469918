import type { ObjectIndex } from "../../graph/index";
import { type KubernetesObject, type Text, titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule, type Finding } from "../rule";

const PULL_TYPES = ["kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg"];

export default defineRule({
  meta: {
    id: "reference/undeclared-pull-secret",
    summary: "A pull Secret is not declared, or is none",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["D9", "D10"],
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#add-imagepullsecrets-to-a-service-account",
    ],
  },
  on: ["service-account", "workload"],
  *check(object, index, documents) {
    const isAccount = object.type === "service-account";
    const pulls = isAccount
      ? object.imagePullSecrets.items
      : podSpecOf(documents, object).imagePullSecrets.items;
    for (const name of pulls) yield* check(index, object, name, true);
    for (const name of isAccount ? object.secrets.items : []) yield* check(index, object, name, false);
  },
});

function* check(
  index: ObjectIndex,
  object: KubernetesObject,
  name: Text,
  isPull: boolean,
): Generator<Finding> {
  if (!isKnown(name.value + object.namespace) || object.source.rendering !== "plain") return;
  const { world } = index.settings;
  const [secret, ...others] = index.secrets(object.namespace, name.value);
  if (!secret) {
    if (world === "open") return;
    const unless =
      world === "closed" ? "" : ": unless the cluster has it, images of private registries stay out of reach";
    yield {
      at: name.at,
      message: `Secret "${name.value}" is not declared in namespace "${object.namespace}"${isPull ? unless : ""}.`,
      severity: world === "closed" ? "error" : "hint",
    };
    return;
  }
  const type = secret.secretType?.value ?? "Opaque";
  if (!isPull || others.length > 0 || secret.templated || !isKnown(type) || PULL_TYPES.includes(type)) return;
  yield {
    at: name.at,
    message: `Secret "${name.value}" is of type "${type}", so the kubelet does not pull images with it.`,
    related: [
      { object: secret, at: secret.secretType?.at ?? titleRange(secret), message: "The type is set here." },
    ],
  };
}
