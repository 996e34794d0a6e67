import { formatDay } from '../model/day.ts'
import {
  slugOfTitle,
  unpackDocuments,
  type FeatureColumns,
  type PackedDocuments,
  type PackedStep,
  type PostColumns,
  type SharedValues,
} from './packed-documents.ts'
import type { DocumentStep, SearchDocument } from './search-document.ts'

/**
 * Documents in the form of their file: groups and releases first, then features, then posts, each in the order given. Nothing is
 * lost: what the columns cannot tell of a document stands among the exceptions.
 */
export function packDocuments(documents: readonly SearchDocument[]): PackedDocuments {
  const of = (...types: SearchDocument['type'][]): SearchDocument[] => documents.filter(({ type }) => types.includes(type))
  const [few, features, posts] = [of('sig', 'release'), of('feature'), of('post')]
  const shared = sharedValues(features, posts, few)
  const ordered = [...few, ...features, ...posts]
  const idStart = commonStart(ordered.map(({ id }) => id))
  const packed: PackedDocuments = {
    shared,
    few: few.map((document) => ({ ...document, id: '' })),
    features: featureColumns(features, shared),
    posts: postColumns(posts, shared),
    exceptions: {},
    idStart,
    ids: ordered.map(({ id }) => id.slice(idStart.length)).join(' '),
  }
  return { ...packed, exceptions: exceptionsOf(ordered, unpackDocuments(packed)) }
}

function sharedValues(features: readonly SearchDocument[], posts: readonly SearchDocument[], few: readonly SearchDocument[]): SharedValues {
  const all = [...few, ...features, ...posts]
  const steps = all.flatMap(({ then, now, way = [] }) => [
    ...way,
    ...(then === undefined ? [] : [then]),
    ...(now === undefined ? [] : [now]),
  ])
  const authors = new Map(posts.flatMap(({ author = [], names = [] }) => author.map((id, place) => [id, names[place] ?? ''] as const)))
  const kinds = new Map(posts.map(({ kind = '', note = '', date = '' }) => [kind, note.replace(` · ${formatDay(date, true)}`, '')]))
  return {
    stages: distinct(steps.map(([stage]) => stage)),
    releases: distinct([...all.flatMap(({ release = [] }) => release), ...steps.map(([, release]) => release)]),
    groups: distinct(all.flatMap(({ sig = [] }) => sig)),
    authors: [...authors],
    kinds: [...kinds],
    label: features.map((feature) => labelOf(feature)).find((label) => label !== undefined) ?? '',
    featuresAt: folderOf(features[0]),
    postsAt: folderOf(posts[0]),
  }
}

function featureColumns(features: readonly SearchDocument[], { stages, releases, groups, label }: SharedValues): FeatureColumns {
  return {
    title: features.map(({ title }) => title),
    slug: features.map(packSlug),
    number: features.map((feature) => (labelOf(feature) === label ? Number(feature.names?.[1]) : 0)),
    sig: features.map(({ sig = [] }) => groups.indexOf(sig[0] ?? '')),
    way: features.map(({ way = [] }) => way.flatMap(([stage, release]) => [stages.indexOf(stage), releases.indexOf(release)])),
    aim: features.map(({ now, way }) => (now === undefined || way !== undefined ? 0 : packStep(now, stages, releases))),
    names: features.map((feature) => {
      const others = (feature.names ?? []).slice(labelOf(feature) === label ? 2 : 0)
      const packed = others.map((name) => (name === slugOf(feature) ? 0 : name))
      return packed.length === 1 && packed[0] === 0 ? 0 : packed
    }),
  }
}

function postColumns(posts: readonly SearchDocument[], { stages, releases, groups, authors, kinds }: SharedValues): PostColumns {
  return {
    title: posts.map(({ title }) => title),
    slug: posts.map(packSlug),
    kind: posts.map(({ kind }) => kinds.findIndex(([known]) => known === kind)),
    date: posts.map(({ date = '' }) => date),
    author: posts.map(({ author = [] }) => author.map((id) => authors.findIndex(([known]) => known === id))),
    sig: posts.map(({ sig = [] }) => sig.map((id) => groups.indexOf(id))),
    release: posts.map(({ release = [] }) => releases.indexOf(release[0] ?? '')),
    then: posts.map(({ then }) => (then === undefined ? 0 : packStep(then, stages, releases))),
    now: posts.map(({ now }) => (now === undefined ? 0 : packStep(now, stages, releases))),
  }
}

function packStep([stage, release, planned]: DocumentStep, stages: readonly string[], releases: readonly string[]): PackedStep {
  const step = [stages.indexOf(stage), releases.indexOf(release)] as const
  return planned === 1 ? [...step, planned] : [...step]
}

/** Fields that are told otherwise than they are, by the document's place. */
function exceptionsOf(documents: readonly SearchDocument[], told: readonly SearchDocument[]): PackedDocuments['exceptions'] {
  const exceptions: PackedDocuments['exceptions'] = {}
  documents.forEach((document, place) => {
    const [is, seems] = [fieldsOf(document), fieldsOf(told[place])]
    const wrong = [...new Set([...is.keys(), ...seems.keys()])].filter(
      (key) => JSON.stringify(is.get(key)) !== JSON.stringify(seems.get(key)),
    )
    if (wrong.length > 0) exceptions[place] = Object.fromEntries(wrong.map((key) => [key, is.get(key) ?? null]))
  })
  return exceptions
}

function fieldsOf(document: SearchDocument | undefined): Map<string, unknown> {
  return new Map(Object.entries(document ?? {}))
}

/** `KEP` of a document whose first names are `KEP-42` and `42`. */
function labelOf({ names: [first = '', number = ''] = [] }: SearchDocument): string | undefined {
  return /^[1-9]\d{0,9}$/.test(number) && first.length > number.length && first.endsWith(`-${number}`)
    ? first.slice(0, -number.length - 1)
    : undefined
}

function packSlug(document: SearchDocument): string | 0 {
  const slug = slugOf(document)
  return slug === slugOfTitle(document.title) ? 0 : slug
}

function slugOf({ url }: SearchDocument): string {
  return url.split('/').at(-2) ?? ''
}

/** The address of a document without its last part. */
function folderOf(document: SearchDocument | undefined): string {
  return document === undefined ? '' : document.url.slice(0, -slugOf(document).length - 1)
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
