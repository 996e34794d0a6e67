import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileStart, problemAt, type Problem } from '../../src/model/problem.ts'
import type { Dist } from './dist.ts'
import type { SiteFacts } from './site-facts.ts'

/** What is read first by whoever wants to know of everything that the site has. */
const lists = /^(?:sitemap[^/]*\.xml|llms[^/]*\.txt|_redirects|rss\.xml|atom\.xml|feed\.json|api\/v1\/posts\.json)$/

/**
 * A post that is not live has no page, no file beside it, and no place in what lists the site for programs; that no page links to it
 * follows from the check of links. In a build that shows such posts, their pages are kept from search engines and from the search.
 */
export function hiddenPosts({ dir, pages, files }: Dist, facts: SiteFacts): Problem[] {
  if (facts.hidden.length === 0) return []
  const fix = facts.drafts ? 'Mark the page as one that is not live.' : 'Take it from the posts that are live only.'
  const tell = (file: string, message: string): Problem => problemAt(file, fileStart, { code: 'dist-not-live', message, fix })
  if (facts.drafts) {
    const hidden = new Set(facts.hidden)
    return pages.filter(({ path, isUnlisted, isSearched }) => hidden.has(path) && (!isUnlisted || isSearched)).map(({ file }) => tell(file, 'The page of a post that is not live can be found.')) // prettier-ignore
  }
  const standing = [...files].flatMap((file) => {
    const path = facts.hidden.find((one) => isAt(file, one))
    return path === undefined ? [] : [tell(file, `The post at "${path}" is not live, but this is there.`)]
  })
  const texts = [...files].filter((file) => lists.test(file)).map((file) => [file, readFileSync(join(dir, file), 'utf8')] as const)
  const named = facts.hidden.flatMap(
    (path) =>
    texts.filter(([file, text]) => names(text, path, file, facts)).map(([file]) => tell(file, `The post at "${path}" is not live, but this names it.`)), // prettier-ignore
  )
  return [...standing, ...named]
}

/** Whether a file is a page at a path, or stands in its folder. */
function isAt(file: string, path: string): boolean {
  const place = path.slice(1)
  return path.endsWith('/') ? file.startsWith(place) : file === place
}

/** Whether a text has the whole address, or `_redirects` the path; one that goes on is another address. */
function names(text: string, path: string, file: string, { base, site }: SiteFacts): boolean {
  const below = base.slice(0, -1) + path
  const address = file === '_redirects' ? below : new URL(below, site).href
  for (let at = text.indexOf(address); at !== -1; at = text.indexOf(address, at + 1)) {
    if (/^(?:[\s"'<>)\]&,#]|index\.|share\.|$)/.test(text.slice(at + address.length, at + address.length + 6))) return true
  }
  return false
}
