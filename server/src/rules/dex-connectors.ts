import type { DexConnector, DexContent } from "../model/cluster/content";
import { dexIn } from "../model/cluster/dex";
import type { KubernetesObject, Secret } from "../model/object";
import { nodeAt } from "../yaml/node";
import type { DocumentAccess } from "./rule";

/** The connectors of Dex in a configuration; a Secret is opened only where it may hold one. */
export function dexConnectors(
  object: (DexContent & KubernetesObject) | Secret,
  documents: DocumentAccess,
): readonly DexConnector[] {
  if (object.type === "dex") return object.connectors;
  if (!documents.mentions(object, "connectors:")) return [];
  const { document } = documents.open(object);
  return dexIn(nodeAt(document.root, object.source.path), "stringData")?.connectors ?? [];
}
