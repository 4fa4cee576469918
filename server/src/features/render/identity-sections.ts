import type { Principal } from "../../graph/principal";
import { cloudSection } from "./cloud/section";
import { meshSection } from "./mesh/callers";
import type { RenderContext } from "./places";

/** A line or a paragraph about an identity; empty where there is nothing to say. */
export type IdentitySection = (context: RenderContext, principal: Principal) => string;

/** What the hover of an identity says beyond its permissions: its names elsewhere, what it is in a cloud or a mesh. */
export const IDENTITY_SECTIONS: readonly IdentitySection[] = [cloudSection, meshSection];
