import fs from "node:fs";
import path from "node:path";
import type { Generator } from "./generate-rules";
import { sharedFolder } from "./shared-folder";

interface ApiResourceFact {
  readonly group: string;
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  readonly subresources?: readonly { readonly name: string; readonly verbs: readonly string[] }[];
}

interface ApiFacts {
  readonly kubernetesVersion: string;
  readonly synthetic: readonly { readonly group: string; readonly resource: string; readonly use: string }[];
  readonly resources: readonly ApiResourceFact[];
}

interface DefaultObjectFact {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly rules?: readonly unknown[];
  readonly aggregationRule?: unknown;
  readonly roleRef?: unknown;
  readonly subjects?: readonly unknown[] | null;
}

type DefaultRbacKey =
  | "clusterRoles"
  | "controllerClusterRoles"
  | "clusterRoleBindings"
  | "controllerClusterRoleBindings"
  | "roles"
  | "roleBindings";

type DefaultRbacFacts = Readonly<Record<DefaultRbacKey, readonly DefaultObjectFact[]>> & {
  readonly kubernetesVersion: string;
};

/** The facts about Kubernetes that ship with Rolecall; they are derived from the reference folder. */
export const catalogGenerators: readonly Generator[] = [
  { file: "server/src/catalog/catalog.generated.ts", generate: apiResources },
  { file: "server/src/catalog/default-rbac.generated.ts", generate: defaultRbac },
];

const HEADER = "// Written by `npm run codegen`; do not edit.";

/** In the order of the alphabet, as the facts have them; a star stands for all. */
const VERB_LETTERS: ReadonlyMap<string, string> = new Map([
  ["create", "c"],
  ["delete", "d"],
  ["deletecollection", "x"],
  ["get", "g"],
  ["list", "l"],
  ["patch", "p"],
  ["update", "u"],
  ["watch", "w"],
]);

function apiResources(): string {
  const facts = readFacts("api-resources.json") as ApiFacts;
  const groups = new Map<string, Map<string, MergedResource>>();
  for (const resource of facts.resources) {
    const group = groups.get(resource.group) ?? new Map<string, MergedResource>();
    groups.set(resource.group, group);
    group.set(resource.resource, merge(group.get(resource.resource), resource));
  }
  const lines = [...groups].flatMap(([group, resources]) => [
    `# ${group}`,
    ...[...resources.values()].map(encode),
  ]);
  const synthetic = facts.synthetic.map(({ group, resource, use }) => `${group} ${resource} ${use}`);
  return `${HEADER}

/** Kubernetes ${facts.kubernetesVersion}, by group: plural, kind, namespaced or cluster-scoped, verbs, subresources with their verbs. */
export const API_RESOURCES = \`
${lines.join("\n")}
\`;

/** Names that only authorization knows: group, resource, what it is for. */
export const SYNTHETIC_RESOURCES = \`
${synthetic.join("\n")}
\`;
`;
}

interface MergedResource extends Omit<ApiResourceFact, "verbs" | "subresources"> {
  readonly verbs: ReadonlySet<string>;
  readonly subresources: ReadonlyMap<string, ReadonlySet<string>>;
}

/** RBAC never looks at versions, so that a resource has what any of its versions has. */
function merge(known: MergedResource | undefined, fact: ApiResourceFact): MergedResource {
  const subresources = new Map(known?.subresources);
  for (const { name, verbs } of fact.subresources ?? []) {
    subresources.set(name, new Set([...(subresources.get(name) ?? []), ...verbs]));
  }
  return { ...fact, verbs: new Set([...(known?.verbs ?? []), ...fact.verbs]), subresources };
}

function encode({ resource, kind, namespaced, verbs, subresources }: MergedResource): string {
  const inner = [...subresources].map(([name, own]) => `${name}=${letters(own)}`);
  return [resource, kind, namespaced ? "n" : "c", letters(verbs), ...inner].join(" ");
}

function letters(verbs: ReadonlySet<string>): string {
  for (const verb of verbs) if (!VERB_LETTERS.has(verb)) throw new Error(`No letter for the verb "${verb}".`);
  const res = [...VERB_LETTERS].filter(([verb]) => verbs.has(verb)).map(([, letter]) => letter);
  return res.length === VERB_LETTERS.size ? "*" : res.join("");
}

const COMMON_LABEL = "kubernetes.io/bootstrapping";

function defaultRbac(): string {
  const facts = readFacts("default-rbac.json") as DefaultRbacFacts;
  const kinds = {
    ClusterRole: [...facts.clusterRoles, ...facts.controllerClusterRoles],
    ClusterRoleBinding: [...facts.clusterRoleBindings, ...facts.controllerClusterRoleBindings],
    Role: facts.roles,
    RoleBinding: facts.roleBindings,
  };
  const lines = Object.entries(kinds).map(
    ([kind, objects]) =>
      `"${kind}":[\n${objects.map((object) => JSON.stringify(compact(object))).join(",\n")}\n]`,
  );
  return `${HEADER}

/** Kubernetes ${facts.kubernetesVersion}, by kind: the objects of every cluster, without the label and the annotation that all of them have. */
export const DEFAULT_RBAC = String.raw\`{
${lines.join(",\n")}
}\`;
`;
}

function compact({ name, namespace, labels, ...rest }: DefaultObjectFact): unknown {
  const own = Object.entries(labels ?? {}).filter(([key]) => key !== COMMON_LABEL);
  return {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(own.length === 0 ? {} : { labels: Object.fromEntries(own) }),
    ...rest,
  };
}

function readFacts(file: string): unknown {
  const folder = sharedFolder();
  if (folder === undefined) {
    throw new Error("The reference folder is needed: put it at ../shared or name it in ROLECALL_SHARED.");
  }
  return JSON.parse(fs.readFileSync(path.join(folder, "facts", file), "utf8"));
}
