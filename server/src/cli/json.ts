import path from "node:path";
import type { Snapshot } from "../analysis/snapshot";
import type { Grant } from "../graph/authorizer";
import { fileRange, type KubernetesObject, type PolicyRule, titleRange } from "../model/object";
import { isKnownNamespace } from "../model/place";
import { lineColumn } from "../text/line-index";
import type { FilePath, FileRange } from "../text/range";
import { HOLE } from "../yaml/node";

/** What the JSON of every command shares (product.md section 7): zero-based lines, files relative to a folder. */
export interface JsonContext {
  readonly snapshot: Snapshot;
  readonly cwd: FilePath;
}

export function fileJson({ cwd }: JsonContext, file: FilePath): string {
  if (file === "") return "";
  return path.relative(cwd, file).replaceAll("\\", "/");
}

export function rangeJson({ snapshot }: JsonContext, { file, start, end }: FileRange): object {
  const lines = snapshot.lines(file);
  return { start: lineColumn(lines, start), end: lineColumn(lines, end) };
}

/** Line of a place of an object; 0 for built-in ones. */
export function lineOf({ snapshot }: JsonContext, object: KubernetesObject, at = titleRange(object)): number {
  if (object.source.builtIn) return 0;
  const range = fileRange(object, at);
  return lineColumn(snapshot.lines(range.file), range.start).line;
}

/** Kind and name with their place; a namespace that only a build knows is left out. */
export function placeJson(context: JsonContext, object: KubernetesObject): Record<string, unknown> {
  return {
    kind: object.kind,
    ...namespaceJson(object.namespace),
    name: nameJson(object.name?.value),
    file: fileJson(context, object.source.file),
    line: lineOf(context, object),
    ...(object.source.builtIn ? { builtIn: true } : {}),
  };
}

/** A name; what a template fills in is shown as `{{…}}`. */
export function nameJson(name: string | undefined): string {
  return (name ?? "").replace(HOLES, "{{…}}");
}

const HOLES = new RegExp(`${HOLE}+`, "g");

export function namespaceJson(namespace: string): { readonly namespace?: string } {
  return namespace === "" || !isKnownNamespace(namespace) ? {} : { namespace };
}

/** One grant: the rule as written, where it counts, and the binding and role that give it. */
export function grantJson(context: JsonContext, grant: Grant): Record<string, unknown> {
  const scope = grant.namespace === "" ? "cluster" : "namespace";
  return {
    scope,
    ...namespaceJson(grant.namespace),
    ...policyJson(grant.rule.policy),
    via: viaJson(context, grant),
    builds: [],
  };
}

function policyJson({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: PolicyRule): object {
  return { verbs, apiGroups, resources, resourceNames, nonResourceURLs };
}

export function viaJson(context: JsonContext, { binding, role, from, rule }: Grant): Record<string, unknown> {
  const holder = from ?? role;
  return {
    binding: placeJson(context, binding),
    role: {
      ...placeJson(context, holder),
      line: lineOf(context, holder, rule.at),
      rule: rule.index,
      builtIn: holder.source.builtIn,
      ...(from ? { aggregatedInto: role.name?.value ?? "" } : {}),
    },
  };
}

/** A binding whose role is not known, as the thing that is missing and who asks for it. */
export function unresolvedJson(context: JsonContext, binding: KubernetesObject): Record<string, unknown> {
  const roleRef = binding.type === "binding" ? binding.roleRef : undefined;
  return {
    kind: roleRef?.kind?.value ?? "",
    name: nameJson(roleRef?.name?.value),
    via: { binding: placeJson(context, binding) },
  };
}
