import type { z } from 'astro/zod'
import { readBody } from '../markdown/read-body.ts'
import type { Body } from '../model/body.ts'
import type { Problem } from '../model/problem.ts'
import { featureSchema } from '../model/schemas/feature.ts'
import { pageSchema } from '../model/schemas/page.ts'
import { personSchema } from '../model/schemas/person.ts'
import { postSchema } from '../model/schemas/post.ts'
import { releaseSchema } from '../model/schemas/release.ts'
import { seriesSchema } from '../model/schemas/series.ts'
import { sigSchema } from '../model/schemas/sig.ts'
import type { Collection, FeatureSource, PostSource, SourceEntry } from '../model/source-entries.ts'
import type { ContentFile } from './content-files.ts'
import { splitFrontMatter } from './front-matter.ts'
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
} as const satisfies Record<Collection, z.ZodType>

/** The entry of a collection as it is read from its file. */
export type EntryOf<Name extends Collection> = Name extends 'posts'
  ? PostSource
  : Name extends 'features'
    ? FeatureSource
    : SourceEntry<z.output<(typeof schemas)[Name]>>

export interface ReadEntry<Name extends Collection> {
  /** Absent when the file has problems. */
  entry?: EntryOf<Name>
  problems: Problem[]
}

/**
 * Reads one file: YAML or front matter, checked against the schema; the text of a post or a feature parsed and guarded.
 * Everything that is wrong with the file by itself is in `problems`. The text's code is not highlighted yet.
 */
export function readEntry<Name extends Collection>(file: ContentFile & { collection: Name }, text: string): ReadEntry<Name> {
  const parts = /\.mdx?$/.test(file.file) ? readParts(file, text) : { yaml: readYaml(stripMark(text), file.file), problems: [] }
  const { yaml, body } = parts
  const problems = [...parts.problems, ...(yaml?.problems ?? [])]
  if (yaml === undefined || yaml.problems.length > 0) return { problems }
  const validated = validate(schemas[file.collection], yaml, file.file)
  problems.push(...validated.problems)
  if (problems.some((problem) => problem.severity === 'error') || validated.data === undefined) return { problems }
  const entry = { id: file.id, file: file.file, data: validated.data, placeOf: yaml.placeOf, ...(body === undefined ? {} : { body }) }
  return { entry: entry as EntryOf<Name>, problems } // the schema of the collection gave the data, posts always have a body
}

interface Parts {
  yaml: YamlSource | undefined
  body?: Body
  problems: Problem[]
}

function readParts({ collection, file }: ContentFile, text: string): Parts {
  const split = splitFrontMatter(text, file)
  const yaml = split.yaml === undefined ? undefined : readYaml(split.yaml, file, split.yamlLine)
  if (collection === 'pages') return { yaml, problems: split.problems }
  const format = file.endsWith('.mdx') ? 'mdx' : 'md'
  const { body, problems } = readBody(split.body, { file, format, firstLine: split.bodyLine })
  const read = { yaml, problems: [...split.problems, ...problems] }
  if (collection === 'features' && split.body.trim() === '') return read
  return body === undefined ? read : { ...read, body }
}

function stripMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
