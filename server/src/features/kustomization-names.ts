import { isKustomization } from "../analysis/builds";
import type { Snapshot } from "../analysis/snapshot";
import type { FilePath } from "../text/range";
import { parseClosedDocument } from "../yaml/events";
import { resolve, type YamlNode } from "../yaml/node";

/** A kustomization that means an object by its name, in a target, a replacement or a patch inside it. */
export function kustomizationNaming(snapshot: Snapshot, name: string): FilePath | undefined {
  const pattern = new RegExp(`\\bname["']?:[ \\t]*["']?${escaped(name)}["']?[ \\t]*(?:[,}#\\r\\n]|$)`, "m");
  for (const file of snapshot.files()) {
    if (!isKustomization(file)) continue;
    const text = snapshot.text(file) ?? "";
    if (pattern.test(text) && names(parseClosedDocument(text).root, "", { name, pattern })) return file;
  }
  return undefined;
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
