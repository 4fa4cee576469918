import type { Snapshot } from "../analysis/snapshot";
import { referencesOf } from "../graph/references";
import { type Binding, fileRange, type KubernetesObject, type Role, type Workload } from "../model/object";
import { describeField } from "../schema/describe-field";
import { contains, type FilePath, type FileRange } from "../text/range";
import { type NodePath, resolve } from "../yaml/node";
import { type PlaceInTree, placeAt } from "../yaml/path";
import { objectAt } from "./object-at";
import { renderBinding, renderRoleRef } from "./render/binding";
import type { LinkTarget, RenderContext } from "./render/places";
import { type HoverPlace, isTitle, type Render } from "./render/provider";
import { HOVER_PROVIDERS } from "./render/providers";
import { renderReference } from "./render/reference";
import { renderRole } from "./render/role";
import { renderRule, renderRuleEntry, type RuleList } from "./render/rule-entry";
import { renderServiceAccount, renderSubject, renderWorkload } from "./render/subject";

export interface Hover {
  readonly markdown: string;
  readonly range: FileRange;
}

export interface HoverOptions {
  readonly maxRows: number;
  readonly linkTarget: LinkTarget;
}

const DEFAULTS: HoverOptions = { maxRows: 12, linkTarget: () => undefined };

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
  if (!place || !isAtWord(place, offset - base)) return undefined;
  const path = place.path.slice(object.source.path.length);
  const render = renderAt({ object, place, path, document, offset: offset - base });
  const markdown = render && fit(render, { snapshot, ...options });
  return markdown !== undefined && markdown !== ""
    ? { markdown, range: fileRange(object, place.node.at) }
    : undefined;
}

/** Between the parts of a collection, and between a key and its value, nothing is meant. */
function isAtWord({ node }: PlaceInTree, offset: number): boolean {
  return node.type !== "map" && node.type !== "seq" && contains(node.at, offset);
}

/** Under this length a hover fits on a screen. */
const LONGEST = 1500;

/** Rows are left out until the text fits, then links, then whole lines. */
function fit(render: Render, context: RenderContext): string {
  let rows = context.maxRows;
  let text = render(context);
  while (text.length >= LONGEST && rows > 1) {
    rows = Math.max(1, Math.min(rows - 1, Math.floor((rows * LONGEST) / text.length)));
    text = render({ ...context, maxRows: rows });
  }
  if (text.length < LONGEST) return text;
  text = render({ ...context, maxRows: 1, linkTarget: () => undefined });
  if (text.length < LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf("\n", LONGEST - 5))}\n\n…`;
}

/** Fields of RBAC and ServiceAccounts first, then other matters, then whoever is named here, then what the field is for. */
function renderAt(at: HoverPlace): Render | undefined {
  const own = contentAt(at.object, at.place, at.path);
  if (own) return own;
  for (const provider of HOVER_PROVIDERS) {
    const render = provider(at);
    if (render) return render;
  }
  const reference = referencesOf(at.object).find((candidate) => contains(candidate.at, at.offset));
  if (reference) return (context) => renderReference(context, at.object, reference.to);
  const { apiVersion, kind } = at.object;
  const description = at.place.on === "key" ? describeField(apiVersion, kind, at.path) : undefined;
  return description === undefined ? undefined : () => description;
}

function contentAt(object: KubernetesObject, place: PlaceInTree, path: NodePath): Render | undefined {
  switch (object.type) {
    case "role":
      return isTitle(place, path)
        ? (context) => renderRole(context, object)
        : ruleContent(object, place, path);
    case "binding":
      return isTitle(place, path)
        ? (context) => renderBinding(context, object)
        : bindingContent(object, path);
    case "service-account":
      return isTitle(place, path) ? (context) => renderServiceAccount(context, object) : undefined;
    case "workload":
      return workloadContent(object, place, path);
    default:
      return undefined;
  }
}

const LISTS: readonly RuleList[] = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"];

/** `rules[i].verbs[j]`; a key of a rule, or an alias, stands for all that it holds. */
function ruleContent(role: Role, { node }: PlaceInTree, path: NodePath): Render | undefined {
  const [field, ruleIndex, key, item] = path;
  if (field !== "rules") return undefined;
  if (path.length === 1) return (context) => renderRole(context, role);
  const rule = typeof ruleIndex === "number" ? role.rules[ruleIndex] : undefined;
  const list = LISTS.find((name) => name === key);
  if (!rule || (key !== undefined && !list)) return undefined;
  if (!list || item === undefined) return (context) => renderRule(context, role, rule, list);
  const entry = resolve(node);
  if (entry?.type !== "scalar") return undefined;
  return (context) => renderRuleEntry(context, role, rule, list, entry.text);
}

function bindingContent(binding: Binding, path: NodePath): Render | undefined {
  const [field, index] = path;
  if (field === "roleRef") return (context) => renderRoleRef(context, binding);
  const subject = field === "subjects" && typeof index === "number" ? binding.subjects[index] : undefined;
  return subject && ((context) => renderSubject(context, binding, subject));
}

/** The name of the ServiceAccount, or the key of the Pod spec where there is none. */
function workloadContent(workload: Workload, place: PlaceInTree, path: NodePath): Render | undefined {
  const text = path.join(".");
  const spec = workload.podSpecPath.join(".");
  const isNamed = [`${spec}.serviceAccountName`, `${spec}.serviceAccount`].includes(text);
  if (!isNamed && !(text === spec && place.on === "key") && !isTitle(place, path)) return undefined;
  return (context) => renderWorkload(context, workload);
}
