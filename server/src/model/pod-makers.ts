import type { YamlMap } from "../yaml/node";
import { fieldNodes } from "./fields";
import type { Lowering } from "./lowering";
import type { LoweredObject, ObjectContent } from "./object";
import type { Reference } from "./reference";

/** A Pod spec under this path. */
const pod = (path: string): readonly string[] => [`${path}.serviceAccountName`, `${path}.serviceAccount`];

const TEMPLATE = pod("spec.template.spec");

const WORKFLOW_FIELDS = [
  "serviceAccountName",
  "executor.serviceAccountName",
  "templates[].serviceAccountName",
  "templates[].executor.serviceAccountName",
];
const workflow = (path: string): readonly string[] => WORKFLOW_FIELDS.map((field) => `${path}.${field}`);

const rayCluster = (path: string): readonly string[] => [
  ...pod(`${path}.headGroupSpec.template.spec`),
  ...pod(`${path}.workerGroupSpecs[].template.spec`),
];

/**
 * Fields of custom resources that name the ServiceAccount of the Pods they lead to, by `group/Kind`.
 * Strimzi is not among them: its operator makes a ServiceAccount for each cluster, and no field names it (see `operator/strimzi.ts`).
 */
export const POD_MAKERS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  // Argo
  ["argoproj.io/Rollout", TEMPLATE],
  ["argoproj.io/Workflow", workflow("spec")],
  ["argoproj.io/WorkflowTemplate", workflow("spec")],
  ["argoproj.io/CronWorkflow", workflow("spec.workflowSpec")],
  ["argoproj.io/Sensor", ["spec.template.serviceAccountName"]],
  ["argoproj.io/EventSource", ["spec.template.serviceAccountName"]],
  ["argoproj.io/AnalysisTemplate", pod("spec.metrics[].provider.job.spec.template.spec")],
  // Knative
  ["serving.knative.dev/Service", ["spec.template.spec.serviceAccountName"]],
  ["serving.knative.dev/Configuration", ["spec.template.spec.serviceAccountName"]],
  ["serving.knative.dev/Revision", ["spec.serviceAccountName"]],
  ["sources.knative.dev/ApiServerSource", ["spec.serviceAccountName"]],
  ["sources.knative.dev/ContainerSource", pod("spec.template.spec")],
  // Tekton
  ["tekton.dev/TaskRun", ["spec.serviceAccountName"]],
  ["tekton.dev/CustomRun", ["spec.serviceAccountName"]],
  [
    "tekton.dev/PipelineRun",
    [
      "spec.taskRunTemplate.serviceAccountName",
      "spec.taskRunSpecs[].serviceAccountName",
      // Before v1.
      "spec.serviceAccountName",
      "spec.taskRunSpecs[].taskServiceAccountName",
      "spec.serviceAccountNames[].serviceAccountName",
    ],
  ],
  [
    "triggers.tekton.dev/EventListener",
    [
      "spec.serviceAccountName",
      "spec.triggers[].serviceAccountName",
      ...pod("spec.resources.kubernetesResource.spec.template.spec"),
    ],
  ],
  ["triggers.tekton.dev/Trigger", ["spec.serviceAccountName"]],
  // Prometheus operator
  ["monitoring.coreos.com/Prometheus", ["spec.serviceAccountName"]],
  ["monitoring.coreos.com/PrometheusAgent", ["spec.serviceAccountName"]],
  ["monitoring.coreos.com/Alertmanager", ["spec.serviceAccountName"]],
  ["monitoring.coreos.com/ThanosRuler", ["spec.serviceAccountName"]],
  ["opentelemetry.io/OpenTelemetryCollector", ["spec.serviceAccount", "spec.targetAllocator.serviceAccount"]],
  // OpenKruise
  ["apps.kruise.io/CloneSet", TEMPLATE],
  ["apps.kruise.io/StatefulSet", TEMPLATE],
  ["apps.kruise.io/DaemonSet", TEMPLATE],
  ["apps.kruise.io/BroadcastJob", TEMPLATE],
  [
    "apps.kruise.io/AdvancedCronJob",
    [
      ...pod("spec.template.jobTemplate.spec.template.spec"),
      ...pod("spec.template.broadcastJobTemplate.spec.template.spec"),
    ],
  ],
  // Jobs and machine learning
  ["keda.sh/ScaledJob", pod("spec.jobTargetRef.template.spec")],
  ["batch.volcano.sh/Job", pod("spec.tasks[].template.spec")],
  ["jobset.x-k8s.io/JobSet", pod("spec.replicatedJobs[].template.spec.template.spec")],
  [
    "leaderworkerset.x-k8s.io/LeaderWorkerSet",
    [
      ...pod("spec.leaderWorkerTemplate.leaderTemplate.spec"),
      ...pod("spec.leaderWorkerTemplate.workerTemplate.spec"),
    ],
  ],
  ["kubeflow.org/Notebook", TEMPLATE],
  ["kubeflow.org/PyTorchJob", pod("spec.pytorchReplicaSpecs{}.template.spec")],
  ["kubeflow.org/TFJob", pod("spec.tfReplicaSpecs{}.template.spec")],
  ["kubeflow.org/MPIJob", pod("spec.mpiReplicaSpecs{}.template.spec")],
  ["kubeflow.org/XGBoostJob", pod("spec.xgbReplicaSpecs{}.template.spec")],
  ["ray.io/RayCluster", rayCluster("spec")],
  ["ray.io/RayJob", [...rayCluster("spec.rayClusterSpec"), ...pod("spec.submitterPodTemplate.spec")]],
  ["ray.io/RayService", rayCluster("spec.rayClusterConfig")],
  ["sparkoperator.k8s.io/SparkApplication", ["spec.driver.serviceAccount", "spec.executor.serviceAccount"]],
  [
    "sparkoperator.k8s.io/ScheduledSparkApplication",
    ["spec.template.driver.serviceAccount", "spec.template.executor.serviceAccount"],
  ],
  ["flink.apache.org/FlinkDeployment", ["spec.serviceAccount", ...pod("spec.podTemplate.spec")]],
  // Others
  [
    "elasticsearch.k8s.elastic.co/Elasticsearch",
    ["spec.serviceAccountName", ...pod("spec.nodeSets[].podTemplate.spec")],
  ],
  ["kibana.k8s.elastic.co/Kibana", ["spec.serviceAccountName", ...pod("spec.podTemplate.spec")]],
  [
    "beat.k8s.elastic.co/Beat",
    [
      "spec.serviceAccountName",
      ...pod("spec.deployment.podTemplate.spec"),
      ...pod("spec.daemonSet.podTemplate.spec"),
    ],
  ],
  ["actions.github.com/AutoscalingRunnerSet", TEMPLATE],
  ["actions.summerwind.dev/RunnerDeployment", TEMPLATE],
  ["apps.openshift.io/DeploymentConfig", TEMPLATE],
  ["build.openshift.io/BuildConfig", ["spec.serviceAccount"]],
  ["minio.min.io/Tenant", ["spec.serviceAccountName"]],
  ["camel.apache.org/Integration", ["spec.serviceAccountName"]],
  [
    "operators.coreos.com/ClusterServiceVersion",
    [
      "spec.install.spec.permissions[].serviceAccountName",
      "spec.install.spec.clusterPermissions[].serviceAccountName",
      ...pod("spec.install.spec.deployments[].spec.template.spec"),
    ],
  ],
]);

/** How these kinds are lowered: nothing is known of them but whom their Pods run as. */
export const POD_MAKER_LOWERINGS: readonly (readonly [string, Lowering])[] = [...POD_MAKERS].map(
  ([groupKind, fields]) => [groupKind, (node, meta) => lowerPodMaker(node, meta, fields)],
);

function lowerPodMaker(node: YamlMap, meta: ObjectContent, fields: readonly string[]): LoweredObject {
  const references = fields.flatMap((field) =>
    fieldNodes(node, field).flatMap(({ node: scalar }): readonly Reference[] => {
      if (scalar.type !== "scalar" || scalar.value === null || scalar.text === "") return [];
      const to = { kind: "ServiceAccount", namespace: undefined, name: scalar.text } as const;
      return [{ at: scalar.at, to, use: "runs-as" }];
    }),
  );
  return references.length > 0 ? { ...meta, type: "opaque", references } : { ...meta, type: "opaque" };
}
