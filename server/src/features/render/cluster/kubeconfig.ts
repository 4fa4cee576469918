import type { ExecPlugin, KubeconfigContent, KubeconfigUser } from "../../../model/cluster/content";
import type { KubernetesObject } from "../../../model/object";
import { permissionsOf } from "../../permissions";
import { code, codeList, paragraphs } from "../markdown";
import type { RenderContext } from "../places";
import { renderPermissions } from "../principal";
import { renderSubjectOf } from "./certificate";

/** Who somebody is who uses an entry of a kubeconfig. */
export function renderKubeconfigUser(
  context: RenderContext,
  _object: KubeconfigContent & KubernetesObject,
  user: KubeconfigUser,
): string {
  return paragraphs([
    `**Credentials** ${code(user.name?.value ?? "")}: a name of this file, which the API server does not see.`,
    ...credentialTexts(context, user),
    actsAsText(context, user),
  ]);
}

function credentialTexts(context: RenderContext, user: KubeconfigUser): readonly string[] {
  const { exec, certificate, certificateFile, tokenFile, tokenAccount, username, authProvider, secrets } =
    user;
  const res: string[] = [];
  if (exec) res.push(execText(exec));
  if (certificate?.subject)
    res.push(renderSubjectOf(context, certificate.subject, "Its certificate makes it"));
  else if (certificate?.known) res.push("Its certificate cannot be read.");
  if (certificateFile)
    res.push(
      `Its certificate is in ${code(certificateFile.value)}: the common name is the user, organizations are groups.`,
    );
  if (tokenAccount) {
    const index = context.snapshot.index();
    const principal = { kind: "ServiceAccount", ...tokenAccount } as const;
    res.push(`Its token is that of ${code(`${tokenAccount.namespace}/${tokenAccount.name}`)}.`);
    res.push(
      renderPermissions(
        { ...context, maxRows: Math.min(4, context.maxRows) },
        permissionsOf(index, principal),
      ),
    );
  } else if (secrets.some(({ field }) => field === "token"))
    res.push("Its token is written out here; whose it is only the cluster knows.");
  if (tokenFile) res.push(`Its token is read from ${code(tokenFile.value)}.`);
  if (username) res.push("User names with passwords are no longer accepted by Kubernetes itself.");
  if (authProvider) res.push(`It logs in with the provider ${code(authProvider.name?.value ?? "")}.`);
  return res;
}

function actsAsText(context: RenderContext, { actAs, actAsGroups }: KubeconfigUser): string {
  if (!actAs) return "";
  const index = context.snapshot.index();
  const groups = actAsGroups.items.map(({ value }) => value);
  const principal = { kind: "User", namespace: "", name: actAs.value } as const;
  return paragraphs([
    `It acts as ${code(actAs.value)}${groups.length > 0 ? ` in groups ${codeList(groups)}` : ""}, if it may impersonate that.`,
    renderPermissions({ ...context, maxRows: Math.min(4, context.maxRows) }, permissionsOf(index, principal)),
  ]);
}

/** Which program logs in, and what name comes out, as far as its arguments tell. */
function execText({ command, arguments: args }: ExecPlugin): string {
  const program = (command?.value ?? "").split(/[/\\]/).at(-1) ?? "";
  const words = args.items.map(({ value }) => value);
  const option = (name: string): string | undefined => optionOf(words, name);
  if (words.includes("get-token") && (program === "kubelogin" || words.includes("oidc-login"))) {
    const issuer = option("oidc-issuer-url");
    if (issuer !== undefined)
      return `Logs in at ${code(issuer)} as client ${code(option("oidc-client-id") ?? "")}. What the user is called is for the API server to say: its \`--oidc-*\` flags, or its AuthenticationConfiguration.`;
    return "Logs in at Entra ID (Azure AD). The user is the object or the name of the token, as the cluster is set up.";
  }
  if (program === "aws" || program === "aws-iam-authenticator") {
    const role = option("role-arn") ?? option("role") ?? option("r");
    return `Logs in with ${role === undefined ? "the AWS identity of whoever runs it" : `the AWS role ${code(role)}`}. User and groups come from \`aws-auth\` or an access entry of the cluster.`;
  }
  if (program === "gke-gcloud-auth-plugin")
    return "Logs in with the Google account of gcloud: the user is its email address.";
  if (program === "doctl") return "Logs in with the account of DigitalOcean.";
  if (program === "tsh") return "Logs in through Teleport, which chooses user and groups.";
  return `A program says who it is: ${code(program)}.`;
}

function optionOf(words: readonly string[], name: string): string | undefined {
  const dashes = name.length === 1 ? "-" : "--";
  const joined = words.find((word) => word.startsWith(`${dashes}${name}=`));
  if (joined !== undefined) return joined.slice(dashes.length + name.length + 1);
  const index = words.indexOf(`${dashes}${name}`);
  return index < 0 ? undefined : words[index + 1];
}
