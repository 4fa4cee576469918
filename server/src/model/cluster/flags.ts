import type { TextRange } from "../../text/range";
import {
  isKnown,
  type NodePath,
  resolve,
  type YamlContent,
  type YamlNode,
  type YamlScalar,
} from "../../yaml/node";
import { textField } from "../read";
import type { Flag, FlagForm } from "./content";

export interface FlagList {
  readonly flags: readonly Flag[];
  readonly open: boolean;
}

/** Switches, which take no value from the next argument. */
const SWITCH =
  /^(?:anonymous-auth|allow-privileged|contention-profiling|profiling|enable-(?!admission-plugins$).*|service-account-(?:lookup|extend-token-expiration)|use-service-account-credentials|insecure-experimental-.*|audit-.*-(?:enabled|enable|compress)|watch-cache|help|disable-http2-serving|emulation-forward-compatible|leader-elect|allocate-node-cidrs|cluster-signing-.*-enable)$/;

/** Arguments of a command: `--a=b`, `--a b`, and texts that hold a whole command line. */
export function argumentFlags(list: YamlContent | undefined, path: NodePath): FlagList {
  if (list?.type !== "seq") return { flags: [], open: isHole(list) };
  const flags: Flag[] = [];
  let open = list.open;
  for (let index = 0; index < list.items.length; index++) {
    const item = scalarOf(list.items[index]);
    const mapping = item ? undefined : mappingFlag(list.items[index], [...path, index]);
    if (mapping) {
      flags.push(mapping);
      continue;
    }
    if (!item || !isKnown(item.text)) {
      const known = item && knownStart(item, [...path, index]);
      if (known) flags.push(known);
      else open = true;
      continue;
    }
    if (isCommandLine(item.text)) {
      flags.push(...commandLineFlags(item, [...path, index]));
      continue;
    }
    if (!item.text.startsWith("-")) continue;
    const parsed = splitFlag(item.text);
    const next = scalarOf(list.items[index + 1]);
    const takesNext =
      parsed.value === undefined &&
      !SWITCH.test(parsed.name) &&
      next !== undefined &&
      !next.text.startsWith("-") &&
      !isCommandLine(next.text);
    flags.push({
      ...parsed,
      value: takesNext ? withoutSecret(parsed.name, next.text) : (parsed.value ?? "true"),
      at: item.at,
      path: [...path, index],
      form: "argument",
      items: takesNext ? 2 : 1,
      assigned: parsed.value !== undefined,
      inner: undefined,
    });
    if (takesNext) index++;
  }
  return { flags, open };
}

/** `- --oidc-username-prefix=azuread:` without quotes. */
function mappingFlag(node: YamlNode | undefined, path: NodePath): Flag | undefined {
  const content = resolve(node);
  const [entry, ...others] = content?.type === "map" && !content.open ? content.entries : [];
  if (!entry || others.length > 0 || !entry.key.text.startsWith("--") || !isKnown(entry.key.text))
    return undefined;
  const value = resolve(entry.value);
  if (value && !(value.type === "scalar" && value.value === null)) return undefined;
  const { name, written, value: given } = splitFlag(`${entry.key.text}:`);
  const at = { at: entry.key.at, path, form: "argument", items: 1, inner: undefined } as const;
  return { name, written, value: given ?? "true", assigned: given !== undefined, ...at, isMapping: true };
}

/** `name=value` items of k3s; one text stands for a list of one. */
export function bareFlags(list: YamlContent | undefined, path: NodePath): FlagList {
  const items = list?.type === "seq" ? list.items : [list];
  const flags: Flag[] = [];
  let open = list?.type === "seq" && list.open;
  for (const [index, node] of items.entries()) {
    const item = scalarOf(node);
    if (!item) continue;
    if (!isKnown(item.text)) open = true;
    else {
      const form: FlagForm = list?.type === "seq" ? "bare-argument" : "embedded";
      const at = { at: item.at, path: [...path, index], form, items: 1, inner: undefined } as const;
      const { name, written, value } = splitFlag(item.text);
      flags.push({ name, written, value: value ?? "true", assigned: value !== undefined, ...at });
    }
  }
  return { flags, open };
}

/** `extraArgs` in either form: a map, or a list of names with values. */
export function extraFlags(node: YamlContent | undefined, path: NodePath): FlagList {
  if (node?.type === "map") {
    const flags = node.entries.flatMap((entry): Flag[] => {
      const values = resolve(entry.value);
      const name = entry.key.text;
      if (!isKnown(name)) return [];
      const texts =
        values?.type === "seq" ? values.items.map((item) => scalarOf(item)?.text ?? "") : [textOf(values)];
      const at =
        values?.type === "scalar" && values.text !== "" ? joined(entry.key.at, values.at) : entry.key.at;
      return texts.map((value) => ({
        name: normal(name),
        written: name,
        value: withoutSecret(normal(name), value),
        at,
        path: [...path, name],
        form: values?.type === "seq" ? "embedded" : "entry",
        items: 1,
        assigned: true,
        inner: undefined,
      }));
    });
    return { flags, open: node.open };
  }
  if (node?.type !== "seq") return { flags: [], open: isHole(node) };
  const flags = node.items.flatMap((item, index): Flag[] => {
    const name = textField(item, "name");
    const content = resolve(item);
    if (!name || !isKnown(name.value) || content?.type !== "map") return [];
    return [
      {
        name: normal(name.value),
        written: name.value,
        value: withoutSecret(normal(name.value), textField(item, "value")?.value ?? ""),
        at: name.at,
        path: [...path, index],
        form: "pair",
        items: 1,
        assigned: true,
        inner: undefined,
      },
    ];
  });
  return { flags, open: node.open || node.items.some((item) => isHole(resolve(item))) };
}

/** Fields that mean a flag, by the field's name. */
export function fieldFlags(
  node: YamlContent | undefined,
  path: NodePath,
  names: Readonly<Record<string, string>>,
): FlagList {
  if (node?.type !== "map") return { flags: [], open: isHole(node) };
  const flags = node.entries.flatMap((entry): Flag[] => {
    const name = Object.hasOwn(names, entry.key.text) ? names[entry.key.text] : undefined;
    const content = resolve(entry.value);
    if (name === undefined || !content) return [];
    const value =
      content.type === "seq"
        ? content.items.map((item) => scalarOf(item)?.text ?? "").join(",")
        : textOf(content);
    const at = content.type === "scalar" ? content.at : entry.key.at;
    return [
      {
        name,
        written: entry.key.text,
        value,
        at,
        path: [...path, entry.key.text],
        form: "field",
        items: 1,
        assigned: true,
        inner: undefined,
      },
    ];
  });
  return { flags, open: node.open };
}

/** A shell command or a systemd line that starts a component. */
function isCommandLine(text: string): boolean {
  return text.includes("--") && /\s/.test(text.trim()) && !text.startsWith("-");
}

const WORD = /[^\s\\'";&|]+|'[^']*'|"[^"]*"/g;

function commandLineFlags(item: YamlScalar, path: NodePath): readonly Flag[] {
  const flags: Flag[] = [];
  const { start, end } = programPart(item.text);
  for (const match of item.text.matchAll(WORD)) {
    if (match.index < start || match.index >= end) continue;
    const text = match[0].replace(/^['"]|['"]$/g, "");
    if (!text.startsWith("--")) continue;
    const { name, written, value } = splitFlag(text);
    const assigned = value !== undefined;
    const inner = { start: match.index, end: match.index + match[0].length };
    const place = { at: item.at, path, form: "embedded", items: 1, assigned, inner } as const;
    flags.push({ name, written, value: value ?? "true", ...place });
  }
  return flags;
}

/** From the name of the program to the next command; wrappers before it have flags of their own. */
function programPart(text: string): TextRange {
  const program = /kube-(?:apiserver|controller-manager)\s/.exec(text);
  const start = program?.index ?? 0;
  const length = text.slice(start).search(/[|;]|&&/);
  return { start, end: length < 0 ? text.length : start + length };
}

/** `--oidc-issuer-url={{ .Values.issuer }}`: the name is known although the value is not. */
function knownStart(item: YamlScalar, path: NodePath): Flag | undefined {
  const { name, written, value } = splitFlag(item.text);
  if (!item.text.startsWith("--") || value === undefined || !isKnown(name)) return undefined;
  const place = { at: item.at, path, form: "argument", items: 1, assigned: true, inner: undefined } as const;
  return { name, written, value, ...place };
}

/** The name with its dashes gone, and the value behind `=`. */
export function splitFlag(text: string): {
  readonly name: string;
  readonly written: string;
  readonly value: string | undefined;
} {
  const equals = text.indexOf("=");
  const written = equals < 0 ? text : text.slice(0, equals);
  const name = normal(written);
  return { name, written, value: equals < 0 ? undefined : withoutSecret(name, text.slice(equals + 1)) };
}

/** A secret is told by its place; its text is not kept. */
function withoutSecret(name: string, value: string): string {
  return /secret|password/.test(name) ? "" : value;
}

/** Two dashes are not part of a name; one alone is a mistake that stays visible. */
function normal(written: string): string {
  const name = written.startsWith("--") ? written.slice(2) : written;
  return name.replaceAll("_", "-");
}

function scalarOf(node: YamlContent | undefined | Parameters<typeof resolve>[0]): YamlScalar | undefined {
  const content = resolve(node);
  return content?.type === "scalar" ? content : undefined;
}

function textOf(node: YamlContent | undefined): string {
  return node?.type === "scalar" ? node.text : "";
}

function isHole(node: YamlContent | undefined): boolean {
  return node?.type === "scalar" && !isKnown(node.text);
}

function joined(left: TextRange, right: TextRange): TextRange {
  return { start: left.start, end: Math.max(left.end, right.end) };
}
