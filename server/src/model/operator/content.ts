import type { TextRange } from "../../text/range";
import type { NodePath } from "../../yaml/node";
import type { WrittenSelector } from "../selector";
import type { ObjectContent, Text, TextList } from "../content";

/** Objects about operators and admission policies that act for a ServiceAccount: a union of interfaces that extend `ObjectContent`, each with a `type` of its own. */
export type OperatorContent =
  | AccountUserContent
  | VaultRolesContent
  | AdmissionPolicyContent
  | WebhookConfigurationContent
  | AdmissionBindingContent
  | SecretProviderClassContent
  | CertificatePolicyContent;

/** An object whose controller acts as ServiceAccounts that it names. */
export interface AccountUserContent extends ObjectContent {
  readonly type: "account-user";
  readonly accounts: readonly NamedAccount[];
  /** Of a project of Argo CD, in the order in which they are asked. */
  readonly destinations: readonly Destination[];
}

/** As whom Argo CD applies what goes to some namespaces of some clusters. */
export interface Destination {
  readonly at: TextRange;
  readonly server: string;
  readonly namespace: string;
  readonly account: string;
}

/** A place that names a ServiceAccount. */
export interface NamedAccount {
  /** The whole scalar. */
  readonly at: TextRange;
  /** Path of the scalar inside the object. */
  readonly path: NodePath;
  readonly name: string;
  /** Characters of the scalar before the name: of `shop:cart` those before `cart`. */
  readonly skip: number;
  /** Where it is looked for; undefined: in the namespace of the object. */
  readonly namespace: string | undefined;
  /** As written in a field of its own. */
  readonly namespaceText: Text | undefined;
  /**
   * `certain`: it is looked for there and nowhere else. `assumed`: a setting of the controller or another object may
   * say otherwise. `nowhere`: each object that uses this one chooses the namespace.
   */
  readonly lookup: "certain" | "assumed" | "nowhere";
  /** The cloud whose identity is read from annotations of the ServiceAccount. */
  readonly cloud: AccountCloud | undefined;
  /** What does not happen while the ServiceAccount is missing. */
  readonly without: string;
}

export type AccountCloud = "aws" | "azure" | "google";

/** An object that says whose tokens Vault accepts. */
export interface VaultRolesContent extends ObjectContent {
  readonly type: "vault-roles";
  readonly roles: readonly VaultRole[];
}

/** A role of the Kubernetes auth method: any of the ServiceAccounts in any of the namespaces may sign in. */
export interface VaultRole {
  readonly name: string | undefined;
  readonly accounts: TextList;
  readonly namespaces: TextList;
  readonly policies: readonly string[];
}

/** A policy of Kyverno, Gatekeeper or Kubernetes itself that tells requests apart by who makes them. */
export interface AdmissionPolicyContent extends ObjectContent {
  readonly type: "admission-policy";
  readonly engine: "kyverno" | "gatekeeper" | "kubernetes";
  readonly names: readonly PolicyName[];
  /** Of a ValidatingAdmissionPolicy: each CEL expression. */
  readonly expressions: readonly Text[];
  readonly failurePolicy: Text | undefined;
}

/** A place of a policy that names somebody. */
export interface PolicyName {
  readonly kind: "ServiceAccount" | "User" | "Group" | "Role" | "ClusterRole";
  /** The whole scalar. */
  readonly at: TextRange;
  readonly path: NodePath;
  readonly name: string;
  /** "" for users, groups and ClusterRoles. */
  readonly namespace: string;
  /** Characters of the scalar before the name. */
  readonly skip: number;
  /** The policy does not count for whom this names. */
  readonly isExempt: boolean;
}

/** Which webhooks the API server asks, and for what. */
export interface WebhookConfigurationContent extends ObjectContent {
  readonly type: "webhook-configuration";
  readonly webhooks: readonly Webhook[];
}

export interface Webhook {
  readonly at: TextRange;
  readonly name: Text | undefined;
  readonly failurePolicy: Text | undefined;
  readonly objectSelector: WrittenSelector | undefined;
  readonly namespaceSelector: WrittenSelector | undefined;
  /** `group/resource`, as written. */
  readonly resources: readonly string[];
}

/** Puts a ValidatingAdmissionPolicy in force. */
export interface AdmissionBindingContent extends ObjectContent {
  readonly type: "admission-binding";
  readonly policyName: Text | undefined;
  readonly actions: TextList;
}

/** What a volume of the Secrets Store shows, and where it comes from; its Pods sign in as their own ServiceAccount. */
export interface SecretProviderClassContent extends ObjectContent {
  readonly type: "secret-provider-class";
  /** `aws`, `azure`, `gcp`, `vault`. */
  readonly provider: Text | undefined;
  readonly parameters: ReadonlyMap<string, Text>;
  /** A template may add parameters. */
  readonly parametersOpen: boolean;
}

/** Which certificates cert-manager approves, for those who may use the policy. */
export interface CertificatePolicyContent extends ObjectContent {
  readonly type: "certificate-policy";
}
