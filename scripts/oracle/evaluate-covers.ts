import { breakDown, covers, isCovered } from "../../server/src/graph/permission";
import { type JsonObject, listMember } from "../../server/src/support/json";
import { compare, compareLists, policyRule, ruleText, ruleTexts } from "./compare";
import type { Failure } from "./evaluate";

export function evaluateCovers(row: JsonObject): readonly Failure[] {
  const owner = listMember(row, "owner").map(policyRule);
  const requested = listMember(row, "requested").map(policyRule);
  const { covered, uncovered } = covers(owner, requested);
  // The answer for all atoms together has to be that for one atom after the other.
  const oneByOne = breakDown(requested).filter((atom) => !isCovered(owner, [atom]));
  const expected = ruleTexts(listMember(row, "uncovered"));
  return [
    ...compare("covered", JSON.stringify(row["covered"]), JSON.stringify(covered)),
    ...compareLists("uncovered", expected, uncovered.map(ruleText)),
    ...compareLists("uncovered (atom by atom)", expected, oneByOne.map(ruleText)),
  ];
}
