/** One check of the catalogue that collects what all tools find. */
export interface CatalogueRow {
  /** Family and number: "A1". */
  readonly row: string;
  /** What it is about. */
  readonly about: string;
  /** Ids under which other tools know it, each behind the name of its tool; a `*` stands for any end. */
  readonly peers: readonly string[];
  /** Why no rule covers it. */
  readonly leftOut?: string;
}
