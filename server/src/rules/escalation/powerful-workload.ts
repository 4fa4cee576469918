import type { Grant } from "../../graph/authorizer";
import type { ObjectIndex } from "../../graph/index";
import { ownSymbol } from "../../graph/references";
import { serviceAccountOf } from "../../graph/runs-as";
import { type Risk, risksOf } from "../../graph/risk";
import { automountOf, holdingsOf, mountsToken } from "../../graph/token";
import { type Binding, type Role, titleRange, type Workload } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "escalation/powerful-workload",
    summary: "A workload carries a token with which its ServiceAccount can take over the cluster",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["C55", "C56", "C57"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens",
      "https://kubernetes.io/docs/concepts/security/service-accounts/",
    ],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    const account = serviceAccountOf(workload);
    // What `default` holds is a mistake of the binding.
    if (account === "default" || !isKnown(account)) return;
    const { grants } = holdingsOf(index, workload.namespace, account);
    const worst = worstOf(grants).find(({ grant }) => belongsTo(workload, grant, index));
    if (!worst) return;
    const automount = automountOf(index, workload);
    if (automount === "unknown" || !automount.value || !mountsToken(podSpecOf(documents, workload))) return;
    const { binding, rule, role, from } = worst.grant;
    const object = from ?? role;
    const isOnEveryNode = workload.kind === "DaemonSet";
    yield {
      at: (workload.serviceAccountName ?? workload.serviceAccountAlias)?.at ?? titleRange(workload),
      message: messageOf(workload, account, worst, isOnEveryNode),
      severity: isOnEveryNode || worst.risk.weight === 100 ? "warning" : "information",
      related: [
        { object: binding, at: titleRange(binding), message: `This ${binding.kind} grants it.` },
        ...(object.source.builtIn ? [] : [{ object, at: rule.at, message: "This rule allows it." }]),
      ],
    };
  },
});

interface Worst {
  readonly grant: Grant;
  readonly risk: Risk;
}

/** What leads to the whole cluster: a risk in every namespace, or in that of the control plane. */
function worstOf(grants: readonly Grant[]): readonly Worst[] {
  const all = grants
    .filter(({ namespace }) => namespace === "" || namespace === "kube-system")
    .flatMap((grant) =>
      risksOf(grant.rule.policy, grant.namespace === "" ? "cluster" : "namespace")
        .filter(({ limitedByNames }) => !limitedByNames)
        .map((risk) => ({ grant, risk })),
    );
  return all.sort((a, b) => b.risk.weight - a.risk.weight);
}

/** Of what is declared more than once, in releases of one product, that of another file may never be applied. */
function belongsTo({ source }: Workload, { role, binding }: Grant, index: ObjectIndex): boolean {
  const isSure = (object: Role | Binding): boolean => {
    const symbol = ownSymbol(object);
    return (
      object.source.file === source.file ||
      !symbol ||
      index.declarations(symbol).every((other) => other === object)
    );
  };
  return isSure(role) && isSure(binding);
}

function messageOf(
  workload: Workload,
  account: string,
  { grant, risk }: Worst,
  isOnEveryNode: boolean,
): string {
  const { binding, namespace } = grant;
  const where = namespace === "" ? "in every namespace" : `in namespace "${namespace}"`;
  const name = binding.name && isKnown(binding.name.value) ? ` "${binding.name.value}"` : "";
  const token = `the token of ServiceAccount "${account}", which ${risk.words} ${where} through ${binding.kind}${name}`;
  return isOnEveryNode
    ? `${workloadText(workload)} puts on every node ${token}.`
    : `${workloadText(workload)} carries ${token}.`;
}
