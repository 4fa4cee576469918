import { hover } from "../../server/src/features/hover";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { parseFixture } from "../support/fixture";

type Preset = "recommended" | "strict" | "all";

/** `error authn/unknown-flag [--oidc-client-secret=x]`: what the editor underlines, with its severity and rule. */
export function findingsOf(source: string, preset: Preset = "recommended"): readonly string[] {
  const { files } = parseFixture(source.replace("<|>", ""));
  return diagnosticsOf(snapshotOf(files, { preset })).map(
    ({ severity, rule, range }) =>
      `${severity} ${rule} [${files.get(range.file)?.slice(range.start, range.end) ?? ""}]`,
  );
}

/** The messages of one rule. */
export function messagesOf(source: string, rule: string, preset: Preset = "recommended"): readonly string[] {
  const { files } = parseFixture(source.replace("<|>", ""));
  return diagnosticsOf(snapshotOf(files, { preset }))
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ message }) => message);
}

/** The hover at the cursor `<|>`; "" where there is none. */
export function hoverOf(source: string): string {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error("No cursor <|>.");
  return hover(snapshotOf(files), cursor.path, cursor.offset)?.markdown ?? "";
}
