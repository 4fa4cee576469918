// Written by `npm run codegen`; do not edit.

import { anyRule, type Rule } from "./rule";

/** Every rule, in the order of ids. */
export const RULES: readonly Rule[] = [

];
