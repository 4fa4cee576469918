import {
  isJsonArray,
  isJsonObject,
  type JsonValue,
  listMember,
  member,
  textListMember,
  textMember,
} from "../support/json";
import { HOLE } from "../yaml/node";
import { type FieldError, forbidden, invalid, notSupported, required } from "./field-error";
import { dnsSubdomainFault, labelValueFault, pathSegmentFault, qualifiedNameFault } from "./name-syntax";
import { validateLabels, validateMetadata, validateMetadataUpdate } from "./validate-metadata";
import { validateShape } from "./validate-shape";

export type { FieldError } from "./field-error";

const RBAC_GROUP = "rbac.authorization.k8s.io";

/**
 * What the API server rejects in a Role, ClusterRole, RoleBinding or ClusterRoleBinding, after its defaults;
 * with `old`, as an update of that object. Nothing is said about what a template has yet to fill in.
 */
export function validateObject(object: JsonValue, old?: JsonValue): FieldError[] {
  const kind = textMember(object, "kind");
  const shape = validateShape(object, kind);
  const errors =
    shape.length > 0 ? shape : [...validateKind(object, kind), ...validateUpdate(object, old, kind)];
  return errors.filter((error) => !touchesHole(object, error.field));
}

function validateKind(object: JsonValue, kind: string): FieldError[] {
  const metadata = member(object, "metadata");
  switch (kind) {
    case "Role":
      return [...validateMetadata(metadata, true), ...validateRules(object, true)];
    case "ClusterRole":
      return [
        ...validateMetadata(metadata, false),
        ...validateRules(object, false),
        ...validateAggregation(object),
      ];
    case "RoleBinding":
      return [...validateMetadata(metadata, true), ...validateBinding(object, true)];
    case "ClusterRoleBinding":
      return [...validateMetadata(metadata, false), ...validateBinding(object, false)];
    default:
      return [];
  }
}

function validateUpdate(object: JsonValue, old: JsonValue | undefined, kind: string): FieldError[] {
  if (old === undefined) return [];
  const res = validateMetadataUpdate(member(object, "metadata"), member(old, "metadata"));
  if (kind.endsWith("Binding") && roleRefKey(object) !== roleRefKey(old)) {
    res.push(invalid("roleRef", "roleRef cannot change; delete the binding and create another."));
  }
  return res;
}

function validateRules(object: JsonValue, namespaced: boolean): FieldError[] {
  return listMember(object, "rules").flatMap((rule, index) =>
    validateRule(rule, namespaced, `rules[${index}]`),
  );
}

function validateRule(rule: JsonValue, namespaced: boolean, field: string): FieldError[] {
  const has = (key: string): boolean => listMember(rule, key).length > 0;
  const res: FieldError[] = [];
  if (!has("verbs")) res.push(required(`${field}.verbs`, "verbs must list at least one verb."));
  if (has("nonResourceURLs")) {
    const urls = `${field}.nonResourceURLs`;
    if (namespaced) {
      res.push(invalid(urls, "URLs belong to no namespace; put this rule into a ClusterRole."));
    }
    if (has("apiGroups") || has("resources") || has("resourceNames")) {
      res.push(invalid(urls, "One rule cannot hold both URLs and resources; split it in two."));
    }
    return res;
  }
  if (!has("apiGroups")) {
    res.push(
      required(`${field}.apiGroups`, `apiGroups must list at least one API group ("" is the core group).`),
    );
  }
  if (!has("resources"))
    res.push(required(`${field}.resources`, "resources must list at least one resource."));
  return res;
}

function validateAggregation(object: JsonValue): FieldError[] {
  const rule = member(object, "aggregationRule");
  if (rule === undefined || rule === null) return [];
  const field = "aggregationRule.clusterRoleSelectors";
  const selectors = listMember(rule, "clusterRoleSelectors");
  if (selectors.length === 0)
    return [required(field, "clusterRoleSelectors must list at least one label selector.")];
  return selectors.flatMap((selector, index) => validateSelector(selector, `${field}[${index}]`));
}

/** Whatever is wrong inside a selector also keeps it from being compiled, which is an error of its own. */
function validateSelector(selector: JsonValue, field: string): FieldError[] {
  const inside = [
    ...validateLabels(member(selector, "matchLabels"), `${field}.matchLabels`),
    ...listMember(selector, "matchExpressions").flatMap((expression, index) =>
      validateExpression(expression, `${field}.matchExpressions[${index}]`),
    ),
  ];
  if (inside.length === 0) return [];
  return [...inside, invalid(field, "This label selector is invalid, so that the role would get no rules.")];
}

function validateExpression(expression: JsonValue, field: string): FieldError[] {
  const res: FieldError[] = [];
  const operator = textMember(expression, "operator");
  const values = textListMember(expression, "values");
  if (operator === "In" || operator === "NotIn") {
    if (values.length === 0) res.push(required(`${field}.values`, `${operator} needs at least one value.`));
  } else if (operator === "Exists" || operator === "DoesNotExist") {
    if (values.length > 0)
      res.push(forbidden(`${field}.values`, `${operator} takes no values; remove them.`));
  } else {
    res.push(invalid(`${field}.operator`, "The operator must be In, NotIn, Exists or DoesNotExist."));
  }
  const key = textMember(expression, "key");
  const keyFault = qualifiedNameFault(key);
  if (keyFault !== undefined) res.push(invalid(`${field}.key`, `The label key "${key}" ${keyFault}.`));
  for (const [index, value] of values.entries()) {
    const fault = labelValueFault(value);
    if (fault !== undefined)
      res.push(invalid(`${field}.values[${index}]`, `The label value "${value}" ${fault}.`));
  }
  return res;
}

function validateBinding(object: JsonValue, namespaced: boolean): FieldError[] {
  return [
    ...validateRoleRef(member(object, "roleRef"), namespaced),
    ...listMember(object, "subjects").flatMap((subject, index) =>
      validateSubject(subject, namespaced, `subjects[${index}]`),
    ),
  ];
}

function validateRoleRef(roleRef: JsonValue | undefined, namespaced: boolean): FieldError[] {
  const res: FieldError[] = [];
  if (withDefault(textMember(roleRef, "apiGroup")) !== RBAC_GROUP) {
    res.push(notSupported("roleRef.apiGroup", `roleRef.apiGroup must be ${RBAC_GROUP}.`));
  }
  const kind = textMember(roleRef, "kind");
  if (kind !== "ClusterRole" && !(namespaced && kind === "Role")) {
    const kinds = namespaced ? "Role or ClusterRole" : "ClusterRole";
    res.push(notSupported("roleRef.kind", `roleRef.kind must be ${kinds}.`));
  }
  const name = textMember(roleRef, "name");
  const fault = pathSegmentFault(name);
  if (name === "")
    res.push(required("roleRef.name", "Give roleRef the name of the role that the binding grants."));
  else if (fault !== undefined) res.push(invalid("roleRef.name", `The role name "${name}" ${fault}.`));
  return res;
}

function validateSubject(subject: JsonValue, namespaced: boolean, field: string): FieldError[] {
  const res: FieldError[] = [];
  const kind = textMember(subject, "kind");
  const name = textMember(subject, "name");
  const apiGroup = textMember(subject, "apiGroup");
  if (name === "") res.push(required(`${field}.name`, "Give the name of the subject."));
  if (kind === "ServiceAccount") {
    const fault = name === "" ? undefined : dnsSubdomainFault(name);
    if (fault !== undefined)
      res.push(invalid(`${field}.name`, `The ServiceAccount name "${name}" ${fault}.`));
    if (apiGroup !== "") {
      res.push(notSupported(`${field}.apiGroup`, `A ServiceAccount is in the core group; remove apiGroup.`));
    }
    if (!namespaced && textMember(subject, "namespace") === "") {
      res.push(required(`${field}.namespace`, "Give the namespace of the ServiceAccount."));
    }
    return res;
  }
  if (kind !== "User" && kind !== "Group") {
    res.push(notSupported(`${field}.kind`, "The kind of a subject must be ServiceAccount, User or Group."));
    return res;
  }
  if (withDefault(apiGroup) !== RBAC_GROUP) {
    res.push(notSupported(`${field}.apiGroup`, `The apiGroup of a ${kind} must be ${RBAC_GROUP}.`));
  }
  return res;
}

function roleRefKey(object: JsonValue): string {
  const roleRef = member(object, "roleRef");
  const apiGroup = withDefault(textMember(roleRef, "apiGroup"));
  return [apiGroup, textMember(roleRef, "kind"), textMember(roleRef, "name")].join("\n");
}

function withDefault(apiGroup: string): string {
  return apiGroup === "" ? RBAC_GROUP : apiGroup;
}

/** Whether a template fills in the field at fault, or something it lies in. */
function touchesHole(object: JsonValue, field: string): boolean {
  let value: JsonValue | undefined = object;
  for (const step of field.split(/[.[\]]+/)) {
    if (step === "") continue;
    if (typeof value === "string") break;
    value = isJsonArray(value) ? value[Number(step)] : member(value, step);
  }
  return hasHole(value);
}

function hasHole(value: JsonValue | undefined): boolean {
  if (typeof value === "string") return value.includes(HOLE);
  if (isJsonArray(value)) return value.some(hasHole);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([key, inner]) => key.includes(HOLE) || hasHole(inner));
}
