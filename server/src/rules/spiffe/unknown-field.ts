import { fieldFault } from "../../graph/mesh/spiffe-fields";
import type { ObjectOf, Text } from "../../model/object";
import { fieldsOf, type FieldPath, templateParts } from "../../model/mesh/spiffe/go-template";
import { isKnown, nodeAt } from "../../yaml/node";
import { setScalar } from "../../yaml/edit";
import { placeAt } from "../../yaml/path";
import { changeObject } from "../fix";
import { defineRule, type Finding, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/unknown-field",
    summary: "A template of a ClusterSPIFFEID names a field that Pods and Nodes do not have",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["J2"],
    references: ["https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md"],
  },
  on: ["cluster-spiffe-id"],
  *check(object) {
    for (const text of object.templates) {
      const parts = isKnown(text.value) ? templateParts(text.value) : "unclosed";
      if (parts === "unclosed") continue;
      for (const part of parts) {
        // In a block the dot is something else.
        if (part.type === "text" || /^(?:range|with|else|end|template|define|block)\b/.test(part.text))
          continue;
        for (const field of fieldsOf(part.text)) {
          const finding = findingOf(object, text, part.start, field);
          if (finding) yield finding;
        }
      }
    }
  },
});

function findingOf(
  object: ObjectOf<"cluster-spiffe-id">,
  text: Text,
  actionStart: number,
  field: FieldPath,
): Finding | undefined {
  const fault = fieldFault(field.fields);
  if (!fault) return undefined;
  const { name, near, of } = fault;
  const hint = near === undefined ? "" : ` "${near}" is one.`;
  const start = actionStart + field.start;
  const written = `.${field.fields.join(".")}`;
  const better = near === undefined ? undefined : written.replace(`.${name}`, `.${near}`);
  return {
    at: text.at,
    message: `"${name}" is no field of ${of}, so that SPIRE fails to make an id of "${written}".${hint}`,
    fixes: better === undefined ? [] : [correct(object, text, start, written, better)],
  };
}

function correct(
  object: ObjectOf<"cluster-spiffe-id">,
  text: Text,
  start: number,
  written: string,
  better: string,
): Fix {
  return {
    title: `Change "${written}" to "${better}": Pods start to get the id`,
    permissions: "wider",
    preferred: true,
    change: changeObject(object, ({ document, text: source }) => {
      const path = placeAt(document.root, text.at.start)?.path ?? [];
      if (nodeAt(document.root, path)?.type !== "scalar")
        return { refused: "The template cannot be edited here." };
      const value = text.value.slice(0, start) + better + text.value.slice(start + written.length);
      return setScalar(document, source, path, value);
    }),
  };
}
