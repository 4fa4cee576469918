import type { ObjectIndex } from "../index";
import { perIndex } from "../reads";

/** Settings of the mesh that policies depend on. */
export interface Mesh {
  readonly trustDomain: string;
  readonly trustDomainAliases: readonly string[];
  readonly rootNamespace: string;
  /** Providers for CUSTOM that the workspace declares; absent where it declares no mesh configuration. */
  readonly providers: ReadonlySet<string> | undefined;
}

const DEFAULT_TRUST_DOMAIN = "cluster.local";
const DEFAULT_ROOT_NAMESPACE = "istio-system";

/** The settings of Rolecall win over those of a mesh configuration in the workspace. */
export const meshOf: (index: ObjectIndex) => Mesh = perIndex(computeMesh);

function computeMesh(index: ObjectIndex): Mesh {
  const { trustDomain, meshRootNamespace } = index.settings;
  const configs = index.ofType("istio-mesh-config");
  const first = <T>(values: readonly (T | undefined)[]): T | undefined =>
    values.find((value) => value !== undefined);
  const written = {
    trustDomain: first(configs.map((config) => config.trustDomain?.value)),
    rootNamespace: first(configs.map((config) => config.rootNamespace?.value)),
  };
  return {
    trustDomain: trustDomain === DEFAULT_TRUST_DOMAIN ? (written.trustDomain ?? trustDomain) : trustDomain,
    trustDomainAliases: configs.flatMap((config) => config.trustDomainAliases),
    rootNamespace:
      meshRootNamespace === DEFAULT_ROOT_NAMESPACE
        ? (written.rootNamespace ?? meshRootNamespace)
        : meshRootNamespace,
    providers:
      configs.length === 0
        ? undefined
        : new Set(configs.flatMap(({ providers }) => providers.map(({ value }) => value))),
  };
}
