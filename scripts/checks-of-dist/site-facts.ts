import type { Day } from '../../src/model/day.ts'
import { paths } from '../../src/model/paths.ts'
import { addressedPosts } from '../../src/model/rules/post-addresses.ts'
import type { SourceEntries } from '../../src/model/source-entries.ts'

/** What a finished site is measured against. */
export interface SiteFacts {
  /** Base path with slashes at both ends. */
  base: string
  /** Address of the site, without the base path: `https://example.org`. */
  site: string
  /** The pages that are each drawn from one file of the content, by path. */
  sources: ReadonlyMap<string, PageSource>
  /** Paths of the posts that are not live. */
  hidden: readonly string[]
  /** Whether they are shown all the same, marked. */
  drafts: boolean
}

/** The file of the content that a page is drawn from. */
export interface PageSource {
  /** Path within the content folder. */
  file: string
  /** Address that the page gives as its own, where that is another's. */
  canonical?: string | undefined
}

interface Build {
  base: string
  site: string
  now: Day
  drafts: boolean
}

/** What a site that is built from some content has to agree with. */
export function siteFactsOf(content: SourceEntries, { base, site, now, drafts }: Build): SiteFacts {
  const posts = addressedPosts(content, now)
  const words = content.site
  const pages: [string, PageSource][] = [
    ...content.features.flatMap(({ data, file }): [string, PageSource][] =>
      data.proposal === undefined ? [] : [[paths.proposal(data.proposal, words), { file }]],
    ),
    ...content.releases.map(({ id, file }): [string, PageSource] => [paths.release(id), { file }]),
    ...content.sigs.map(({ id, file }): [string, PageSource] => [paths.group(id, words), { file }]),
    ...content.features.map(({ id, file }): [string, PageSource] => [paths.feature(id), { file }]),
    ...content.people.map(({ id, file }): [string, PageSource] => [paths.person(id), { file }]),
    ...content.series.map(({ id, file }): [string, PageSource] => [paths.series(id), { file }]),
    ...content.pages.map(({ id, file }): [string, PageSource] => [paths.page(id), { file }]),
    ...posts.map(({ post, path }): [string, PageSource] => [path, { file: post.file, canonical: post.data.canonicalUrl }]),
  ]
  const hidden = posts.filter(({ publication }) => publication.state !== 'live').map(({ path }) => path)
  return { base, site, drafts, sources: new Map(pages), hidden }
}
