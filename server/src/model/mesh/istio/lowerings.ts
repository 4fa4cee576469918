import type { Lowering } from "../../lowering";
import { lowerAuthorizationPolicy } from "./authorization-policy";
import { lowerDestinationRule, lowerGateway, lowerIstioOperator, lowerServiceEntry } from "./others";
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
];
