import type { Day } from '../model/day.ts'
import { paths, type FeedFormat } from '../model/paths.ts'

/** One entry of a feed: plain data, every address whole. */
export interface FeedEntry {
  /** Never changes, whatever becomes of title and address. */
  id: string
  url: string
  title: string
  /** Plain text. */
  summary?: string | undefined
  /** The whole content. */
  html: string
  /** Decides the content, when that is costly to write. */
  htmlKey?: string | undefined
  published: Day
  updated: Day
  authors: { name: string; url?: string | undefined }[]
  categories: FeedCategory[]
  image?: string | undefined
}

export interface FeedCategory {
  term: string
  /** What kind of thing it is: the address of the list that it is one of. */
  scheme?: string | undefined
}

/** What a feed is called, and where it is. Paths are bare. */
export interface FeedName {
  /** Folder of its files: `/releases/1.33/`. */
  folder: string
  title: string
  /** Short name on a page that has several. */
  label: string
  /** What is in it, in one sentence. */
  about: string
  /** Path of the page it belongs to. */
  path: string
}

/** A feed with everything it ever had. */
export interface Feed extends FeedName {
  /** Newest first. */
  entries: readonly FeedEntry[]
  /** Entries of a page of the archive; the newest document has up to twice as many. */
  pageSize: number
}

/** What all feeds of a site have in common. */
export interface FeedSite {
  title: string
  /** BCP 47. */
  language: string
  /** Address of a square picture. */
  icon: string
  /** Address of the style sheet with which browsers show a feed. */
  style: string
  /** The day that stands for an empty feed. */
  day: Day
  absolute: (path: string) => string
}

/** One file of a feed: the newest entries, or one page of its archive. */
export interface FeedDocument {
  feed: FeedName
  site: FeedSite
  entries: readonly FeedEntry[]
  /** Number of the page of the archive; undefined for the newest entries, to which people subscribe. */
  archive?: number | undefined
  /** Number of the next page with older entries. */
  older?: number | undefined
  /** Where newer entries are: a page of the archive, or the newest document. Undefined on that one itself. */
  newer?: number | 'newest' | undefined
}

/**
 * A feed cut into documents: the newest entries first, then the archive, newest page first. Pages of the archive are numbered
 * from the oldest, so that a page, once full, keeps its entries and its address while new ones come (RFC 5005, section 4).
 */
export function documentsOf({ entries, pageSize, ...feed }: Feed, site: FeedSite): FeedDocument[] {
  const count = Math.max(0, Math.floor(entries.length / pageSize) - 1)
  const archive = (number: number): readonly FeedEntry[] =>
    entries.slice(entries.length - number * pageSize, entries.length - (number - 1) * pageSize)
  const newest: FeedDocument = {
    feed, site, entries: entries.slice(0, entries.length - count * pageSize), older: count === 0 ? undefined : count,
  } // prettier-ignore
  const older = Array.from({ length: count }, (_, place): FeedDocument => {
    const number = count - place
    return {
      feed, site, entries: archive(number), archive: number,
      older: number === 1 ? undefined : number - 1, newer: number === count ? 'newest' : number + 1,
    } // prettier-ignore
  })
  return [newest, ...older]
}

/** Addresses around a document, in one format. */
export interface DocumentLinks {
  self: string
  /** The newest document, on pages of the archive. */
  current?: string | undefined
  older?: string | undefined
  newer?: string | undefined
}

/** Addresses around a document. */
export function linksOf({ feed, site, archive, older, newer }: FeedDocument, format: FeedFormat): DocumentLinks {
  const address = (number?: number): string => site.absolute(paths.feed(feed.folder, format, number))
  return {
    self: address(archive),
    current: archive === undefined ? undefined : address(),
    older: older === undefined ? undefined : address(older),
    newer: newer === undefined ? undefined : newer === 'newest' ? address() : address(newer),
  }
}

/** The newest change of any entry; the site's day for an empty document. */
export function updatedOf({ entries, site }: Pick<FeedDocument, 'entries' | 'site'>): Day {
  return entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), '') || site.day
}
