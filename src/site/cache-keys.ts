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

/** Keys under which Astro keeps drawn pages: a page drawn under the same key by the same code is the same page. */
export interface CacheKeys {
  /**
   * Of a page that shows no text of a post or feature, and may show everything else: any value of any file, the order and number of
   * entries, pictures, headings, the day, the addresses.
   */
  ofFacts: string
  /** Of a page that shows, besides, the texts of some entries. */
  withTexts: (collection: 'posts' | 'features', ids: Iterable<string>) => string
}

/** The keys of a site. `settings` is everything that is no entry: the run, the site's own file, where the site will stand. */
export function createCacheKeys(
  settings: unknown,
  entries: readonly KeyedEntry[],
  factsOf: (entry: KeyedEntry) => TextFacts | undefined,
): CacheKeys {
  const rows = entries.map((entry) => {
    const { collection, id, filePath, data, digest } = entry
    const text = factsOf(entry)
    // An entry without a text of ours is known by its whole file: the text of a page of `pages/` is a module that Astro follows.
    return JSON.stringify([collection, id, filePath, data, text === undefined ? digest : [text.readingMinutes, text.headings]])
  })
  const ofFacts = digestOf([JSON.stringify(settings), ...rows.sort()])
  const digests = new Map(entries.map(({ collection, id, digest }) => [`${collection}/${id}`, String(digest)]))
  return {
    ofFacts,
    withTexts: (collection, ids) => digestOf([ofFacts, ...[...ids].map((id) => digests.get(`${collection}/${id}`) ?? '')]),
  }
}

function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
