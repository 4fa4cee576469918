/** Whether a file is written in Terraform's own language; its JSON is read as JSON. */
export function isTerraform(file: string): boolean {
  return /\.(?:tf|tofu)$/i.test(file);
}

/** Whether a file is Terraform's JSON: its tree is the one that `parseTerraform` gives. */
export function isTerraformJson(file: string): boolean {
  return /\.(?:tf|tofu)\.json$/i.test(file);
}

/** Whether the text of a Terraform file can be about identities of a cluster. */
export function mayHoldIdentities(text: string): boolean {
  return IDENTITY.test(text);
}

const IDENTITY =
  /aws_(?:iam|eks)_|iam-(?:role|assumable|eks)|eks-pod-identity|google_(?:service_account|project_iam|iam_policy|\w+_iam_)|workload-identity|azurerm_(?:federated|user_assigned)|azuread_|kubernetes_service_account|vault_kubernetes_auth/;
