import { isKustomization, KUSTOMIZATION_NAMES, readKustomization } from "../analysis/builds";
import type { Snapshot } from "../analysis/snapshot";
import type { FilePath } from "../text/range";
import { parseClosedDocument } from "../yaml/events";
import { resolve, type YamlNode } from "../yaml/node";

/** A kustomization of a build that means an object by its name, in a target, a replacement or a patch inside it. */
export function kustomizationNaming(
  snapshot: Snapshot,
  build: string | undefined,
  name: string,
): FilePath | undefined {
  const pattern = new RegExp(`\\bname["']?:[ \\t]*["']?${escaped(name)}["']?[ \\t]*(?:[,}#\\r\\n]|$)`, "m");
  for (const file of snapshot.files()) {
    if (!isKustomization(file)) continue;
    const text = snapshot.text(file) ?? "";
    if (!pattern.test(text) || !names(parseClosedDocument(text).root, "", { name, pattern })) continue;
    if (belongsTo(snapshot, build, file, new Set())) return file;
  }
  return undefined;
}

/** Whether what the kustomization reads, itself or through others, is of the build. */
function belongsTo(
  snapshot: Snapshot,
  build: string | undefined,
  file: FilePath,
  seen: Set<FilePath>,
): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const { resources, patches } = readKustomization(file, parseClosedDocument(snapshot.text(file) ?? ""));
  return [...resources, ...patches].some((path) => {
    const role = snapshot.file(path)?.role;
    if (role) return role.build === build;
    return KUSTOMIZATION_NAMES.map((base) => `${path}/${base}`).some(
      (other) => snapshot.file(other) && belongsTo(snapshot, build, other, seen),
    );
  });
}

interface Wanted {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Names of images and of generated ConfigMaps are names of something else. */
const MEANS_AN_OBJECT = new Set(["target", "source", "select", "reject", "objref"]);

function names(node: YamlNode | undefined, under: string, wanted: Wanted): boolean {
  const content = resolve(node);
  if (!content) return false;
  switch (content.type) {
    case "scalar":
      if (under === "patch" || under === "patchesStrategicMerge") return wanted.pattern.test(content.text);
      return under.endsWith(".name") && content.text === wanted.name;
    case "seq":
      return content.items.some((item) => names(item, under, wanted));
    case "map":
      return content.entries.some(({ key, value }) => {
        const path = key.text === "name" && MEANS_AN_OBJECT.has(under) ? `${under}.name` : key.text;
        return names(value, path, wanted);
      });
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
