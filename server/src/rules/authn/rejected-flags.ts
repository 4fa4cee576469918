import { apiServers, flagNamed, listOf } from "../../graph/cluster/components";
import type { Component, Flag } from "../../model/cluster/content";
import { isKnown } from "../../yaml/node";
import { placeOfFlag } from "../flag-change";
import { defineRule } from "../rule";
import { quoted } from "../words";

interface Fault {
  readonly flag: Flag;
  readonly message: string;
  /** Where it depends on a file whether the server takes it. */
  readonly severity?: "warning";
}

export default defineRule({
  meta: {
    id: "authn/rejected-flags",
    summary: "The API server does not start with these values of its flags",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["H21"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server",
      "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/",
    ],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      for (const { flag, ...fault } of [
        ...oidcFaults(component),
        ...exclusiveFaults(component),
        ...modeFaults(component),
      ])
        yield { at: placeOfFlag(documents, object, flag), ...fault };
    }
  },
});

const ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512"];

function oidcFaults(component: Component): readonly Fault[] {
  const res: Fault[] = [];
  const issuer = flagNamed(component, "oidc-issuer-url");
  const client = flagNamed(component, "oidc-client-id");
  if (issuer && isKnown(issuer.value) && !/^https:\/\//.test(issuer.value) && !isPlaceholder(issuer.value))
    res.push({ flag: issuer, message: `The issuer "${issuer.value}" must begin with https://.` });
  if (issuer && !client && !component.open)
    res.push({ flag: issuer, message: `"--oidc-issuer-url" needs "--oidc-client-id" beside it.` });
  if (client && !issuer && !component.open)
    res.push({ flag: client, message: `"--oidc-client-id" needs "--oidc-issuer-url" beside it.` });
  const algorithms = flagNamed(component, "oidc-signing-algs");
  const wrong = algorithms && isKnown(algorithms.value) ? listOf(algorithms).filter(isNoAlgorithm) : [];
  if (algorithms && wrong.length > 0)
    res.push({
      flag: algorithms,
      message: `${quoted(wrong)} is no algorithm for signing tokens that the server takes.`,
    });
  return res;
}

function isNoAlgorithm(name: string): boolean {
  return !ALGORITHMS.includes(name);
}

/** `<issuer>`, `$ISSUER`: somebody fills it in. */
function isPlaceholder(text: string): boolean {
  return /[<>$]/.test(text) || /^[A-Z_]+$/.test(text) || text === "";
}

function exclusiveFaults(component: Component): readonly Fault[] {
  const res: Fault[] = [];
  const others = (prefix: RegExp): readonly Flag[] => component.flags.filter(({ name }) => prefix.test(name));
  if (flagNamed(component, "authorization-config"))
    for (const flag of others(/^authorization-(?:mode$|webhook-)/))
      res.push({ flag, message: `"--${flag.name}" cannot stand beside "--authorization-config".` });
  if (!flagNamed(component, "authentication-config")) return res;
  for (const [name, words] of BESIDE_CONFIGURATION) {
    const flag = flagNamed(component, name);
    const message = `Beside "--authentication-config" the API server takes "--${name}" only while the file ${words}.`;
    if (flag) res.push({ flag, message, severity: "warning" });
  }
  return res;
}

const BESIDE_CONFIGURATION = [
  ["oidc-issuer-url", "names no issuer"],
  ["anonymous-auth", "says nothing about requests without credentials"],
] as const;

const MODES = ["AlwaysAllow", "AlwaysDeny", "ABAC", "Webhook", "RBAC", "Node"];

function modeFaults(component: Component): readonly Fault[] {
  const res: Fault[] = [];
  const port = flagNamed(component, "secure-port");
  if (port?.value === "0")
    res.push({ flag: port, message: `"--secure-port" cannot be switched off with 0.` });
  const mode = flagNamed(component, "authorization-mode");
  if (!mode || !isKnown(mode.value)) return res;
  const modes = listOf(mode);
  const wrong = modes.filter((name) => !MODES.includes(name));
  const twice = modes.filter((name, index) => modes.indexOf(name) < index);
  if (wrong.length > 0) res.push({ flag: mode, message: `${quoted(wrong)} is no authorization mode.` });
  else if (twice.length > 0) res.push({ flag: mode, message: `${quoted(twice)} stands twice.` });
  return res;
}
