import type { KubernetesObject } from "../model/object";
import type { Fix, RuleMeta, Severity } from "../rules/rule";
import type { FileRange } from "../text/range";
import type { ResolvedConfiguration } from "./configuration";
import { ruleLevel } from "./rule-level";

/** A finding at its place in a file, with the severity the configuration gives it. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: FileRange;
  readonly object: KubernetesObject | undefined;
  readonly related: readonly { readonly range: FileRange; readonly message: string }[];
  readonly tags: readonly ("unnecessary" | "deprecated")[];
  readonly fixes: readonly Fix[];
  /** A comment or an annotation silences it. */
  readonly suppressed: boolean;
}

/** A finding about a file as such, not about an object of it; none where the configuration turns it off. */
export function fileDiagnostic(
  configuration: ResolvedConfiguration,
  meta: RuleMeta,
  message: string,
  range: FileRange,
  more: Partial<Pick<Diagnostic, "tags" | "fixes">> = {},
): readonly Diagnostic[] {
  const level = ruleLevel(meta, configuration);
  if (level === "off") return [];
  const rest = { object: undefined, related: [], tags: [], fixes: [], suppressed: false, ...more };
  return [{ rule: meta.id, severity: level ?? meta.severity, message, range, ...rest }];
}
