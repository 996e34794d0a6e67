import { createHash } from 'node:crypto'

/** What decides a cache key of an entry of the content store. */
export interface KeyedEntry {
  collection: string
  id: string
  /** Of everything in its file, its text included. */
  digest?: string | number | undefined
  filePath?: string | undefined
  data: object
}

/** What other pages than its own may tell of a text. */
export interface TextFacts {
  headings: readonly object[]
  readingMinutes: number
}

/** Keys under which drawn pages are kept: a page drawn under the same key by the same code is the same page. */
export interface CacheKeys {
  /**
   * Of a page that lists or counts, and so depends on all but the texts of posts and features: every value of every file, the order and
   * number of entries, pictures, headings, the day, the addresses.
   */
  ofFacts: string
  /** Of a page that shows, besides, the texts of some entries. */
  withTexts: (collection: TextCollection, ids: Iterable<string>) => string
  /** Of the page of one entry with its text, which may show besides only what is told here, and what every page shows. */
  ofEntry: (collection: TextCollection, id: string, shown: Iterable<string>) => string
  /** Of the text of an entry, wherever it stands. */
  ofText: (collection: TextCollection, id: string) => string
  /** Of a page that shows only what is told here. */
  ofAddress: (target: string) => string
}

type TextCollection = 'posts' | 'features'

/** What the keys of a site are made from. */
export interface KeyedSite {
  /** Everything that is no entry: the run, the site's own file, where the site will stand. */
  settings: unknown
  /** What stands on every page, or may: the frame around it, the releases, the pages of `pages/`. */
  everywhere: unknown
  entries: readonly KeyedEntry[]
  factsOf: (entry: KeyedEntry) => TextFacts | undefined
}

/** The keys of a site; each is made when it is asked for. */
export function createCacheKeys({ settings, everywhere, entries, factsOf }: KeyedSite): CacheKeys {
  let ofFacts: string | undefined
  let base: string | undefined
  const all = (): string =>
    (ofFacts ??= digestOf([JSON.stringify(settings), ...entries.map((entry) => rowOf(entry, factsOf(entry))).sort()]))
  const shared = (): string => (base ??= digestOf([JSON.stringify(settings), JSON.stringify(everywhere)]))
  const known = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]))
  return {
    get ofFacts() {
      return all()
    },
    withTexts: (collection, ids) => digestOf([all(), ...[...ids].map((id) => String(known.get(`${collection}/${id}`)?.digest))]),
    ofEntry: (collection, id, shown) => digestOf([shared(), JSON.stringify(known.get(`${collection}/${id}`)), ...shown]),
    ofText: (collection, id) => digestOf([JSON.stringify(settings), collection, id, String(known.get(`${collection}/${id}`)?.digest)]),
    ofAddress: (target) => digestOf([JSON.stringify(settings), target]),
  }
}

function rowOf({ collection, id, filePath, data, digest }: KeyedEntry, text: TextFacts | undefined): string {
  // An entry without a text of ours is known by its whole file: the text of a page of `pages/` is a module that Astro follows.
  return JSON.stringify([collection, id, filePath, data, text === undefined ? digest : [text.readingMinutes, text.headings]])
}

/** One digest of some texts in their order. */
export function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
