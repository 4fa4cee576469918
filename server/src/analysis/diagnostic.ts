import type { KubernetesObject } from "../model/object";
import type { Fix, Severity } from "../rules/rule";
import type { FileRange } from "../text/range";

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
  /** A comment silences it. */
  readonly suppressed: boolean;
}

/** A finding about a file as such, not about an object of it. */
export function fileDiagnostic(
  rule: string,
  severity: Severity,
  message: string,
  range: FileRange,
  more: Partial<Pick<Diagnostic, "tags" | "fixes">> = {},
): Diagnostic {
  return {
    rule,
    severity,
    message,
    range,
    object: undefined,
    related: [],
    tags: [],
    fixes: [],
    suppressed: false,
    ...more,
  };
}
