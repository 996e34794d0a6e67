import type { WrittenIndex } from './written-index.ts'

/** What the thread that has Pagefind is told, in this order at most: a beginning, pages, that all came, an end. */
export type IndexOrder =
  /** An index is begun, in the place of one that was begun before; pages come in any order, and are handed over in that of `files`. */
  | { what: 'begin'; files: readonly string[] }
  /** Pages of a folder; those without a text for the search, too. */
  | { what: 'read'; dir: string; files: readonly string[] }
  /** A page that was drawn, in UTF-8. */
  | { what: 'take'; file: string; html: Uint8Array }
  /** A page of which it has had an older text, in UTF-8. */
  | { what: 'change'; file: string; html: Uint8Array }
  /** All pages came: the index is to be put together, if they stay as they are. */
  | { what: 'assemble' }
  /** All is known of the pages of a site: their index is to be made ready. */
  | { what: 'finish'; site: IndexedSite }
  /** It is to be written. */
  | { what: 'write' }
  | { what: 'end' }

/** A finished site, as the index is to have it. */
export interface IndexedSite {
  dir: string
  base: string
  /** SHA-256 of the pages that the search finds, by file. */
  pages: ReadonlyMap<string, string>
}

export type IndexReply = WrittenIndex | { error: unknown }
