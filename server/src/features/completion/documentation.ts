import { isJsonArray, parseJson } from "../../support/json";
import type { FilePath } from "../../text/range";
import { permissionsOf } from "../permissions";
import { code, link, paragraphs } from "../render/markdown";
import { targetOf, type RenderContext } from "../render/places";
import { renderPermissions } from "../render/principal";
import { renderRole } from "../render/role";
import { GRANTS_NOTHING } from "../render/coverage";
import { renderRuleEntry, type RuleList } from "../render/rule-entry";
import { imaginedRule } from "./imagined-rule";
import type { About } from "./item";

/** What choosing an item grants, as Markdown; undefined for words that nobody understands. */
export function documentationOf(
  context: RenderContext,
  file: FilePath,
  [topic, ...words]: About,
): string | undefined {
  const { snapshot } = context;
  switch (topic) {
    case "role":
      return roleText(context, file, words);
    case "principal": {
      const [kind, namespace = "", name = ""] = words;
      if (kind !== "ServiceAccount" && kind !== "User" && kind !== "Group") return undefined;
      return renderPermissions(context, permissionsOf(snapshot.index(file), { kind, namespace, name }));
    }
    case "entry":
      return entryText(context, file, words);
    default:
      return undefined;
  }
}

/** What a binding of it gives, where it gives it, and where the role is written. */
function roleText(
  context: RenderContext,
  file: FilePath,
  [kind = "", namespace = "", name = "", scope]: readonly string[],
): string | undefined {
  const [role] = context.snapshot.index(file).roles(kind, namespace, name);
  if (!role) return undefined;
  const target = targetOf(context, role);
  const text = renderRole(context, role, scope === "cluster" ? "cluster" : "namespace");
  return paragraphs([
    text,
    target === undefined ? "" : `Declared in ${link(code(fileName(role.source.file)), target)}.`,
  ]);
}

function fileName(file: FilePath): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

const LISTS: readonly RuleList[] = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"];

function entryText(
  context: RenderContext,
  file: FilePath,
  [listName, text = "", kind, ...rest]: readonly string[],
): string | undefined {
  const list = LISTS.find((candidate) => candidate === listName);
  if (!list || rest.length !== LISTS.length) return undefined;
  const [verbs = [], apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = []] =
    rest.map(readTexts);
  const policy = { verbs, apiGroups, resources, resourceNames, nonResourceURLs };
  const { role, rule } = imaginedRule(file, kind === "Role" ? "Role" : "ClusterRole", policy);
  const told = renderRuleEntry(context, role, rule, list, text);
  const isFinished =
    nonResourceURLs.length > 0 || [verbs, apiGroups, resources].every(({ length }) => length > 0);
  // While a rule lacks its verbs, that it grants nothing goes without saying.
  return isFinished ? told : paragraphs(told.split("\n\n").filter((part) => part !== GRANTS_NOTHING));
}

function readTexts(json: string): readonly string[] {
  const list = parseJson(json);
  return isJsonArray(list) ? list.filter((item) => typeof item === "string") : [];
}
