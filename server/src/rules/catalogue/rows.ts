import { RBAC_CONTENT } from "./a";
import { BINDINGS } from "./b";
import { ESCALATION } from "./c";
import { REFERENCES } from "./d";
import { SERVICE_ACCOUNTS } from "./e";
import { CLOUDS } from "./f";
import { MESHES } from "./g";
import { AUTHENTICATION } from "./h";
import { CERTIFICATES } from "./i";
import { SPIFFE } from "./j";
import { ADMISSION } from "./k";
import type { CatalogueRow } from "./row";

/** Every check of identities and what they may do that some tool has or should have. */
export const CATALOGUE: readonly CatalogueRow[] = [
  ...RBAC_CONTENT,
  ...BINDINGS,
  ...ESCALATION,
  ...REFERENCES,
  ...SERVICE_ACCOUNTS,
  ...CLOUDS,
  ...MESHES,
  ...AUTHENTICATION,
  ...CERTIFICATES,
  ...SPIFFE,
  ...ADMISSION,
];
