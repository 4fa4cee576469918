import { METAS } from "../../rules/metas";
import { bulkhead, withoutParams } from "../bulkhead";
import { type RuleDescription, RULES_REQUEST } from "../extensions";
import { rulePage } from "../rule-page";
import type { Session } from "../session";

export function registerRules({ connection }: Session): void {
  connection.onRequest(RULES_REQUEST, withoutParams(bulkhead(connection, RULES_REQUEST, [], describeRules)));
}

function describeRules(): readonly RuleDescription[] {
  return METAS.map(({ id, summary, severity }) => ({ id, summary, severity, href: rulePage(id) }));
}
