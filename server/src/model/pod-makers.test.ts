import { describe, expect, test } from "vitest";
import { isParsedKind } from "../yaml/parsed-kinds";
import { parseDocument } from "../yaml/parse";
import { lowerDocument } from "./lower";
import { POD_MAKERS } from "./pod-makers";

/** `kind: name` of everybody the object runs as. */
function accountsOf(text: string): readonly string[] {
  return lowerDocument(parseDocument(text)).flatMap(({ object }) =>
    (object.references ?? []).map(({ at, to, use }) => `${use} ${to.kind} ${text.slice(at.start, at.end)}`),
  );
}

describe("custom resources that run Pods name ServiceAccounts", () => {
  test("in a Pod template", () => {
    const rollout = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web, namespace: shop }
spec: { template: { spec: { serviceAccountName: web, serviceAccount: "old" } } }
`;
    expect(accountsOf(rollout)).toEqual(["runs-as ServiceAccount web", 'runs-as ServiceAccount "old"']);
  });

  test("in lists and maps", () => {
    const run = `apiVersion: tekton.dev/v1
kind: PipelineRun
metadata: { name: build }
spec:
  taskRunTemplate: { serviceAccountName: builder }
  taskRunSpecs: [{ serviceAccountName: fetcher }, { pipelineTaskName: test }]
`;
    expect(accountsOf(run)).toEqual(["runs-as ServiceAccount builder", "runs-as ServiceAccount fetcher"]);
    const job = `apiVersion: kubeflow.org/v1
kind: PyTorchJob
metadata: { name: train }
spec: { pytorchReplicaSpecs: { Master: { template: { spec: { serviceAccountName: trainer } } }, Worker: } }
`;
    expect(accountsOf(job)).toEqual(["runs-as ServiceAccount trainer"]);
  });

  test("a Service of Knative is none of Kubernetes", () => {
    const text = (group: string): string => `apiVersion: ${group}v1
kind: Service
metadata: { name: web }
spec: { template: { spec: { serviceAccountName: web } } }
`;
    expect(accountsOf(text("serving.knative.dev/"))).toEqual(["runs-as ServiceAccount web"]);
    expect(accountsOf(text(""))).toEqual([]);
  });

  test("half-typed text names nobody", () => {
    for (const value of ["", "[]", "{ name: x }", "~", '""']) {
      const text = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main }
spec: { serviceAccountName: ${value} }
`;
      expect(accountsOf(text), value).toEqual([]);
    }
  });

  test.each([...POD_MAKERS])("%s is read whole when it names one", (groupKind, fields) => {
    const [group = "", kind = ""] = groupKind.split("/");
    const last = fields[0]?.split(".").at(-1) ?? "";
    const text = `apiVersion: ${group}/v1\nkind: ${kind}\nspec: { ${last}: web }\n`;
    expect(isParsedKind(kind, text)).toBe(true);
  });
});
