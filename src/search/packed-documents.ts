import { formatDay } from '../model/day.ts'
import { distinctNames } from './names.ts'
import type { DocumentStep, SearchDocument } from './search-document.ts'

/**
 * Documents as their file has them. It is loaded before anything can be found, so what one part of a document tells of another is
 * left out, and the rest stands in columns, which a host's compression makes smaller than rows: 27 KB instead of 49 for 780 documents.
 */
export interface PackedDocuments {
  shared: SharedValues
  /** Groups and releases, as they are. */
  few: SearchDocument[]
  features: FeatureColumns
  posts: PostColumns
  /** What the columns do not tell rightly, by the document's place; `null` takes a field away. */
  exceptions: Record<string, Partial<Record<keyof SearchDocument, unknown>>>
  /** What the engine's ids all begin with, and the rest of each, with a space between them. */
  idStart: string
  ids: string
}

/** Values that many documents have; columns name them by their place. */
export interface SharedValues {
  stages: string[]
  releases: string[]
  groups: string[]
  authors: [id: string, name: string][]
  /** Kinds of post and what each is called. */
  kinds: [kind: string, words: string][]
  /** What stands before the number of a proposal. */
  label: string
  /** Addresses of features and of posts without their last part. */
  featuresAt: string
  postsAt: string
}

/** A stage and the release in which it was reached. */
export type PackedStep = [stage: number, release: number, planned?: 1]

export interface FeatureColumns {
  title: string[]
  /** 0 where it is the title's own. */
  slug: (string | 0)[]
  /** Of its proposal; 0 for none. */
  number: number[]
  sig: number[]
  /** Stages and releases by turns. */
  way: number[][]
  /** What a feature without a way aims at. */
  aim: (PackedStep | 0)[]
  /** Names other than the number, 0 for its slug; 0 instead of a list that holds the slug alone. */
  names: ((string | 0)[] | 0)[]
}

export interface PostColumns {
  title: string[]
  slug: (string | 0)[]
  kind: number[]
  date: string[]
  author: number[][]
  sig: number[][]
  /** -1 for none. */
  release: number[]
  then: (PackedStep | 0)[]
  now: (PackedStep | 0)[]
}

/** The documents that were packed, in their order. */
export function unpackDocuments(packed: PackedDocuments): SearchDocument[] {
  const { few, features, posts, exceptions, idStart, ids } = packed
  const known = knownOf(packed)
  const documents = [
    ...few,
    ...features.title.map((_, place) => featureAt(features, place, known)),
    ...posts.title.map((_, place) => postAt(posts, place, known)),
  ]
  const idOf = ids.split(' ')
  return documents.map((document, place) => {
    const made = { ...document, id: `${idStart}${idOf[place] ?? ''}`, ...exceptions[place] } as SearchDocument // so they were packed
    for (const [field, value] of Object.entries(exceptions[place] ?? {})) if (value === null) Reflect.deleteProperty(made, field)
    return made
  })
}

interface Known extends SharedValues {
  titleOfGroup: ReadonlyMap<string, string>
  dayOfRelease: ReadonlyMap<string, string>
}

function knownOf({ shared, few }: PackedDocuments): Known {
  const of = (type: string): SearchDocument[] => few.filter((document) => document.type === type)
  return {
    ...shared,
    titleOfGroup: new Map(of('sig').map(({ sig, title }) => [sig?.[0] ?? '', title])),
    dayOfRelease: new Map(of('release').map(({ release, date }) => [release?.[0] ?? '', date ?? ''])),
  }
}

function featureAt(columns: FeatureColumns, place: number, known: Known): SearchDocument {
  const slug = columns.slug[place] || slugOfTitle(columns.title[place] ?? '')
  const number = columns.number[place] ?? 0
  const sig = valuesAt(known.groups, [columns.sig[place] ?? -1])
  const steps = columns.way[place] ?? []
  const way = steps.flatMap((_, at) => (at % 2 === 0 ? [stepOf([steps[at] ?? 0, steps[at + 1] ?? 0], known)] : []))
  const [last] = way.slice(-1)
  const aim = columns.aim[place]
  const now = last ?? (aim ? stepOf(aim, known) : undefined)
  const numberNames = number === 0 ? [] : [`${known.label}-${number}`, String(number)]
  const names = [...numberNames, ...(columns.names[place] || [0 as const]).map((name) => (name === 0 ? slug : name))]
  const note = [...numberNames.slice(0, 1), ...sig.map((id) => known.titleOfGroup.get(id) ?? '')].join(' · ')
  const date = last === undefined ? undefined : known.dayOfRelease.get(last[1])
  return {
    id: '', url: `${known.featuresAt}${slug}/`, type: 'feature', title: columns.title[place] ?? '',
    ...(names.length > 0 && { names }), ...(sig.length > 0 && { sig }), ...(last && { release: [...new Set(way.map(([, version]) => version))] }),
    ...(last && { stage: last[0] }), ...(date && { date }), ...(note && { note }), ...(now && { now }), ...(last && { way }),
  } // prettier-ignore
}

function postAt(columns: PostColumns, place: number, known: Known): SearchDocument {
  const title = columns.title[place] ?? ''
  const date = columns.date[place] ?? ''
  const [kind = '', kindWords = ''] = known.kinds[columns.kind[place] ?? -1] ?? []
  const authors = (columns.author[place] ?? []).flatMap((author) => known.authors.slice(author, author + 1))
  const names = distinctNames(authors.map(([, name]) => name), [title]) // prettier-ignore
  const sig = valuesAt(known.groups, columns.sig[place] ?? [])
  const release = valuesAt(known.releases, [columns.release[place] ?? -1])
  const [then, now] = [columns.then[place], columns.now[place]]
  return {
    id: '', url: `${known.postsAt}${columns.slug[place] || slugOfTitle(title)}/`, type: 'post', title,
    ...(names.length > 0 && { names }), ...(sig.length > 0 && { sig }), ...(release.length > 0 && { release }), kind,
    ...(authors.length > 0 && { author: authors.map(([id]) => id) }), year: date.slice(0, 4), date,
    note: `${kindWords} · ${formatDay(date, true)}`, ...(then && { then: stepOf(then, known) }), ...(now && { now: stepOf(now, known) }),
  } // prettier-ignore
}

/** `A lamp/proxy (v2)` as `a-lamp-proxy-v2`. */
export function slugOfTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

function valuesAt(values: readonly string[], places: readonly number[]): string[] {
  return places.flatMap((place) => values[place] ?? [])
}

function stepOf([stage, release, planned]: PackedStep, { stages, releases }: SharedValues): DocumentStep {
  const step = [stages[stage] ?? '', releases[release] ?? ''] as const
  return planned === 1 ? [...step, planned] : [...step]
}
