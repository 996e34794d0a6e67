import { aFeature, aRelease, someSite } from '../entries.builder.ts'
import { siteSchema } from '../schemas/site.ts'
import { collections, type FeatureSource, type SourceEntries, type SourceFile } from '../source-entries.ts'

const aFile: Pick<SourceFile, 'placeOf'> & { source: string } = { placeOf: () => ({ line: 1, column: 1 }), source: '' }

/** A feature as it is read from its file. */
export function featureSource(id: string, data: object = {}): FeatureSource {
  return { ...aFeature(id, {}, data), ...aFile }
}

/** What is read of a content folder with these keys of site.yaml, releases by id, and features; all that facts are compared with. */
export function factSources(
  site: object = {},
  releases: Readonly<Record<string, object>> = {},
  features: FeatureSource[] = [],
): SourceEntries {
  const known = Object.fromEntries(collections.map((name) => [name, new Set<string>()])) as SourceEntries['known'] // all of them
  return {
    site: siteSchema.parse({ ...someSite, ...site }),
    siteFile: { file: 'site.yaml', placeOf: aFile.placeOf },
    siteIsCertain: true,
    releases: Object.entries(releases).map(([id, data]) => ({ ...aRelease(id, data), ...aFile })),
    features,
    sigs: [], people: [], series: [], posts: [], pages: [], entryFiles: [], unread: [], ledgers: [],
    known: { ...known, releases: new Set(Object.keys(releases)) },
    files: new Set(),
  } // prettier-ignore
}
