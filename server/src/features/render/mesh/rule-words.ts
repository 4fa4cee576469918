import { deadTestOf } from "../../../graph/mesh/dead-value";
import type { AccessRule, AttributeTest, Clause, ClauseList } from "../../../model/mesh/istio/content";
import { codeList } from "../markdown";

/** Words before the values of an attribute. */
const WORDS: Readonly<Record<string, string>> = {
  "source.principal": "identity",
  "source.namespace": "anybody in namespace",
  "source.serviceAccount": "ServiceAccount",
  "source.trustDomain": "trust domain",
  "source.ip": "address",
  "remote.ip": "client address",
  "request.auth.principal": "token of",
  "request.method": "method",
  "request.path": "path",
  "request.host": "host",
  "destination.port": "port",
};

function testWords({ attribute, negated, values }: AttributeTest): string {
  const word = Object.hasOwn(WORDS, attribute) ? (WORDS[attribute] ?? "") : codeList([attribute]);
  const list = values.items.map(({ value }) => value);
  if (list.length === 0) return `${word} that a template fills in`;
  if (list.includes("*") && !negated) return anyWords(attribute, word);
  if (list.includes("*")) return `no ${word}`;
  const texts = codeList(list, 3);
  const open = values.open ? " or what a template adds" : "";
  return negated ? `not ${word} ${texts}${open}` : `${word} ${texts}${open}`;
}

function anyWords(attribute: string, word: string): string {
  if (attribute === "source.principal") return "any caller with mTLS";
  return attribute === "request.auth.principal" ? "any caller with a valid token" : `any ${word}`;
}

function clauseWords({ tests }: Clause): string {
  return tests.length === 0 ? "anything" : tests.map(testWords).join(" and ");
}

/** Items of `from` or `to`, of which one has to match. */
export function clausesWords(list: ClauseList | undefined, otherwise: string): string {
  if (!list || list.items.length === 0) return otherwise;
  const texts = list.items.map(clauseWords);
  const shown = texts.slice(0, 4).join(" or ");
  return texts.length > 4 ? `${shown} or ${texts.length - 4} more` : shown;
}

export function whenWords({ when }: AccessRule): string {
  return when.map(clauseWords).join(" and ");
}

/** Why the rule can never match; empty where it can. */
export function deadWords(rule: AccessRule): string {
  const dead = deadTestOf(rule);
  if (!dead) return "";
  return `⚠ It can never match: no call has ${testWords({ ...dead, negated: false })}.`;
}
