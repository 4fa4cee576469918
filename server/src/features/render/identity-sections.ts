import type { Principal } from "../../graph/principal";
import { cloudSection } from "./cloud/section";
import { originSection } from "./cluster/origin";
import { linkerdSection } from "./linkerd/section";
import { meshSection } from "./mesh/callers";
import { operatorSection } from "./operator/section";
import type { RenderContext } from "./places";
import { spiffeSection } from "./spiffe/section";
import { tokenSection } from "./token/section";

/** A line or a paragraph about an identity; empty where there is nothing to say. */
export type IdentitySection = (context: RenderContext, principal: Principal) => string;

/** What the hover of an identity says beyond its permissions: its names elsewhere, what it is in a cloud or a mesh. */
export const IDENTITY_SECTIONS: readonly IdentitySection[] = [
  originSection,
  cloudSection,
  meshSection,
  linkerdSection,
  spiffeSection,
  operatorSection,
  tokenSection,
];
