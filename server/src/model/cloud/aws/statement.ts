import type { TextRange } from "../../../text/range";
import { HOLE } from "../../../yaml/node";
import type { Text } from "../../content";
import type { PolicyStatement } from "./policy";

/** The statement that tools write into the trust policy of a role which they make for ServiceAccounts. */
export function webIdentityStatement(
  at: TextRange,
  operator: string,
  subjects: readonly Text[],
): PolicyStatement {
  const text = (value: string): Text => ({ value, at });
  return {
    at,
    effect: "Allow",
    principals: [{ type: "Federated", value: text(HOLE) }],
    actions: [text("sts:AssumeRoleWithWebIdentity")],
    notActions: undefined,
    resources: [],
    conditions: [
      { operator: text(operator), key: text(`${HOLE}:sub`), values: subjects, open: false },
      {
        operator: text(operator),
        key: text(`${HOLE}:aud`),
        values: [text("sts.amazonaws.com")],
        open: false,
      },
    ],
    open: false,
  };
}
