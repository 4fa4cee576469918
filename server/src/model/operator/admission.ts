import {
  entryOf,
  isKnown,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
} from "../../yaml/node";
import { type FieldNode, fieldNodes } from "../fields";
import type { Lowering } from "../lowering";
import type { ObjectContent, Text } from "../object";
import { textField, textItems, textList } from "../read";
import type { Reference } from "../reference";
import { selectorField } from "../selector";
import type {
  AdmissionBindingContent,
  AdmissionPolicyContent,
  PolicyName,
  Webhook,
  WebhookConfigurationContent,
} from "./content";

const kyverno: Lowering = (node, meta) => policy(node, meta, "kyverno", kyvernoNames(node, meta.kind));
const gatekeeper: Lowering = (node, meta) => policy(node, meta, "gatekeeper", gatekeeperNames(node));
const kubernetes: Lowering = (node, meta) => policy(node, meta, "kubernetes", []);

/** Policies that may name somebody, and the webhooks that enforce others. */
export const ADMISSION_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["kyverno.io/ClusterPolicy", kyverno],
  ["kyverno.io/Policy", kyverno],
  ["kyverno.io/PolicyException", kyverno],
  ["kyverno.io/ClusterCleanupPolicy", kyverno],
  ["kyverno.io/CleanupPolicy", kyverno],
  ["policies.kyverno.io/ValidatingPolicy", kubernetes],
  ["policies.kyverno.io/MutatingPolicy", kubernetes],
  ["constraints.gatekeeper.sh/*", gatekeeper],
  ["admissionregistration.k8s.io/ValidatingAdmissionPolicy", kubernetes],
  ["admissionregistration.k8s.io/MutatingAdmissionPolicy", kubernetes],
  ["admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", lowerBinding],
  ["admissionregistration.k8s.io/ValidatingWebhookConfiguration", lowerWebhooks],
  ["admissionregistration.k8s.io/MutatingWebhookConfiguration", lowerWebhooks],
];

function policy(
  node: YamlMap,
  meta: ObjectContent,
  engine: AdmissionPolicyContent["engine"],
  listed: readonly PolicyName[],
): AdmissionPolicyContent {
  const spec = valueOf(node, "spec");
  const seen = new Set(listed.map(({ at }) => at.start));
  const names = [...listed, ...literalNames(spec).filter(({ at }) => !seen.has(at.start))];
  return {
    ...meta,
    type: "admission-policy",
    engine,
    names,
    expressions: engine === "kubernetes" ? expressionsOf(spec) : [],
    failurePolicy: textField(spec, "failurePolicy"),
    references: names.map(
      ({ kind, at, name, namespace, skip }): Reference => ({
        at,
        to: { kind, namespace, name },
        use: "policy",
        skip,
      }),
    ),
  };
}

/** `match` and `exclude` of each rule; an exception is all exemption. */
function kyvernoNames(node: YamlMap, kind: string): readonly PolicyName[] {
  return ["spec.rules[]", "spec"].flatMap((rule) =>
    ["match", "exclude"].flatMap((side) =>
      ["", ".any[]", ".all[]"].flatMap((filter) =>
        fieldNodes(node, `${rule}.${side}${filter}`).flatMap((found) =>
          kyvernoFilter(found, side === "exclude" || kind === "PolicyException"),
        ),
      ),
    ),
  );
}

function kyvernoFilter({ node, path }: FieldNode, isExempt: boolean): readonly PolicyName[] {
  const subjects = fieldNodes(node, "subjects[]").flatMap(({ node: subject, path: inner }) => {
    const kind = textField(subject, "kind")?.value;
    const name = textField(subject, "name");
    if (!name || (kind !== "ServiceAccount" && kind !== "User" && kind !== "Group")) return [];
    const namespace = kind === "ServiceAccount" ? (textField(subject, "namespace")?.value ?? "") : "";
    return named(kind, namespace, name, [...path, ...inner, "name"], isExempt);
  });
  const roles = fieldNodes(node, "roles[]").flatMap((found) => {
    const [, namespace = "", name = ""] = /^([^:]+):(.+)$/.exec(scalarText(found)?.value ?? "") ?? [];
    const text = scalarText(found);
    if (!text || name === "") return [];
    const skip = text.value.length - name.length;
    return named("Role", namespace, text, [...path, ...found.path], isExempt, skip);
  });
  const clusterRoles = fieldNodes(node, "clusterRoles[]").flatMap((found) => {
    const text = scalarText(found);
    return text ? named("ClusterRole", "", text, [...path, ...found.path], isExempt) : [];
  });
  return [...subjects, ...roles, ...clusterRoles];
}

/** Constraints have parameters of their template's choice, which are usually called by what they hold. */
function gatekeeperNames(node: YamlMap): readonly PolicyName[] {
  const parameters = valueOf(valueOf(node, "spec"), "parameters");
  if (parameters?.type !== "map") return [];
  return parameters.entries.flatMap(({ key }) => {
    const [, allows, what] = /^(allowed|exempt|excluded)?(users|groups)$/i.exec(key.text) ?? [];
    if (what === undefined) return [];
    const kind = what.toLowerCase() === "users" ? "User" : "Group";
    return fieldNodes(parameters, `${key.text}[]`).flatMap((found) => {
      const text = scalarText(found);
      const path = ["spec", "parameters", ...found.path];
      return text ? named(kind, "", text, path, allows !== undefined) : [];
    });
  });
}

/** The user name of a ServiceAccount means the ServiceAccount; patterns mean nobody in particular. */
function named(
  kind: PolicyName["kind"],
  namespace: string,
  text: Text,
  path: NodePath,
  isExempt: boolean,
  skip = 0,
): readonly PolicyName[] {
  const value = text.value.slice(skip);
  if (!isKnown(text.value) || !isKnown(namespace) || value.includes("{{")) return [];
  const [, accountNamespace, account] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(value) ?? [];
  const own = { at: text.at, path, isExempt };
  if (kind === "User" && accountNamespace !== undefined && account !== undefined) {
    if (isPattern(accountNamespace) || isPattern(account)) return [];
    const before = value.length - account.length;
    return [{ ...own, kind: "ServiceAccount", namespace: accountNamespace, name: account, skip: before }];
  }
  if (value === "" || (kind !== "Group" && isPattern(value)) || isPattern(namespace)) return [];
  // Without a namespace nobody is meant.
  if (kind === "ServiceAccount" && namespace === "") return [];
  return [{ ...own, kind, namespace, name: value, skip }];
}

function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

const MAX_SCALARS = 5_000;
const USER_NAME = /system:serviceaccount:([a-z0-9-]+):([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?![a-z0-9.*?-])/g;
const CEL_ACCOUNT = /authorizer\.serviceAccount\(\s*["']([a-z0-9-]+)["']\s*,\s*["']([a-z0-9.-]+)["']\s*\)/g;

/** ServiceAccounts that stand somewhere in the texts of a policy, such as its CEL expressions. */
function literalNames(spec: YamlContent | undefined): readonly PolicyName[] {
  return scalarsOf(spec, ["spec"]).flatMap(({ node, path }) => {
    const text = scalarText({ node, path });
    if (!text || !/system:serviceaccount:|authorizer\./.test(text.value)) return [];
    return [USER_NAME, CEL_ACCOUNT].flatMap((pattern) =>
      [...text.value.matchAll(pattern)].map((match): PolicyName => {
        const [whole, namespace = "", name = ""] = match;
        return {
          kind: "ServiceAccount",
          at: text.at,
          path,
          namespace,
          name,
          skip: match.index + whole.lastIndexOf(name),
          isExempt: false,
        };
      }),
    );
  });
}

function scalarsOf(root: YamlContent | undefined, start: NodePath): readonly FieldNode[] {
  const res: FieldNode[] = [];
  const visit = (node: YamlContent | undefined, path: NodePath): void => {
    if (!node || res.length >= MAX_SCALARS || path.length > 40) return;
    if (node.type === "scalar") res.push({ node, path });
    else if (node.type === "seq")
      node.items.forEach((item, position) => visit(resolve(item), [...path, position]));
    else for (const { key, value } of node.entries) visit(resolve(value), [...path, key.text]);
  };
  visit(root, start);
  return res;
}

const EXPRESSIONS = [
  "validations[].expression",
  "matchConditions[].expression",
  "variables[].expression",
  "auditAnnotations[].valueExpression",
];

function expressionsOf(spec: YamlContent | undefined): readonly Text[] {
  return EXPRESSIONS.flatMap((path) => fieldNodes(spec, path)).flatMap((found) => scalarText(found) ?? []);
}

function scalarText({ node }: FieldNode): Text | undefined {
  return node.type === "scalar" && node.value !== null ? { value: node.text, at: node.at } : undefined;
}

function lowerBinding(node: YamlMap, meta: ObjectContent): AdmissionBindingContent {
  const spec = valueOf(node, "spec");
  return {
    ...meta,
    type: "admission-binding",
    policyName: textField(spec, "policyName"),
    actions: textList(spec, "validationActions", meta.kindAt),
  };
}

function lowerWebhooks(node: YamlMap, meta: ObjectContent): WebhookConfigurationContent {
  const webhooks = fieldNodes(node, "webhooks[]").map(
    ({ node: webhook }): Webhook => ({
      at: entryOf(webhook, "name")?.value?.at ?? webhook.at,
      name: textField(webhook, "name"),
      failurePolicy: textField(webhook, "failurePolicy"),
      objectSelector: selectorField(webhook, "objectSelector"),
      namespaceSelector: selectorField(webhook, "namespaceSelector"),
      resources: fieldNodes(webhook, "rules[]").flatMap(({ node: rule }) => resourcesOf(rule)),
    }),
  );
  return { ...meta, type: "webhook-configuration", webhooks };
}

function resourcesOf(rule: YamlContent): readonly string[] {
  const texts = (key: string): readonly string[] => {
    const list = valueOf(rule, key);
    return list?.type === "seq" ? textItems(list.items).map(({ value }) => value) : [];
  };
  return texts("apiGroups").flatMap((group) => texts("resources").map((resource) => `${group}/${resource}`));
}
