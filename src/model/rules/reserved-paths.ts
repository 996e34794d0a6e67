import type { PathWords } from '../paths.ts'
import { addressKey } from './post-addresses.ts'
import type { Rule } from './rule.ts'

/** First segments that belong to the site whatever the project calls its groups and proposals. */
const folders = ['posts', 'features', 'releases', 'people', 'series', 'compare', 'search', 'api', 'pagefind', '_astro', '404']

/** Files that a build, or the host that serves it, has at the root, where no folder can be then. */
const filesAtRoot =
  /^(?:cname|_[\w.-]+|(?:robots|sha256sums|llms(?:-\w+)?)\.txt|sitemap-\w+\.xml|opensearch\.xml|releases\.ics|(?:index|404)\.html)$/

/** Files that a build writes into any folder. */
const filesOfFolders = /^(?:(?:rss|atom)(?:-\d+)?\.xml|feed(?:-\d+)?\.json|index\.md|share\.png)$/

/** Segments below `/posts/` that begin lists. */
const listsOfPosts = ['kind', 'year', 'page']

/**
 * Whether an address is the site's to give: its lists, everything below its own folders (but not one segment below
 * `/posts/`, which is a post), and the files that it writes beside the pages.
 */
export function isReserved(path: string, site: PathWords): boolean {
  const segments = addressKey(path).split('/').slice(1)
  const [first = '', second, third] = segments
  if (first === '') return true
  if (second === undefined && /\.(?!html?$)\w+$/.test(first)) return true
  // Hosts serve no folder that begins with a dot, or keep it for themselves.
  if (segments.some((segment) => segment.startsWith('.'))) return true
  if (filesAtRoot.test(first) || segments.some((segment) => filesOfFolders.test(segment))) return true
  if (first === 'posts' && second !== undefined) return third !== undefined && listsOfPosts.includes(second)
  return [...folders, site.group.path, site.proposal.path].includes(first)
}

/** The words of site.yaml that become addresses may not take each other's place or the site's. */
export const reservedPaths: Rule = ({ site, siteFile, siteIsCertain }, report) => {
  if (!siteIsCertain) return
  const taken = new Set(folders)
  for (const key of ['group', 'proposal'] as const) {
    const { path } = site[key]
    if (taken.has(path)) {
      report(siteFile, [key, 'path'], {
        code: 'reserved-path',
        message: `/${path}/ is a folder of the site already.`,
        fix: 'Choose a path of its own, such as the plural of the word.',
      })
    }
    taken.add(path)
  }
  if (isReserved(site.permalink, site)) {
    report(siteFile, ['permalink'], {
      code: 'reserved-path',
      message: `Posts cannot stand at ${site.permalink}: that is a folder of the site.`,
      fix: 'Begin it with /posts/ or with a word of its own.',
    })
  }
}
