import { isJsonObject, type JsonObject, type JsonValue, member } from "../../server/src/support/json";
import { evaluateCluster } from "./evaluate-cluster";
import { evaluateCovers } from "./evaluate-covers";
import { evaluateAuthorization, evaluateIstioValidation } from "./evaluate-istio";
import { evaluateValidation } from "./evaluate-validation";

/** The result of one row: the fields whose answer differs, none when the row passes. */
export interface RowResult {
  readonly id: string;
  readonly failures: readonly Failure[];
}

export interface Failure {
  /** Where the expectation stands in the row: `queries[3].by`. */
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * Compares one row of the oracle's files with what the product's engine says.
 * Absent for a row in none of their formats, which are told apart by their fields.
 */
export function evaluateRow(row: JsonValue): RowResult | undefined {
  if (!isJsonObject(row)) return undefined;
  const failures = evaluate(row);
  const id = member(row, "id");
  return failures && { id: typeof id === "string" ? id : "(no id)", failures };
}

function evaluate(row: JsonObject): readonly Failure[] | undefined {
  if (Array.isArray(row["objects"])) return evaluateCluster(row);
  if (typeof row["covered"] === "boolean") return evaluateCovers(row);
  if (Array.isArray(row["resources"]) && isJsonObject(row["request"])) return evaluateAuthorization(row);
  if (typeof row["valid"] === "boolean" && isJsonObject(row["spec"])) return evaluateIstioValidation(row);
  if (isJsonObject(row["object"]) && Array.isArray(row["errors"])) return evaluateValidation(row);
  return undefined;
}
