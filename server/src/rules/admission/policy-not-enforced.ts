import type { ObjectIndex } from "../../graph/index";
import type { ObjectOf } from "../../model/object";
import { setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "admission/policy-not-enforced",
    summary: "A policy about who makes a request does not keep anybody from it",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["K7"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/"],
  },
  on: ["admission-policy", "admission-binding"],
  *check(object, index) {
    if (object.type === "admission-policy") {
      const { failurePolicy } = object;
      if (failurePolicy?.value !== "Ignore" || !isAboutIdentity(object)) return;
      yield {
        at: failurePolicy.at,
        message: "A request is let through where an expression fails, and this policy is about who makes it.",
        fixes: [
          {
            title: 'Change failurePolicy to "Fail": a request is denied where an expression fails',
            permissions: "narrower",
            change: changeObject(object, ({ document, text }, path) =>
              setScalar(document, text, [...path, "spec", "failurePolicy"], "Fail"),
            ),
          },
        ],
      };
      return;
    }
    const { policyName, actions } = object;
    const values = actions.items.map(({ value }) => value);
    if (!policyName || actions.open || values.length === 0 || values.includes("Deny")) return;
    const policy = policyOf(index, policyName.value);
    if (!policy || !isAboutIdentity(policy)) return;
    yield {
      at: actions.at,
      message: `Without "Deny" the policy "${policyName.value}" only reports who makes such requests.`,
      related: policy.name
        ? [{ object: policy, at: policy.name.at, message: "The policy is declared here." }]
        : [],
    };
  },
});

function policyOf(index: ObjectIndex, name: string): ObjectOf<"admission-policy"> | undefined {
  return index
    .ofType("admission-policy")
    .find((policy) => policy.kind === "ValidatingAdmissionPolicy" && policy.name?.value === name);
}

function isAboutIdentity({ expressions, engine }: ObjectOf<"admission-policy">): boolean {
  return (
    engine === "kubernetes" &&
    expressions.some(({ value }) => /authorizer\.|request\.userInfo|serviceAccountName/.test(value))
  );
}
