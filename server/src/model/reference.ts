import type { TextRange } from "../text/range";

/** What can be declared in one place and named in many. */
export type SymbolKind =
  | "ServiceAccount"
  | "User"
  | "Group"
  | "Role"
  | "ClusterRole"
  | "RoleBinding"
  | "ClusterRoleBinding"
  | "Secret"
  | "Namespace"
  | "CustomResourceDefinition"
  /** By the name of the IAM role; accounts and paths are compared apart. */
  | "AwsRole"
  /** By email address. */
  | "GoogleServiceAccount"
  /** By client id. */
  | "AzureIdentity"
  | "TrustDomain";

/** Names a symbol; two are the same when all three parts are. */
export interface SymbolName {
  readonly kind: SymbolKind;
  /** "" for what is in no namespace. */
  readonly namespace: string;
  readonly name: string;
}

/** Names what an object declares. Without a namespace: the one of the object itself. */
export type DeclaredName = Omit<SymbolName, "namespace"> & { readonly namespace: string | undefined };

/** How a place uses the name. */
export type ReferenceUse =
  /** `roleRef`. */
  | "role-ref"
  /** A subject of a binding. */
  | "subject"
  /** Pods, or what a controller does, run as it. */
  | "runs-as"
  /** `resourceNames` of a rule. */
  | "resource-name"
  /** A token or credentials of it, or what it pulls images with. */
  | "credential"
  /** Something fetches credentials with its token. */
  | "acts-as"
  /** A mesh policy lets it call, or keeps it from calling. */
  | "peer"
  /** A cloud role trusts it, or it takes one on. */
  | "trust"
  /** The authentication of the cluster produces it. */
  | "authenticates"
  /** An admission policy names it. */
  | "policy"
  /** A namespace, or the definition of a resource. */
  | "place";

/** A place that names a symbol. */
export interface Reference {
  /** The whole scalar, quotes included, counted from the start of its document. */
  readonly at: TextRange;
  /** Without a namespace: the one of the object that holds the reference. */
  readonly to: Omit<SymbolName, "namespace"> & { readonly namespace: string | undefined };
  readonly use: ReferenceUse;
  /** Characters of the scalar's text before the name: of `system:serviceaccount:shop:cart` those before `cart`. */
  readonly skip?: number;
}

/** A key for maps; neither part can hold a line break in a name that means something. */
export function symbolKey({ kind, namespace, name }: SymbolName): string {
  return `${kind}\n${namespace}\n${name}`;
}
