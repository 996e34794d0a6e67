import type { z } from 'astro/zod'
import { readBody } from '../markdown/read-body.ts'
import { readPictureAddress } from '../markdown/urls.ts'
import type { Body } from '../model/body.ts'
import { fileStart, problemAt, type Problem } from '../model/problem.ts'
import { featureSchema } from '../model/schemas/feature.ts'
import { pageSchema } from '../model/schemas/page.ts'
import { personSchema } from '../model/schemas/person.ts'
import { postSchema, type PostData } from '../model/schemas/post.ts'
import { releaseSchema } from '../model/schemas/release.ts'
import { seriesSchema } from '../model/schemas/series.ts'
import { sigSchema } from '../model/schemas/sig.ts'
import type { Collection, ContentFile, FeatureSource, PostSource, SalvagedEntry, SourceEntry } from '../model/source-entries.ts'
import { attempt } from './attempt.ts'
import { noMemory, type CheckMemory } from './check-memory.ts'
import { splitFrontMatter } from './front-matter.ts'
import { salvage, salvagedEntry, type SalvagedData } from './salvage.ts'
import { scanFile, withoutRepetition } from './scan-file.ts'
import { validate } from './schema-problems.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** The schema of each collection. */
export const schemas = {
  releases: releaseSchema,
  sigs: sigSchema,
  features: featureSchema,
  people: personSchema,
  series: seriesSchema,
  posts: postSchema,
  pages: pageSchema,
} as const satisfies Record<Collection, z.ZodObject>

/** The entry of a collection as it is read from its file. */
export type EntryOf<Name extends Collection> = Name extends 'posts'
  ? PostSource
  : Name extends 'features'
    ? FeatureSource
    : SourceEntry<z.output<(typeof schemas)[Name]>>

export interface HowToRead {
  /** Whether the text below the front matter is looked at. */
  withBody: boolean
  memory: CheckMemory
}

const readAll: HowToRead = { withBody: true, memory: noMemory }

export interface ReadEntry<Name extends Collection> {
  /** Absent when the file has errors. */
  entry?: EntryOf<Name>
  /** What is left of a file with errors, for those who look for more of them; absent where nobody can tell where its facts are. */
  salvaged?: SalvagedEntry
  problems: Problem[]
}

/**
 * Reads one file from its text (as `decodeText` gives it): YAML or front matter, checked against the schema; the text of
 * a post or a feature parsed and guarded. Everything that is wrong with the file by itself is in `problems`. The text's
 * code is not highlighted yet. Never throws; see `attempt` for what a parser may do besides. Without `withBody` the text counts
 * as empty and is not looked at; a memory may have read it before.
 */
export function readEntry<Name extends Collection>(
  file: ContentFile & { collection: Name },
  text: string,
  how: HowToRead = readAll,
): ReadEntry<Name> {
  const scanned = scanFile(text, file.file)
  if (!scanned.mayBeParsed) return { problems: scanned.problems }
  const attempted = attempt(file.file, text, () => readParsed(file, text, how))
  if ('finding' in attempted) return { problems: [problemAt(file.file, fileStart, attempted.finding)] }
  const { problems, ...entry } = attempted.result
  return { ...entry, problems: withoutRepetition([...scanned.problems, ...problems]) }
}

function readParsed<Name extends Collection>(file: ContentFile & { collection: Name }, text: string, how: HowToRead): ReadEntry<Name> {
  const parts = /\.mdx?$/.test(file.file) ? readParts(file, text, how) : { facts: readFacts(file, text, 1, how.memory), problems: [] }
  const { facts, body, problems: own } = parts
  const problems = [...own, ...(facts?.problems ?? [])]
  if (facts === undefined) return { problems }
  if (facts.data === undefined || problems.some((problem) => problem.severity === 'error'))
    return { problems, salvaged: salvagedEntry({ ...file, source: text, body }, facts.salvaged()) }
  const { data, placeOf, placeOfKey } = facts
  const entry = { id: file.id, file: file.file, data, source: text, placeOf, placeOfKey, ...(body === undefined ? {} : { body }) }
  return { entry: entry as EntryOf<Name>, problems } // the schema of the collection gave the data, and a post without a body has an error
}

/** What stands in a file as data. */
interface Facts extends Pick<YamlSource, 'placeOf' | 'placeOfKey' | 'problems'> {
  /** By the schema of the collection; undefined when it is not as that demands. */
  data: unknown
  /** What of it is right. */
  salvaged: () => SalvagedData
}

/** Reads the data of a file, which begins on `firstLine`; a memory may have read it before. */
function readFacts(file: ContentFile, text: string, firstLine: number, memory: CheckMemory): Facts {
  let read: Facts | undefined
  const data = memory.facts(file, text, () => {
    read = factsIn(file, text, firstLine)
    return read.problems.length === 0 ? read.data : undefined
  })
  if (read !== undefined) return read
  if (data === undefined) return factsIn(file, text, firstLine)
  let known: YamlSource | undefined
  const source = (): YamlSource => (known ??= readYaml(text, file.file, firstLine))
  const salvaged = (): SalvagedData => salvage(schemas[file.collection], source(), text)
  const places = {
    placeOf: (path: readonly PropertyKey[]) => source().placeOf(path),
    placeOfKey: (path: readonly PropertyKey[]) => source().placeOfKey(path),
  }
  return { data, problems: [], ...places, salvaged }
}

function factsIn({ collection, file }: ContentFile, text: string, firstLine: number): Facts {
  const yaml = readYaml(text, file, firstLine)
  const salvaged = (): SalvagedData => salvage(schemas[collection], yaml, text)
  if (yaml.data === undefined) return { ...yaml, salvaged }
  const { data, problems } = validate(schemas[collection], yaml, file)
  // The schema of posts gave it.
  const cover = collection === 'posts' ? ((data ?? salvaged().data) as Partial<PostData>).cover : undefined
  const ofCover = cover === undefined ? [] : coverProblems(cover.src, yaml, file)
  return { ...yaml, data, problems: [...yaml.problems, ...problems, ...ofCover], salvaged }
}

/** The picture of the front matter is asked for the same as those of the text. */
function coverProblems(src: string, yaml: YamlSource, file: string): Problem[] {
  const path = ['cover', 'src']
  const address = readPictureAddress(src)
  if ('src' in address && /\.svg$/i.test(address.src)) return [problemAt(file, yaml.placeOf(path), drawingAsCover)]
  return 'finding' in address ? [problemAt(file, yaml.placeOf(path), address.finding)] : []
}

/** A post without a day waits for nothing. */
function isDraft({ draft, date, hold }: PostData): boolean {
  return draft || (date === undefined && hold === undefined)
}

const noText = {
  code: 'empty-text',
  severity: 'warning',
  message: 'The post has no text.',
  fix: 'Write it below the front matter, or set "draft: true" until there is one.',
} as const

const drawingAsCover = {
  code: 'image-path',
  message: 'A drawing cannot be a cover: feeds and other sites, which show the cover as well, show no drawings.',
  fix: 'Export it as png or webp, or show the drawing in the text.',
} as const

interface Parts {
  facts?: Facts
  body?: Body
  problems: Problem[]
}

function readParts(source: ContentFile, text: string, { withBody, memory }: HowToRead): Parts {
  const { collection, file } = source
  const split = splitFrontMatter(text)
  const problems = split.finding === undefined ? [] : [problemAt(file, fileStart, split.finding)]
  const facts = split.yaml === undefined ? {} : { facts: readFacts(source, split.yaml, split.yamlLine, memory) }
  if (collection === 'posts' && split.body?.trim() === '') {
    const post = facts.facts?.data as PostData | undefined // the schema of posts gave it
    if (post !== undefined && !isDraft(post)) problems.push(problemAt(file, fileStart, noText))
  }
  // Pages are whole MDX programs of the maintainers, and a feature may have an empty text.
  if (split.body === undefined || collection === 'pages' || (collection === 'features' && split.body.trim() === ''))
    return { ...facts, problems }
  const format = file.endsWith('.mdx') ? 'mdx' : 'md'
  const read = memory.body(withBody ? split.body : '', { file, format, firstLine: split.bodyLine }, readBody)
  return { ...facts, ...(read.body === undefined ? {} : { body: read.body }), problems: [...problems, ...read.problems] }
}
