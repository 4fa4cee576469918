import { cloudProvider } from "./cloud/provider";
import { clusterProvider } from "./cluster/provider";
import { istioProvider } from "./mesh/provider";
import { linkerdProvider } from "./linkerd/provider";
import { operatorProvider } from "./operator/provider";
import type { HoverProvider } from "./provider";
import { spiffeProvider } from "./spiffe/provider";
import { tokenProvider } from "./token/provider";

/** Hovers beyond RBAC and ServiceAccounts, in the order in which they are asked. */
export const HOVER_PROVIDERS: readonly HoverProvider[] = [
  istioProvider,
  cloudProvider,
  clusterProvider,
  linkerdProvider,
  spiffeProvider,
  tokenProvider,
  operatorProvider,
];
