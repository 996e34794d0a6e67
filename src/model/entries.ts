import type { Body } from './body.ts'
import type { FeatureData } from './schemas/feature.ts'
import type { PageData } from './schemas/page.ts'
import type { PersonData } from './schemas/person.ts'
import type { PostData } from './schemas/post.ts'
import type { ReleaseData } from './schemas/release.ts'
import type { SeriesData } from './schemas/series.ts'
import type { SigData } from './schemas/sig.ts'
import type { SiteData } from './schemas/site.ts'

/** One file of the content whose data passed its schema. */
export interface Entry<Data> {
  id: string
  /** Path within the content folder: `posts/x/index.mdx`. */
  file: string
  data: Data
}

/** What the index needs of a body; the drawn nodes stay with the loader. */
export type BodyFacts = Pick<Body, 'words' | 'headings'>

export interface PostEntry extends Entry<PostData> {
  body: BodyFacts
}

export interface FeatureEntry extends Entry<FeatureData> {
  /** Present when the feature is kept as `.mdx` with a text. */
  body?: BodyFacts | undefined
}

/** Everything the content folder holds, as plain data. */
export interface Entries {
  site: SiteData
  releases: Entry<ReleaseData>[]
  sigs: Entry<SigData>[]
  features: FeatureEntry[]
  people: Entry<PersonData>[]
  series: Entry<SeriesData>[]
  posts: PostEntry[]
  pages: Entry<PageData>[]
}
