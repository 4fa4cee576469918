import { builtInLayer } from "../../server/src/graph/built-in";
import type { ObjectIndex } from "../../server/src/graph/index";
import { buildLayer } from "../../server/src/graph/layer";
import { composeIndex } from "../../server/src/graph/object-index";
import { lowerDocument } from "../../server/src/model/lower";
import type { KubernetesObject, Rendering } from "../../server/src/model/object";
import { place } from "../../server/src/model/place";
import type { JsonValue } from "../../server/src/support/json";
import { documentOf } from "../../server/src/yaml/from-json";
import type { YamlDocument } from "../../server/src/yaml/node";
import { parseDocument } from "../../server/src/yaml/parse";
import { splitDocuments } from "../../server/src/yaml/split";

interface Options {
  readonly world?: "auto" | "closed" | "open";
  readonly rendering?: Rendering;
  readonly withBuiltIn?: boolean;
}

const FILE = "/main.yaml";

/** An index of one file. */
export function indexOfYaml(text: string, options: Options = {}): ObjectIndex {
  return indexOf(
    splitDocuments(text).map(({ start, end }) => parseDocument(text.slice(start, end))),
    options,
  );
}

/** An index of objects that stand in no text. */
export function indexOfObjects(objects: readonly JsonValue[], options: Options = {}): ObjectIndex {
  return indexOf(objects.map(documentOf), options);
}

function indexOf(documents: readonly YamlDocument[], options: Options): ObjectIndex {
  const { world = "auto", rendering = "plain", withBuiltIn = false } = options;
  const build = rendering === "plain" ? undefined : "/build";
  const objects: KubernetesObject[] = [];
  for (const document of documents) {
    for (const { object, path } of lowerDocument(document)) {
      const order = objects.length;
      objects.push(
        place(object, { file: FILE, base: 0, path, rendering, build, builtIn: false, order }, "default"),
      );
    }
  }
  const layer = buildLayer(new Set([FILE]), objects);
  const settings = { world, trustDomain: "cluster.local", meshRootNamespace: "istio-system" };
  return composeIndex(withBuiltIn ? [builtInLayer(), layer] : [layer], settings);
}
