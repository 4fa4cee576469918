import type { TextRange } from "../../text/range";
import type { NodePath } from "../../yaml/node";
import type { ObjectContent, Spanned, Text, TextList } from "../content";
import type { CertificateSubject } from "./certificate-subject";

/** Objects about authentication and authorization of the cluster itself. */
export type ClusterContent =
  | ControlPlaneContent
  | AuthenticationConfigurationContent
  | AuthorizationConfigurationContent
  | EncryptionConfigurationContent
  | KubeletConfigurationContent
  | KubeconfigContent
  | SigningRequestContent
  | DexContent;

/** Whatever holds the flags of Kubernetes' own processes: a static Pod, the configuration of an installer. */
export interface ControlPlaneContent extends ObjectContent {
  readonly type: "control-plane";
  readonly components: readonly Component[];
  /** `extraArgs` in a form that the version of the configuration does not have. */
  readonly misshapen: readonly Misshapen[];
}

export type ComponentName = "kube-apiserver" | "kube-controller-manager" | "kubelet";

export interface Component {
  readonly name: ComponentName;
  /** What holds the flags; absent flags are told here. */
  readonly at: TextRange;
  readonly flags: readonly Flag[];
  /** A template, or a text that is not understood, may add flags. */
  readonly open: boolean;
  /** They are all it is started with; what an installer writes comes on top of its own. */
  readonly complete: boolean;
  /** `1.34`, where the object tells it. */
  readonly version: string | undefined;
}

/** How a flag is written, which decides how it is changed. */
export type FlagForm =
  /** `--name=value`, an item of a list; the value may be the next item. */
  | "argument"
  /** `name=value`, an item of a list. */
  | "bare-argument"
  /** `name: value`. */
  | "entry"
  /** `{name: name, value: value}`, an item of a list. */
  | "pair"
  /** A field of another name: `oidcIssuerURL`. */
  | "field"
  /** Somewhere in a text that holds more. */
  | "embedded";

export interface Flag {
  /** Without dashes, `_` read as `-` as the components do. */
  readonly name: string;
  /** As written, dashes included. */
  readonly written: string;
  /** `true` where none is given: only switches go without. */
  readonly value: string;
  readonly at: TextRange;
  /** Of the item or the entry, inside the object. */
  readonly path: NodePath;
  readonly form: FlagForm;
  /** How many items of the list it takes. */
  readonly items: 1 | 2;
  /** A value is written, behind `=` where it is an argument. */
  readonly assigned: boolean;
  /** Where it stands in the text of the scalar at `at`, if that holds more. */
  readonly inner: TextRange | undefined;
  /** YAML reads the item as a mapping, because the flag ends with a colon and is not quoted. */
  readonly isMapping?: true;
}

export interface Misshapen {
  readonly at: TextRange;
  /** Of `extraArgs`. */
  readonly path: NodePath;
  readonly version: string;
  readonly expected: "list" | "map";
}

/** A `jwt` authenticator, or the same as flags. */
export interface ClaimMapping {
  readonly at: TextRange;
  readonly claim: Text | undefined;
  readonly prefix: Text | undefined;
  readonly expression: Text | undefined;
}

export interface JwtAuthenticator {
  readonly at: TextRange;
  readonly path: NodePath;
  readonly url: Text | undefined;
  readonly audiences: TextList;
  readonly username: ClaimMapping | undefined;
  readonly groups: ClaimMapping | undefined;
  /** Expressions of `userValidationRules`. */
  readonly userRules: readonly Text[];
  readonly open: boolean;
}

export interface AuthenticationConfigurationContent extends ObjectContent {
  readonly type: "authentication-configuration";
  /** Path of the configuration inside the object; Talos wraps it. */
  readonly root: NodePath;
  readonly jwt: readonly JwtAuthenticator[];
  readonly jwtOpen: boolean;
  readonly anonymous:
    | {
        readonly at: TextRange;
        readonly enabled: Spanned<boolean> | undefined;
        readonly paths: TextList;
        readonly hasConditions: boolean;
      }
    | undefined;
}

export interface AuthorizationConfigurationContent extends ObjectContent {
  readonly type: "authorization-configuration";
  readonly authorizers: readonly Authorizer[];
  readonly open: boolean;
}

export interface Authorizer {
  readonly at: TextRange;
  readonly path: NodePath;
  readonly kind: Text | undefined;
  readonly name: Text | undefined;
  readonly failurePolicy: Text | undefined;
}

export interface EncryptionConfigurationContent extends ObjectContent {
  readonly type: "encryption-configuration";
  readonly resources: readonly {
    readonly at: TextRange;
    readonly resources: TextList;
    /** Names of the providers in their order; keys are never read. */
    readonly providers: readonly Text[];
  }[];
}

export interface KubeletConfigurationContent extends ObjectContent {
  readonly type: "kubelet-configuration";
  readonly anonymous: Spanned<boolean> | undefined;
  readonly authorizationMode: Text | undefined;
  readonly readOnlyPort: Text | undefined;
  readonly clientCaFile: Text | undefined;
  readonly open: boolean;
}

export interface KubeconfigContent extends ObjectContent {
  readonly type: "kubeconfig";
  readonly currentContext: Text | undefined;
  readonly clusters: readonly KubeconfigCluster[];
  readonly contexts: readonly KubeconfigContext[];
  readonly users: readonly KubeconfigUser[];
  readonly open: boolean;
}

export interface KubeconfigPart {
  readonly at: TextRange;
  readonly name: Text | undefined;
  readonly path: NodePath;
  readonly open: boolean;
}

export interface KubeconfigCluster extends KubeconfigPart {
  readonly insecure: Spanned<boolean> | undefined;
  readonly caFile: Text | undefined;
  /** Place only. */
  readonly caData: TextRange | undefined;
  readonly server: Text | undefined;
}

export interface KubeconfigContext extends KubeconfigPart {
  readonly cluster: Text | undefined;
  readonly user: Text | undefined;
}

export interface KubeconfigUser extends KubeconfigPart {
  readonly exec: ExecPlugin | undefined;
  readonly authProvider: { readonly at: TextRange; readonly name: Text | undefined } | undefined;
  readonly certificate:
    | { readonly at: TextRange; readonly subject: CertificateSubject | undefined; readonly known: boolean }
    | undefined;
  readonly certificateFile: Text | undefined;
  readonly keyFile: Text | undefined;
  readonly tokenFile: Text | undefined;
  /** Places of fields that hold a secret; their text is never kept. */
  readonly secrets: readonly { readonly field: string; readonly at: TextRange }[];
  /** Of the ServiceAccount that the token is about. */
  readonly tokenAccount: { readonly namespace: string; readonly name: string } | undefined;
  readonly username: Text | undefined;
  readonly actAs: Text | undefined;
  readonly actAsGroups: TextList;
  readonly actAsExtra: TextRange | undefined;
}

export interface ExecPlugin {
  readonly at: TextRange;
  readonly path: NodePath;
  readonly apiVersion: Text | undefined;
  readonly command: Text | undefined;
  readonly arguments: TextList;
  readonly interactiveMode: Text | undefined;
  readonly open: boolean;
}

export interface SigningRequestContent extends ObjectContent {
  readonly type: "signing-request";
  readonly specAt: TextRange;
  readonly open: boolean;
  readonly request: TextRange | undefined;
  /** Absent where the request cannot be read, or is not known yet. */
  readonly subject: CertificateSubject | undefined;
  /** The request is text that is no request. */
  readonly unreadable: boolean;
  readonly signerName: Text | undefined;
  readonly usages: TextList;
  readonly expiration: Spanned<number> | undefined;
  /** Filled in by the API server with whoever asks. */
  readonly username: Text | undefined;
}

/** Dex, or what brings it along: its own file, values of its chart, a ConfigMap. */
export interface DexContent extends ObjectContent {
  readonly type: "dex";
  readonly issuer: Text | undefined;
  readonly connectors: readonly DexConnector[];
}

export interface DexConnector {
  readonly at: TextRange;
  readonly path: NodePath;
  readonly inner: TextRange | undefined;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** What a group of the claim is: `cn` of the group search of LDAP. */
  readonly groupAttribute: string | undefined;
  readonly userAttribute: string | undefined;
  readonly insecure: readonly DexField[];
  /** Secrets written out; their text is never kept. */
  readonly secrets: readonly DexField[];
}

export interface DexField {
  readonly field: string;
  readonly at: TextRange;
  readonly inner: TextRange | undefined;
}
