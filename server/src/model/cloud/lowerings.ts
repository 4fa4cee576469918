import type { Lowering } from "../lowering";
import { ACK_LOWERINGS } from "./aws/ack";
import { lowerAwsAuth, lowerIdentityMapping } from "./aws/aws-auth";
import { CROSSPLANE_LOWERINGS } from "./aws/crossplane";
import { lowerEksctl, lowerKops } from "./aws/eksctl";
import { AZURE_LOWERINGS } from "./azure/lowerings";
import { GOOGLE_LOWERINGS } from "./google/config-connector";

/** How the kinds of this family are lowered, by `group/Kind`. */
export const CLOUD_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ...ACK_LOWERINGS,
  ...CROSSPLANE_LOWERINGS,
  ["eksctl.io/ClusterConfig", lowerEksctl],
  ["kops.k8s.io/Cluster", lowerKops],
  ["/ConfigMap", lowerAwsAuth],
  ["iamauthenticator.k8s.aws/IAMIdentityMapping", lowerIdentityMapping],
  ...GOOGLE_LOWERINGS,
  ...AZURE_LOWERINGS,
];
