import type { TextRange } from "../text/range";
import {
  type Cursor,
  type Entry,
  type Fact,
  isDone,
  nextLine,
  type Reader,
  type Readers,
  readBoolean,
  readChildren,
  readItems,
  readMap,
  readScalar,
  readText,
  readTextList,
  readTextMap,
  skipValue,
} from "./lines";
import { isIdentityKey } from "./identity-key";
import type { NodePath } from "./node";
import { kindOf } from "./split";

/** What an index needs to know of a document that is not about identity itself. */
export interface DocumentFacts {
  /** From the first key to the end of the text, a comment at the end included. */
  readonly at: TextRange;
  readonly apiVersion: Fact | undefined;
  readonly kind: Fact | undefined;
  readonly name: Fact | undefined;
  readonly namespace: Fact | undefined;
  /** Of a Secret. */
  readonly type: Fact | undefined;
  readonly labels: ReadonlyMap<string, Fact>;
  /** Those whose value stands on one line. */
  readonly annotations: ReadonlyMap<string, Fact>;
  /** Of a workload that has one. */
  readonly podSpec: PodSpecFacts | undefined;
  readonly definition: DefinitionFacts | undefined;
  readonly service: ServiceFacts | undefined;
}

/** Of a Service. */
interface ServiceFacts {
  readonly selector: ReadonlyMap<string, Fact>;
  readonly ports: readonly ServicePortFacts[];
}

interface ServicePortFacts {
  readonly name: string | undefined;
  readonly port: string | undefined;
  readonly targetPort: string | undefined;
  readonly protocol: string | undefined;
  readonly appProtocol: string | undefined;
}

interface PodSpecFacts {
  /** `["spec", "template", "spec"]`. */
  readonly path: NodePath;
  /** The `spec` key. */
  readonly at: TextRange;
  readonly serviceAccountName: Fact | undefined;
  readonly serviceAccount: Fact | undefined;
  readonly automount: Fact<boolean> | undefined;
  readonly hostNetwork: Fact<boolean> | undefined;
  /** Of the template; of a Pod its own. */
  readonly labels: ReadonlyMap<string, Fact>;
  /** Those about identity. */
  readonly annotations: ReadonlyMap<string, Fact>;
}

/** Of a CustomResourceDefinition. */
interface DefinitionFacts {
  readonly group: Fact | undefined;
  readonly scope: Fact | undefined;
  readonly plural: Fact | undefined;
  readonly singular: Fact | undefined;
  readonly kind: Fact | undefined;
  readonly shortNames: readonly Fact[];
  /** Of any version: `status`, `scale`. */
  readonly subresources: readonly string[];
}

/**
 * Reads the facts of a document line by line, without parsing it; "hard" where only a parser can tell.
 * Only the mappings on the way to a fact are looked at; everything deeper is skipped by its indentation.
 */
export function scanFacts(text: string, start: number, end: number): DocumentFacts | "hard" {
  const slice = text.slice(start, end);
  const next = slice.startsWith("\uFEFF") ? 1 : 0;
  const cursor: Cursor = { text: slice, next, indent: 0, at: 0, end: 0, isHard: false };
  nextLine(cursor);
  if (slice.startsWith("---", cursor.at)) {
    if (!/^---[ \t]*(?:#|$)/.test(slice.slice(cursor.at, cursor.end))) return "hard";
    nextLine(cursor);
  }
  const first = cursor.at;
  if (isDone(cursor) || cursor.indent > 0) return "hard";
  const kind = kindOf(slice, first);
  if (typeof kind !== "object") return "hard";
  const podSpecPath = POD_SPEC_PATHS.get(kind.value);
  if (slice.includes("{{") && (podSpecPath || ACTION_LINE.test(slice))) return "hard";

  const draft: Draft = {
    labels: new Map(),
    annotations: new Map(),
    podLabels: new Map(),
    podAnnotations: new Map(),
  };
  readMap(cursor, 0, rootReaders(draft, kind.value, podSpecPath));
  if (cursor.isHard || !isDone(cursor)) return "hard";
  return { ...finish(draft), at: { start: first, end: slice.trimEnd().length } };
}

const POD_SPEC_PATHS: ReadonlyMap<string, readonly string[]> = new Map([
  ["Pod", ["spec"]],
  ["PodTemplate", ["template", "spec"]],
  ["CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
  ...["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job"].map(
    (kind): [string, string[]] => [kind, ["spec", "template", "spec"]],
  ),
]);

/** A template action that begins a line may decide about the lines below it. */
const ACTION_LINE = /^[ \t#-]*\{\{/m;

interface Draft {
  apiVersion?: Fact | undefined;
  kind?: Fact | undefined;
  name?: Fact | undefined;
  namespace?: Fact | undefined;
  type?: Fact | undefined;
  readonly labels: Map<string, Fact>;
  readonly annotations: Map<string, Fact>;
  podSpec?: { -readonly [Key in keyof PodSpecFacts]: PodSpecFacts[Key] };
  readonly podLabels: Map<string, Fact>;
  readonly podAnnotations: Map<string, Fact>;
  definition?: DefinitionDraft;
  service?: ServiceDraft;
}

interface ServiceDraft {
  readonly selector: Map<string, Fact>;
  readonly ports: { -readonly [Key in keyof ServicePortFacts]: ServicePortFacts[Key] }[];
}

interface DefinitionDraft {
  group?: Fact | undefined;
  scope?: Fact | undefined;
  plural?: Fact | undefined;
  singular?: Fact | undefined;
  kind?: Fact | undefined;
  readonly shortNames: Fact[];
  readonly subresources: Set<string>;
}

function finish(draft: Draft): Omit<DocumentFacts, "at"> {
  const { apiVersion, kind, name, namespace, type, labels, annotations, podSpec, definition, service } =
    draft;
  return {
    apiVersion,
    kind,
    name,
    namespace,
    type,
    labels,
    annotations,
    podSpec: podSpec && ownMetadata(draft, podSpec),
    definition: definition && {
      group: definition.group,
      scope: definition.scope,
      plural: definition.plural,
      singular: definition.singular,
      kind: definition.kind,
      shortNames: definition.shortNames,
      subresources: [...definition.subresources].sort(),
    },
    service,
  };
}

/** A Pod has one `metadata`, for itself; in a template there is one beside its spec. */
function ownMetadata(draft: Draft, podSpec: PodSpecFacts): PodSpecFacts {
  if (podSpec.path.length > 1) return podSpec;
  const annotations = new Map([...draft.annotations].filter(([key]) => isIdentityKey(key)));
  return { ...podSpec, labels: draft.labels, annotations };
}

function rootReaders(draft: Draft, kind: string, podSpecPath: readonly string[] | undefined): Readers {
  const metadata: Readers = {
    name: (cursor, entry) => (draft.name = readText(cursor, entry)),
    namespace: (cursor, entry) => (draft.namespace = readText(cursor, entry)),
    labels: (cursor, entry) => readTextMap(cursor, entry, draft.labels, () => true),
    annotations: (cursor, entry) => readTextMap(cursor, entry, draft.annotations, isIdentityKey),
  };
  return {
    apiVersion: (cursor, entry) => (draft.apiVersion = readText(cursor, entry)),
    kind: (cursor, entry) => (draft.kind = readText(cursor, entry)),
    metadata: (cursor, entry) => readChildren(cursor, entry, metadata),
    ...(kind === "Secret" && {
      type: (cursor: Cursor, entry: Entry) => (draft.type = readText(cursor, entry)),
    }),
    ...(podSpecPath && podSpecReaders(draft, podSpecPath, 0)),
    ...(kind === "CustomResourceDefinition" && { spec: definitionReader(draft) }),
    ...(kind === "Service" && { spec: serviceReader(draft) }),
  };
}

function podSpecReaders(draft: Draft, path: readonly string[], depth: number): Readers {
  const key = path[depth] ?? "";
  if (depth < path.length - 1) {
    const inner = podSpecReaders(draft, path, depth + 1);
    const beside = depth === path.length - 2 ? { metadata: podMetadataReader(draft) } : {};
    return { [key]: (cursor, entry) => readChildren(cursor, entry, { ...inner, ...beside }) };
  }
  return {
    [key]: (cursor, entry) => {
      const podSpec: NonNullable<Draft["podSpec"]> = {
        path,
        at: entry.keyAt,
        serviceAccountName: undefined,
        serviceAccount: undefined,
        automount: undefined,
        hostNetwork: undefined,
        labels: draft.podLabels,
        annotations: draft.podAnnotations,
      };
      draft.podSpec = podSpec;
      readChildren(cursor, entry, {
        serviceAccountName: (inner, field) => (podSpec.serviceAccountName = readText(inner, field)),
        serviceAccount: (inner, field) => (podSpec.serviceAccount = readText(inner, field)),
        automountServiceAccountToken: (inner, field) => (podSpec.automount = readBoolean(inner, field)),
        hostNetwork: (inner, field) => (podSpec.hostNetwork = readBoolean(inner, field)),
      });
    },
  };
}

function podMetadataReader(draft: Draft): Reader {
  return (cursor, entry) =>
    readChildren(cursor, entry, {
      labels: (inner, field) => readTextMap(inner, field, draft.podLabels, () => true),
      annotations: (inner, field) => {
        readTextMap(inner, field, draft.podAnnotations, isIdentityKey);
        for (const key of draft.podAnnotations.keys())
          if (!isIdentityKey(key)) draft.podAnnotations.delete(key);
      },
    });
}

function definitionReader(draft: Draft): Reader {
  const definition: DefinitionDraft = { shortNames: [], subresources: new Set() };
  const names: Readers = {
    plural: (cursor, entry) => (definition.plural = readText(cursor, entry)),
    singular: (cursor, entry) => (definition.singular = readText(cursor, entry)),
    kind: (cursor, entry) => (definition.kind = readText(cursor, entry)),
    shortNames: (cursor, entry) => readTextList(cursor, entry, definition.shortNames),
  };
  const subresources: Reader = (cursor, entry) =>
    readChildren(cursor, entry, {
      status: (inner, field) => {
        definition.subresources.add("status");
        skipValue(inner, field);
      },
      scale: (inner, field) => {
        definition.subresources.add("scale");
        skipValue(inner, field);
      },
    });
  const readers: Readers = {
    group: (cursor, entry) => (definition.group = readText(cursor, entry)),
    scope: (cursor, entry) => (definition.scope = readText(cursor, entry)),
    names: (cursor, entry) => readChildren(cursor, entry, names),
    subresources,
    versions: (cursor, entry) => readItems(cursor, entry, { subresources }),
  };
  return (cursor, entry) => {
    draft.definition = definition;
    readChildren(cursor, entry, readers);
  };
}

/** Knative has a kind of the same name, whose `spec` has none of these keys. */
function serviceReader(draft: Draft): Reader {
  const service: ServiceDraft = { selector: new Map(), ports: [] };
  const field =
    (name: keyof ServicePortFacts): Reader =>
    (cursor, entry) => {
      const value = readScalar(cursor, entry);
      const port = service.ports.at(-1);
      if (port) port[name] = value;
    };
  const port: Readers = {
    name: field("name"),
    port: field("port"),
    targetPort: field("targetPort"),
    protocol: field("protocol"),
    appProtocol: field("appProtocol"),
  };
  const addPort = (): void => {
    service.ports.push({
      name: undefined,
      port: undefined,
      targetPort: undefined,
      protocol: undefined,
      appProtocol: undefined,
    });
  };
  const readers: Readers = {
    selector: (cursor, entry) => readTextMap(cursor, entry, service.selector, () => true),
    ports: (cursor, entry) => readItems(cursor, entry, port, addPort),
  };
  return (cursor, entry) => {
    draft.service = service;
    readChildren(cursor, entry, readers);
  };
}
