import { valueOf, type YamlNode } from "../../../yaml/node";
import { type ObjectContent, titleRange } from "../../content";
import type { Lowering } from "../../lowering";
import { textField } from "../../read";
import { texts } from "../aws/read-policy";
import { addressOf, cloudObject, readPlain, targetOf } from "../cloud-object";

const LEGACY = [
  "AzureIdentity",
  "AzureIdentityBinding",
  "AzurePodIdentityException",
  "AzureAssignedIdentity",
];

/** Azure Service Operator, Crossplane, and what aad-pod-identity had. */
export const AZURE_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["managedidentity.azure.com/UserAssignedIdentity", lowerIdentity],
  ["managedidentity.azure.com/FederatedIdentityCredential", lowerOperatorCredential],
  ["managedidentity.azure.upbound.io/FederatedIdentityCredential", lowerCrossplaneCredential],
  ...LEGACY.map((kind): [string, Lowering] => [`aadpodidentity.k8s.io/${kind}`, lowerLegacy]),
];

function lowerIdentity(...[node, meta]: Parameters<Lowering>) {
  const name = textField(valueOf(node, "spec"), "azureName") ?? meta.name;
  const address = addressOf(meta, "azure");
  return cloudObject(meta, [
    { fact: "azure-identity", at: titleRange(meta), address, name, clientId: undefined },
  ]);
}

function lowerOperatorCredential(...[node, meta]: Parameters<Lowering>) {
  const spec = valueOf(node, "spec");
  return credential(meta, spec, valueOf(spec, "owner"), "audiences");
}

function lowerCrossplaneCredential(...[node, meta]: Parameters<Lowering>) {
  const parameters = valueOf(valueOf(node, "spec"), "forProvider");
  return credential(meta, parameters, valueOf(parameters, "parentIdRef"), "audience");
}

function credential(
  meta: ObjectContent,
  fields: YamlNode | undefined,
  owner: YamlNode | undefined,
  audienceKey: "audience" | "audiences",
) {
  const audiences = valueOf(fields, audienceKey);
  return cloudObject(meta, [
    {
      fact: "azure-federation",
      at: titleRange(meta),
      identity: targetOf(undefined, owner, "azure"),
      subject: textField(fields, "subject"),
      issuer: textField(fields, "issuer"),
      audiences: texts(audiences, readPlain).items,
      audiencesAt: audiences?.at ?? titleRange(meta),
    },
  ]);
}

function lowerLegacy(...[, meta]: Parameters<Lowering>) {
  return cloudObject(meta, [{ fact: "azure-legacy", at: titleRange(meta) }]);
}
