import { specialMeanings } from "../../catalog/special-verbs";
import { HTTP_METHODS } from "./url";
import { coverageText, namelessNotes, type RuleView } from "./coverage";
import { code, codeList, paragraphs } from "./markdown";
import { grantsOn } from "./resource";

/** What ordinary verbs do; special ones are told by the catalog. */
export const VERB_MEANINGS: ReadonlyMap<string, string> = new Map([
  ["get", "reads one object by its name"],
  ["list", "reads all objects at once, with their full content"],
  ["watch", "follows all changes, with the full content of each object"],
  ["create", "makes new objects"],
  ["update", "replaces existing objects"],
  ["patch", "changes parts of existing objects"],
  ["delete", "removes one object by its name"],
  ["deletecollection", "removes all objects at once"],
]);

/** What a verb does in its rule. */
export function renderVerb(view: RuleView, verb: string): string {
  const { policy } = view.rule;
  if (policy.nonResourceURLs.length > 0) return methodText(verb, policy.nonResourceURLs);
  if (verb === "*") {
    const lead = "every verb, special ones and those of later versions too.";
    return paragraphs([lead, ...namelessNotes(policy, ["*"]), coverageText(view)]);
  }
  const special = specialMeanings(verb).filter(({ resources, apiGroup }) =>
    resources.some((resource) => grantsOn(policy, apiGroup, resource)),
  );
  const meanings =
    special.length > 0 ? special.map(({ meaning }) => lowerFirst(meaning)) : [VERB_MEANINGS.get(verb)];
  const [meaning = unknownText(verb)] = meanings;
  const reachesKubelet = verb === "get" && grantsOn(policy, "", "nodes/proxy");
  return paragraphs([
    `${meaning}.`,
    reachesKubelet ? `⚠ On ${code("nodes/proxy")} it runs commands in every container of the node.` : "",
    ...namelessNotes(policy, [verb]),
    special.length > 0 || VERB_MEANINGS.has(verb) ? coverageText(view, { ...policy, verbs: [verb] }) : "",
  ]);
}

function unknownText(verb: string): string {
  const lower = verb.toLowerCase();
  if (lower !== verb && VERB_MEANINGS.has(lower))
    return `verbs are lower case: only ${code(lower)} matches requests`;
  return "no request to the Kubernetes API carries this verb; it counts only for software that asks for it by name";
}

function methodText(verb: string, urls: readonly string[]): string {
  if (verb === "*") return `every HTTP method, on ${codeList(urls)}.`;
  if (HTTP_METHODS.includes(verb))
    return `the HTTP method ${code(verb.toUpperCase())}, on ${codeList(urls)}.`;
  return `no HTTP method, so that it allows nothing on ${codeList(urls)}: the methods are ${codeList(HTTP_METHODS, 8)}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
