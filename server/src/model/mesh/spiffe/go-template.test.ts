import { expect, test } from "vitest";
import { fieldsOf, simpleField, templateParts } from "./go-template";

test("a template is cut into texts and actions", () => {
  expect(templateParts("spiffe://{{ .TrustDomain }}/x{{- .PodMeta.Name -}}")).toEqual([
    { type: "text", text: "spiffe://" },
    { type: "action", text: ".TrustDomain", start: 12 },
    { type: "text", text: "/x" },
    { type: "action", text: ".PodMeta.Name", start: 33 },
  ]);
  expect(templateParts("a{{ .B")).toBe("unclosed");
  expect(templateParts("")).toEqual([]);
});

test("fields outside of strings are found, with their place", () => {
  expect(fieldsOf('index .PodMeta.Labels "a.b"')).toEqual([{ fields: ["PodMeta", "Labels"], start: 6 }]);
  expect(fieldsOf("(printf `.X` .PodSpec.NodeName)")[0]?.fields).toEqual(["PodSpec", "NodeName"]);
  expect(fieldsOf("range $x := .PodSpec.Containers").map(({ fields }) => fields.join("."))).toEqual([
    "PodSpec.Containers",
  ]);
});

test("what an action prints", () => {
  expect(simpleField(".PodMeta.Namespace")).toEqual(["PodMeta", "Namespace"]);
  expect(simpleField('index .PodMeta.Labels "app.kubernetes.io/name"')).toEqual([
    "PodMeta",
    "Labels",
    "app.kubernetes.io/name",
  ]);
  expect(simpleField(".A | lower")).toBeUndefined();
});
