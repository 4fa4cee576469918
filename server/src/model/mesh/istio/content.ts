import type { TextRange } from "../../../text/range";
import type { ObjectContent, Problem, Spanned, Text, TextList } from "../../content";

export interface AuthorizationPolicyContent extends ObjectContent {
  readonly type: "istio-authorization-policy";
  /** Absent means `ALLOW`. */
  readonly action: Text | undefined;
  readonly provider: Text | undefined;
  readonly attachment: Attachment;
  readonly rules: readonly AccessRule[];
  readonly rulesPresent: boolean;
  /** The list, its key, or the first key of `spec` where there is neither. */
  readonly rulesAt: TextRange;
  /** A template may add rules. */
  readonly rulesOpen: boolean;
  /** What istiod accepts with a warning. */
  readonly warnings: readonly Problem[];
}

export interface PeerAuthenticationContent extends ObjectContent {
  readonly type: "istio-peer-authentication";
  readonly attachment: Attachment;
  readonly mode: Text | undefined;
  readonly modeOpen: boolean;
  /** By the port of the workload; a port whose mode is absent inherits. */
  readonly portModes: readonly PortMode[];
  readonly portModesOpen: boolean;
  /** When it was created: the oldest of several counts. */
  readonly created: Text | undefined;
  readonly warnings: readonly Problem[];
}

export interface PortMode {
  /** As written. */
  readonly port: Text;
  readonly mode: Text | undefined;
}

export interface RequestAuthenticationContent extends ObjectContent {
  readonly type: "istio-request-authentication";
  readonly attachment: Attachment;
  readonly jwtRules: readonly JwtRule[];
  readonly jwtRulesOpen: boolean;
  readonly warnings: readonly Problem[];
}

export interface JwtRule {
  readonly index: number;
  readonly at: TextRange;
  readonly issuer: Text | undefined;
  readonly jwksUri: Text | undefined;
  readonly audiences: TextList;
  readonly spaceDelimitedClaims: TextList;
  readonly open: boolean;
}

/** What a policy applies to: the selected Pods, the named targets, or all of its namespace. */
export interface Attachment {
  readonly selector: WorkloadSelector | undefined;
  /** Those of `targetRefs`, and the deprecated `targetRef`. */
  readonly targets: readonly TargetRef[];
  /** `targetRef` or `targetRefs` is written, even if it holds nothing. */
  readonly hasTargets: boolean;
  /** A template may add a selector or targets. */
  readonly open: boolean;
}

export interface WorkloadSelector {
  /** `matchLabels`, or `selector` where there is none. */
  readonly at: TextRange;
  readonly labels: ReadonlyMap<string, Text>;
  readonly open: boolean;
}

export interface TargetRef {
  readonly at: TextRange;
  readonly group: Text | undefined;
  readonly kind: Text | undefined;
  readonly name: Text | undefined;
  readonly namespace: Text | undefined;
  /** Written as `targetRef`. */
  readonly isSingular: boolean;
}

/** One rule: any of the sources, and any of the operations, and all conditions. */
export interface AccessRule {
  readonly index: number;
  readonly at: TextRange;
  /** Its first key, which stands for the rule. */
  readonly titleAt: TextRange;
  /** Absent where the rule does not ask who calls. */
  readonly from: ClauseList | undefined;
  readonly to: ClauseList | undefined;
  readonly when: readonly Clause[];
  /** A template may add to some list of it; values of which a part is not known do not count. */
  readonly open: boolean;
}

export interface ClauseList {
  readonly at: TextRange;
  readonly items: readonly Clause[];
  readonly open: boolean;
}

/** A source, an operation or a condition: all of its tests have to hold. */
export interface Clause {
  readonly at: TextRange;
  readonly tests: readonly AttributeTest[];
  /** A template may add tests. */
  readonly open: boolean;
}

/** One list of values, of which the attribute has to have one; or none, where it is negated. */
export interface AttributeTest {
  /** As `when` names it: `source.principal`; what it has no name for is `request.method`, `request.path`, `request.host`. */
  readonly attribute: string;
  readonly negated: boolean;
  /** As written: `notPrincipals`; of a condition `values` or `notValues`. */
  readonly field: string;
  readonly values: TextList;
}

/** A core Service: which Pods it sends to and through which ports. */
export interface ServiceContent extends ObjectContent {
  readonly type: "service";
  readonly selector: ReadonlyMap<string, Text>;
  readonly ports: readonly ServicePort[];
}

export interface ServicePort {
  readonly name: string | undefined;
  readonly port: number | undefined;
  /** Number or name; absent means the same as `port`. */
  readonly targetPort: string | undefined;
  readonly protocol: string | undefined;
  readonly appProtocol: string | undefined;
}

/** A Gateway of the Gateway API: an ingress, or the waypoint of an ambient mesh. */
export interface GatewayContent extends ObjectContent {
  readonly type: "gateway";
  readonly className: Text | undefined;
}

export interface ServiceEntryContent extends ObjectContent {
  readonly type: "istio-service-entry";
}

/** How clients of a host use TLS. */
export interface DestinationRuleContent extends ObjectContent {
  readonly type: "istio-destination-rule";
  readonly host: Text | undefined;
  readonly tlsMode: Text | undefined;
  readonly hasSelector: boolean;
}

/** A kind that Istio removed. */
export interface RemovedContent extends ObjectContent {
  readonly type: "istio-removed";
  /** What took its place. */
  readonly successor: string;
}

/** Settings of the mesh, where the workspace has them. */
export interface MeshConfigContent extends ObjectContent {
  readonly type: "istio-mesh-config";
  readonly trustDomain: Text | undefined;
  readonly trustDomainAliases: readonly string[];
  readonly rootNamespace: Text | undefined;
  readonly providers: readonly Spanned<string>[];
}

export type IstioPolicyContent =
  | AuthorizationPolicyContent
  | PeerAuthenticationContent
  | RequestAuthenticationContent;

export type IstioContent =
  | IstioPolicyContent
  | ServiceContent
  | GatewayContent
  | ServiceEntryContent
  | DestinationRuleContent
  | RemovedContent
  | MeshConfigContent;
