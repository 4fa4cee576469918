import type { Document } from "yaml";
import { compose } from "./compose";
import { type Conversion, convertNode } from "./convert";
import type { YamlDocument, YamlError, YamlNode } from "./node";
import { hasOwnTemplates } from "./own-template";
import { type Repair, repairOnce } from "./repair";
import { columnOf } from "./span";
import { maskTemplate, withoutElse } from "./template";
import { applyTemplate, isVerbatim } from "./template-tree";

/**
 * Parses one document, whatever its text is: half-typed text still gives the nodes around it.
 * The tree does not keep the text in memory.
 * Offsets count from the start of `text`. Template actions are masked, see `maskTemplate`; only where the text
 * is YAML as it stands, such as a ConfigMap that holds templates of another program, block scalars keep theirs.
 */
export function parseDocument(text: string): YamlDocument {
  return text.includes("{{") ? parseTemplate(text) : parseYaml(text, text);
}

function parseTemplate(text: string): YamlDocument {
  const original = compose(text);
  if (original?.errors.length === 0) {
    const verbatim = convert(text, text, original, { text, loneKeys: [], dropped: [] });
    if (isVerbatim(text, verbatim)) return verbatim;
  }
  const template = maskTemplate(text);
  const plain = parseYaml(text, template.text);
  const lean = plain.errors.length > 0 ? withoutElse(template) : undefined;
  const leanDocument = lean && parseYaml(text, lean.text);
  const [document, applied] =
    lean && leanDocument && leanDocument.errors.length < plain.errors.length
      ? [leanDocument, lean]
      : [plain, template];
  return { ...document, root: applyTemplate(text, document.root, applied), templated: true };
}

/** Parses a text, of which `visible` is what is left after masking. */
function parseYaml(text: string, visible: string): YamlDocument {
  const original = compose(visible);
  if (!original) {
    const at = { start: 0, end: text.length };
    return {
      root: undefined,
      errors: [{ at, message: "The document is nested too deeply." }],
      templated: false,
    };
  }
  const { document, repair } = repairDocument(visible, original);
  return { ...convert(text, visible, document, repair), errors: original.errors.map(toError(text)) };
}

function convert(text: string, visible: string, document: Document, repair: Repair): YamlDocument {
  const conversion: Conversion = {
    text: repair.text,
    original: visible,
    repair,
    isMasked: text !== visible,
    hasOwnTemplates: text.includes("{{") && hasOwnTemplates(text),
    anchors: new Map(),
    templated: false,
  };
  const tree = document.contents ? convertNode(conversion, document.contents) : undefined;
  const root = markDropped(conversion, tree);
  return { root, errors: [], templated: conversion.templated };
}

/** Each repair costs a parse, so a long text gets few. */
const MAX_REPAIRS = 12;
const REPAIRED_LENGTH = 200_000;
/** A text with more mistakes is not YAML at all. */
const MAX_ERRORS = 500;

function repairDocument(text: string, original: Document): { document: Document; repair: Repair } {
  let repair: Repair = { text, loneKeys: [], dropped: [] };
  let document = original;
  const rounds = Math.min(MAX_REPAIRS, Math.ceil(REPAIRED_LENGTH / text.length));
  if (original.errors.length > MAX_ERRORS) return { document, repair };
  for (let round = 0; document.errors.length > 0 && round < rounds; round++) {
    const repaired = repairOnce(repair, document);
    const better = repaired && compose(repaired.text);
    if (!better) break;
    repair = repaired;
    document = better;
  }
  return { document, repair };
}

/** What a mistake made unreadable may be more entries or items. */
function markDropped({ original, repair }: Conversion, root: YamlNode | undefined): YamlNode | undefined {
  const gaps = repair.dropped.map((at) => ({ at, column: columnOf(original, at.start) }));
  return gaps.length > 0 ? applyTemplate(original, root, { gaps, branches: [], actions: [] }) : root;
}

function toError(text: string): (error: Document["errors"][number]) => YamlError {
  return ({ message, pos }) => {
    const start = Math.min(pos[0], text.length);
    return { at: { start, end: Math.max(start, Math.min(pos[1], text.length)) }, message };
  };
}
