// Written by `npm run codegen`; do not edit.
/** The page of each rule, as Markdown. */
export const PAGES: Readonly<Record<string, string>> = {

};
