import {
  isJsonArray,
  isJsonObject,
  type JsonValue,
  listMember,
  member,
  textMember,
} from "../../../support/json";
import { HOLE } from "../../../yaml/node";
import { type FieldError, forbidden, invalid, notSupported, required } from "../../field-error";
import { validateAccessRule } from "./validate-access-rule";
import { validateJwtRule } from "./validate-jwt-rule";

export interface IstioValidation {
  /** What the API server, by the schema of the resource, or istiod's webhook rejects. */
  readonly errors: readonly FieldError[];
  /** What istiod accepts with a warning. */
  readonly warnings: readonly FieldError[];
}

/**
 * What Istio says about an AuthorizationPolicy, PeerAuthentication or RequestAuthentication.
 * Nothing is said about what a template has yet to fill in.
 */
export function validateIstio(object: JsonValue): IstioValidation {
  const spec = member(object, "spec") ?? {};
  if (!isJsonObject(spec)) return { errors: [], warnings: [] };
  const warnings = emptySelectorWarning(spec);
  const errors = [...validateSelector(spec)];
  switch (textMember(object, "kind")) {
    case "AuthorizationPolicy":
      errors.push(...validateTargets(spec), ...validateAuthorization(object, spec));
      warnings.push(...denyWarnings(spec));
      break;
    case "PeerAuthentication":
      errors.push(...validatePeers(spec));
      break;
    case "RequestAuthentication": {
      errors.push(...validateTargets(spec), ...validateDryRun(object, undefined));
      const rules = listMember(spec, "jwtRules").map((rule, index) =>
        validateJwtRule(rule, `spec.jwtRules[${index}]`),
      );
      errors.push(...rules.flatMap((rule) => rule.errors));
      warnings.push(...rules.flatMap((rule) => rule.warnings));
      break;
    }
    default:
      break;
  }
  const isSettled = ({ field }: FieldError): boolean => !touchesHole(object, field);
  return { errors: errors.filter(isSettled), warnings: warnings.filter(isSettled) };
}

/** Whether something on the way to the field, or below it, is not known before rendering. */
function touchesHole(object: JsonValue, field: string): boolean {
  let value: JsonValue | undefined = object;
  for (const part of field.split(/[.[]/)) {
    if (typeof value === "string" && value.includes(HOLE)) return true;
    const position = /^(\d+)\]$/.exec(part)?.[1];
    if (position === undefined) value = member(value, part);
    else value = isJsonArray(value) ? value[Number(position)] : undefined;
  }
  return JSON.stringify(value ?? null).includes(HOLE);
}

const SELECTOR = "spec.selector.matchLabels";

function validateSelector(spec: JsonValue): FieldError[] {
  const labels = member(member(spec, "selector"), "matchLabels");
  if (!isJsonObject(labels)) return [];
  const res: FieldError[] = [];
  for (const [key, value] of Object.entries(labels)) {
    if (key === "") res.push(invalid(SELECTOR, "A label of the selector needs a key."));
    else if (key.includes("*"))
      res.push(invalid(SELECTOR, `A selector compares exactly: "*" is no wildcard in the label "${key}".`));
    if (typeof value !== "string")
      res.push(invalid(SELECTOR, `The value of label "${key}" must be text: put it in quotes.`));
    else if (value.includes("*"))
      res.push(invalid(SELECTOR, `A selector compares exactly: "*" is no wildcard in the value "${value}".`));
  }
  return res;
}

function emptySelectorWarning(spec: JsonValue): FieldError[] {
  const selector = member(spec, "selector");
  if (!isJsonObject(selector)) return [];
  const labels = member(selector, "matchLabels");
  if (isJsonObject(labels) && Object.keys(labels).length > 0) return [];
  return [invalid("spec.selector", "A selector without labels selects every workload.")];
}

const MAX_TARGETS = 16;

function validateTargets(spec: JsonValue): FieldError[] {
  const single = member(spec, "targetRef");
  const list = listMember(spec, "targetRefs");
  const kinds = [isJsonObject(member(spec, "selector")), isJsonObject(single), list.length > 0].filter(
    Boolean,
  );
  const res: FieldError[] = [];
  if (kinds.length > 1)
    res.push(forbidden("spec.selector", "Only one of selector, targetRef and targetRefs may be set."));
  if (isJsonObject(single)) res.push(...validateTarget(single, "spec.targetRef"));
  if (list.length > MAX_TARGETS)
    res.push({
      field: "spec.targetRefs",
      type: "FieldValueTooLong",
      message: "At most 16 targets may be named.",
    });
  for (const [index, target] of list.entries())
    res.push(...validateTarget(target, `spec.targetRefs[${index}]`));
  return res;
}

/** `group/Kind` of what a policy may be attached to. */
const TARGETS: ReadonlySet<string> = new Set([
  "gateway.networking.k8s.io/Gateway",
  "gateway.networking.k8s.io/GatewayClass",
  "/Service",
  "core/Service",
  "networking.istio.io/ServiceEntry",
]);

function validateTarget(target: JsonValue, field: string): FieldError[] {
  const res: FieldError[] = [];
  const group = textMember(target, "group");
  const kind = textMember(target, "kind");
  if (textMember(target, "name") === "") res.push(required(`${field}.name`, "A target needs a name."));
  if (textMember(target, "namespace") !== "")
    res.push(forbidden(`${field}.namespace`, "A target is always in the namespace of the policy."));
  if (!TARGETS.has(`${group}/${kind}`))
    res.push(
      notSupported(
        `${field}.kind`,
        "A policy can be attached to a Service, a ServiceEntry (group networking.istio.io), a Gateway or a GatewayClass (group gateway.networking.k8s.io).",
      ),
    );
  return res;
}

const ACTIONS = ["ALLOW", "DENY", "AUDIT", "CUSTOM"];

function validateAuthorization(object: JsonValue, spec: JsonValue): FieldError[] {
  const written = member(spec, "action");
  const action = typeof written === "string" ? written : "ALLOW";
  const rules = member(spec, "rules");
  const count = isJsonArray(rules) ? rules.length : 0;
  const provider = member(spec, "provider");
  const res = [...validateDryRun(object, action)];
  if (!ACTIONS.includes(action))
    res.push(notSupported("spec.action", "The action is one of ALLOW, DENY, AUDIT and CUSTOM."));
  if (action === "CUSTOM") {
    if (count === 0)
      res.push(required("spec.rules", "CUSTOM needs rules that say which requests it asks about."));
    if (textMember(provider, "name") === "")
      res.push(required("spec.provider.name", "CUSTOM needs the name of a provider."));
  } else if (isJsonObject(provider)) {
    res.push(forbidden("spec.provider", `A provider is only for CUSTOM, not for ${action}.`));
  }
  if (action === "DENY" && count === 0)
    res.push(required("spec.rules", "DENY without rules denies nothing, and Istio rejects it."));
  for (const [index, rule] of listMember(spec, "rules").entries())
    res.push(...validateAccessRule(rule, `spec.rules[${index}]`, action));
  return res;
}

const DRY_RUN = "istio.io/dry-run";
const BOOLEAN = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** Only ALLOW and DENY can be tried out. */
function validateDryRun(object: JsonValue, action: string | undefined): FieldError[] {
  const value = member(member(member(object, "metadata"), "annotations"), DRY_RUN);
  if (typeof value !== "string") return [];
  const field = "metadata.annotations";
  if (action !== "ALLOW" && action !== "DENY")
    return [invalid(field, `"${DRY_RUN}" is only for AuthorizationPolicies that ALLOW or DENY.`)];
  return BOOLEAN.test(value) ? [] : [invalid(field, `"${DRY_RUN}" is "true" or "false".`)];
}

const HTTP_SOURCES = ["requestPrincipals", "notRequestPrincipals"];
const HTTP_OPERATIONS = ["hosts", "notHosts", "methods", "notMethods", "paths", "notPaths"];

/** On a TCP connection a DENY forgets what it asks of HTTP, and denies what is left. */
function denyWarnings(spec: JsonValue): FieldError[] {
  if (textMember(spec, "action") !== "DENY") return [];
  const res: FieldError[] = [];
  for (const [index, rule] of listMember(spec, "rules").entries()) {
    const field = `spec.rules[${index}]`;
    const hasOnly = (key: string, inner: string, http: readonly string[]): boolean => {
      const clauses = listMember(rule, key).map((clause) => Object.keys(member(clause, inner) ?? {}));
      return clauses.some((keys) => keys.length > 0 && keys.every((name) => http.includes(name)));
    };
    if (hasOnly("to", "operation", HTTP_OPERATIONS))
      res.push(invalid(`${field}.to`, "Without ports, this denies every TCP connection too."));
    else if (listMember(rule, "to").length === 0 && hasOnly("from", "source", HTTP_SOURCES))
      res.push(invalid(`${field}.from`, "Without ports, this denies every TCP connection too."));
  }
  return res;
}

const MODES = ["UNSET", "DISABLE", "PERMISSIVE", "STRICT"];

function validatePeers(spec: JsonValue): FieldError[] {
  const res: FieldError[] = [];
  const checkMode = (mtls: JsonValue | undefined, field: string): void => {
    const mode = member(mtls, "mode");
    if (mode !== undefined && mode !== null && !(typeof mode === "string" && MODES.includes(mode)))
      res.push(notSupported(`${field}.mode`, "The mode is one of UNSET, DISABLE, PERMISSIVE and STRICT."));
  };
  checkMode(member(spec, "mtls"), "spec.mtls");
  const ports = member(spec, "portLevelMtls");
  if (!isJsonObject(ports)) return res;
  const labels = member(member(spec, "selector"), "matchLabels");
  if (!isJsonObject(labels) || Object.keys(labels).length === 0)
    res.push(required("spec.portLevelMtls", "Modes of single ports need a selector with labels."));
  const entries = Object.entries(ports);
  if (entries.length === 0)
    res.push(required("spec.portLevelMtls", "portLevelMtls needs at least one port."));
  for (const [port, mtls] of entries) {
    if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535)
      res.push(invalid("spec.portLevelMtls", `"${port}" is no port between 1 and 65535.`));
    checkMode(mtls, `spec.portLevelMtls.${port}`);
  }
  return res;
}
