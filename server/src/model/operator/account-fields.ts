import type { AccountCloud } from "./content";

/** A field that names a ServiceAccount. */
export interface AccountField {
  /** From the root of the object; `[]` stands for each item of a list. */
  readonly path: string;
  /** `name`: the text is the name. `reference`: a mapping with `name`, and sometimes `namespace`. `destination`: of an Argo CD project. */
  readonly form: "name" | "reference" | "destination";
  readonly cloud?: AccountCloud;
}

/** A kind of object whose controller acts as the ServiceAccounts that it names. */
export interface AccountUser {
  readonly fields: readonly AccountField[];
  /**
   * Where a ServiceAccount without a namespace is looked for. `own`: in the namespace of the object. `consumer`: in that
   * of the object which uses this one, `near-consumer` if both usually share it. A name: in that namespace, unless the
   * controller is told otherwise.
   */
  readonly namespace: "own" | "consumer" | "near-consumer" | { readonly usually: string };
  /** Field beside which the ServiceAccount belongs to another cluster. */
  readonly remote?: string;
  readonly without: string;
}

const name = (path: string, cloud?: AccountCloud): AccountField =>
  cloud ? { path, form: "name", cloud } : { path, form: "name" };
const reference = (path: string, cloud?: AccountCloud): AccountField =>
  cloud ? { path, form: "reference", cloud } : { path, form: "reference" };

const VAULT_AUTH: AccountUser = {
  fields: [
    name("spec.kubernetes.serviceAccount"),
    name("spec.jwt.serviceAccount"),
    name("spec.aws.irsaServiceAccount", "aws"),
    name("spec.gcp.workloadIdentityServiceAccount", "google"),
  ],
  namespace: "near-consumer",
  without: "nobody can sign in to Vault with it",
};

const STORE_FIELDS: readonly AccountField[] = [
  reference("spec.provider.aws.auth.jwt.serviceAccountRef", "aws"),
  reference("spec.provider.gcpsm.auth.workloadIdentity.serviceAccountRef", "google"),
  reference("spec.provider.gcpsm.auth.workloadIdentityFederation.serviceAccountRef"),
  reference("spec.provider.azurekv.serviceAccountRef", "azure"),
  reference("spec.provider.vault.auth.kubernetes.serviceAccountRef"),
  reference("spec.provider.vault.auth.jwt.kubernetesServiceAccountToken.serviceAccountRef"),
  reference("spec.provider.vault.auth.iam.jwt.serviceAccountRef", "aws"),
  reference("spec.provider.kubernetes.auth.serviceAccount"),
  reference("spec.provider.akeyless.authSecretRef.kubernetesAuth.serviceAccountRef"),
  reference("spec.provider.conjur.auth.jwt.serviceAccountRef"),
];

const STORE = { fields: STORE_FIELDS, without: "no secret is fetched" } as const;

const ISSUER_FIELDS: readonly AccountField[] = [
  reference("spec.vault.auth.kubernetes.serviceAccountRef"),
  reference("spec.acme.solvers[].dns01.route53.auth.kubernetes.serviceAccountRef"),
];

const ISSUER = { fields: ISSUER_FIELDS, without: "no certificate is issued" } as const;

const FLUX_SOURCE: AccountUser = {
  fields: [name("spec.serviceAccountName")],
  namespace: "own",
  without: "the source is not fetched",
};

const GENERATOR_WITHOUT = "nothing is generated";

/** By `group/Kind`. */
export const ACCOUNT_USERS: ReadonlyMap<string, AccountUser> = new Map<string, AccountUser>([
  ["secrets.hashicorp.com/VaultAuth", VAULT_AUTH],
  ["secrets.hashicorp.com/VaultAuthGlobal", VAULT_AUTH],
  ["external-secrets.io/SecretStore", { ...STORE, namespace: "own" }],
  ["external-secrets.io/ClusterSecretStore", { ...STORE, namespace: "consumer" }],
  [
    "generators.external-secrets.io/ECRAuthorizationToken",
    {
      fields: [reference("spec.auth.jwt.serviceAccountRef", "aws")],
      namespace: "own",
      without: GENERATOR_WITHOUT,
    },
  ],
  [
    "generators.external-secrets.io/STSSessionToken",
    {
      fields: [reference("spec.auth.jwt.serviceAccountRef", "aws")],
      namespace: "own",
      without: GENERATOR_WITHOUT,
    },
  ],
  [
    "generators.external-secrets.io/GCRAccessToken",
    {
      fields: [reference("spec.auth.workloadIdentity.serviceAccountRef", "google")],
      namespace: "own",
      without: GENERATOR_WITHOUT,
    },
  ],
  [
    "generators.external-secrets.io/ACRAccessToken",
    {
      fields: [reference("spec.auth.workloadIdentity.serviceAccountRef", "azure")],
      namespace: "own",
      without: GENERATOR_WITHOUT,
    },
  ],
  [
    "generators.external-secrets.io/VaultDynamicSecret",
    {
      fields: [reference("spec.provider.auth.kubernetes.serviceAccountRef")],
      namespace: "own",
      without: GENERATOR_WITHOUT,
    },
  ],
  ["cert-manager.io/Issuer", { ...ISSUER, namespace: "own" }],
  // Its namespace is a flag of cert-manager: --cluster-resource-namespace.
  ["cert-manager.io/ClusterIssuer", { ...ISSUER, namespace: { usually: "cert-manager" } }],
  [
    "kustomize.toolkit.fluxcd.io/Kustomization",
    {
      fields: [name("spec.serviceAccountName"), name("spec.decryption.serviceAccountName")],
      namespace: "own",
      remote: "spec.kubeConfig",
      without: "nothing is applied",
    },
  ],
  [
    "helm.toolkit.fluxcd.io/HelmRelease",
    {
      fields: [name("spec.serviceAccountName")],
      namespace: "own",
      remote: "spec.kubeConfig",
      without: "nothing is installed",
    },
  ],
  ["source.toolkit.fluxcd.io/OCIRepository", FLUX_SOURCE],
  ["source.toolkit.fluxcd.io/GitRepository", FLUX_SOURCE],
  ["source.toolkit.fluxcd.io/Bucket", FLUX_SOURCE],
  ["image.toolkit.fluxcd.io/ImageRepository", FLUX_SOURCE],
  ["notification.toolkit.fluxcd.io/Provider", { ...FLUX_SOURCE, without: "nobody is notified" }],
  [
    "argoproj.io/AppProject",
    {
      fields: [{ path: "spec.destinationServiceAccounts[]", form: "destination" }],
      namespace: "consumer",
      without: "no application of the project is applied",
    },
  ],
  [
    "redhatcop.redhat.io/KubernetesAuthEngineConfig",
    {
      fields: [reference("spec.tokenReviewerServiceAccount")],
      namespace: "own",
      without: "Vault cannot check tokens",
    },
  ],
]);
