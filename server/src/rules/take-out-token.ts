import { accountTokens } from "../model/json-web-token";
import type { Opaque, Secret, Workload } from "../model/object";
import { decodeBase64 } from "../support/base64";
import { removeEntry, renameKey, replaceNode } from "../yaml/edit";
import { isKnown, type NodePath, nodeAt, type YamlDocument } from "../yaml/node";
import { placeAt } from "../yaml/path";
import { allEdits, changeObject } from "./fix";
import type { Fix } from "./rule";

/**
 * Takes a token out of a manifest where it is the whole of a value: a variable reads it from a Secret then, and an
 * entry of a Secret or a ConfigMap goes away. Text around a token belongs to some program, and is left alone.
 */
export function takeOutToken(
  object: Workload | Secret | Opaque,
  document: YamlDocument,
  offset: number,
): readonly Fix[] {
  const { path } = placeAt(document.root, offset) ?? { path: [] };
  if (object.source.rendering !== "plain" || object.templated || !isWhole(document, path)) return [];
  const own = path.slice(object.source.path.length);
  const key = own.at(-1);
  if (typeof key !== "string") return [];
  if (object.type !== "workload") {
    return own.length === 2 && ["data", "stringData"].includes(String(own[0]))
      ? [removal(object, path, key)]
      : [];
  }
  const name = object.name?.value ?? "";
  return key === "value" && own.at(-3) === "env" && name !== "" && isKnown(name)
    ? [reference(object, path, `${name}-access-token`)]
    : [];
}

function isWhole(document: YamlDocument, path: NodePath): boolean {
  const node = nodeAt(document.root, path);
  if (node?.type !== "scalar") return false;
  return [node.text, decodeBase64(node.text) ?? ""].some((content) => {
    const [first] = accountTokens(content);
    return first !== undefined && first.at.end - first.at.start === content.trim().length;
  });
}

function removal(object: Secret | Opaque, path: NodePath, key: string): Fix {
  return {
    title: `Remove "${key}": no reader of this file can act as the ServiceAccount, once you revoke the token too`,
    permissions: "narrower",
    change: changeObject(object, ({ document, text }) => removeEntry(document, text, path.slice(0, -1), key)),
  };
}

function reference(workload: Workload, path: NodePath, secret: string): Fix {
  return {
    title: `Read it from Secret "${secret}", key "token", which you make by hand; then revoke this token`,
    permissions: "narrower",
    change: changeObject(workload, ({ document, text }) =>
      allEdits([
        renameKey(document, text, path.slice(0, -1), "value", "valueFrom"),
        replaceNode(document, text, path, { secretKeyRef: { name: secret, key: "token" } }),
      ]),
    ),
  };
}
