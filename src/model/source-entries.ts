import type { Body } from './body.ts'
import type { Entry } from './entries.ts'
import type { Place } from './problem.ts'
import type { FeatureData } from './schemas/feature.ts'
import type { PageData } from './schemas/page.ts'
import type { PersonData } from './schemas/person.ts'
import type { PostData } from './schemas/post.ts'
import type { ReleaseData } from './schemas/release.ts'
import type { SeriesData } from './schemas/series.ts'
import type { SigData } from './schemas/sig.ts'
import type { SiteData } from './schemas/site.ts'

/** The folders of the content, one collection each. */
export const collections = ['releases', 'sigs', 'features', 'people', 'series', 'posts', 'pages'] as const
export type Collection = (typeof collections)[number]

/** An entry with the places of its values in its file. */
export interface SourceEntry<Data> extends Entry<Data> {
  placeOf: (path: readonly PropertyKey[]) => Place
}

export interface PostSource extends SourceEntry<PostData> {
  body: Body
}

export interface FeatureSource extends SourceEntry<FeatureData> {
  body?: Body | undefined
}

/** A whole content folder, each file valid by itself; what the files say of each other is for the rules. */
export interface SourceEntries {
  site: SiteData
  releases: SourceEntry<ReleaseData>[]
  sigs: SourceEntry<SigData>[]
  features: FeatureSource[]
  people: SourceEntry<PersonData>[]
  series: SourceEntry<SeriesData>[]
  posts: PostSource[]
  pages: SourceEntry<PageData>[]
  /** Ids of all files of each collection, also of those with problems of their own. */
  known: Record<Collection, ReadonlySet<string>>
  /** Every file of the folder, by its path within it. */
  files: ReadonlySet<string>
}
