import type { AccessRule, AttributeTest, Clause, ClauseList } from "../../model/mesh/istio/content";
import { isHttpAttribute } from "./call";
import { type MatchContext, matchesAttribute } from "./match-attribute";
import { every, not, some, type Truth } from "../../support/truth";

/** Whether a rule of a policy with this action matches the call at its enforcement point. */
export function matchesRule(context: MatchContext, rule: AccessRule, action: string): Truth {
  const truth =
    context.point === "ztunnel" ? atZtunnel(context, rule, action) : atEnvoy(context, rule, action);
  if (!rule.open) return truth;
  context.unknowns.add("a rule that a template fills in");
  return "unknown";
}

/** A TCP connection has no HTTP attributes: ALLOW gives up on a rule that asks for them, the others forget them. */
function atEnvoy(context: MatchContext, rule: AccessRule, action: string): Truth {
  const isTcp = context.call.protocol === "tcp";
  if (isTcp && action === "ALLOW" && testsOf(rule).some(({ attribute }) => isHttpAttribute(attribute)))
    return "no";
  const isAsked = ({ attribute }: AttributeTest): boolean => !isTcp || !isHttpAttribute(attribute);
  const clause = ({ tests }: Clause): Truth =>
    every(tests.filter(isAsked), (test) => matchesTest(context, test));
  return every(clauseLists(rule), ({ items }) => (items.length === 0 ? "yes" : some(items, clause)));
}

/** What ztunnel can tell of a connection; a rule of ALLOW that asks for more is left out. */
const ZTUNNEL_SOURCES: ReadonlySet<string> = new Set([
  "source.principal",
  "source.namespace",
  "source.serviceAccount",
  "source.ip",
  "destination.port",
]);
const ZTUNNEL_CONDITIONS: ReadonlySet<string> = new Set([
  "source.ip",
  "source.namespace",
  "source.principal",
  "destination.ip",
  "destination.port",
]);

/** Whether ztunnel leaves a rule of ALLOW out, because it asks for what only HTTP can tell. */
export function isOmittedByZtunnel(rule: AccessRule): boolean {
  const isBeyond = ({ attribute }: AttributeTest): boolean =>
    isHttpAttribute(attribute) || attribute === "remote.ip";
  const inLists = [rule.from, rule.to].some((list) => list?.items.some(({ tests }) => tests.some(isBeyond)));
  return (
    inLists ||
    rule.when.some(({ tests }) => tests.some(({ attribute }) => !ZTUNNEL_CONDITIONS.has(attribute)))
  );
}

/** A clause of which nothing is left matches nothing. */
function atZtunnel(context: MatchContext, rule: AccessRule, action: string): Truth {
  if (action === "ALLOW" && isOmittedByZtunnel(rule)) return "no";
  const lists = clauseLists(rule);
  const conditions = new Set<Clause>(rule.when);
  return every(lists, ({ items }) =>
    items.length === 0
      ? "yes"
      : some(items, (clause) => {
          const understood = conditions.has(clause) ? ZTUNNEL_CONDITIONS : ZTUNNEL_SOURCES;
          const tests = clause.tests.filter(({ attribute }) => understood.has(attribute));
          return tests.length === 0 ? "no" : every(tests, (test) => matchesTest(context, test));
        }),
  );
}

/** Sources, operations and each condition: all of them have to match, by any of their items. */
function clauseLists({ from, to, when }: AccessRule): readonly Pick<ClauseList, "items">[] {
  return [...(from ? [from] : []), ...(to ? [to] : []), ...when.map((clause) => ({ items: [clause] }))];
}

function matchesTest(context: MatchContext, { attribute, negated, values }: AttributeTest): Truth {
  const any = some(values.items, ({ value }) => matchesAttribute(context, attribute, value));
  return negated ? not(any) : any;
}

/** All tests of a rule. */
export function testsOf({ from, to, when }: AccessRule): readonly AttributeTest[] {
  return [...(from?.items ?? []), ...(to?.items ?? []), ...when].flatMap(({ tests }) => tests);
}
