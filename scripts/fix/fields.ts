import type { z } from 'astro/zod'
import { featureStatuses } from '../../src/model/schemas/feature.ts'
import { postKinds } from '../../src/model/schemas/post.ts'
import { groupKinds, groupStatuses } from '../../src/model/schemas/sig.ts'
import { siteSchema } from '../../src/model/schemas/site.ts'
import type { Collection } from '../../src/model/source-entries.ts'
import { schemas as collectionSchemas } from '../../src/sources/read-entry.ts'

/** What a value names: a day, a release, an entry of a folder, a stage, or one of a few words. */
export type Field =
  { is: 'day' } | { is: 'version' } | { is: 'id'; of: Collection } | { is: 'stage' } | { is: 'word'; words: readonly string[] }

/** The files that can be mended: entries of a collection, or site.yaml. */
export type Kind = Collection | 'site'

export const schemas: Record<Kind, z.ZodType> = { site: siteSchema, ...collectionSchemas }

const day: Field = { is: 'day' }
const version: Field = { is: 'version' }
const idOf = (of: Collection): Field => ({ is: 'id', of })
const word = (words: readonly string[]): Field => ({ is: 'word', words })

/** Fields by the path of their value; `*` is any item of a list. */
const fields: Partial<Record<Kind, Record<string, Field>>> = {
  releases: { date: day, cycleStart: day, maintenance: day, endOfLife: day, 'leads.*': idOf('people') },
  sigs: { kind: word(groupKinds), status: word(groupStatuses) },
  features: {
    sig: idOf('sigs'),
    'participating.*': idOf('sigs'),
    replacedBy: idOf('features'),
    status: word(featureStatuses),
    'stages.*.stage': { is: 'stage' },
    'stages.*.release': version,
    'gates.*.history.*.stage': { is: 'stage' },
    'gates.*.history.*.release': version,
  },
  series: { release: version },
  posts: {
    kind: word(postKinds),
    'authors.*': idOf('people'),
    date: day,
    updated: day,
    release: version,
    hold: version,
    'features.*': idOf('features'),
    'sigs.*': idOf('sigs'),
    'series.id': idOf('series'),
  },
}

/** The field at a path of a file's data; undefined for free text and everything else. */
export function fieldAt(kind: Kind, path: readonly PropertyKey[]): Field | undefined {
  return fields[kind]?.[path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.')]
}
