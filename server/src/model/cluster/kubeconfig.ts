import {
  entryOf,
  isKnown,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
  type YamlNode,
} from "../../yaml/node";
import { accountTokens } from "../json-web-token";
import type { ObjectContent, Text } from "../object";
import { booleanField, isOpen, textField, textList } from "../read";
import type { Reference } from "../reference";
import { subjectOfCertificate } from "./certificate-subject";
import type {
  ExecPlugin,
  KubeconfigCluster,
  KubeconfigContent,
  KubeconfigContext,
  KubeconfigPart,
  KubeconfigUser,
} from "./content";
import { identityReference, subjectReferences } from "./identity-reference";

/** A file for kubectl and other clients. Of secrets only their places are kept. */
export function lowerKubeconfig(node: YamlMap, meta: ObjectContent): KubeconfigContent {
  const users = parts(node, "users", readUser);
  return {
    ...meta,
    type: "kubeconfig",
    currentContext: textField(node, "current-context"),
    clusters: parts(node, "clusters", readCluster),
    contexts: parts(node, "contexts", readContext),
    users,
    open: node.open || ["users", "clusters", "contexts"].some((key) => isOpen(valueOf(node, key))),
    references: users.flatMap(referencesOfUser),
  };
}

function referencesOfUser({ actAs, actAsGroups, certificate }: KubeconfigUser): readonly Reference[] {
  return [
    ...(actAs ? [identityReference("User", actAs)] : []),
    ...actAsGroups.items.map((group) => identityReference("Group", group)),
    ...(certificate?.subject ? subjectReferences(certificate.subject, certificate.at) : []),
  ];
}

function parts<T>(
  node: YamlNode | undefined,
  key: string,
  read: (part: KubeconfigPart, item: YamlContent) => T,
): readonly T[] {
  const list = valueOf(node, key);
  if (list?.type !== "seq") return [];
  return list.items.flatMap((node_, index) => {
    const item = resolve(node_);
    if (item?.type !== "map") return [];
    const name = textField(item, "name");
    return [read({ at: name?.at ?? item.at, name, path: [key, index], open: isOpen(item) }, item)];
  });
}

function readCluster(part: KubeconfigPart, item: YamlContent): KubeconfigCluster {
  const cluster = valueOf(item, "cluster");
  return {
    ...part,
    open: part.open || isOpen(cluster),
    insecure: booleanField(cluster, "insecure-skip-tls-verify"),
    caFile: written(cluster, "certificate-authority"),
    caData: written(cluster, "certificate-authority-data")?.at,
    server: textField(cluster, "server"),
  };
}

function readContext(part: KubeconfigPart, item: YamlContent): KubeconfigContext {
  const context = valueOf(item, "context");
  return {
    ...part,
    open: part.open || isOpen(context),
    cluster: textField(context, "cluster"),
    user: textField(context, "user"),
  };
}

/** Fields whose text is a secret. */
const SECRETS = ["token", "password", "client-key-data"];

function readUser(part: KubeconfigPart, item: YamlContent): KubeconfigUser {
  const user = valueOf(item, "user");
  const provider = entryOf(user, "auth-provider");
  const certificate = written(user, "client-certificate-data");
  const [account] = accountTokens(textField(user, "token")?.value ?? "");
  return {
    ...part,
    open: part.open || isOpen(user),
    exec: readExec(user, [...part.path, "user", "exec"]),
    authProvider: provider && { at: provider.key.at, name: textField(resolve(provider.value), "name") },
    certificate: certificate && {
      at: certificate.at,
      subject: subjectOfCertificate(certificate.value),
      known: isKnown(certificate.value),
    },
    certificateFile: written(user, "client-certificate"),
    keyFile: written(user, "client-key"),
    tokenFile: written(user, "tokenFile"),
    secrets: SECRETS.flatMap((field) => {
      const text = written(user, field);
      return text && isSecretText(text.value) ? [{ field, at: text.at }] : [];
    }),
    tokenAccount: account && { namespace: account.namespace, name: account.name },
    username: written(user, "username"),
    actAs: written(user, "as") ?? written(user, "act-as"),
    actAsGroups: textList(user, "as-groups", part.at).present
      ? textList(user, "as-groups", part.at)
      : textList(user, "act-as-groups", part.at),
    actAsExtra: (entryOf(user, "as-user-extra") ?? entryOf(user, "act-as-user-extra"))?.key.at,
  };
}

/** What stands for a secret is none: `<token>`, `REDACTED`, `$(TOKEN)`, and what a template fills in. */
function isSecretText(text: string): boolean {
  return isKnown(text) && !/^$|^[<$%{[(]|REDACTED|DATA\+OMITTED|^[A-Z_]+$|^x+$|example|\.\.\./i.test(text);
}

function readExec(user: YamlContent | undefined, path: NodePath): ExecPlugin | undefined {
  const entry = entryOf(user, "exec");
  const exec = resolve(entry?.value);
  if (!entry || exec?.type !== "map") return undefined;
  return {
    at: entry.key.at,
    path,
    apiVersion: written(exec, "apiVersion"),
    command: written(exec, "command"),
    arguments: textList(exec, "args", entry.key.at),
    interactiveMode: written(exec, "interactiveMode"),
    open: exec.open,
  };
}

/** An empty text is as good as none. */
function written(node: YamlNode | undefined, key: string): Text | undefined {
  const text = textField(node, key);
  return text && text.value !== "" ? text : undefined;
}
