import { getImage } from 'astro:assets'
import type { FeedPicture, FeedSource, FeedText } from '../feeds/feed-source.ts'
import { digestOf } from './cache-keys.ts'
import { loadSite, type Site, type SiteText } from './load.ts'
import { textKeyOf } from './sights.ts'

/** By site, so that a source is gone with its site. */
const made = new WeakMap<Site, Promise<FeedSource>>()

/** What feeds and mirrors are made from, with the addresses of all pictures; made once for a site. */
export async function loadFeedSource(): Promise<FeedSource> {
  const site = await loadSite()
  const source = made.get(site) ?? sourceOf(site)
  made.set(site, source)
  return source
}

async function sourceOf(site: Site): Promise<FeedSource> {
  const { index, urls, run } = site
  const texts = { posts: new Map<string, FeedText>(), features: new Map<string, FeedText>() }
  for (const collection of ['posts', 'features'] as const) {
    for (const id of index[collection].keys()) {
      const text = site.textOf(collection, id)
      if (text !== undefined) texts[collection].set(id, { body: text.body, pictures: await picturesOf(text, site) })
    }
  }
  return {
    index,
    urls,
    pictures: run.pictures,
    textOf: (collection, id) => texts[collection].get(id),
    textKeyOf: (collection, id) => {
      const text = texts[collection].get(id)
      return text === undefined ? undefined : digestOf([textKeyOf(site, collection, id), JSON.stringify(text.pictures)])
    },
    picturesOf: (collection, id) => texts[collection].get(id)?.pictures ?? {},
  }
}

/** The same files that the pages show, so that feeds cost no picture of their own. */
async function picturesOf({ pictures }: SiteText, { urls }: Site): Promise<Record<string, FeedPicture>> {
  const addressed: Record<string, FeedPicture> = {}
  for (const [src, picture] of Object.entries(pictures)) {
    const { src: path } = await getImage({ src: picture, width: picture.width, height: picture.height })
    addressed[src] = { url: new URL(path, urls.absolute('/')).href, width: picture.width, height: picture.height }
  }
  return addressed
}
