// Written by `npm run codegen` from schemas/rolecall-config.schema.json; do not edit.

export interface ConfigurationKey {
  /** `files.exclude`. */
  readonly key: string;
  readonly description: string;
  readonly type: "boolean" | "mapping" | "other";
  /** Each with what it means. */
  readonly values: readonly (readonly [string, string])[];
}

export const CONFIGURATION_KEYS: readonly ConfigurationKey[] = [
  {"key":"enable","description":"Whether anything is reported and answered for the files below this folder.","type":"boolean","values":[]},
  {"key":"preset","description":"Which rules run. Single rules are set in `rules`.","type":"other","values":[["recommended","Mistakes and real exposure, without noise."],["strict","Also what deserves a second look in a review."],["all","Every rule, those in preview included."],["off","No rule but those that `rules` turns on."]]},
  {"key":"rules","description":"Severity of single rules, by id, by family (`rbac/*`) or of all (`*`).","type":"mapping","values":[]},
  {"key":"world","description":"What it means that a role or a ServiceAccount is not declared in the workspace.","type":"other","values":[["auto","A warning where there is evidence of a mistake, such as a near miss, else information."],["closed","The workspace is everything there is: an undeclared name is an error."],["open","Names may come from elsewhere: an undeclared name is never reported."]]},
  {"key":"defaultNamespace","description":"Namespace of a manifest that names none.","type":"other","values":[]},
  {"key":"files","description":"Which files are read.","type":"mapping","values":[]},
  {"key":"files.exclude","description":"Globs of files that are not read, relative to the folder of this file. They add to those of the editor.","type":"other","values":[]},
  {"key":"suppressions","description":"What comments and annotations that silence findings have to say.","type":"mapping","values":[]},
  {"key":"suppressions.requireReason","description":"Without a reason, a comment or an annotation silences nothing.","type":"boolean","values":[]},
  {"key":"schemaValidation","description":"Comparison of objects with the schemas of their kinds.","type":"mapping","values":[]},
  {"key":"schemaValidation.enable","description":"Whether unknown, missing and wrong fields of identity kinds and of custom resources are reported.","type":"boolean","values":[]},
  {"key":"codeLens","description":"Whether who uses a ServiceAccount, a role or a binding, and its permissions, stand above it.","type":"mapping","values":[]},
  {"key":"codeLens.enable","description":"Whether who uses a ServiceAccount, a role or a binding, and its permissions, stand above it.","type":"boolean","values":[]},
  {"key":"inlayHints","description":"Whether assumed namespaces, implied ServiceAccounts and the scope of bindings are shown.","type":"mapping","values":[]},
  {"key":"inlayHints.enable","description":"Whether assumed namespaces, implied ServiceAccounts and the scope of bindings are shown.","type":"boolean","values":[]},
];
