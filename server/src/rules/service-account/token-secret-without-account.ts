import type { ObjectIndex } from "../../graph/index";
import { type Undeclared, undeclaredAccountName, undeclaredSeverity } from "../../graph/undeclared";
import { type Secret, type ServiceAccount, titleRange } from "../../model/object";
import { ACCOUNT_ANNOTATION, accountOf, isTokenSecret } from "../../model/secret";
import { insertEntry, setScalar } from "../../yaml/edit";
import { entryOf, isKnown, nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";
import { createServiceAccount, declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "service-account/token-secret-without-account",
    summary: "A Secret is to hold the token of a ServiceAccount that is not there",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#manually-create-an-api-token-for-a-serviceaccount",
    ],
    rows: ["E15", "D11"],
  },
  on: ["secret"],
  *check(secret, index) {
    if (!isTokenSecret(secret)) return;
    const account = accountOf(secret);
    if (!account) {
      if (secret.templated || secret.source.rendering !== "plain") return;
      yield {
        at: secret.secretType?.at ?? titleRange(secret),
        message: `Without annotation "${ACCOUNT_ANNOTATION}" the API server rejects a Secret of this type.`,
        absent: "annotations",
        fixes: nameOnlyAccount(index, secret),
      };
      return;
    }
    const undeclared = isKnown(account.value) && undeclaredAccountName(index, account.value, secret);
    if (!undeclared) return;
    yield {
      at: account.at,
      message: missingAccountText(undeclared, index, "Kubernetes deletes the Secret"),
      severity: undeclaredSeverity(index, undeclared),
      related: undeclared.candidates.map(({ object }) => ({
        object,
        at: titleRange(object),
        message: declaredText(object),
      })),
      fixes: [
        ...correctAccount(secret, undeclared),
        createServiceAccount(secret, undeclared.name, secret.namespaceText?.value),
      ],
    };
  },
});

function correctAccount(secret: Secret, { candidates }: Undeclared<ServiceAccount>): readonly Fix[] {
  return candidates.flatMap(({ object, differs }) => {
    const name = object.name?.value;
    if (differs !== "name" || name === undefined) return [];
    return [
      {
        title: `Change the ServiceAccount to "${name}": Kubernetes puts a token of it into the Secret that never expires`,
        permissions: "wider",
        change: changeObject(secret, ({ document, text }, path) =>
          setScalar(document, text, [...path, "metadata", "annotations", ACCOUNT_ANNOTATION], name),
        ),
      } as const,
    ];
  });
}

/** Where the namespace has one ServiceAccount, that one is meant. */
function nameOnlyAccount(index: ObjectIndex, secret: Secret): readonly Fix[] {
  const names = index.serviceAccountsIn(secret.namespace).map(({ name }) => name?.value ?? "default");
  const [name, ...others] = [...new Set(names)].filter((own) => own !== "default");
  if (name === undefined || others.length > 0 || !isKnown(name)) return [];
  return [
    {
      title: `Name ServiceAccount "${name}": Kubernetes puts a token of it into the Secret that never expires`,
      permissions: "wider",
      change: changeObject(secret, ({ document, text }, path) => {
        const at = [...path, "metadata"];
        const metadata = nodeAt(document.root, at);
        if (secret.annotations.has(ACCOUNT_ANNOTATION)) {
          return setScalar(document, text, [...at, "annotations", ACCOUNT_ANNOTATION], name);
        }
        return entryOf(metadata, "annotations")
          ? insertEntry(document, text, [...at, "annotations"], ACCOUNT_ANNOTATION, name)
          : insertEntry(document, text, at, "annotations", { [ACCOUNT_ANNOTATION]: name });
      }),
    },
  ];
}
