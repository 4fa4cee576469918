import type { ExecPlugin, KubeconfigCluster, KubeconfigUser } from "../../model/cluster/content";
import type { KubernetesObject } from "../../model/object";
import { insertEntry, setScalar } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { allEdits, changeObject } from "../fix";
import { defineRule, type Finding, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "authn/invalid-kubeconfig",
    summary: "kubectl and other clients reject an entry of a kubeconfig",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H29", "H31", "H32"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins",
      "https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/",
    ],
  },
  on: ["kubeconfig"],
  *check(object) {
    for (const user of object.users) yield* userFindings(object, user);
    for (const cluster of object.clusters) yield* clusterFindings(cluster);
  },
});

function* userFindings(object: KubernetesObject, user: KubeconfigUser): Generator<Finding> {
  const { exec, authProvider, certificate, certificateFile, keyFile, open, actAs, actAsGroups, actAsExtra } =
    user;
  if (exec) yield* execFindings(object, exec);
  if (exec && authProvider)
    yield { at: authProvider.at, message: "A user has an exec plugin or an auth-provider, not both." };
  if (certificate && certificateFile)
    yield {
      at: certificateFile.at,
      message: "client-certificate and client-certificate-data cannot stand together.",
    };
  const keyData = user.secrets.find(({ field }) => field === "client-key-data");
  if (keyFile && keyData)
    yield { at: keyFile.at, message: "client-key and client-key-data cannot stand together." };
  const password = user.secrets.find(({ field }) => field === "password");
  if (user.secrets.some(({ field }) => field === "token") && (user.username ?? password))
    yield {
      at: (user.username ?? password)?.at ?? user.at,
      message: "A token and a user name with a password exclude each other.",
    };
  if (open) return;
  if (!actAs && (actAsGroups.items.length > 0 || actAsExtra))
    yield {
      at: actAsGroups.items[0]?.at ?? actAsExtra ?? user.at,
      message: "Groups and extras of somebody else need a user beside them: add as.",
    };
}

const VERSIONS = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];
const MODES = ["Never", "IfAvailable", "Always"];

function* execFindings(object: KubernetesObject, exec: ExecPlugin): Generator<Finding> {
  const { at, apiVersion, command, interactiveMode, open } = exec;
  if (!command && !open) yield { at, message: "The exec plugin names no command." };
  if (!apiVersion && !open)
    yield { at, message: "The exec plugin names no apiVersion.", fixes: [upgrade(object, exec)] };
  if (apiVersion && isKnown(apiVersion.value) && !VERSIONS.includes(apiVersion.value)) {
    const isOld = apiVersion.value === "client.authentication.k8s.io/v1alpha1";
    yield {
      at: apiVersion.at,
      message: isOld
        ? `"${apiVersion.value}" is gone since Kubernetes 1.24; plugins speak v1 or v1beta1 now.`
        : `"${apiVersion.value}" is no version of the interface of exec plugins.`,
      fixes: [upgrade(object, exec)],
    };
  }
  if (apiVersion && apiVersion.value === VERSIONS[0] && !interactiveMode && !open)
    yield {
      at: apiVersion.at,
      message: `Version v1 needs interactiveMode: ${MODES.join(", ")}.`,
      fixes: [upgrade(object, exec)],
    };
  if (interactiveMode && isKnown(interactiveMode.value) && !MODES.includes(interactiveMode.value))
    yield { at: interactiveMode.at, message: `interactiveMode is one of ${MODES.join(", ")}.` };
}

/** Without it no credentials come out, so that with it somebody can log in. */
function upgrade(object: KubernetesObject, { path, apiVersion, interactiveMode }: ExecPlugin): Fix {
  return {
    title: "Use version v1 with interactiveMode IfAvailable: the user can log in",
    permissions: "wider",
    preferred: true,
    change: changeObject(object, ({ document, text }, root) => {
      const full = [...root, ...path];
      const version = apiVersion
        ? apiVersion.value === VERSIONS[0]
          ? []
          : setScalar(document, text, [...full, "apiVersion"], VERSIONS[0] ?? "")
        : insertEntry(document, text, full, "apiVersion", VERSIONS[0] ?? "");
      const mode = interactiveMode ? [] : insertEntry(document, text, full, "interactiveMode", "IfAvailable");
      return allEdits([version, mode]);
    }),
  };
}

function* clusterFindings({ caFile, caData, insecure }: KubeconfigCluster): Generator<Finding> {
  if (caFile && caData)
    yield {
      at: caFile.at,
      message: "certificate-authority and certificate-authority-data cannot stand together.",
    };
  else if (insecure?.value && (caFile || caData))
    yield {
      at: insecure.at,
      message: "A certificate authority beside insecure-skip-tls-verify is rejected: remove one of them.",
    };
}
