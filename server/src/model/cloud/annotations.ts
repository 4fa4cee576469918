import type { Text } from "../content";
import type { Reference } from "../reference";
import { isKnown } from "../../yaml/node";
import { roleNameOf } from "./aws/arn";

/** Annotations of a ServiceAccount that make it an identity of a cloud. */
export const ROLE_ARN = "eks.amazonaws.com/role-arn";
export const GOOGLE_ACCOUNT = "iam.gke.io/gcp-service-account";
export const AZURE_CLIENT_ID = "azure.workload.identity/client-id";
export const AZURE_USE = "azure.workload.identity/use";

/** The identities that annotations of a ServiceAccount name. */
export function identityReferences(annotations: ReadonlyMap<string, Text>): readonly Reference[] | undefined {
  const res: Reference[] = [];
  const role = annotations.get(ROLE_ARN);
  const roleName = role && roleNameOf(role.value);
  if (role && roleName !== undefined) {
    const skip = role.value.lastIndexOf(roleName);
    res.push({ at: role.at, to: { kind: "AwsRole", namespace: "", name: roleName }, use: "trust", skip });
  }
  const email = annotations.get(GOOGLE_ACCOUNT);
  if (email && isKnown(email.value))
    res.push({
      at: email.at,
      to: { kind: "GoogleServiceAccount", namespace: "", name: email.value },
      use: "trust",
    });
  const client = annotations.get(AZURE_CLIENT_ID);
  if (client && isKnown(client.value))
    res.push({
      at: client.at,
      to: { kind: "AzureIdentity", namespace: "", name: client.value },
      use: "trust",
    });
  return res.length > 0 ? res : undefined;
}
