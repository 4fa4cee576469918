import type { Workload } from "../model/object";
import type { TokenSource, Volume } from "../model/pod-spec";
import { podSpecOf } from "./pod-spec-of";
import type { DocumentAccess } from "./rule";

export interface ProjectedToken {
  readonly volume: Volume;
  readonly token: TokenSource;
}

/** The tokens that the volumes of a workload ask for. */
export function projectedTokens(documents: DocumentAccess, workload: Workload): readonly ProjectedToken[] {
  if (!documents.mentions(workload, "serviceAccountToken")) return [];
  return podSpecOf(documents, workload).volumes.items.flatMap((volume) =>
    volume.tokens.map((token) => ({ volume, token })),
  );
}
