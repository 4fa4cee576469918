import {
  isJsonObject,
  type JsonValue,
  listMember,
  member,
  textListMember,
  textMember,
} from "../support/json";
import { type FieldError, forbidden, invalid, required } from "./field-error";
import {
  byteLength,
  dnsLabelFault,
  labelValueFault,
  pathSegmentFault,
  qualifiedNameFault,
} from "./name-syntax";

/** Metadata of a role or binding, whose names are freer than those of other objects. */
export function validateMetadata(metadata: JsonValue | undefined, namespaced: boolean): FieldError[] {
  return [
    ...validateName(metadata),
    ...validateNamespace(textMember(metadata, "namespace"), namespaced),
    ...validateLabels(member(metadata, "labels"), "metadata.labels"),
    ...validateAnnotations(member(metadata, "annotations")),
    ...validateOwnerReferences(listMember(metadata, "ownerReferences")),
    ...validateFinalizers(textListMember(metadata, "finalizers")),
  ];
}

/** What an update must bring along and must not change. */
export function validateMetadataUpdate(
  metadata: JsonValue | undefined,
  old: JsonValue | undefined,
): FieldError[] {
  const res: FieldError[] = [];
  const added = textListMember(metadata, "finalizers").filter(
    (name) => !textListMember(old, "finalizers").includes(name),
  );
  if (textMember(old, "deletionTimestamp") !== "" && added.length > 0) {
    res.push(forbidden("metadata.finalizers", "An object that is being deleted takes no new finalizers."));
  }
  if (textMember(metadata, "resourceVersion") === "") {
    res.push(
      invalid("metadata.resourceVersion", "An update must give the resourceVersion that it replaces."),
    );
  }
  for (const key of ["name", "namespace"]) {
    if (nameOf(metadata, key) === nameOf(old, key)) continue;
    res.push(invalid(`metadata.${key}`, `The ${key} cannot change; delete the object and create another.`));
  }
  for (const key of ["uid", "creationTimestamp", "deletionTimestamp"]) {
    const value = textMember(metadata, key);
    // The server fills in what an update leaves out.
    if (value === "" || value === textMember(old, key)) continue;
    res.push(invalid(`metadata.${key}`, `${key} is set by the API server; leave it as it is.`));
  }
  return res;
}

/** Labels of an object, or `matchLabels` of a selector. */
export function validateLabels(labels: JsonValue | undefined, field: string): FieldError[] {
  const res: FieldError[] = [];
  for (const [key, value] of entries(labels)) {
    const keyFault = qualifiedNameFault(key);
    if (keyFault !== undefined) res.push(invalid(field, `The label key "${key}" ${keyFault}.`));
    const valueFault = labelValueFault(value);
    if (valueFault !== undefined) res.push(invalid(field, `The label value "${value}" ${valueFault}.`));
  }
  return res;
}

function validateName(metadata: JsonValue | undefined): FieldError[] {
  const res: FieldError[] = [];
  const generateName = textMember(metadata, "generateName");
  const generateFault = pathSegmentFault(generateName);
  if (generateFault !== undefined) {
    res.push(invalid("metadata.generateName", `The generateName "${generateName}" ${generateFault}.`));
  }
  const name = nameOf(metadata, "name");
  const fault = pathSegmentFault(name);
  if (name === "")
    res.push(required("metadata.name", "Give the object a name in metadata (or a generateName)."));
  else if (fault !== undefined) res.push(invalid("metadata.name", `The name "${name}" ${fault}.`));
  return res;
}

const GENERATED_BASE_LENGTH = 58;

/** An absent name is made of generateName and five characters, all harmless. */
function nameOf(metadata: JsonValue | undefined, key: string): string {
  const given = textMember(metadata, key);
  const base = textMember(metadata, "generateName");
  if (key !== "name" || given !== "" || base === "") return given;
  return `${base.slice(0, GENERATED_BASE_LENGTH)}xxxxx`;
}

function validateNamespace(namespace: string, namespaced: boolean): FieldError[] {
  const field = "metadata.namespace";
  if (!namespaced) {
    if (namespace === "") return [];
    return [forbidden(field, "A cluster-scoped object has no namespace; remove it.")];
  }
  if (namespace === "") return [required(field, "Give the namespace that the object lives in.")];
  const fault = dnsLabelFault(namespace);
  return fault === undefined ? [] : [invalid(field, `The namespace "${namespace}" ${fault}.`)];
}

const MAX_ANNOTATION_BYTES = 256 * 1024;

function validateAnnotations(annotations: JsonValue | undefined): FieldError[] {
  const field = "metadata.annotations";
  const res: FieldError[] = [];
  let size = 0;
  for (const [key, value] of entries(annotations)) {
    const fault = qualifiedNameFault(key.toLowerCase());
    if (fault !== undefined) res.push(invalid(field, `The annotation key "${key}" ${fault}.`));
    size += byteLength(key) + byteLength(value);
  }
  if (size > MAX_ANNOTATION_BYTES) {
    res.push({
      field,
      type: "FieldValueTooLong",
      message: "All annotations together may have at most 256 KiB.",
    });
  }
  return res;
}

function validateOwnerReferences(references: readonly JsonValue[]): FieldError[] {
  const field = "metadata.ownerReferences";
  const res: FieldError[] = [];
  for (const reference of references) {
    for (const key of ["apiVersion", "kind", "name", "uid"]) {
      if (textMember(reference, key) === "")
        res.push(invalid(`${field}.${key}`, `An owner reference needs its ${key}.`));
    }
    if (textMember(reference, "apiVersion") === "v1" && textMember(reference, "kind") === "Event") {
      res.push(invalid(field, "An Event cannot own an object."));
    }
  }
  if (references.filter((reference) => member(reference, "controller") === true).length > 1) {
    res.push(invalid(field, "Only one owner reference can be the controller."));
  }
  return res;
}

const STANDARD_FINALIZERS = ["kubernetes", "orphan", "foregroundDeletion"];

function validateFinalizers(finalizers: readonly string[]): FieldError[] {
  const field = "metadata.finalizers";
  const res: FieldError[] = [];
  for (const [index, name] of finalizers.entries()) {
    const fault = qualifiedNameFault(name);
    if (fault !== undefined) res.push(invalid(field, `The finalizer "${name}" ${fault}.`));
    if (!name.includes("/") && !STANDARD_FINALIZERS.includes(name)) {
      res.push(
        invalid(
          `${field}[${index}]`,
          `Qualify the finalizer "${name}" with a domain, as in example.com/name.`,
        ),
      );
    }
  }
  if (finalizers.includes("orphan") && finalizers.includes("foregroundDeletion")) {
    res.push(invalid(field, "The finalizers orphan and foregroundDeletion exclude each other."));
  }
  return res;
}

function entries(value: JsonValue | undefined): [string, string][] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([key, text]) => [key, typeof text === "string" ? text : ""]);
}
