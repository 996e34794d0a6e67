/** What the page of features tells its script, as JSON in an attribute. */
export interface MatrixSettings {
  /** Address of the API's features. */
  featuresHref: string
  compareHref: string
  /** Versions of which every pair has a page. */
  compared: string[]
  /** Groups that own features, in their order. */
  groups: { id: string; title: string; href: string }[]
  /** Every release, oldest first. */
  releases: { version: string; href: string; released: boolean; date?: string }[]
  /** Greatest number of columns. */
  columns: number
  /** What proposals are called, where one is known. */
  proposalLabel?: string
}

/** Reads the settings. Throws when they are none: then the page was not built by this program. */
export function parseMatrixSettings(text: string): MatrixSettings {
  return JSON.parse(text) as MatrixSettings // our own page writes it from the same type
}
