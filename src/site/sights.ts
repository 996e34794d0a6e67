import { entriesInSight, narrowedIndex, otherEntries, type SeenEntries } from '../model/narrowed-index.ts'
import type { ComponentName } from '../markdown/registry.ts'
import type { Body } from '../model/body.ts'
import { featuresById, postsById } from '../model/queries.ts'
import { sightOfFeature, sightOfPost, type Sight } from '../model/sight.ts'
import { digestOf } from './cache-keys.ts'
import type { Site } from './load.ts'

/**
 * Components that are drawn from their own attributes and content. A page whose body has another (or a new one) sees the whole site:
 * what those count or list is nearly all of it. One that is here and asks for more than its page sees fails the build.
 */
const ofTheirOwn: ReadonlySet<string> = new Set<ComponentName>([
  'Note',
  'Figure',
  'Details',
  'Tabs',
  'Tab',
  'Steps',
  'Quote',
  'Table',
  'YouTube',
  'SideNote',
])

type Owner = 'posts' | 'features'

/** What the pages of posts and features are drawn from, each of no more than it shows. */
export interface Sights {
  /** Key under which the page of an entry is kept: a digest of all it may show. */
  keyOf: (collection: Owner, id: string) => string
  /** The site as that page sees it. */
  siteFrom: (collection: Owner, id: string) => Site
}

/** Decides what the text of an entry is drawn as, wherever that is: itself, and all facts when it has a component that asks for them. */
export function textKeyOf({ keys, textOf }: Pick<Site, 'keys' | 'textOf'>, collection: Owner, id: string): string {
  return seesAll(textOf(collection, id)?.body) ? keys.withTexts(collection, [id]) : keys.ofText(collection, id)
}

function seesAll(body: Pick<Body, 'components'> | undefined): boolean {
  return body?.components.some(({ name }) => !ofTheirOwn.has(name)) ?? false
}

/** The sights of a site's pages. */
export function createSights(site: Site): Sights {
  const { index, keys } = site
  const others = otherEntries(index)
  const digest = remembered((entry: object) => digestOf([JSON.stringify(entry)]))

  function sightOf(collection: Owner, id: string): Sight | undefined {
    if (seesAll(site.textOf(collection, id)?.body)) return undefined
    const feature = collection === 'features' ? index.features.get(id) : undefined
    const post = collection === 'posts' ? index.posts.get(id) : undefined
    if (feature !== undefined) return sightOfFeature(feature, index)
    // One that is not published has the picture of the whole site.
    return post?.state === 'live' ? sightOfPost(post, index) : undefined
  }

  return {
    keyOf: (collection, id) => {
      const sight = sightOf(collection, id)
      if (sight === undefined) return keys.withTexts(collection, [id])
      const seen = Object.values(entriesInSight(index, sight, others)).flat()
      return keys.ofEntry(collection, id, [JSON.stringify([sight.near, sight.replaced]), ...seen.map(([, entry]) => digest(entry))])
    },
    siteFrom: (collection, id) => {
      const sight = sightOf(collection, id)
      return sight === undefined ? site : narrowedSite(site, sight, entriesInSight(index, sight, others))
    },
  }
}

function narrowedSite(site: Site, { near, replaced }: Sight, entries: SeenEntries): Site {
  const index = narrowedIndex(site.index, entries)
  return {
    ...site,
    index,
    nearby: {
      posts: () => postsById(index, near),
      features: () => featuresById(index, near),
      replaced: () => featuresById(index, replaced),
    },
  }
}

function remembered<Key extends object>(make: (key: Key) => string): (key: Key) => string {
  const made = new WeakMap<Key, string>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
