import type { SigningRequestContent } from "../../model/cluster/content";
import { setItems } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Finding } from "../rule";
import { listText, quoted } from "../words";
import type { KubernetesObject } from "../../model/object";

interface Signer {
  readonly needed: string;
  readonly allowed: readonly string[];
}

const CLIENT: Signer = {
  needed: "client auth",
  allowed: ["client auth", "digital signature", "key encipherment"],
};
const SERVING: Signer = {
  needed: "server auth",
  allowed: ["server auth", "digital signature", "key encipherment"],
};

const SIGNERS: ReadonlyMap<string, Signer> = new Map([
  ["kubernetes.io/kube-apiserver-client", CLIENT],
  ["kubernetes.io/kube-apiserver-client-kubelet", CLIENT],
  ["kubernetes.io/kubelet-serving", SERVING],
]);

export default defineRule({
  meta: {
    id: "csr/signer-usages",
    summary: "The signer refuses the usages that a certificate is asked for with",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["I4"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers",
    ],
  },
  on: ["signing-request"],
  *check(object) {
    const name = object.signerName?.value ?? "";
    const signer = SIGNERS.get(name);
    if (!signer || object.usages.open || !object.usages.present) return;
    const finding = findingOf(object, name, signer);
    if (finding) yield finding;
  },
});

function findingOf(
  object: SigningRequestContent & KubernetesObject,
  name: string,
  { needed, allowed }: Signer,
): Finding | undefined {
  const { items, at } = object.usages;
  const written = items.map(({ value }) => value);
  if (written.some((usage) => !isKnown(usage))) return undefined;
  const wrong = items.filter(({ value }) => !allowed.includes(value));
  if (wrong.length === 0 && written.includes(needed)) return undefined;
  const wanted = [...new Set([...written.filter((usage) => allowed.includes(usage)), needed])];
  const [first] = wrong;
  return {
    at: first?.at ?? at,
    message: first
      ? `The signer "${name}" allows only ${listText(allowed)}, not ${quoted(wrong.map(({ value }) => value))}.`
      : `The signer "${name}" needs the usage "${needed}".`,
    fixes: [
      {
        title: `Ask for ${listText(wanted)}: the certificate can be signed`,
        permissions: "wider",
        preferred: true,
        change: changeObject(object, ({ document, text }, path) =>
          setItems(document, text, [...path, "spec", "usages"], wanted),
        ),
      },
    ],
  };
}
