import type { Workload } from "../../model/object";
import type { Container, PodSpec, TokenSource, Volume } from "../../model/pod-spec";
import { insertEntry, setScalar } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { changeObject } from "../fix";
import { podSpecOf, specPath } from "../pod-spec-of";
import { defineRule, type Fix } from "../rule";

/** Who signs in with the token, told by the folder of the file or by the variable that points to it. */
interface Consumer {
  readonly name: string;
  readonly folder: RegExp;
  readonly variable: string;
  readonly accepts: RegExp;
  readonly usual: string;
}

const CONSUMERS: readonly Consumer[] = [
  {
    name: "AWS",
    folder: /\/eks\.amazonaws\.com(\/|$)/,
    variable: "AWS_WEB_IDENTITY_TOKEN_FILE",
    accepts: /^sts\.amazonaws\.com(\.cn)?$/,
    usual: "sts.amazonaws.com",
  },
  {
    name: "Microsoft Entra ID",
    folder: /\/azure\/tokens(\/|$)/,
    variable: "AZURE_FEDERATED_TOKEN_FILE",
    accepts: /^api:\/\/(AzureADTokenExchange|AKSIdentityBinding)/,
    usual: "api://AzureADTokenExchange",
  },
];

export default defineRule({
  meta: {
    id: "service-account/token-audience",
    summary: "A token for a cloud is not made out to it",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/concepts/security/service-accounts/#authenticating-credentials",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#launch-a-pod-using-service-account-token-projection",
    ],
    rows: ["E20", "E21"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    if (!documents.mentions(workload, "serviceAccountToken")) return;
    const pod = podSpecOf(documents, workload);
    for (const volume of pod.volumes.items) {
      for (const token of volume.tokens) {
        const consumer = consumerOf(pod, volume, token);
        const { audience } = token;
        if (!consumer || consumer.accepts.test(audience?.value ?? "")) continue;
        if (audience && (!isKnown(audience.value) || isConfigurable(pod, consumer))) continue;
        if (!audience && (token.open || workload.source.rendering !== "plain")) continue;
        yield {
          at: audience?.at ?? token.at,
          message: audience
            ? `${consumer.name} usually refuses tokens for "${audience.value}": it asks for "${consumer.usual}".`
            : `Without an audience this token is for the API server: ${consumer.name} refuses it, and whoever receives it can use it against the cluster.`,
          fixes: [makeOut(workload, token, consumer)],
        };
      }
    }
  },
});

function consumerOf(pod: PodSpec, volume: Volume, token: TokenSource): Consumer | undefined {
  const name = volume.name?.value;
  if (name === undefined) return undefined;
  return CONSUMERS.find(({ folder, variable }) =>
    pod.containers.items.some((container) =>
      foldersOf(container, name).some(
        (mountPath) =>
          folder.test(mountPath) ||
          valueOf(container, variable) === `${mountPath}/${token.filePath?.value ?? ""}`,
      ),
    ),
  );
}

function foldersOf({ mounts }: Container, volume: string): readonly string[] {
  return mounts.items
    .filter((mount) => mount.volume?.value === volume)
    .map(({ mountPath }) => (mountPath?.value ?? "").replace(/\/+$/, ""));
}

function valueOf({ env }: Container, variable: string): string | undefined {
  return env.find(({ name }) => name?.value === variable)?.value?.value;
}

/** A container that is not run with the usual settings of the cloud may use an audience of its own. */
function isConfigurable(pod: PodSpec, { variable }: Consumer): boolean {
  return !pod.containers.items.some((container) => valueOf(container, variable) !== undefined);
}

function makeOut(workload: Workload, { audience, path }: TokenSource, { name, usual }: Consumer): Fix {
  return {
    title: `Set the audience to "${usual}": the token is for ${name} and no longer for the API server`,
    permissions: "narrower",
    preferred: true,
    change: changeObject(workload, ({ document, text }) => {
      const at = [...specPath(workload), ...path];
      return audience
        ? setScalar(document, text, [...at, "audience"], usual)
        : insertEntry(document, text, at, "audience", usual);
    }),
  };
}
