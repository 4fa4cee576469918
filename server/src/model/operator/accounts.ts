import { HOLE, isKnown, type YamlMap } from "../../yaml/node";
import { fieldNodes, type FieldNode } from "../fields";
import type { ObjectContent, Text } from "../object";
import { textField } from "../read";
import type { Reference } from "../reference";
import { ACCOUNT_USERS, type AccountField, type AccountUser } from "./account-fields";
import type { AccountUserContent, Destination, NamedAccount } from "./content";

/** Lowers the kinds of the table of fields that name ServiceAccounts. */
export function lowerAccountUser(node: YamlMap, meta: ObjectContent, groupKind: string): AccountUserContent {
  const user = ACCOUNT_USERS.get(groupKind);
  const accounts = user
    ? user.fields.flatMap((field) =>
        fieldNodes(node, field.path).flatMap((found) => readAccount(user, field, found) ?? []),
      )
    : [];
  const isRemote = user?.remote !== undefined && fieldNodes(node, user.remote).length > 0;
  const own = isRemote
    ? accounts.map((account): NamedAccount => ({ ...account, lookup: "nowhere" }))
    : accounts;
  return {
    ...meta,
    type: "account-user",
    accounts: own,
    destinations: destinationsOf(node),
    references: own.flatMap(referenceOf),
  };
}

/** What an account stands for in the model of references; one whose namespace nobody knows stands for nothing. */
function referenceOf({ at, name, namespace, skip, lookup }: NamedAccount): readonly Reference[] {
  if (lookup === "nowhere") return [];
  return [{ at, to: { kind: "ServiceAccount", namespace, name }, use: "acts-as", skip }];
}

function readAccount(user: AccountUser, field: AccountField, found: FieldNode): NamedAccount | undefined {
  const { node, path } = found;
  if (field.form === "destination") return readDestination(user, found);
  const isReference = field.form === "reference";
  const text = isReference ? textField(node, "name") : scalarText(found);
  const namespaceText = isReference ? textField(node, "namespace") : undefined;
  if (!text || text.value === "") return undefined;
  return {
    at: text.at,
    path: isReference ? [...path, "name"] : path,
    name: text.value,
    skip: 0,
    namespaceText,
    cloud: field.cloud,
    without: user.without,
    ...placeOf(user, namespaceText?.value),
  };
}

/** `shop:cart`, or a name in the namespace of the destination. */
function readDestination(user: AccountUser, { node, path }: FieldNode): NamedAccount | undefined {
  const text = textField(node, "defaultServiceAccount");
  if (!text || text.value === "") return undefined;
  const [, pairNamespace, pairName] = /^([^:]+):([^:]+)$/.exec(text.value) ?? [];
  const destination = textField(node, "namespace")?.value ?? "*";
  const name = pairName ?? text.value;
  const server = textField(node, "server")?.value ?? "*";
  const isHere = server === "*" || server.includes("kubernetes.default.svc");
  const namespace = pairNamespace ?? (GLOB.test(destination) ? undefined : destination);
  return {
    at: text.at,
    path: [...path, "defaultServiceAccount"],
    name,
    skip: text.value.length - name.length,
    namespaceText: undefined,
    cloud: undefined,
    without: user.without,
    ...placeOf(user, isHere ? namespace : HOLE),
  };
}

function destinationsOf(root: YamlMap): readonly Destination[] {
  return fieldNodes(root, "spec.destinationServiceAccounts[]").flatMap(({ node }) => {
    const account = textField(node, "defaultServiceAccount");
    const server = textField(node, "server")?.value;
    const namespace = textField(node, "namespace")?.value;
    if (!account || server === undefined || namespace === undefined) return [];
    return [{ at: account.at, server, namespace, account: account.value }];
  });
}

const GLOB = /[*?[\]{}!]/;

function scalarText({ node }: FieldNode): Text | undefined {
  return node.type === "scalar" && node.value !== null ? { value: node.text, at: node.at } : undefined;
}

function placeOf(
  { namespace }: AccountUser,
  written: string | undefined,
): Pick<NamedAccount, "namespace" | "lookup"> {
  if (written !== undefined && written !== "") {
    return isKnown(written)
      ? { namespace: written, lookup: "certain" }
      : { namespace: undefined, lookup: "nowhere" };
  }
  if (namespace === "own") return { namespace: undefined, lookup: "certain" };
  if (namespace === "near-consumer") return { namespace: undefined, lookup: "assumed" };
  if (namespace === "consumer") return { namespace: undefined, lookup: "nowhere" };
  return { namespace: namespace.usually, lookup: "assumed" };
}
