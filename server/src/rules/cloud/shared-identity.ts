import { AZURE_CLIENT_ID, GOOGLE_ACCOUNT, ROLE_ARN } from "../../model/cloud/annotations";
import { roleNameOf } from "../../model/cloud/aws/arn";
import type { SymbolName } from "../../model/reference";
import { titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "cloud/shared-identity",
    summary: "Several ServiceAccounts share one identity of a cloud",
    category: "security",
    severity: "hint",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    references: ["https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html"],
    rows: ["F13"],
  },
  on: ["service-account"],
  *check(account, index) {
    for (const key of [ROLE_ARN, GOOGLE_ACCOUNT, AZURE_CLIENT_ID]) {
      const text = account.annotations.get(key);
      const symbol = text && isKnown(text.value) ? symbolOf(key, text.value) : undefined;
      if (!text || !symbol) continue;
      const others = index
        .references(symbol)
        .map(({ object }) => object)
        .filter((object) => object.type === "service-account" && !isSame(object, account))
        .filter((object) => object.annotations.get(key)?.value === text.value);
      if (others.length === 0) continue;
      const names = others.map(({ namespace, name }) => `${namespace}/${name?.value ?? ""}`).filter(isKnown);
      yield {
        at: text.at,
        message: `ServiceAccount ${names.length > 0 ? quoted(names) : "of another part"} has the same identity: each can do what the other needs.`,
        related: others.map((object) => ({
          object,
          at: titleRange(object),
          message: "It has this identity too.",
        })),
      };
    }
  },
});

/** Variants of one ServiceAccount, such as those of several environments, are one. */
function isSame(
  left: { readonly name: { readonly value: string } | undefined; readonly namespace: string },
  right: { readonly name: { readonly value: string } | undefined; readonly namespace: string },
): boolean {
  return left.name?.value === right.name?.value && left.namespace === right.namespace;
}

function symbolOf(key: string, value: string): SymbolName | undefined {
  if (key === ROLE_ARN) {
    const name = roleNameOf(value);
    return name === undefined ? undefined : { kind: "AwsRole", namespace: "", name };
  }
  return {
    kind: key === GOOGLE_ACCOUNT ? "GoogleServiceAccount" : "AzureIdentity",
    namespace: "",
    name: value,
  };
}
