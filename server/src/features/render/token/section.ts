import { whoIsKnownTo } from "../../../graph/authorizer";
import type { ObjectIndex } from "../../../graph/index";
import type { Principal } from "../../../graph/principal";
import type { KubernetesObject } from "../../../model/object";
import { isKnownNamespace } from "../../../model/place";
import { isTokenSecret } from "../../../model/secret";
import { code, listed } from "../markdown";
import { objectLink, type RenderContext } from "../places";

/** How tokens of a ServiceAccount come about, beyond those that its Pods get by themselves. */
export function tokenSection(context: RenderContext, { kind, namespace, name }: Principal): string {
  if (kind !== "ServiceAccount" || namespace === "" || !isKnownNamespace(namespace)) return "";
  const index = context.snapshot.index();
  const secrets = tokenSecrets(index, namespace, name).map((secret) => objectLink(context, secret));
  const allowed = mintersOf(index, namespace, name).map((minter) => `${minter.kind} ${code(nameOf(minter))}`);
  const parts = [
    secrets.length > 0 ? `${listed(secrets, 2)} holds one without end` : "",
    allowed.length > 0 ? `${listed(allowed, 2)} may create them` : "",
  ].filter((text) => text !== "");
  return parts.length > 0 ? `Tokens: ${parts.join("; ")}.` : "";
}

function nameOf(principal: Principal): string {
  const { namespace, name } = principal;
  return namespace === "" || !isKnownNamespace(namespace) ? name : `${namespace}/${name}`;
}

/** Secrets that Kubernetes fills with a token which never expires. */
function tokenSecrets(index: ObjectIndex, namespace: string, name: string): readonly KubernetesObject[] {
  return index
    .references({ kind: "ServiceAccount", namespace, name })
    .flatMap(({ object }) => (object.type === "secret" && isTokenSecret(object) ? [object] : []));
}

const minters = new WeakMap<ObjectIndex, Map<string, readonly Principal[]>>();

/** Who is allowed by name; those who may do everything anyhow are in other hovers. A hover asks again until it fits. */
function mintersOf(index: ObjectIndex, namespace: string, name: string): readonly Principal[] {
  const known = minters.get(index) ?? new Map<string, readonly Principal[]>();
  minters.set(index, known);
  const key = `${namespace}/${name}`;
  const res = known.get(key) ?? computeMinters(index, namespace, name);
  known.set(key, res);
  return res;
}

function computeMinters(index: ObjectIndex, namespace: string, name: string): readonly Principal[] {
  const holders = whoIsKnownTo(index, {
    verb: "create",
    apiGroup: "",
    resource: "serviceaccounts",
    subresource: "token",
    namespace,
    name,
  });
  return holders.filter(({ via }) =>
    via.some(
      ({ binding, rule }) =>
        !binding.source.builtIn && rule.policy.resources.some((resource) => resource !== "*"),
    ),
  );
}
