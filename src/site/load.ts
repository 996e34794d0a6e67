import { getCollection, type CollectionEntry } from 'astro:content'
import type { ImageMetadata } from 'astro'
import { join } from 'node:path'
import type { Entries, Entry } from '../model/entries.ts'
import { buildSiteIndex, type SiteIndex } from '../model/site-index.ts'
import { readingMinutesOf } from '../model/post.ts'
import { listContent } from '../sources/content-files.ts'
import { readSite } from '../sources/read-site.ts'
import { createCacheKeys, type CacheKeys, type KeyedEntry, type TextFacts } from './cache-keys.ts'
import { projectDir, runConfigOf, type RunConfig } from './config.ts'
import { createLinks, type Links } from './links.ts'
import { textMakerDigest, textStore, type StoredText } from './text-store.ts'
import { createUrls, type Urls } from './urls.ts'

/** Everything a page may ask for. */
export interface Site {
  index: SiteIndex
  urls: Urls
  /** Ready links to every page. */
  links: Links
  run: RunConfig
  /** Under which Astro keeps drawn pages. */
  keys: CacheKeys
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
    keys: createCacheKeys(
      [run.now, run.drafts, run.pictures, entries.site, urls.absolute('/'), textMakerDigest()],
      [releases, sigs, features, people, series, posts, pages].flat(),
      factsOfText,
    ),
    textOf: (collection, id) => texts[collection].get(id),
  }
}

function factsOfText({ collection, id }: KeyedEntry): TextFacts | undefined {
  const body = textStore.get(`${collection}/${id}`)?.body
  return body && { headings: body.headings, readingMinutes: readingMinutesOf(body.words) }
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
