import { expect, test } from "vitest";
import { isKnown, valueOf } from "./node";
import { hasOwnTemplates, isOwnAction } from "./own-template";
import { parseDocument } from "./parse";

test("templates of SPIRE and variables of Kyverno are not those of Helm", () => {
  for (const action of [
    "{{ .PodMeta.Namespace }}",
    "{{ request.userInfo.username }}",
    '{{ index .PodMeta.Labels "app" }}',
  ])
    expect(isOwnAction(action)).toBe(true);
  for (const action of [
    "{{ .Values.name }}",
    "{{- .Release.Name }}",
    '{{ "{{" }}',
    "{{ `{{ request.operation }}` }}",
    '{{ include "x" . }}',
    "{{ $name }}",
    "{{ printf .Chart.Name }}",
    "{{/* rolecall */}}",
  ])
    expect(isOwnAction(action)).toBe(false);
});

test("only kinds that have templates of their own keep them", () => {
  const text = (kind: string): string => `kind: ${kind}\na: "{{ .PodMeta.Name }}"\nb: "{{ .Values.b }}"\n`;
  expect(hasOwnTemplates(text("ClusterSPIFFEID"))).toBe(true);
  expect(hasOwnTemplates(text("ConfigMap"))).toBe(false);
  const known = (kind: string, key: string): boolean => {
    const value = valueOf(parseDocument(text(kind)).root, key);
    return value?.type === "scalar" && isKnown(value.text);
  };
  expect([known("ClusterSPIFFEID", "a"), known("ClusterSPIFFEID", "b")]).toEqual([true, false]);
  expect([known("ConfigMap", "a"), known("ConfigMap", "b")]).toEqual([false, false]);
});

test("a document with templates of its own alone is no template", () => {
  expect(parseDocument('kind: ClusterPolicy\na: "{{ request.operation }}"\n').templated).toBe(false);
  expect(parseDocument('kind: ClusterPolicy\na: "{{ .Release.Name }}"\n').templated).toBe(true);
});
