import type { ObjectIndex } from "../graph/index";
import { groupOf } from "../model/lower";
import type { CustomResourceDefinition, KubernetesObject } from "../model/object";
import { toJson } from "../model/read";
import { locateFaults, type Mistake } from "../schema/mistake";
import { objectMistakes } from "../schema/object-mistakes";
import { schemaName } from "../schema/object-schema";
import { structuralFaults } from "../schema/structural-faults";
import { readStructuralSchema, type StructuralSchema } from "../schema/structural-schema";
import { nodeAt } from "../yaml/node";
import type { DocumentAccess, Finding, Fix } from "./rule";
import { changeObject } from "./fix";

/** The findings of one schema rule about an object. */
export function* schemaFindings(
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
  type: Mistake["type"],
): Generator<Finding> {
  for (const mistake of schemaMistakes(object, index, documents)) {
    if (mistake.type !== type) continue;
    yield {
      at: mistake.at,
      message: mistake.message,
      givesWay: {
        within: mistake.within,
        ...(mistake.lacks && { lacks: mistake.lacks }),
        ...(mistake.shortFor && {
          mayLack: mistake.shortFor.map(({ lacks, correction }) => ({
            lacks,
            fixes: correction ? [fixOf(object, correction)] : [],
          })),
        }),
      },
      ...(mistake.correction && { fixes: [fixOf(object, mistake.correction)] }),
    };
  }
}

interface Known {
  readonly definition: CustomResourceDefinition | undefined;
  readonly mistakes: readonly Mistake[];
}

const known = new WeakMap<KubernetesObject, Known>();

/** Files at rest would tell of every field of a Kafka, for no better reason than that it makes a ServiceAccount. */
function isOnlyMaker({ type, declares, references }: KubernetesObject): boolean {
  return type === "opaque" && declares !== undefined && references === undefined;
}

/** Kept as long as the object and the definition of its kind stay what they are. */
function schemaMistakes(
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): readonly Mistake[] {
  if (isOnlyMaker(object)) return [];
  const isKnown = schemaName(object.apiVersion, object.kind) !== undefined;
  const definition = isKnown ? undefined : definitionOf(object, index);
  const before = known.get(object);
  if (before && before.definition === definition) return before.mistakes;
  const mistakes = findMistakes(object, definition, documents).filter((mistake) => isOurs(object, mistake));
  known.set(object, { definition, mistakes });
  return mistakes;
}

function findMistakes(
  object: KubernetesObject,
  definition: CustomResourceDefinition | undefined,
  documents: DocumentAccess,
): readonly Mistake[] {
  return definition
    ? customMistakes(object, definition, documents)
    : objectMistakes(object, object.source.path, () => documents.open(object).document);
}

/** A patch of a kustomization may add what is missing. */
function isOurs({ source }: KubernetesObject, { type }: Mistake): boolean {
  return type !== "missing-field" || source.rendering !== "kustomize";
}

function customMistakes(
  object: KubernetesObject,
  definition: CustomResourceDefinition,
  documents: DocumentAccess,
): readonly Mistake[] {
  const version = object.apiVersion.slice(object.apiVersion.indexOf("/") + 1);
  const schema = structuralSchema(definition, version, documents);
  const { document } = documents.open(object);
  const node = document.errors.length > 0 ? undefined : nodeAt(document.root, object.source.path);
  if (!schema || !node) return [];
  const json = toJson(node);
  return json === undefined ? [] : locateFaults(node, structuralFaults(schema, json));
}

const schemas = new WeakMap<CustomResourceDefinition, Map<string, StructuralSchema | undefined>>();

function structuralSchema(
  definition: CustomResourceDefinition,
  version: string,
  documents: DocumentAccess,
): StructuralSchema | undefined {
  let own = schemas.get(definition);
  if (!own) {
    own = new Map();
    schemas.set(definition, own);
  }
  if (own.has(version)) return own.get(version);
  const res = readDefinition(definition, version, documents);
  own.set(version, res);
  return res;
}

/** Larger definitions cost more to read than their findings are worth. */
const MAX_DEFINITION = 2_000_000;

function readDefinition(
  definition: CustomResourceDefinition,
  version: string,
  documents: DocumentAccess,
): StructuralSchema | undefined {
  if (definition.at.end - definition.at.start > MAX_DEFINITION) return undefined;
  const { document } = documents.open(definition);
  if (document.templated || document.errors.length > 0) return undefined;
  return readStructuralSchema(nodeAt(document.root, definition.source.path), version);
}

const definitions = new WeakMap<
  readonly CustomResourceDefinition[],
  ReadonlyMap<string, CustomResourceDefinition | "several">
>();

/** The definition of the object's kind; none where there are several. */
function definitionOf(object: KubernetesObject, index: ObjectIndex): CustomResourceDefinition | undefined {
  // The list is the same one as long as nobody edits a definition.
  const list = index.customResources();
  let all = definitions.get(list);
  if (!all) {
    const byKind = new Map<string, CustomResourceDefinition | "several">();
    for (const definition of list) {
      const kind = `${definition.group}/${definition.resourceKind}`;
      byKind.set(kind, byKind.has(kind) ? "several" : definition);
    }
    all = byKind;
    definitions.set(list, all);
  }
  const found = all.get(`${groupOf(object.apiVersion)}/${object.kind}`);
  return found === "several" ? undefined : found;
}

/** A field that gets its right name counts from then on, and quotes change nothing that was granted. */
function fixOf(
  object: KubernetesObject,
  { kind, at, newText, shown }: NonNullable<Mistake["correction"]>,
): Fix {
  const isQuoting = kind === "quote" || kind === "unquote";
  return {
    title: TITLES[kind](shown),
    permissions: isQuoting ? "equal" : "wider",
    preferred: true,
    change: changeObject(object, () => [{ range: at, newText }]),
  };
}

const TITLES: Readonly<Record<NonNullable<Mistake["correction"]>["kind"], (text: string) => string>> = {
  rename: (text) => `Rename to "${text}"`,
  value: (text) => `Change to "${text}"`,
  quote: (text) => `Put ${text} in quotes`,
  unquote: (text) => `Remove the quotes around ${text}`,
};
