// A slow authorizer that spells semantics/rbac.md out over plain manifests; it shares no code with the engine.
export interface PlainRule {
  readonly verbs?: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

export interface PlainRole {
  readonly apiVersion: string;
  readonly kind: "Role" | "ClusterRole";
  readonly metadata: PlainMetadata;
  readonly rules: readonly PlainRule[];
  readonly aggregationRule?: { readonly clusterRoleSelectors: readonly PlainSelector[] };
}

export interface PlainBinding {
  readonly apiVersion: string;
  readonly kind: "RoleBinding" | "ClusterRoleBinding";
  readonly metadata: PlainMetadata;
  readonly roleRef: { readonly kind: string; readonly name: string };
  readonly subjects: readonly { readonly kind: string; readonly name: string; readonly namespace?: string }[];
}

interface PlainMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface PlainSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

export interface PlainRequest {
  readonly verb: string;
  readonly apiGroup: string;
  readonly resource: string;
  readonly subresource: string;
  readonly name: string;
  readonly namespace: string;
  readonly path?: string;
}

export type PlainObject = PlainRole | PlainBinding;

/** Names of the bindings that allow a request, each with its namespace. */
export function allowedBy(
  objects: readonly PlainObject[],
  user: string,
  groups: readonly string[],
  request: PlainRequest,
): string[] {
  const namespace = request.path === undefined ? request.namespace : "";
  const res = new Set<string>();
  for (const object of objects) {
    if (!isBinding(object)) continue;
    const own = object.metadata.namespace ?? "";
    if (object.kind === "RoleBinding" && (namespace === "" || own !== namespace)) continue;
    if (!object.subjects.some((subject) => isNamed(subject, own, user, groups))) continue;
    const rules = rulesOfRef(objects, object);
    if (rules.some((rule) => allows(rule, request))) res.add(`${own}/${object.metadata.name}`);
  }
  return [...res].sort();
}

function isBinding(object: PlainObject): object is PlainBinding {
  return object.kind === "RoleBinding" || object.kind === "ClusterRoleBinding";
}

function isNamed(
  subject: PlainBinding["subjects"][number],
  bindingNamespace: string,
  user: string,
  groups: readonly string[],
): boolean {
  if (subject.kind === "User") return subject.name === user;
  if (subject.kind === "Group") return groups.includes(subject.name);
  if (subject.kind !== "ServiceAccount") return false;
  const namespace = subject.namespace ? subject.namespace : bindingNamespace;
  return namespace !== "" && user === "system:serviceaccount:" + namespace + ":" + subject.name;
}

function rulesOfRef(objects: readonly PlainObject[], binding: PlainBinding): readonly PlainRule[] {
  const { kind, name } = binding.roleRef;
  if (kind === "ClusterRole") return currentRules(objects).get(name) ?? [];
  if (kind !== "Role") return [];
  for (const object of objects) {
    const sameNamespace = (object.metadata.namespace ?? "") === (binding.metadata.namespace ?? "");
    if (object.kind === "Role" && object.metadata.name === name && sameNamespace) return object.rules;
  }
  return [];
}

/** Rules of all ClusterRoles after the controller has come to rest. */
export function currentRules(objects: readonly PlainObject[]): Map<string, readonly PlainRule[]> {
  const roles = objects.filter((object): object is PlainRole => object.kind === "ClusterRole");
  const res = new Map(roles.map((role) => [role.metadata.name, role.aggregationRule ? [] : role.rules]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const role of roles) {
      if (!role.aggregationRule) continue;
      const next: PlainRule[] = [];
      for (const selector of role.aggregationRule.clusterRoleSelectors) {
        for (const other of [...roles].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))) {
          if (other.metadata.name === role.metadata.name || !selects(selector, other.metadata.labels ?? {}))
            continue;
          for (const rule of res.get(other.metadata.name) ?? []) {
            if (!next.some((taken) => canonical(taken) === canonical(rule))) next.push(rule);
          }
        }
      }
      if (next.length > (res.get(role.metadata.name) ?? []).length) changed = true;
      res.set(role.metadata.name, next);
    }
  }
  return res;
}

function selects(selector: PlainSelector, labels: Readonly<Record<string, string>>): boolean {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {}))
    if (labels[key] !== value) return false;
  for (const { key, operator, values = [] } of selector.matchExpressions ?? []) {
    const present = key in labels;
    const listed = present && values.includes(labels[key]!);
    if (operator === "In" && !listed) return false;
    if (operator === "NotIn" && listed) return false;
    if (operator === "Exists" && !present) return false;
    if (operator === "DoesNotExist" && present) return false;
  }
  return true;
}

export function canonical(rule: PlainRule): string {
  return JSON.stringify(
    [rule.verbs, rule.apiGroups, rule.resources, rule.resourceNames, rule.nonResourceURLs].map(
      (list) => list ?? [],
    ),
  );
}

export function allows(rule: PlainRule, request: PlainRequest): boolean {
  if (!(rule.verbs ?? []).some((verb) => verb === "*" || verb === request.verb)) return false;
  if (request.path !== undefined) {
    return (rule.nonResourceURLs ?? []).some((url) => url === request.path || isPrefix(url, request.path!));
  }
  if (!(rule.apiGroups ?? []).some((group) => group === "*" || group === request.apiGroup)) return false;
  const names = rule.resourceNames ?? [];
  if (names.length > 0 && !names.includes(request.name)) return false;
  return (rule.resources ?? []).some((entry) => {
    if (entry === "*") return true;
    if (request.subresource === "") return entry === request.resource;
    return entry === request.resource + "/" + request.subresource || entry === "*/" + request.subresource;
  });
}

function isPrefix(url: string, path: string): boolean {
  return url.endsWith("*") && path.startsWith(url.replace(/\*+$/, ""));
}
