import { isSameContent, type KubernetesObject, type ObjectSource } from "../model/object";
import { place } from "../model/place";
import { type FileRole, folderOf } from "./builds";
import type { DocumentModel, FileModel } from "./file-model";

/** A file with its objects at their places. */
export interface PlacedFile {
  readonly model: FileModel;
  readonly role: FileRole;
  readonly defaultNamespace: string;
  readonly objects: readonly KubernetesObject[];
}

/** Puts the objects of a file at their places; those that neither changed nor moved stay what they were. */
export function placeFile(
  model: FileModel,
  role: FileRole,
  defaultNamespace: string,
  before: PlacedFile | undefined,
): PlacedFile {
  if (
    before?.model === model &&
    before.defaultNamespace === defaultNamespace &&
    isSameRole(before.role, role)
  )
    return before;
  const documents =
    before?.model === model && model.documents === SETTLED ? before.objects.map(unsettle) : model.documents;
  if (role.patch) return { model: { ...model, documents }, role, defaultNamespace, objects: [] };
  const isSameContext = before?.defaultNamespace === defaultNamespace && isSameRole(before.role, role);
  const known = isSameContext ? before.objects : [];
  const objects: KubernetesObject[] = [];
  for (const { start, content } of documents) {
    for (const { object, path } of content.objects) {
      const same = known[objects.length];
      if (same?.source.base === start && isSameContent(same, object)) {
        objects.push(same);
        continue;
      }
      const templated = object.templated && role.rendering === "plain";
      const source: ObjectSource = {
        file: model.file,
        base: start,
        path,
        rendering: templated ? "helm" : role.rendering,
        build: templated ? folderOf(model.file) : role.build,
        builtIn: false,
        order: objects.length,
      };
      objects.push(place(object, source, defaultNamespace));
    }
  }
  const isWhole = role.rendering !== "kustomize" || documents.every(isFaultless);
  if (model.text !== undefined || !isWhole) return { model, role, defaultNamespace, objects };
  // An array that grew has room for more; a copy has not.
  return { model: { ...model, documents: SETTLED }, role, defaultNamespace, objects: objects.slice() };
}

/** How many objects a file has, those that nothing looks into included. */
export function countObjects(file: PlacedFile | undefined): number {
  return file ? file.objects.length + file.model.others : 0;
}

/** Documents of a file at rest whose placed objects say all that the documents said. */
const SETTLED: FileModel["documents"] = [];

function unsettle(object: KubernetesObject): DocumentModel {
  const { base, path } = object.source;
  return {
    start: base,
    end: base + object.at.end,
    content: { text: undefined, objects: [{ object, path }] },
  };
}

/** A kustomization leaves out problems that it mends, see `place`. */
function isFaultless({ content }: DocumentModel): boolean {
  return content.objects.every(({ object }) => object.problems.length === 0);
}

function isSameRole(a: FileRole, b: FileRole): boolean {
  if (a.patch || b.patch) return a.patch === b.patch && a.build === b.build;
  return a.rendering === b.rendering && a.build === b.build;
}
