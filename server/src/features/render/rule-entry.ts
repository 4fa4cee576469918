import { intendedGroup, isKnownGroup } from "../../graph/api-catalog";
import type { Role, RoleRule } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { permissionsOf } from "../permissions";
import { coverageText, namelessNotes, type RuleView, viewRule } from "./coverage";
import { code, codeList, paragraphs } from "./markdown";
import type { RenderContext } from "./places";
import { renderPermissions } from "./principal";
import { grantsOn, renderResource } from "./resource";
import { renderUrl } from "./url";
import { renderVerb } from "./verb";

export type RuleList = "verbs" | "apiGroups" | "resources" | "resourceNames" | "nonResourceURLs";

/** One entry of a rule: what exactly it covers in this rule, and what it does not do. */
export function renderRuleEntry(
  context: RenderContext,
  role: Role,
  rule: RoleRule,
  list: RuleList,
  text: string,
): string {
  const noun = NOUNS[list];
  if (!isKnown(text))
    return `**${noun}** ${code(text)}: a template fills it in, so that it is not known here.`;
  const view = viewRule(context, role, rule);
  return `**${noun}** ${code(text)}: ${entryText(view, list, text)}`;
}

/** A whole list of a rule, or the rule itself: what the rule covers. */
export function renderRule(context: RenderContext, role: Role, rule: RoleRule, list?: RuleList): string {
  const view = viewRule(context, role, rule);
  const { nonResourceURLs, verbs, resourceNames } = rule.policy;
  const what = list === undefined ? "**rule**" : `**${list}** of this rule`;
  const covers =
    nonResourceURLs.length > 0
      ? `Allows ${codeList(verbs)} on the URLs ${codeList(nonResourceURLs)}.`
      : coverageText(view);
  const notes = list === "resourceNames" && resourceNames.length > 0 ? namelessNotes(rule.policy, verbs) : [];
  return paragraphs([what, covers, ...notes]);
}

const NOUNS: Readonly<Record<RuleList, string>> = {
  verbs: "verb",
  apiGroups: "apiGroup",
  resources: "resource",
  resourceNames: "resourceName",
  nonResourceURLs: "nonResourceURL",
};

function entryText(view: RuleView, list: RuleList, text: string): string {
  switch (list) {
    case "verbs":
      return renderVerb(view, text);
    case "apiGroups":
      return groupEntryText(view, text);
    case "resources":
      return renderResource(view, text);
    case "resourceNames":
      return nameText(view, text);
    case "nonResourceURLs":
      return renderUrl(view, text);
  }
}

function groupEntryText(view: RuleView, text: string): string {
  const { catalog, rule } = view;
  if (text === "*") return paragraphs(["every group, those of custom resources too.", coverageText(view)]);
  const meant = intendedGroup(text);
  if (meant !== text) return `matches nothing: ${groupHint(meant)}.`;
  if (!isKnownGroup(catalog, text)) {
    return paragraphs([
      "neither built in nor defined by a CustomResourceDefinition of the workspace.",
      coverageText(view, { ...rule.policy, apiGroups: [text] }),
    ]);
  }
  const served = catalog.resources().filter(({ group, synthetic }) => group === text && !synthetic);
  const names = served.map(({ plural }) => plural);
  const core = text === "" ? "the core group. It serves" : "serves";
  const lead =
    served.length > 0 ? `${core} ${codeList(names, 8)}.` : "serves nothing in this version of Kubernetes.";
  return paragraphs([lead, coverageText(view, { ...rule.policy, apiGroups: [text] })]);
}

function groupHint(apiGroup: string): string {
  return apiGroup === ""
    ? `the core group is written ${code("")}`
    : `a group has no version here, ${code(apiGroup)}`;
}

function nameText(view: RuleView, text: string): string {
  const { policy } = view.rule;
  const only = { ...policy, resourceNames: [text] };
  return paragraphs([
    nameLead(text),
    ...namelessNotes(only, policy.verbs),
    coverageText(view, only),
    impersonatedText(view, text),
  ]);
}

function nameLead(text: string): string {
  if (text === "") return "requests that name no object.";
  if (text === "*")
    return "the literal name, no wildcard; without resourceNames the rule holds for every name.";
  return "only the object of exactly this name.";
}

/** Who may act as somebody holds what that one holds. */
function impersonatedText({ context, role, rule: { policy } }: RuleView, name: string): string {
  if (!["*", "impersonate"].some((verb) => policy.verbs.includes(verb))) return "";
  const kind = (["User", "Group"] as const).find((candidate) =>
    grantsOn(policy, "", `${candidate.toLowerCase()}s`),
  );
  if (!kind || name === "" || name === "*") return "";
  const index = context.snapshot.index(role.source.file);
  const body = renderPermissions(context, permissionsOf(index, { kind, namespace: "", name }));
  return `Whoever impersonates it holds what this one holds:\n\n${body}`;
}
