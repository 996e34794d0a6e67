import type { Body } from './body.ts'
import type { Entry } from './entries.ts'
import type { Ledger } from './ledger.ts'
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

/** A file of the content folder that holds an entry. */
export interface ContentFile {
  collection: Collection
  id: string
  /** Path within the content folder, with forward slashes. */
  file: string
}

/** A file whose values have places. */
export interface SourceFile {
  file: string
  /** Where the value at a path of the file's data begins; the nearest parent that exists when the path leads nowhere. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Where the last key of a path is written. */
  placeOfKey: (path: readonly PropertyKey[]) => Place
}

/** An entry with the places of its values in its file. */
export interface SourceEntry<Data> extends Entry<Data>, SourceFile {
  /** The whole text of the file, with line ends `\n`. */
  source: string
}

export interface PostSource extends SourceEntry<PostData> {
  body: Body
}

export interface FeatureSource extends SourceEntry<FeatureData> {
  body?: Body | undefined
}

/** What is right of a file with errors. It is never built, and no other file is told anything of it: rules look for more errors in it. */
export interface SalvagedEntry {
  collection: Collection
  /** An entry without the keys that are wrong, required ones too; its text is empty where that has errors. */
  entry: SourceEntry<object> & { body: Body }
  /** Keys whose value, or absence, says nothing; `text` when the text has errors. */
  uncertain: ReadonlySet<string>
  /** The part of the file in which something may be declared that others name. */
  mayDeclare: string
}

/** A whole content folder, each file valid by itself; what the files say of each other is for the rules. */
export interface SourceEntries {
  site: SiteData
  siteFile: SourceFile
  /** False when site.yaml could not tell how addresses and stages are called: nothing may be concluded from its words then. */
  siteIsCertain: boolean
  releases: SourceEntry<ReleaseData>[]
  sigs: SourceEntry<SigData>[]
  features: FeatureSource[]
  people: SourceEntry<PersonData>[]
  series: SourceEntry<SeriesData>[]
  posts: PostSource[]
  pages: SourceEntry<PageData>[]
  /** Every file that holds an entry, also those with problems of their own, which are in no list above. */
  entryFiles: readonly ContentFile[]
  /** Ids of `entryFiles`. */
  known: Record<Collection, ReadonlySet<string>>
  /** Files with problems of their own, and the part of their text that may declare something: what names a word of that is not blamed. */
  unread: readonly (ContentFile & { text: string })[]
  /** Ledgers of published addresses; a collection without one has published nothing yet. */
  ledgers: readonly Ledger[]
  /** Every file of the folder, by its path within it. */
  files: ReadonlySet<string>
}
