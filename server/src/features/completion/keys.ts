import type { ObjectIndex } from "../../graph/index";
import type { KubernetesObject } from "../../model/object";
import { podSpecPath } from "../../model/lower-workload";
import { isKnown, type NodePath } from "../../yaml/node";
import { qualifiedName } from "../render/places";
import type { Choice } from "./item";
import { isAboutIdentity } from "./namespace";
import type { CompletionPlace } from "./place";
import { silencingChoices } from "./silencing";
import { cloudNames } from "./cloud-names";
import { type KeyBearer, WELL_KNOWN_KEYS, type WellKnownKey } from "./well-known-keys";

/** Labels and annotations about identity: their keys, and values for those whose values are known. */
export function keyChoices(place: CompletionPlace): readonly Choice[] {
  const holder = bearerOf(place);
  if (!holder) return [];
  const { bearer, list } = holder;
  const known = WELL_KNOWN_KEYS.filter(
    (key) => key.place === list && bearer !== undefined && key.on.includes(bearer),
  );
  if (place.caret.on === "key") return [...known.map(keyChoice), ...ownKeys(place, list)];
  const key = place.path.at(-1);
  if (key === "rolecall.dev/allow" && list === "annotations") return silencingChoices(place);
  const own = known.find((candidate) => candidate.key === key);
  return own ? valueChoices(place, own) : [];
}

interface Holder {
  readonly bearer: KeyBearer | undefined;
  readonly list: WellKnownKey["place"];
}

/** Whose labels or annotations are typed; of a workload those of its Pods count. */
function bearerOf(place: CompletionPlace): Holder | undefined {
  const { path, apiVersion, kind, group } = place;
  const list = path.at(-2);
  if (list !== "labels" && list !== "annotations") return undefined;
  const above = path.slice(0, -2);
  const spec = podSpecPath(apiVersion, kind);
  if (spec && isSamePath(above, [...spec.slice(0, -1), "metadata"])) return { bearer: "pod", list };
  if (!isSamePath(above, ["metadata"])) return undefined;
  const bearer = BEARERS.get(`${group}/${kind}`);
  return bearer || spec || isAboutIdentity(place) ? { bearer, list } : undefined;
}

const BEARERS: ReadonlyMap<string, KeyBearer> = new Map([
  ["/ServiceAccount", "service-account"],
  ["/Namespace", "namespace"],
  ["/Secret", "secret"],
  ["rbac.authorization.k8s.io/ClusterRole", "cluster-role"],
  ["rbac.authorization.k8s.io/Role", "role"],
  ["security.istio.io/AuthorizationPolicy", "policy"],
]);

function isSamePath(a: NodePath, b: NodePath): boolean {
  return a.length === b.length && a.every((step, position) => step === b[position]);
}

/** A key whose value is always the same brings it along. */
function keyChoice({ key, meaning, values = [] }: WellKnownKey): Choice {
  const only = values.length === 1 ? values[0]?.[0] : undefined;
  return {
    text: key,
    kind: "key",
    documentation: meaning,
    ...(only !== undefined && { value: `"${only}"` }),
  };
}

/** Keys that only the workspace knows: those of aggregation, and the annotation that silences findings. */
function ownKeys({ index, group, kind }: CompletionPlace, list: WellKnownKey["place"]): readonly Choice[] {
  if (list === "annotations")
    return [
      {
        text: "rolecall.dev/allow",
        kind: "key",
        documentation: "Findings of this object that are accepted: `RULE until 2027-01-31: reason`.",
      },
    ];
  if (group !== "rbac.authorization.k8s.io" || kind !== "ClusterRole") return [];
  return selectedLabels(index).map(([key, value, role]) => ({
    text: key,
    kind: "key",
    detail: `adds the rules to ${role}`,
    value: `"${value}"`,
  }));
}

/** Labels that aggregated ClusterRoles of the workspace select. */
function selectedLabels(index: ObjectIndex): readonly (readonly [string, string, string])[] {
  const res = new Map<string, readonly [string, string, string]>();
  for (const role of index.clusterRoles()) {
    if (role.source.builtIn) continue;
    for (const { matchLabels } of role.aggregation?.selectors ?? []) {
      for (const [key, value] of matchLabels)
        if (isKnown(key) && isKnown(value)) res.set(key, [key, value, role.name?.value ?? ""]);
    }
  }
  return [...res.values()];
}

function valueChoices(
  place: CompletionPlace,
  { key, values = [], names, place: list }: WellKnownKey,
): readonly Choice[] {
  const known = values.map(([text, detail]): Choice => ({ text, kind: "value", detail }));
  if (names === undefined) return known;
  const declared = cloudNames(place.index, names);
  const used = usedValues(place, key, list).filter(
    ({ text }) => !declared.some((choice) => choice.text === text),
  );
  return [...declared, ...used];
}

/** What other objects of the workspace say there. */
function usedValues(
  { index, file, base }: CompletionPlace,
  key: string,
  list: WellKnownKey["place"],
): readonly Choice[] {
  const res = new Map<string, KubernetesObject>();
  for (const other of index.objects()) {
    const text = other[list].get(key)?.value;
    if (
      text !== undefined &&
      text !== "" &&
      isKnown(text) &&
      !res.has(text) &&
      (other.source.file !== file || other.source.base !== base)
    )
      res.set(text, other);
  }
  return [...res].map(([text, holder]) => ({
    text,
    kind: "value",
    detail: `also on ${holder.kind} ${qualifiedName(holder)}`,
  }));
}

/** `matchLabels` of an aggregated ClusterRole: labels that ClusterRoles of the workspace carry. */
export function aggregationChoices(place: CompletionPlace): readonly Choice[] {
  const { group, kind, index, path, caret } = place;
  if (group !== "rbac.authorization.k8s.io" || kind !== "ClusterRole") return [];
  if (
    path.slice(0, -1).join(" ").replace(/\d+/, "[]") !== "aggregationRule clusterRoleSelectors [] matchLabels"
  )
    return [];
  const labels = new Map<string, Map<string, number>>();
  for (const role of index.clusterRoles()) {
    for (const [key, { value }] of role.labels) {
      if (!isKnown(key) || !isKnown(value) || key === "kubernetes.io/bootstrapping") continue;
      const values = labels.get(key) ?? new Map<string, number>();
      values.set(value, (values.get(value) ?? 0) + 1);
      labels.set(key, values);
    }
  }
  const own = labels.get(String(path.at(-1)));
  if (caret.on === "value")
    return [...(own ?? [])].map(([text, roles]) => ({ text, kind: "value", detail: carriedBy(roles) }));
  return [...labels]
    .sort(([a], [b]) => rankOfLabel(a) - rankOfLabel(b))
    .map(([text, values]) => {
      const [[value, roles] = ["", 0]] = values;
      return { text, kind: "key", detail: carriedBy(roles), value: values.size === 1 ? `"${value}"` : "" };
    });
}

function carriedBy(roles: number): string {
  return roles === 1 ? "carried by 1 ClusterRole" : `carried by ${roles} ClusterRoles`;
}

/** Those made for aggregation first. */
function rankOfLabel(key: string): number {
  return key.includes("/aggregate-to-") ? 0 : 1;
}
