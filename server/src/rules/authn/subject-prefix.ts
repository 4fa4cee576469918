import { type Issuer, type NameForm, onlyIssuer } from "../../graph/cluster/issuers";
import type { ObjectIndex } from "../../graph/index";
import type { Binding, Subject } from "../../model/object";
import { setScalar } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "authn/subject-prefix",
    summary: "A binding names somebody whom the issuer gives another name",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    const issuer = onlyIssuer(index);
    if (!issuer) return;
    for (const subject of binding.subjects) {
      const kind = subject.kind?.value;
      const form = kind === "User" ? issuer.user : kind === "Group" ? issuer.groups : undefined;
      const finding = form && subjectFinding(index, binding, subject, issuer, form);
      if (finding) yield finding;
    }
  },
});

function subjectFinding(
  index: ObjectIndex,
  binding: Binding,
  subject: Subject,
  issuer: Issuer,
  { prefix }: NameForm,
): Finding | undefined {
  const name = subject.name;
  const kind = subject.kind?.value === "Group" ? "Group" : "User";
  if (prefix === undefined || !name || name.value === "" || !isKnown(name.value)) return undefined;
  if (name.value.startsWith("system:") || (prefix !== "" && name.value.startsWith(prefix))) return undefined;
  if (isProducedElsewhere(index, kind, name.value)) return undefined;
  const meant = meantName(index, kind, name.value, prefix);
  if (meant === undefined) return undefined;
  const words =
    prefix === ""
      ? `the issuer "${issuer.url}" adds no prefix`
      : `the issuer "${issuer.url}" adds the prefix "${prefix}"`;
  return {
    at: name.at,
    message: `Nobody who logs in is the ${kind.toLowerCase()} "${name.value}": ${words}, so that it would be "${meant}".`,
    related: [{ object: issuer.object, at: issuer.at, message: "Tokens of this issuer are taken." }],
    fixes: [
      {
        title: `Replace "${name.value}" with "${meant}": the binding starts to count for whoever that is`,
        permissions: "wider",
        preferred: true,
        change: changeObject(binding, ({ document, text }, path) =>
          setScalar(document, text, [...path, "subjects", subject.index, "name"], meant),
        ),
      },
    ],
  };
}

/** A certificate, a kubeconfig or a mapping of the cloud gives the name too. */
function isProducedElsewhere(index: ObjectIndex, kind: "User" | "Group", name: string): boolean {
  return index
    .references({ kind, namespace: "", name })
    .some(({ reference }) => reference.use === "authenticates");
}

/**
 * What the name would be after the prefix. Users may also come from certificates, whose names look otherwise: only
 * addresses, and names that another binding has with the prefix, are sure enough.
 */
function meantName(
  index: ObjectIndex,
  kind: "User" | "Group",
  name: string,
  prefix: string,
): string | undefined {
  const bare = /^[\w.-]{1,40}:([^:]*@.*)$/.exec(name)?.[1];
  if (prefix === "") return bare;
  const meant = `${prefix}${bare ?? name}`;
  const isAddress = kind === "User" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare ?? name);
  return isAddress || index.bindingsNaming({ kind, namespace: "", name: meant }).length > 0
    ? meant
    : undefined;
}
