import { nodeAt, type NodePath, resolve, type YamlDocument, type YamlNode } from "../yaml/node";
import { removeEntry, removeItem } from "../yaml/edit";
import type { Workload } from "../model/object";
import type { Text } from "../model/object";
import { isOpen, textField } from "../model/read";
import { isKnown, valueOf } from "../yaml/node";
import { specPath } from "./pod-spec-of";
import type { DocumentAccess } from "./rule";
import type { Step } from "./in-sequence";

/** An environment variable of a container, with its place in the document. */
export interface ContainerVariable {
  /** Path of the container in the document. */
  readonly container: NodePath;
  readonly index: number;
  readonly name: Text;
  /** Written down; empty where it comes from elsewhere. */
  readonly value: Text | undefined;
  /** It has a value, here or from a Secret. */
  readonly isSet: boolean;
  readonly secret: Text | undefined;
}

/** The variables of a workload's containers that have one of these names. */
export function variablesNamed(
  documents: DocumentAccess,
  workload: Workload,
  names: ReadonlySet<string>,
): readonly ContainerVariable[] {
  if (![...names].some((name) => documents.mentions(workload, name))) return [];
  const { document } = documents.open(workload);
  const spec = specPath(workload);
  return CONTAINERS.flatMap((list) => {
    const containers = nodeAt(document.root, [...spec, list]);
    return (containers?.type === "seq" ? containers.items : []).flatMap((item, index) =>
      variablesOf(item, [...spec, list, index]).filter(({ name }) => names.has(name.value)),
    );
  });
}

const CONTAINERS = ["initContainers", "containers"];

function variablesOf(item: YamlNode | undefined, container: NodePath): readonly ContainerVariable[] {
  const env = valueOf(item, "env");
  return (env?.type === "seq" ? env.items : []).flatMap((entry, index) => {
    const name = textField(entry, "name");
    const value = textField(entry, "value");
    const from = valueOf(entry, "valueFrom");
    const secret = textField(valueOf(from, "secretKeyRef"), "name");
    if (!name || !isKnown(name.value) || isOpen(resolve(entry))) return [];
    const isSet = from !== undefined || (value !== undefined && value.value !== "");
    return [{ container, index, name, value, isSet, secret }];
  });
}

/** Takes a variable out; the list goes with the last one. */
export function removeVariable({ container, name }: ContainerVariable): Step {
  return (document, text) => {
    const path = [...container, "env"];
    const env = nodeAt(document.root, path);
    const items = env?.type === "seq" ? env.items : [];
    const index = items.findIndex((item) => textField(item, "name")?.value === name.value);
    if (index < 0) return { refused: `There is no variable "${name.value}" any more.` };
    return items.length === 1
      ? removeEntry(document, text, container, "env")
      : removeItem(document, text, path, index);
  };
}

/** The volume that is mounted where a file is, in a container. */
export function volumeAt(document: YamlDocument, container: NodePath, file: string): string | undefined {
  const mounts = nodeAt(document.root, [...container, "volumeMounts"]);
  let best: { readonly path: string; readonly name: string | undefined } | undefined;
  for (const item of mounts?.type === "seq" ? mounts.items : []) {
    const path = textField(item, "mountPath")?.value.replace(/\/+$/, "");
    if (path === undefined || !isKnown(path) || !(file === path || file.startsWith(`${path}/`))) continue;
    if (!best || path.length > best.path.length) best = { path, name: textField(item, "name")?.value };
  }
  return best?.name;
}
