import { parseDuration } from "../../support/duration";
import { isJsonObject, type JsonValue, listMember, member, textMember } from "../../support/json";
import { isKnown } from "../../yaml/node";
import { type FieldError, invalid, required } from "../field-error";
import { dnsSubdomainFault } from "../name-syntax";

/** What the API server rejects in an AuthorizationConfiguration beyond what the schema tells. */
export function validateAuthorization(configuration: JsonValue): readonly FieldError[] {
  const authorizers = listMember(configuration, "authorizers");
  const res: FieldError[] = [];
  if (member(configuration, "authorizers") !== undefined && authorizers.length === 0)
    res.push(required("authorizers", "At least one authorizer is needed."));
  const types = authorizers.map((authorizer) => textMember(authorizer, "type"));
  const names = authorizers.map((authorizer) => textMember(authorizer, "name"));
  for (const [index, authorizer] of authorizers.entries()) {
    const field = `authorizers[${index}]`;
    const type = types[index] ?? "";
    const name = names[index] ?? "";
    if (type !== "Webhook" && type !== "" && isKnown(type) && types.indexOf(type) < index)
      res.push(invalid(`${field}.type`, `${type} can stand only once.`));
    const fault = name === "" || !isKnown(name) ? undefined : dnsSubdomainFault(name);
    if (fault !== undefined)
      res.push(invalid(`${field}.name`, `"${name}" is no name for an authorizer: ${fault}`));
    else if (name !== "" && isKnown(name) && names.indexOf(name) < index)
      res.push(invalid(`${field}.name`, `The name "${name}" stands twice.`));
    res.push(...validateWebhook(authorizer, type, `${field}.webhook`));
  }
  return res;
}

function validateWebhook(authorizer: JsonValue, type: string, field: string): FieldError[] {
  const webhook = member(authorizer, "webhook");
  if (type !== "Webhook") {
    return isJsonObject(webhook) && isKnown(type) && type !== ""
      ? [invalid(field, `webhook goes with type Webhook, not with ${type}.`)]
      : [];
  }
  if (!isJsonObject(webhook)) return [required(field, "An authorizer of type Webhook needs webhook.")];
  const missing = NEEDED.filter(([key]) => member(webhook, key) === undefined).map(([key, words]) =>
    required(`${field}.${key}`, `${key} is needed: ${words}.`),
  );
  return [
    ...missing,
    ...validateDurations(webhook, field),
    ...validateConnection(member(webhook, "connectionInfo"), `${field}.connectionInfo`),
  ];
}

const NEEDED: readonly (readonly [string, string])[] = [
  ["timeout", "how long the service may take, at most 30s"],
  ["subjectAccessReviewVersion", "v1 or v1beta1"],
  ["matchConditionSubjectAccessReviewVersion", "v1"],
  ["failurePolicy", "NoOpinion or Deny"],
  ["connectionInfo", "how the service is reached"],
];

const LONGEST_TIMEOUT = 30;

function validateDurations(webhook: JsonValue, field: string): FieldError[] {
  const res: FieldError[] = [];
  for (const key of ["timeout", "authorizedTTL", "unauthorizedTTL"]) {
    const text = textMember(webhook, key);
    if (text === "" || !isKnown(text)) continue;
    const seconds = parseDuration(text);
    if (seconds === undefined) res.push(invalid(`${field}.${key}`, `"${text}" is no duration such as 3s.`));
    else if (seconds <= 0) res.push(invalid(`${field}.${key}`, `${key} must be longer than nothing.`));
    else if (key === "timeout" && seconds > LONGEST_TIMEOUT)
      res.push(invalid(`${field}.${key}`, `timeout must not be longer than ${LONGEST_TIMEOUT}s.`));
  }
  return res;
}

function validateConnection(connection: JsonValue | undefined, field: string): FieldError[] {
  const type = textMember(connection, "type");
  const file = textMember(connection, "kubeConfigFile");
  if (!isKnown(file)) return [];
  if (type === "KubeConfigFile") {
    if (file === "")
      return [required(`${field}.kubeConfigFile`, "type KubeConfigFile needs kubeConfigFile.")];
    if (!file.startsWith("/"))
      return [invalid(`${field}.kubeConfigFile`, "kubeConfigFile must be an absolute path.")];
  }
  if (type === "InClusterConfig" && file !== "")
    return [invalid(`${field}.kubeConfigFile`, "kubeConfigFile goes with type KubeConfigFile.")];
  return [];
}
