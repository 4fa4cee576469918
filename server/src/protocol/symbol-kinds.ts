import { SymbolKind } from "vscode-languageserver";
import type { SymbolType } from "../features/symbols";

/** Editors have icons for these; an identity is to a cluster what a class is to a program. */
export const SYMBOL_KINDS = {
  account: SymbolKind.Class,
  role: SymbolKind.Interface,
  binding: SymbolKind.Event,
  workload: SymbolKind.Object,
  namespace: SymbolKind.Namespace,
  policy: SymbolKind.Struct,
  part: SymbolKind.Property,
} as const satisfies Record<SymbolType, SymbolKind>;
