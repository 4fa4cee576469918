import { cloudProvider } from "./cloud/provider";
import { istioProvider } from "./mesh/provider";
import type { HoverProvider } from "./provider";

/** Hovers beyond RBAC and ServiceAccounts, in the order in which they are asked. */
export const HOVER_PROVIDERS: readonly HoverProvider[] = [istioProvider, cloudProvider];
