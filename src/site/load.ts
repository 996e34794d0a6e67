import { getCollection, type CollectionEntry } from 'astro:content'
import type { ImageMetadata } from 'astro'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Entries, Entry } from '../model/entries.ts'
import { buildSiteIndex, type SiteIndex } from '../model/site-index.ts'
import type { SiteData } from '../model/schemas/site.ts'
import { listContent } from '../sources/content-files.ts'
import { readSite } from '../sources/read-site.ts'
import { projectDir, runConfigOf, type RunConfig } from './config.ts'
import { createLinks, type Links } from './links.ts'
import { textStore, type StoredText } from './text-store.ts'
import { createUrls, type Urls } from './urls.ts'

/** Everything a page may ask for. */
export interface Site {
  index: SiteIndex
  urls: Urls
  /** Ready links to every page. */
  links: Links
  run: RunConfig
  /**
   * Changes whenever anything does that a page could show: an entry, a picture, the site's file, the day, the addresses.
   * A page drawn under the same digest by the same code is the same page, so Astro need not draw it again.
   */
  digest: string
  /** The text of a post or of a feature with one, as it is drawn. */
  textOf: (collection: 'posts' | 'features', id: string) => SiteText | undefined
}

export interface SiteText extends StoredText {
  /** Raster pictures by their `src`. */
  pictures: Record<string, ImageMetadata>
}

let loaded: Promise<Site> | undefined

/** The site of this build, joined once; in `dev` anew for each page, so that a change of the content shows. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return joinSite()
  loaded ??= joinSite()
  return loaded
}

async function joinSite(): Promise<Site> {
  const run = runConfigOf(process.env)
  const [releases, sigs, features, people, series, posts, pages] = await Promise.all([
    getCollection('releases'), getCollection('sigs'), getCollection('features'), getCollection('people'),
    getCollection('series'), getCollection('posts'), getCollection('pages'),
  ]) // prettier-ignore
  const fileOf = (entry: { filePath?: string | undefined }): string => contentPath(entry.filePath, run.contentDir)
  const plain = <Data>(entry: { id: string; data: Data; filePath?: string | undefined }): Entry<Data> => ({
    id: entry.id, file: fileOf(entry), data: entry.data,
  }) // prettier-ignore
  const entries: Entries = {
    site: readSite(run.contentDir, listContent(run.contentDir)).data,
    releases: releases.map(plain),
    sigs: sigs.map(plain),
    features: features.map((entry) => ({ ...withoutPictures(plain(entry)), body: storedTextOf(entry)?.body })),
    people: people.map(plain),
    series: series.map(plain),
    posts: posts.map((entry) => ({ ...withoutPictures(plain(entry)), body: storedTextOf(entry)?.body ?? { words: 0, headings: [] } })),
    pages: pages.map(plain),
  }
  const texts = { posts: textsOf(posts), features: textsOf(features) }
  const urls = createUrls(import.meta.env.SITE, import.meta.env.BASE_URL)
  return {
    index: buildSiteIndex(entries, run.now, { drafts: run.drafts }),
    urls,
    links: createLinks(urls, entries.site),
    run,
    digest: digestOf(run, entries.site, urls, [releases, sigs, features, people, series, posts, pages].flat()),
    textOf: (collection, id) => texts[collection].get(id),
  }
}

function digestOf(
  run: RunConfig,
  site: SiteData,
  urls: Urls,
  entries: { collection: string; id: string; digest?: string | number; data: object }[],
): string {
  const hash = createHash('sha256').update(JSON.stringify([run.now, run.drafts, run.pictures, site, urls.absolute('/')]))
  const rows = entries.map(({ collection, id, digest, data }) =>
    JSON.stringify([collection, id, digest, 'pictures' in data ? data.pictures : null]),
  )
  for (const row of rows.sort()) hash.update(row)
  return hash.digest('hex')
}

type TextEntry = CollectionEntry<'posts'> | CollectionEntry<'features'>

function textsOf(entries: TextEntry[]): Map<string, SiteText> {
  return new Map(
    entries.flatMap((entry): [string, SiteText][] => {
      const stored = storedTextOf(entry)
      return stored === undefined ? [] : [[entry.id, { ...stored, pictures: entry.data.pictures }]]
    }),
  )
}

function storedTextOf({ collection, id }: TextEntry): StoredText | undefined {
  return textStore.get(`${collection}/${id}`)
}

function withoutPictures<Data extends { pictures: unknown }>(entry: Entry<Data>): Entry<Omit<Data, 'pictures'>> {
  const { pictures: _, ...data } = entry.data
  return { ...entry, data }
}

function contentPath(filePath: string | undefined, contentDir: string): string {
  if (filePath === undefined) return ''
  return join(projectDir, filePath).slice(join(contentDir, '/').length).replaceAll('\\', '/')
}
