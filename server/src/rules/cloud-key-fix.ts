import type { CloudLink } from "../graph/cloud/link";
import type { Workload } from "../model/object";
import { textField } from "../model/read";
import { removeEntry, removeItem } from "../yaml/edit";
import { isKnown, nodeAt, type NodePath, type YamlDocument } from "../yaml/node";
import { removeVariable } from "./container-env";
import type { KeyVariable } from "./cloud-keys";
import { changeObject } from "./fix";
import { inSequence, type Step } from "./in-sequence";
import { specPath } from "./pod-spec-of";
import type { Fix } from "./rule";
import { quoted } from "./words";

/** Takes out the variables, with the volume of the key file where nothing else uses it. */
export function removeKeyVariables(workload: Workload, keys: readonly KeyVariable[], link: CloudLink): Fix {
  const names = quoted(keys.map(({ variable }) => variable.name.value));
  const volumes = [...new Set(keys.flatMap(({ volume }) => (volume === undefined ? [] : [volume])))];
  const what = volumes.length > 0 ? `${names} and the volume ${quoted(volumes)}` : names;
  const who = isKnown(link.principal) ? `as "${link.principal}"` : "with the identity of its ServiceAccount";
  return {
    title: `Remove ${what}: Pods act ${who}`,
    permissions: "wider",
    preferred: true,
    change: changeObject(workload, (open) => {
      const spec = specPath(workload);
      const steps: Step[] = keys.map(({ variable }) => removeVariable(variable));
      for (const volume of volumes) {
        steps.push(...mountSteps(open.document, spec, volume));
        steps.push(removeNamed([...spec, "volumes"], volume));
      }
      return inSequence(open, steps);
    }),
  };
}

function mountSteps(document: YamlDocument, spec: NodePath, volume: string): readonly Step[] {
  return ["initContainers", "containers"].flatMap((list) => {
    const containers = nodeAt(document.root, [...spec, list]);
    return (containers?.type === "seq" ? containers.items : []).flatMap((_, index): Step[] => {
      const path = [...spec, list, index, "volumeMounts"];
      return isIn(document, path, volume) ? [removeNamed(path, volume)] : [];
    });
  });
}

function isIn(document: YamlDocument, path: NodePath, name: string): boolean {
  const list = nodeAt(document.root, path);
  return list?.type === "seq" && list.items.some((item) => textField(item, "name")?.value === name);
}

/** Takes the items of that name out of a list; the list goes with the last one. */
function removeNamed(path: NodePath, name: string): Step {
  return (document, text) => {
    const list = nodeAt(document.root, path);
    const items = list?.type === "seq" ? list.items : [];
    const index = items.findIndex((item) => textField(item, "name")?.value === name);
    if (index < 0) return [];
    const key = path.at(-1);
    if (items.length === 1 && typeof key === "string")
      return removeEntry(document, text, path.slice(0, -1), key);
    return removeItem(document, text, path, index);
  };
}
