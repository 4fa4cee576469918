import type { TextRange } from "../../text/range";
import type { ObjectContent, Text } from "../content";
import type { PolicySource } from "./aws/policy";

/** Objects about AWS, Google Cloud and Azure. */
export type CloudContent = CloudObject | Infrastructure;

/** A Kubernetes object that makes identities of a cloud, or says who may take them on. */
export interface CloudObject extends ObjectContent {
  readonly type: "cloud";
  readonly facts: readonly CloudFact[];
}

/** A part of a source that is no manifest: a block of Terraform, a resource of CloudFormation, a policy. It is never linted. */
export interface Infrastructure extends ObjectContent {
  readonly type: "infrastructure";
  readonly language: "terraform" | "cloudformation" | "policy";
  readonly facts: readonly CloudFact[];
}

/** One thing that a source says about identities of a cloud. */
export type CloudFact =
  | AwsRole
  | AwsPolicy
  | AwsAttachment
  | AwsAssociation
  | AwsAccess
  | GoogleAccount
  | GoogleBinding
  | AzureIdentity
  | AzureFederation
  | AzureLegacy
  | MadeAccount;

/** What names something of a cloud: a value, or an address inside the same source, such as `aws_iam_role.app`. */
export type CloudTarget =
  | { readonly kind: "value"; readonly text: Text }
  | { readonly kind: "address"; readonly address: string; readonly at: TextRange }
  | { readonly kind: "unknown" };

export interface AwsRole {
  readonly fact: "aws-role";
  readonly at: TextRange;
  readonly address: string | undefined;
  /** Absent where nobody knows it before the role is made. */
  readonly name: Text | undefined;
  readonly path: Text | undefined;
  readonly trust: PolicySource;
  /** What is written down of what it may do. */
  readonly policies: readonly PolicySource[];
  /** It may have policies that are not written down here. */
  readonly open: boolean;
}

/** A policy on its own, to which roles refer. */
export interface AwsPolicy {
  readonly fact: "aws-policy";
  readonly at: TextRange;
  readonly address: string | undefined;
  readonly name: Text | undefined;
  readonly document: PolicySource;
}

export interface AwsAttachment {
  readonly fact: "aws-attachment";
  readonly at: TextRange;
  readonly role: CloudTarget;
  readonly policy: PolicySource;
}

/** EKS Pod Identity: Pods of a ServiceAccount get a role. */
export interface AwsAssociation {
  readonly fact: "aws-association";
  readonly at: TextRange;
  readonly namespace: Text | undefined;
  readonly account: Text | undefined;
  /** Absent where the tool makes a role of its own. */
  readonly role: CloudTarget | undefined;
}

/** An IAM principal that becomes a user with groups in a cluster. */
export interface AwsAccess {
  readonly fact: "aws-access";
  readonly at: TextRange;
  readonly via: "mapRoles" | "mapUsers" | "mapping" | "access-entry";
  readonly principal: CloudTarget;
  readonly username: Text | undefined;
  readonly groups: readonly Text[];
  readonly type: Text | undefined;
  readonly policies: readonly AccessPolicy[];
}

export interface AccessPolicy {
  readonly arn: Text;
  readonly scope: Text | undefined;
  readonly namespaces: readonly Text[];
}

export interface GoogleAccount {
  readonly fact: "google-account";
  readonly at: TextRange;
  readonly address: string | undefined;
  /** `name@project.iam.gserviceaccount.com`; a project that is not known is a `HOLE`. */
  readonly email: Text | undefined;
}

/** Members that get a role on something. */
export interface GoogleBinding {
  readonly fact: "google-binding";
  readonly at: TextRange;
  /** The service account that it is about; absent for a project and whatever else. */
  readonly account: CloudTarget | undefined;
  readonly resource: string;
  readonly role: Text | undefined;
  readonly members: readonly Text[];
  readonly open: boolean;
  /** It takes the role away from everybody whom it does not list. */
  readonly authoritative: boolean;
}

export interface AzureIdentity {
  readonly fact: "azure-identity";
  readonly at: TextRange;
  readonly address: string | undefined;
  readonly name: Text | undefined;
  readonly clientId: Text | undefined;
}

/** Whose tokens an identity of Azure accepts. */
export interface AzureFederation {
  readonly fact: "azure-federation";
  readonly at: TextRange;
  readonly identity: CloudTarget;
  readonly subject: Text | undefined;
  readonly issuer: Text | undefined;
  readonly audiences: readonly Text[];
  readonly audiencesAt: TextRange;
}

/** An object of aad-pod-identity. */
export interface AzureLegacy {
  readonly fact: "azure-legacy";
  readonly at: TextRange;
}

/** A ServiceAccount that a tool makes, with the annotations it gives it. */
export interface MadeAccount {
  readonly fact: "made-account";
  readonly at: TextRange;
  readonly namespace: Text | undefined;
  readonly name: Text;
  /** The role that the tool makes for it, or that it is given. */
  readonly role: CloudTarget | undefined;
  readonly annotations: ReadonlyMap<string, Text>;
}
