import type { Lowering } from "../lowering";
import { ACCOUNT_USERS } from "./account-fields";
import { lowerAccountUser } from "./accounts";
import { ADMISSION_LOWERINGS } from "./admission";
import { STRIMZI_LOWERINGS } from "./strimzi";
import { lowerSecretProviderClass } from "./secret-provider-class";
import { lowerAuthEngineRole, lowerBankVault } from "./vault-roles";

/** How the kinds of this family are lowered, by `group/Kind`. */
export const OPERATOR_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ...[...ACCOUNT_USERS.keys()].map((groupKind): readonly [string, Lowering] => [
    groupKind,
    (node, meta) => lowerAccountUser(node, meta, groupKind),
  ]),
  ["redhatcop.redhat.io/KubernetesAuthEngineRole", lowerAuthEngineRole],
  ["vault.banzaicloud.com/Vault", lowerBankVault],
  ["secrets-store.csi.x-k8s.io/SecretProviderClass", lowerSecretProviderClass],
  [
    "policy.cert-manager.io/CertificateRequestPolicy",
    (_node, meta) => ({ ...meta, type: "certificate-policy" }),
  ],
  ...ADMISSION_LOWERINGS,
  ...STRIMZI_LOWERINGS,
];
