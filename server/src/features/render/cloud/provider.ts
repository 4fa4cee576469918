import { cloudFacts } from "../../../graph/cloud/facts";
import { annotationLink, rolesNamed } from "../../../graph/cloud/aws";
import { azureLink } from "../../../graph/cloud/azure";
import { googleLink } from "../../../graph/cloud/google";
import type { CloudLink } from "../../../graph/cloud/link";
import { parseRoleArn, roleArnFault } from "../../../model/cloud/aws/arn";
import { AZURE_CLIENT_ID, GOOGLE_ACCOUNT, ROLE_ARN } from "../../../model/cloud/annotations";
import { isPlaceholder } from "../../../model/cloud/substituted";
import { emailFault, projectOfEmail } from "../../../model/cloud/google/email";
import type { KubernetesObject, ServiceAccount } from "../../../model/object";
import { isKnown, type NodePath } from "../../../yaml/node";
import type { PlaceInTree } from "../../../yaml/path";
import { code, paragraphs } from "../markdown";
import type { RenderContext } from "../places";
import { type HoverProvider, isTitle, type Render } from "../provider";
import { renderFacts } from "./facts";
import { linkText, placeText } from "./link";
import { roleText } from "./role";

/** Annotations that make a ServiceAccount an identity of a cloud, and ARNs of roles wherever they stand. */
export const cloudProvider: HoverProvider = ({ object, path, place }) => {
  const key = path.at(-1);
  if (object.type === "service-account" && path[0] === "metadata" && path[1] === "annotations") {
    if (key === ROLE_ARN) return (context) => renderRoleAnnotation(context, object);
    if (key === GOOGLE_ACCOUNT) return (context) => renderGoogleAnnotation(context, object);
    if (key === AZURE_CLIENT_ID) return (context) => renderAzureAnnotation(context, object);
  }
  if ((object.type === "cloud" || object.type === "infrastructure") && isTitleOf(object, path, place))
    return (context) => renderFacts(context, object);
  if (place.on !== "value" || place.node.type !== "scalar") return undefined;
  const text = place.node.text;
  return parseRoleArn(text) && object.type !== "workload" ? renderArn(object, text) : undefined;
};

/** Of a manifest its kind and name, and the texts that hold policies; of other sources the name. */
function isTitleOf(object: KubernetesObject, path: NodePath, place: PlaceInTree): boolean {
  if (object.type === "cloud") return isTitle(place, path) || POLICY_FIELDS.has(String(path.at(-1)));
  const { at } = place.node;
  return at.start === object.name?.at.start || at.start === object.kindAt.start;
}

const POLICY_FIELDS = new Set([
  "assumeRolePolicyDocument",
  "assumeRolePolicy",
  "policyDocument",
  "mapRoles",
  "mapUsers",
]);

function renderRoleAnnotation(context: RenderContext, account: ServiceAccount): string {
  const text = account.annotations.get(ROLE_ARN)?.value ?? "";
  const facts = cloudFacts(context.snapshot.index(account.source.file));
  const found = annotationLink(facts, account);
  if (!found) return "";
  if (!isKnown(text))
    return "**AWS** role: a template fills in the name, so that nothing is known of it here.";
  const fault = isPlaceholder(text) ? undefined : roleArnFault(text);
  if (fault !== undefined)
    return `**AWS** role: ${code(text)} is not the ARN of a role, such as ${code("arn:aws:iam::111122223333:role/app")}.`;
  return paragraphs([
    `Pods that run as this ServiceAccount get a token with which they take on this role (IRSA).`,
    linkText(context, found),
    partsText(text),
    declaredText(context, found),
    found.declared.length === 0 ? policyFilesText(context, account) : "",
    ...rolesNamed(facts, text)
      .slice(0, 2)
      .map((role) => roleText(facts, role)),
  ]);
}

function partsText(arn: string): string {
  const parts = parseRoleArn(arn);
  if (!parts) return "";
  const path = parts.path === "/" ? "" : `, path ${code(parts.path)}`;
  const partition = parts.partition === "aws" ? "" : `, partition ${code(parts.partition)}`;
  return `Role ${code(parts.name)} of account ${code(parts.account)}${path}${partition}.`;
}

function declaredText(context: RenderContext, { declared }: CloudLink): string {
  const places = declared.slice(0, 3).map((place) => placeText(context, place));
  return places.length > 0 ? `Declared in ${places.join(", ")}.` : "";
}

/** Policies that some command makes a role with say nothing of its name. */
function policyFilesText(context: RenderContext, { namespace, name, source }: ServiceAccount): string {
  const symbol = { kind: "ServiceAccount", namespace, name: name?.value ?? "" } as const;
  const places = context.snapshot
    .index(source.file)
    .references(symbol)
    .filter(({ object }) => object.type === "infrastructure" && object.language === "policy");
  const texts = places
    .slice(0, 3)
    .map(({ object, reference }) => placeText(context, { object, at: reference.at }));
  return texts.length > 0 ? `It is named by the policy in ${texts.join(", ")}.` : "";
}

/** An ARN of a role in any other place. */
function renderArn(object: KubernetesObject, arn: string): Render {
  return (context) => {
    const facts = cloudFacts(context.snapshot.index(object.source.file));
    const roles = rolesNamed(facts, arn).slice(0, 2);
    return paragraphs([
      `**AWS** role: ${partsText(arn)}`,
      ...roles.map((role) => `Declared in ${placeText(context, { object: role.object, at: role.fact.at })}.`),
      ...roles.map((role) => roleText(facts, role)),
    ]);
  };
}

function renderGoogleAnnotation(context: RenderContext, account: ServiceAccount): string {
  const facts = cloudFacts(context.snapshot.index(account.source.file));
  const found = googleLink(facts, account);
  const text = account.annotations.get(GOOGLE_ACCOUNT)?.value ?? "";
  if (!found) return "";
  if (!isKnown(text))
    return "**Google** service account: a template fills in the name, so that nothing is known of it here.";
  const fault = isPlaceholder(text) ? undefined : emailFault(text);
  if (fault !== undefined)
    return `**Google** service account: ${code(text)} is not the address of one, such as ${code("app@project.iam.gserviceaccount.com")}.`;
  const project = projectOfEmail(text);
  return paragraphs([
    "Pods that run as this ServiceAccount act as this Google service account (Workload Identity Federation for GKE).",
    linkText(context, found),
    project === undefined ? "" : `Project ${code(project)}.`,
    declaredText(context, found),
  ]);
}

function renderAzureAnnotation(context: RenderContext, account: ServiceAccount): string {
  const found = azureLink(cloudFacts(context.snapshot.index(account.source.file)), account);
  if (!found) return "";
  return paragraphs([
    `Pods that run as this ServiceAccount and have the label ${code('azure.workload.identity/use: "true"')} get a token for this identity of Azure.`,
    linkText(context, found),
    declaredText(context, found),
  ]);
}
