import type { Lowering } from "../../lowering";
import { lowerAuthorizationPolicy } from "./authorization-policy";
import {
  lowerDestinationRule,
  lowerGateway,
  lowerIstioOperator,
  lowerRemoved,
  lowerServiceEntry,
} from "./others";
import { lowerPeerAuthentication } from "./peer-authentication";
import { lowerRequestAuthentication } from "./request-authentication";
import { lowerService } from "./service";

export const ISTIO_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["security.istio.io/AuthorizationPolicy", lowerAuthorizationPolicy],
  ["security.istio.io/PeerAuthentication", lowerPeerAuthentication],
  ["security.istio.io/RequestAuthentication", lowerRequestAuthentication],
  ["networking.istio.io/ServiceEntry", lowerServiceEntry],
  ["networking.istio.io/DestinationRule", lowerDestinationRule],
  ["install.istio.io/IstioOperator", lowerIstioOperator],
  ["gateway.networking.k8s.io/Gateway", lowerGateway],
  ["/Service", lowerService],
  ["rbac.istio.io/ServiceRole", lowerRemoved("AuthorizationPolicy")],
  ["rbac.istio.io/ServiceRoleBinding", lowerRemoved("AuthorizationPolicy")],
  ["rbac.istio.io/ClusterRbacConfig", lowerRemoved("AuthorizationPolicy")],
  ["rbac.istio.io/RbacConfig", lowerRemoved("AuthorizationPolicy")],
  ["authentication.istio.io/Policy", lowerRemoved("PeerAuthentication and RequestAuthentication")],
  ["authentication.istio.io/MeshPolicy", lowerRemoved("PeerAuthentication in the root namespace")],
];
