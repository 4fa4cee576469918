import type { ApiCatalog, ApiResource } from "../catalog/catalog";
import { catalogOf } from "../graph/api-catalog";
import type { ObjectIndex } from "../graph/index";
import type { Request } from "../graph/permission";
import { flag, type ParsedOptions, textOption } from "./options";

export const REQUEST_OPTIONS = {
  path: { type: "string" },
  namespace: { type: "string", short: "n" },
  "all-namespaces": { type: "boolean", short: "A" },
  format: { type: "string" },
} as const;

/** Checks the words of `VERB RESOURCE [NAME]` or `VERB --path URL` before anything is read. */
export function requestFault(command: string, options: ParsedOptions): string | undefined {
  const [verb, resource, ...rest] = options.positionals;
  const path = options.values["path"];
  if (verb === undefined) return `${command} takes VERB RESOURCE [NAME], or VERB --path URL.`;
  if (path !== undefined)
    return resource === undefined ? undefined : `${command} takes a resource or --path, not both.`;
  if (resource === undefined || resource === "")
    return `${command} takes VERB RESOURCE [NAME], or VERB --path URL.`;
  if (rest.length > 1) return `${command} takes one name; "${rest[1] ?? ""}" is too much.`;
  if (flag(options, "all-namespaces") && options.values["namespace"] !== undefined)
    return "use -n or -A, not both.";
  return undefined;
}

/**
 * The request that the words mean. A resource without a group is looked up as discovery would: the core group, then
 * other built-in groups, then custom resources of the workspace; an unknown one is asked in the core group.
 */
export function requestOf(
  index: ObjectIndex,
  options: ParsedOptions,
  defaultNamespace: string,
): {
  readonly request: Request;
  readonly note: string | undefined;
} {
  const [verb = "", text = "", name = ""] = options.positionals;
  const path = options.values["path"];
  if (typeof path === "string") return { request: { verb, path }, note: undefined };
  const { resource: word, group, subresource } = splitWord(text);
  const found = lookUp(catalogOf(index), word, group);
  const resource = found?.plural ?? word;
  const apiGroup = group ?? found?.group ?? "";
  const namespace = namespaceOf(options, resource, name, found?.namespaced ?? true, defaultNamespace);
  return {
    request: { verb, apiGroup, resource, subresource, name, namespace },
    note: noteOn(word, group, found),
  };
}

/** As discovery does: the plural name first, then singular and short names and kinds. */
function lookUp(catalog: ApiCatalog, word: string, group: string | undefined): ApiResource | undefined {
  const inOrder = (list: readonly ApiResource[]): readonly ApiResource[] =>
    list.filter((item) => group === undefined || item.group === group).toSorted((a, b) => rank(a) - rank(b));
  return inOrder(catalog.resourcesNamed(word))[0] ?? inOrder(catalog.resourcesMeantBy(word))[0];
}

function noteOn(word: string, group: string | undefined, found: ApiResource | undefined): string | undefined {
  if (word === "*" || found?.plural === word) return undefined;
  if (found) return `"${word}" is taken for "${found.plural}".`;
  return `"${word}" is not known${group === undefined ? "; it is asked in the core group" : ` in group "${group}"`}.`;
}

/** A request for one Namespace object is made in that namespace. */
function namespaceOf(
  options: ParsedOptions,
  resource: string,
  name: string,
  namespaced: boolean,
  defaultNamespace: string,
): string {
  if (flag(options, "all-namespaces")) return "";
  if (resource === "namespaces" && name !== "") return textOption(options, "namespace", name);
  return textOption(options, "namespace", namespaced ? defaultNamespace : "");
}

function rank({ group, synthetic }: { readonly group: string; readonly synthetic: boolean }): number {
  return (synthetic ? 2 : 0) + (group === "" ? 0 : 1);
}

/** `RESOURCE[.GROUP][/SUBRESOURCE]`: the first dot ends the resource. */
function splitWord(text: string): {
  readonly resource: string;
  readonly group: string | undefined;
  readonly subresource: string;
} {
  const slash = text.indexOf("/");
  const full = slash === -1 ? text : text.slice(0, slash);
  const subresource = slash === -1 ? "" : text.slice(slash + 1);
  const dot = full.indexOf(".");
  if (dot === -1) return { resource: full, group: undefined, subresource };
  return { resource: full.slice(0, dot), group: full.slice(dot + 1), subresource };
}
