import type { Day } from './day.ts'
import type { PostData } from './schemas/post.ts'
import type { SiteData } from './schemas/site.ts'

/** The part of site.yaml that decides paths. */
export type PathWords = Pick<SiteData, 'group' | 'proposal' | 'permalink'>

/** Path of a post from the root of the site, with a trailing slash: its own `url`, else the site's permalink on the day of its publication. */
export function postPath(id: string, post: Pick<PostData, 'url'>, site: PathWords, published: Day): string {
  if (post.url !== undefined) return asFolder(post.url)
  const [year = '', month = '', day = ''] = published.split('-')
  const tokens: Record<string, string> = { ':year': year, ':month': month, ':day': day, ':slug': id }
  return asFolder(site.permalink.replace(/:(?:year|month|day|slug)/g, (token) => tokens[token] ?? token))
}

/** Paths of everything else, from the root of the site, with a trailing slash. */
export const paths = {
  home: () => '/',
  posts: () => '/posts/',
  postsPage: (page: number) => (page === 1 ? '/posts/' : `/posts/page/${page}/`),
  postsOfKind: (kind: string) => `/posts/kind/${kind}/`,
  postsOfYear: (year: string) => `/posts/year/${year}/`,
  releases: () => '/releases/',
  latestRelease: () => '/releases/latest/',
  release: (version: string) => `/releases/${version}/`,
  groups: (site: PathWords) => `/${site.group.path}/`,
  group: (id: string, site: PathWords) => `/${site.group.path}/${id}/`,
  features: () => '/features/',
  feature: (id: string) => `/features/${id}/`,
  featuresAtStage: (stage: string) => `/features/stage/${stage}/`,
  featuresOfGroup: (id: string) => `/features/sig/${id}/`,
  proposal: (number: number, site: PathWords) => `/${site.proposal.path}/${number}/`,
  compare: () => '/compare/',
  comparison: (from: string, to: string) => `/compare/${from}/${to}/`,
  api: () => '/api/',
  apiData: (file: string) => `/api/v1/${file}`,
  apiComparison: (from: string, to: string) => `/api/v1/compare/${from}...${to}.json`,
  apiSchema: (name: string) => `/api/v1/schema/${name}.json`,
  people: () => '/people/',
  person: (id: string) => `/people/${id}/`,
  allSeries: () => '/series/',
  series: (id: string) => `/series/${id}/`,
  page: (id: string) => `/${id}/`,
  search: () => '/search/',
  /** A feed of a folder (`/releases/1.33/`); `archive` is the number of one of its pages of older entries, from 1. */
  feed: (folder: string, format: FeedFormat, archive?: number) =>
    `${folder}${format === 'json' ? 'feed' : format}${archive === undefined ? '' : `-${archive}`}.${format === 'json' ? 'json' : 'xml'}`,
  /** Folder of the feed of a group's stage changes. */
  changesOfGroup: (id: string, site: PathWords) => `/${site.group.path}/${id}/changes/`,
  /** A page as Markdown. */
  mirror: (path: string) => path.replace(/\/?$/, '/index.md'),
  /** The picture of a page for those who link to it; that of the front page stands for every page without one. */
  sharePicture: (path: string) => path.replace(/\/?$/, '/share.png'),
  calendar: () => '/releases.ics',
} as const

/** The three formats in which every feed exists. */
export type FeedFormat = 'rss' | 'atom' | 'json'

/** The path of a page, whatever its name: `/old.html/` answers for `/old.html` wherever a folder answers without its slash. */
function asFolder(path: string): string {
  return path.replace(/\/(?:index\.html)?$/, '') + '/'
}

/** The path with one slash at its end; a path to a file (`/x.html`) stays as it is. */
export function withTrailingSlash(path: string): string {
  return path.endsWith('/') || /\.[a-z][a-z0-9]{1,4}$/i.test(path) ? path : `${path}/`
}
