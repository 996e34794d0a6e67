import { aFeature, aPerson, aRelease, someSite } from '../entries.builder.ts'
import { siteSchema } from '../schemas/site.ts'
import { collections, type Collection, type FeatureSource, type SourceEntries, type SourceFile } from '../source-entries.ts'
import type { Claim, Teller } from './claim.ts'
import { claimReader } from './claims.ts'

const start = { line: 1, column: 1 }
const aFile: Omit<SourceFile, 'file'> & { source: string } = { placeOf: () => start, placeOfKey: () => start, source: '' }

/** A feature as it is read from its file. */
export function featureSource(id: string, data: object = {}): FeatureSource {
  const { file, data: parsed } = aFeature(id, {}, data)
  return { id, file, data: parsed, ...aFile }
}

/** A person as they are read from their file. */
export function personSource(id: string, name: string): SourceEntries['people'][number] {
  const person = aPerson(id)
  return { ...person, ...aFile, data: { ...person.data, name } }
}

/** What is read of a content folder with these keys of site.yaml, releases by id, and features; all that facts are compared with. */
export function factSources(
  site: object = {},
  releases: Readonly<Record<string, object>> = {},
  features: FeatureSource[] = [],
): SourceEntries {
  const none: ReadonlySet<string> = new Set()
  const known = Object.fromEntries(collections.map((name) => [name, none])) as Record<Collection, typeof none> // all of them
  return {
    site: siteSchema.parse({ ...someSite, ...site }),
    siteFile: { ...aFile, file: 'site.yaml' },
    siteIsCertain: true,
    releases: Object.entries(releases).map(([id, data]) => ({ ...aRelease(id, data), ...aFile })),
    features,
    sigs: [], people: [], series: [], posts: [], pages: [], entryFiles: [], unread: [], ledgers: [],
    known: { ...known, releases: new Set(Object.keys(releases)) },
    files: new Set(),
  } // prettier-ignore
}

/** Reads the claims of texts about nothing but what they name; a test says it when a text is about more. */
export function claimsOf(sources: SourceEntries): (source: string, teller?: Partial<Teller>, features?: FeatureSource[]) => Claim[] {
  const read = claimReader(sources)
  return (source, teller = {}, features = []) =>
    read({ file: 'posts/x.mdx', source, features, teller: { tellsFeatures: false, tellsOneRelease: false, ...teller } })
}
