import type { Snapshot } from "../analysis/snapshot";
import { isKnown, type NodePath } from "../yaml/node";
import { type PlaceInTree, placeAt } from "../yaml/path";
import { type Binding, fileRange, type KubernetesObject, type Role, type Workload } from "../model/object";
import { serviceAccountOf } from "../graph/object-index";
import { type Principal, principalOf } from "../graph/principal";
import { resolveRoleRef } from "../graph/resolve";
import { contains, type FilePath, type FileRange } from "../text/range";
import { permissionsOf } from "./permissions";
import { renderBinding } from "./render/binding";
import { renderPermissions } from "./render/grants";
import { code } from "./render/markdown";
import type { LinkTarget, RenderContext } from "./render/places";
import { renderRole } from "./render/role";
import { renderRuleEntry, type RuleList } from "./render/rule-entry";

export interface Hover {
  readonly markdown: string;
  readonly range: FileRange;
}

export interface HoverOptions {
  readonly maxRows: number;
  readonly linkTarget: LinkTarget;
}

const DEFAULTS: HoverOptions = { maxRows: 12, linkTarget: () => undefined };

/** Under this length a hover fits on a screen; what is longer loses table rows. */
const LONGEST = 1500;

/** What stands at an offset of a file, for a person; nothing outside of identity. */
export function hover(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
  options: HoverOptions = DEFAULTS,
): Hover | undefined {
  const object = objectAt(snapshot, file, offset);
  if (!object) return undefined;
  const { document, base } = snapshot.open(object);
  const place = placeAt(document.root, offset - base);
  if (!place) return undefined;
  const path = place.path.slice(object.source.path.length);
  const render = contentAt(snapshot, object, place, path);
  if (!render) return undefined;
  return { markdown: fit(render, { snapshot, ...options }), range: fileRange(object, place.node.at) };
}

/** The object whose text holds the offset; in a List the innermost one. */
export function objectAt(snapshot: Snapshot, file: FilePath, offset: number): KubernetesObject | undefined {
  const objects = snapshot.file(file)?.objects ?? [];
  return objects.findLast((object) => contains(fileRange(object, object.at), offset));
}

type Render = (context: RenderContext) => string;

/** Whole rows are left out until the text fits. */
function fit(render: Render, context: RenderContext): string {
  let rows = context.maxRows;
  let res = render({ ...context, maxRows: rows });
  while (res.length > LONGEST && rows > 1) {
    rows = Math.max(1, rows - Math.ceil(rows / 4));
    res = render({ ...context, maxRows: rows });
  }
  return res;
}

function contentAt(
  snapshot: Snapshot,
  object: KubernetesObject,
  place: PlaceInTree,
  path: NodePath,
): Render | undefined {
  const title = isTitle(path, place);
  switch (object.type) {
    case "role":
      return title ? (context) => renderRole(context, object) : ruleContent(object, path, place);
    case "binding":
      return title
        ? (context) => renderBinding(context, object)
        : bindingContent(snapshot, object, path, place);
    case "service-account":
      return title ? principalContent(snapshot, ownPrincipal(object), object) : undefined;
    case "workload":
      return workloadContent(snapshot, object, path, place, title);
    case "namespace":
    case "crd":
    case "opaque":
      return undefined;
  }
}

/** The kind and the name stand for the object. */
function isTitle(path: NodePath, place: PlaceInTree): boolean {
  const text = path.join(".");
  return (text === "kind" || text === "metadata.name") && place.on === "value";
}

const LISTS: readonly RuleList[] = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"];

/** `rules[i].verbs[j]`, or a key of a rule, which stands for the whole list. */
function ruleContent(role: Role, path: NodePath, place: PlaceInTree): Render | undefined {
  const [rules, ruleIndex, key, item] = path;
  const rule = rules === "rules" && typeof ruleIndex === "number" ? role.rules[ruleIndex] : undefined;
  const list = LISTS.find((name) => name === key);
  if (!rule || !list) return path.join(".") === "rules" ? (context) => renderRole(context, role) : undefined;
  if (typeof item !== "number") {
    return place.on === "key"
      ? (context) => renderRuleEntry(context, role, rule, list, undefined)
      : undefined;
  }
  if (place.node.type !== "scalar") return undefined;
  const { text } = place.node;
  return (context) => renderRuleEntry(context, role, rule, list, text);
}

function bindingContent(
  snapshot: Snapshot,
  binding: Binding,
  path: NodePath,
  place: PlaceInTree,
): Render | undefined {
  const [field, index] = path;
  if (field === "roleRef") return (context) => renderRoleRef(context, binding);
  if (field !== "subjects" || typeof index !== "number" || path.length < 3) return undefined;
  const subject = binding.subjects[index];
  if (!subject || place.node.type !== "scalar") return undefined;
  const principal = principalOf(binding, subject);
  return principal ? principalContent(snapshot, principal, binding) : undefined;
}

function renderRoleRef(context: RenderContext, binding: Binding): string {
  const { kind, name } = binding.roleRef;
  const resolution = resolveRoleRef(context.snapshot.index(binding.source.file), binding);
  if (resolution.state === "found") {
    return resolution.objects.map((role) => renderRole(context, role)).join("\n\n---\n\n");
  }
  const what = `${kind?.value ?? "Role"} ${code(name?.value ?? "")}`;
  if (resolution.state === "missing") return `**${what}** is declared nowhere in this workspace.`;
  return `**${what}** is not known before it is rendered or installed.`;
}

function workloadContent(
  snapshot: Snapshot,
  workload: Workload,
  path: NodePath,
  place: PlaceInTree,
  title: boolean,
): Render | undefined {
  const text = path.join(".");
  const spec = workload.podSpecPath.join(".");
  const named = text === `${spec}.serviceAccountName` || text === `${spec}.serviceAccount`;
  const absent = text === spec && place.on === "key";
  if (!named && !absent && !title) return undefined;
  const name = serviceAccountOf(workload);
  if (!isKnown(name)) return undefined;
  const principal: Principal = { kind: "ServiceAccount", namespace: workload.namespace, name };
  const implied = !workload.serviceAccountName && !workload.serviceAccountAlias;
  const body = principalContent(snapshot, principal, workload);
  if (named) return body;
  const lead = implied
    ? `${workload.kind} names no ServiceAccount, so it runs as ${code("default")}.`
    : `${workload.kind} runs as ServiceAccount ${code(name)}.`;
  return (context) => `${lead}\n\n${body(context)}`;
}

function ownPrincipal(object: KubernetesObject): Principal {
  return { kind: "ServiceAccount", namespace: object.namespace, name: object.name?.value ?? "" };
}

function principalContent(snapshot: Snapshot, principal: Principal, from: KubernetesObject): Render {
  const permissions = permissionsOf(snapshot.index(from.source.file), principal);
  return (context) => renderPermissions(context, permissions);
}
