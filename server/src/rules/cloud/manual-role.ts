import { meantAccount } from "../../graph/cloud/account-of";
import { ROLE_ARN } from "../../model/cloud/annotations";
import { isPlainObject } from "../account-change";
import { removeVariable, variablesNamed } from "../container-env";
import { changeObject } from "../fix";
import { inSequence } from "../in-sequence";
import { defineRule } from "../rule";
import { quoted } from "../words";
import { workloadText } from "../workload-text";

const NAMES = new Set(["AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE"]);

export default defineRule({
  meta: {
    id: "cloud/manual-role",
    summary: "A container sets variables that the role annotation of its ServiceAccount would set",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: ["https://github.com/aws/amazon-eks-pod-identity-webhook"],
    rows: ["F16"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    const found = meantAccount(index, workload);
    const role = found?.annotations.get(ROLE_ARN);
    if (!found || !role) return;
    const variables = variablesNamed(documents, workload, NAMES).filter(({ isSet }) => isSet);
    const [first] = variables;
    if (!first) return;
    const names = quoted(variables.map(({ name }) => name.value));
    yield {
      at: first.name.at,
      message: `${workloadText(workload)} sets ${names} by hand, which the webhook then leaves as it is: the role of the ServiceAccount does not count there.`,
      related: [{ object: found, at: role.at, message: "The role of its ServiceAccount." }],
      fixes: isPlainObject(workload)
        ? [
            {
              title: `Remove ${names}: Pods get "${role.value}"`,
              permissions: "wider",
              preferred: true,
              change: changeObject(workload, (open) => inSequence(open, variables.map(removeVariable))),
            },
          ]
        : [],
    };
  },
});
