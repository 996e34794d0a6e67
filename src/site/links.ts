import { paths } from '../model/paths.ts'
import type { Post } from '../model/post.ts'
import type { SiteData } from '../model/schemas/site.ts'
import type { FacetKey } from '../search/search-state.ts'
import type { Urls } from './urls.ts'

/** Ready links to every page of the site, base path included; the same names as `paths`. */
export interface Links {
  home: () => string
  posts: () => string
  postsPage: (page: number) => string
  postsOfKind: (kind: string) => string
  postsOfYear: (year: string) => string
  post: (post: Pick<Post, 'path'>) => string
  releases: () => string
  latestRelease: () => string
  release: (version: string) => string
  groups: () => string
  group: (id: string) => string
  features: () => string
  feature: (id: string) => string
  featuresAtStage: (stage: string) => string
  featuresOfGroup: (id: string) => string
  proposal: (number: number) => string
  compare: () => string
  comparison: (from: string, to: string) => string
  api: () => string
  apiData: (file: string) => string
  apiComparison: (from: string, to: string) => string
  apiSchema: (name: string) => string
  people: () => string
  person: (id: string) => string
  allSeries: () => string
  series: (id: string) => string
  page: (id: string) => string
  search: () => string
  /** The search page with one choice made. */
  searchIn: (facet: FacetKey, value: string) => string
}

/** Links of a site below its base path. */
export function createLinks({ href }: Urls, site: SiteData): Links {
  return {
    home: () => href(paths.home()),
    posts: () => href(paths.posts()),
    postsPage: (page) => href(paths.postsPage(page)),
    postsOfKind: (kind) => href(paths.postsOfKind(kind)),
    postsOfYear: (year) => href(paths.postsOfYear(year)),
    post: (post) => href(post.path),
    releases: () => href(paths.releases()),
    latestRelease: () => href(paths.latestRelease()),
    release: (version) => href(paths.release(version)),
    groups: () => href(paths.groups(site)),
    group: (id) => href(paths.group(id, site)),
    features: () => href(paths.features()),
    feature: (id) => href(paths.feature(id)),
    featuresAtStage: (stage) => href(paths.featuresAtStage(stage)),
    featuresOfGroup: (id) => href(paths.featuresOfGroup(id)),
    proposal: (number) => href(paths.proposal(number, site)),
    compare: () => href(paths.compare()),
    comparison: (from, to) => href(paths.comparison(from, to)),
    api: () => href(paths.api()),
    apiData: (file) => href(paths.apiData(file)),
    apiComparison: (from, to) => href(paths.apiComparison(from, to)),
    apiSchema: (name) => href(paths.apiSchema(name)),
    people: () => href(paths.people()),
    person: (id) => href(paths.person(id)),
    allSeries: () => href(paths.allSeries()),
    series: (id) => href(paths.series(id)),
    page: (id) => href(paths.page(id)),
    search: () => href(paths.search()),
    searchIn: (facet, value) => `${href(paths.search())}?${new URLSearchParams({ [facet]: value }).toString()}`,
  }
}

/** Where the text of an entry is edited; undefined when site.yaml names no repository. */
export function editUrl(site: SiteData, file: string, contentFolder = 'content'): string | undefined {
  if (site.repository === undefined) return undefined
  return `${site.repository.replace(/\/+$/, '')}/edit/${site.branch}/${contentFolder}/${file}`
}
