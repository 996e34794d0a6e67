import { getCollection, type CollectionEntry } from 'astro:content'
import type { ImageMetadata } from 'astro'
import { join } from 'node:path'
import type { Frame } from '../layouts/frame.ts'
import type { Entries, Entry } from '../model/entries.ts'
import type { Feature } from '../model/feature.ts'
import { neighboursOf } from '../model/neighbours.ts'
import { readingMinutesOf, type Post } from '../model/post.ts'
import { featuresReplacedBy, relatedPosts } from '../model/queries.ts'
import { buildSiteIndex, type SiteIndex } from '../model/site-index.ts'
import type { Picture } from '../pictures/picture.ts'
import { sitePicture } from '../pictures/site-picture.ts'
import { listContent } from '../sources/content-files.ts'
import { readSite } from '../sources/read-site.ts'
import { createCacheKeys, type CacheKeys, type KeyedEntry, type TextFacts } from './cache-keys.ts'
import { projectDir, runConfigOf, type RunConfig } from './config.ts'
import { withEdits } from './edits.ts'
import { frameOf } from './frame.ts'
import { handover } from './handover.ts'
import { createLinks, type Links } from './links.ts'
import { remembered } from './remembered.ts'
import { createSights, type Sights } from './sights.ts'
import { textMakerDigest, textStore, type StoredText } from './text-store.ts'
import { timed } from './times.ts'
import { createUrls, type Urls } from './urls.ts'

/** Everything a page may ask for. */
export interface Site {
  index: SiteIndex
  urls: Urls
  /** Ready links to every page. */
  links: Links
  run: RunConfig
  /** Under which drawn pages are kept. */
  keys: CacheKeys
  /** What stands around every page. */
  frame: Frame
  /** The site's own picture, for pages without one. */
  picture: () => Picture
  /** Where a reader may go on to. */
  nearby: Nearby
  /** The text of a post or of a feature with one, as it is drawn. */
  textOf: (collection: 'posts' | 'features', id: string) => SiteText | undefined
}

export interface Nearby {
  /** Posts that share most with one. */
  posts: (post: Post) => Post[]
  /** Features nearest to one. */
  features: (feature: Feature) => Feature[]
  /** Features in whose place one came. */
  replaced: (feature: Feature) => Feature[]
}

export interface SiteText extends StoredText {
  /** Raster pictures by their `src`. */
  pictures: Record<string, ImageMetadata>
}

const current = remembered(async () => {
  handover().forgetSite = forget
  await timed('highlighted', textsKept)
  return timed('site joined', joinSite)
})

let seen: { site: Site; sights: Sights } | undefined

/** What the page of a post or feature is drawn from, and the key under which it is kept. */
export async function loadSights(): Promise<Sights> {
  const site = await loadSite()
  if (seen?.site !== site) seen = { site, sights: createSights(site) }
  return seen.sights
}

/** The site of this build, joined once; in `dev`, once for each change of the content. */
export function loadSite(): Promise<Site> {
  return current.get()
}

async function textsKept(): Promise<void> {
  const shared = handover()
  await Promise.all(shared.unfinished ?? [])
  shared.unfinished = undefined
}

function forget(): void {
  current.forget()
  seen = undefined
}

// What Astro tells its routes in `dev`, so that they are made anew.
import.meta.hot?.on('astro:content-changed', forget)

async function joinSite(): Promise<Site> {
  const run = runConfigOf(process.env)
  const [releases, sigs, features, people, series, posts, pages] = await Promise.all([
    getCollection('releases').then(withEdits), getCollection('sigs').then(withEdits), getCollection('features').then(withEdits),
    getCollection('people').then(withEdits), getCollection('series').then(withEdits), getCollection('posts').then(withEdits),
    getCollection('pages'),
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
  const links = createLinks(urls, entries.site)
  const index = buildSiteIndex(entries, run.now, { drafts: run.drafts })
  const frame = frameOf({ index, urls, links })
  let picture: Picture | undefined
  return {
    index, urls, links, run, frame,
    keys: createCacheKeys({
      settings: [run.now, run.drafts, run.pictures, entries.site, urls.absolute('/'), textMakerDigest()],
      everywhere: [frame, index.hasProposals, index.newestReleased, [...index.pages.values()], pages],
      entries: [releases, sigs, features, people, series, posts, pages].flat(),
      factsOf: factsOfText,
    }),
    picture: () => (picture ??= sitePicture(index)),
    nearby: {
      posts: (post) => relatedPosts(post, index),
      features: (feature) => neighboursOf(feature, index),
      replaced: (feature) => featuresReplacedBy(feature, index),
    },
    textOf: (collection, id) => texts[collection].get(id),
  } // prettier-ignore
}

function factsOfText({ collection, id }: KeyedEntry): TextFacts | undefined {
  const body = textStore.get(`${collection}/${id}`)?.body
  return (
    body && { headings: body.headings.map(({ id, text, depth }) => ({ id, text, depth })), readingMinutes: readingMinutesOf(body.words) }
  )
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
