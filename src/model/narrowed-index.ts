import type { Feature } from './feature.ts'
import type { Person } from './person.ts'
import type { Post } from './post.ts'
import type { Release } from './release.ts'
import type { Series } from './series.ts'
import type { Sig } from './sig.ts'
import type { Sight } from './sight.ts'
import type { SiteIndex } from './site-index.ts'

/** Entries as pages see them that are not their own: asking for what is hidden throws. */
export interface OtherEntries {
  post: (id: string) => Post | undefined
  feature: (id: string) => Feature | undefined
  release: (version: string) => Release | undefined
  sig: (id: string) => Sig | undefined
  person: (id: string) => Person | undefined
}

/**
 * Entries without what other pages show of them: lists of what belongs to them, and a post's number of words. These change often,
 * and a page that shows an entry in passing shows none of it. Each is made once.
 */
export function otherEntries(index: SiteIndex): OtherEntries {
  const places = (post: Post): Post => ({ ...post, headings: post.headings.map((heading) => ({ ...heading, line: 0, column: 0 })) })
  return {
    post: kept(index.posts, (post) => without(places(post), 'words')),
    feature: kept(index.features, (feature) => without(feature, 'postIds')),
    release: kept(index.releases, (release) => without(release, 'featureIds', 'plannedFeatureIds', 'postIds')),
    sig: kept(index.sigs, (sig) => without(sig, 'featureIds', 'participatingIds', 'postIds')),
    person: kept(index.people, (person) => without(person, 'releaseIds', 'postIds')),
  }
}

/** Entries that one page sees, by collection, each with its id. */
export interface SeenEntries {
  posts: [string, Post][]
  features: [string, Feature][]
  sigs: [string, Sig][]
  people: [string, Person][]
  series: [string, Series][]
  /** All of them. */
  releases: [string, Release][]
}

/** What a sight shows: whole where the sight says so, else without what is hidden of others. */
export function entriesInSight(index: SiteIndex, { whole, ...ids }: Sight, others: OtherEntries): SeenEntries {
  return {
    posts: entriesOf(ids.posts, (id) => (whole.posts.includes(id) ? index.posts.get(id) : others.post(id))),
    features: entriesOf(ids.features, (id) => (whole.features.includes(id) ? index.features.get(id) : others.feature(id))),
    sigs: entriesOf(ids.sigs, others.sig),
    people: entriesOf(ids.people, others.person),
    series: entriesOf(ids.series, (id) => index.series.get(id)),
    releases: entriesOf(index.releases.keys(), (id) => (whole.releases.includes(id) ? index.releases.get(id) : others.release(id))),
  }
}

/**
 * A site as one page sees it: the entries in its sight and the pages of `pages/`. What is not in sight is not silently absent:
 * asking for it throws, and so does counting or listing entries of which only some are in sight. So a page cannot show what its
 * cache key does not know of.
 */
export function narrowedIndex(index: SiteIndex, entries: SeenEntries): SiteIndex {
  return {
    ...index,
    posts: new SeenMap('post', index.posts, entries.posts),
    features: new SeenMap('feature', index.features, entries.features),
    sigs: new SeenMap('group', index.sigs, entries.sigs),
    people: new SeenMap('person', index.people, entries.people),
    series: new SeenMap('series', index.series, entries.series),
    releases: new Map(entries.releases),
    featuresByProposal: new SeenMap('proposal', index.featuresByProposal, []),
  }
}

function entriesOf<Value>(ids: Iterable<string>, entryOf: (id: string) => Value | undefined): [string, Value][] {
  return [...ids].flatMap((id): [string, Value][] => {
    const entry = entryOf(id)
    return entry === undefined ? [] : [[id, entry]]
  })
}

/** The part of a map that is in sight. */
class SeenMap<Key, Value> extends Map<Key, Value> {
  readonly #what: string
  readonly #all: ReadonlyMap<Key, unknown>

  constructor(what: string, all: ReadonlyMap<Key, unknown>, entries: Iterable<[Key, Value]>) {
    super(entries)
    this.#what = what
    this.#all = all
  }

  override get(id: Key): Value | undefined {
    return this.has(id) ? super.get(id) : undefined
  }

  override has(id: Key): boolean {
    if (super.has(id)) return true
    if (this.#all.has(id)) throw new Error(`the ${this.#what} ${String(id)} is out of this page’s sight: add it in src/model/sight.ts`)
    return false
  }

  override get size(): number {
    return this.#noLists()
  }

  override keys(): never {
    return this.#noLists()
  }

  override values(): never {
    return this.#noLists()
  }

  override entries(): never {
    return this.#noLists()
  }

  override forEach(): never {
    return this.#noLists()
  }

  override [Symbol.iterator](): never {
    return this.#noLists()
  }

  #noLists(): never {
    throw new Error(`this page sees only some of all (${this.#what}): let it have what it lists through src/model/sight.ts`)
  }
}

/** A copy without some properties: asking for them throws, and JSON knows nothing of them. */
function without<Entry extends object>(entry: Entry, ...names: (keyof Entry & string)[]): Entry {
  const copy = { ...entry }
  for (const name of names) {
    Object.defineProperty(copy, name, {
      enumerable: false,
      get: () => {
        throw new Error(`${name} of an entry that is not the page’s own is out of its sight: see src/model/sight.ts`)
      },
    })
  }
  return copy
}

function kept<Value>(map: ReadonlyMap<string, Value>, make: (value: Value) => Value): (id: string) => Value | undefined {
  const made = new Map<string, Value>()
  return (id) => {
    const value = map.get(id)
    if (value === undefined) return undefined
    const known = made.get(id) ?? make(value)
    made.set(id, known)
    return known
  }
}
