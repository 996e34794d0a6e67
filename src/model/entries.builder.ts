import type { Entries, Entry, FeatureEntry, PostEntry } from './entries.ts'
import { featureSchema, type FeatureData } from './schemas/feature.ts'
import { personSchema } from './schemas/person.ts'
import { postSchema } from './schemas/post.ts'
import { releaseSchema } from './schemas/release.ts'
import { seriesSchema } from './schemas/series.ts'
import { sigSchema } from './schemas/sig.ts'
import { siteSchema } from './schemas/site.ts'

/** Builders for tests: an entry from the few keys that a test is about. */

export const someSite = siteSchema.parse({ project: 'Lantern', title: 'The Wick', url: 'https://wick.example' })

export function aRelease(id: string, data: object = {}): Entries['releases'][number] {
  return { id, file: `releases/${id}.yaml`, data: releaseSchema.parse(data) }
}

export function aSig(id: string, data: object = {}): Entries['sigs'][number] {
  return { id, file: `sigs/${id}.yaml`, data: sigSchema.parse({ name: id, ...data }) }
}

/** Stages as `{ alpha: '1.0' }`; the group is `wire` unless said otherwise. */
export function aFeature(id: string, stages: Record<string, string> = {}, data: object = {}): FeatureEntry {
  const list: FeatureData['stages'] = Object.entries(stages).map(([stage, release]) => ({ stage, release }))
  return { id, file: `features/${id}.yaml`, data: featureSchema.parse({ title: id, sig: 'wire', stages: list, ...data }) }
}

export function aPerson(id: string): Entry<ReturnType<typeof personSchema.parse>> {
  return { id, file: `people/${id}.yaml`, data: personSchema.parse({ name: id }) }
}

export function aSeries(id: string): Entries['series'][number] {
  return { id, file: `series/${id}.yaml`, data: seriesSchema.parse({ title: id }) }
}

export function aPost(id: string, data: object = {}, words = 440): PostEntry {
  return {
    id,
    file: `posts/${id}.mdx`,
    data: postSchema.parse({ title: id, kind: 'essay', authors: ['ada'], date: '2024-06-01', ...data }),
    body: { words, headings: [] },
  }
}

/** A whole site: three releases in half-year steps, two groups, one person, and what a test adds. */
export function someEntries(added: Partial<Entries> = {}): Entries {
  return {
    site: someSite,
    releases: [
      aRelease('1.0', { date: '2024-01-10', endOfLife: '2025-01-10' }),
      aRelease('1.1', { date: '2024-07-10', leads: ['ada'], maintenance: '2025-05-10', endOfLife: '2025-07-10' }),
      aRelease('1.2', { date: '2025-01-10' }),
      aRelease('1.10'),
    ],
    sigs: [aSig('wire'), aSig('glass')],
    features: [],
    people: [aPerson('ada')],
    series: [],
    posts: [],
    pages: [],
    ...added,
  }
}
