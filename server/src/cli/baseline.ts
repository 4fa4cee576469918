import fs from "node:fs";
import type { FilePath } from "../text/range";
import { isJsonArray, isJsonObject, type JsonValue, member, parseJson } from "../support/json";
import type { RememberedFinding } from "./fingerprint";

/** The fingerprints of a baseline, or why it cannot be read. */
export function readBaseline(
  file: FilePath,
):
  | { readonly ok: true; readonly value: readonly string[] }
  | { readonly ok: false; readonly reason: string } {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    return { ok: false, reason: faultOf(error) };
  }
  let json: JsonValue;
  try {
    json = parseJson(text);
  } catch {
    return { ok: false, reason: "it is not JSON" };
  }
  const version = member(json, "version");
  const findings = member(json, "findings");
  if (!isJsonObject(json) || !isJsonArray(findings))
    return { ok: false, reason: "it is no baseline that --write-baseline wrote" };
  if (version !== 1) return { ok: false, reason: `its version is ${JSON.stringify(version)}, not 1` };
  const res: string[] = [];
  for (const finding of findings) {
    const fingerprint = member(finding, "fingerprint");
    if (typeof fingerprint !== "string") return { ok: false, reason: "a finding in it has no fingerprint" };
    res.push(fingerprint);
  }
  return { ok: true, value: res };
}

/** Writes a baseline, in an order that does not depend on files; answers why it could not. */
export function writeBaseline(file: FilePath, findings: Iterable<RememberedFinding>): string | undefined {
  const sorted = [...findings]
    .map((finding) => ({ finding, key: sortKey(finding) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ finding }) => finding);
  try {
    fs.writeFileSync(file, `${JSON.stringify({ version: 1, findings: sorted }, undefined, 2)}\n`);
    return undefined;
  } catch (error) {
    const fault = faultOf(error);
    return fault === "there is no such file" ? "there is no such folder" : fault;
  }
}

function sortKey({ rule, object, message, fingerprint }: RememberedFinding): string {
  const { kind = "", namespace = "", name = "", file = "" } = object;
  return JSON.stringify([kind, namespace, name, file, rule, message, fingerprint]);
}

function faultOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  return code === "EACCES" || code === "EPERM" ? "permission denied" : String(code ?? error);
}
