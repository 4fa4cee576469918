import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/priority-classes",
  summary: "A rule allows deciding whose Pods have to make room for others",
  preset: "all",
  rows: ["C47"],
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/"],
  words: [
    {
      apiGroup: "scheduling.k8s.io",
      resources: ["priorityclasses"],
      verbs: ["create", "update", "patch"],
    },
  ],
  judge: () => ({
    can: "make classes of Pods before which others are evicted, or make one the default of every Pod",
    danger: "broad",
    mild: true,
  }),
});
