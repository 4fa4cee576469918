import type { Lowering } from "../lowering";
import { lowerAuditPolicy } from "./audit-policy";
import { lowerAuthenticationConfiguration, lowerTalosAuthentication } from "./authentication-configuration";
import { lowerAuthorizationConfiguration } from "./authorization-configuration";
import {
  lowerClusterConfiguration,
  lowerEksctlCluster,
  lowerK3dCluster,
  lowerKindCluster,
  lowerKopsCluster,
  lowerKubeadmControlPlane,
  lowerRancherCluster,
} from "./control-plane";
import { lowerDexConfigMap } from "./dex";
import { lowerKubeconfig } from "./kubeconfig";
import { lowerEncryptionConfiguration, lowerKubeletConfiguration } from "./node-configuration";
import { lowerSigningRequest } from "./signing-request";

/** How the kinds of this family are lowered, by `group/Kind`. */
export const CLUSTER_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["/Config", lowerKubeconfig],
  ["apiserver.config.k8s.io/AuthenticationConfiguration", lowerAuthenticationConfiguration],
  ["apiserver.config.k8s.io/AuthorizationConfiguration", lowerAuthorizationConfiguration],
  ["apiserver.config.k8s.io/EncryptionConfiguration", lowerEncryptionConfiguration],
  ["audit.k8s.io/Policy", lowerAuditPolicy],
  ["kubelet.config.k8s.io/KubeletConfiguration", lowerKubeletConfiguration],
  ["certificates.k8s.io/CertificateSigningRequest", lowerSigningRequest],
  ["kubeadm.k8s.io/ClusterConfiguration", lowerClusterConfiguration],
  ["kubeadm.k8s.io/InitConfiguration", lowerClusterConfiguration],
  ["kubeadm.k8s.io/JoinConfiguration", lowerClusterConfiguration],
  ["controlplane.cluster.x-k8s.io/KubeadmControlPlane", lowerKubeadmControlPlane],
  ["controlplane.cluster.x-k8s.io/KubeadmControlPlaneTemplate", lowerKubeadmControlPlane],
  ["bootstrap.cluster.x-k8s.io/KubeadmConfig", lowerKubeadmControlPlane],
  ["bootstrap.cluster.x-k8s.io/KubeadmConfigTemplate", lowerKubeadmControlPlane],
  ["kind.x-k8s.io/Cluster", lowerKindCluster],
  ["k3d.io/Simple", lowerK3dCluster],
  ["kops.k8s.io/Cluster", lowerKopsCluster],
  ["eksctl.io/ClusterConfig", lowerEksctlCluster],
  ["provisioning.cattle.io/Cluster", lowerRancherCluster],
  ["/ConfigMap", lowerDexConfigMap],
  // Talos has versions without a group.
  ["/KubeAuthenticationConfig", lowerTalosAuthentication],
];
