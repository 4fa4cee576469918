import { valueOf } from "../../../yaml/node";
import { texts } from "../aws/read-policy";
import type { AzureFederation, AzureIdentity } from "../content";
import type { BlockReader, TerraformBlock } from "./block";

export const AZURE_BLOCKS: readonly (readonly [string, BlockReader])[] = [
  ["azurerm_user_assigned_identity", (block) => [readIdentity(block)]],
  ["data.azurerm_user_assigned_identity", (block) => [readIdentity(block)]],
  ["azuread_application", (block) => [readIdentity(block)]],
  ["azuread_application_registration", (block) => [readIdentity(block)]],
  ["azurerm_federated_identity_credential", (block) => [readFederation(block, "audience")]],
  ["azuread_application_federated_identity_credential", (block) => [readFederation(block, "audiences")]],
];

function readIdentity({ address, at, body, scope }: TerraformBlock): AzureIdentity {
  const name = scope.read(scope.resolve(valueOf(body, "name") ?? valueOf(body, "display_name")));
  return { fact: "azure-identity", at, address, name, clientId: scope.read(valueOf(body, "client_id")) };
}

function readFederation(
  { at, body, scope }: TerraformBlock,
  audienceKey: "audience" | "audiences",
): AzureFederation {
  const parent = ["parent_id", "user_assigned_identity_id", "application_id", "application_object_id"]
    .map((key) => valueOf(body, key))
    .find((node) => node !== undefined);
  return {
    fact: "azure-federation",
    at,
    identity: scope.target(parent),
    subject: scope.read(scope.resolve(valueOf(body, "subject"))),
    issuer: scope.read(valueOf(body, "issuer")),
    audiences: texts(scope.resolve(valueOf(body, audienceKey)), scope.read).items,
    audiencesAt: valueOf(body, audienceKey)?.at ?? at,
  };
}
