import { paths, withTrailingSlash } from '../paths.ts'
import { addressedPosts, addressKey } from './post-addresses.ts'
import { isReserved } from './reserved-paths.ts'
import type { Rule } from './rule.ts'

/** Every address belongs to one page: posts, their former addresses, pages and the site's own folders may not meet. */
export const addresses: Rule = (sources, report, now) => {
  if (!sources.siteIsCertain) return
  const taken = new Map<string, string>()
  const take = (path: string, file: string): string | undefined => {
    const key = addressKey(path)
    const owner = taken.get(key)
    taken.set(key, owner ?? file)
    return owner
  }
  const told = (path: string, owner: string): string =>
    owner === '' ? `The address ${path} is one of the site's own.` : `The address ${path} already belongs to ${owner}.`
  for (const { id, file } of sources.entryFiles.filter(({ collection }) => collection === 'pages')) {
    const path = paths.page(id)
    const owner = isReserved(path, sources.site) ? '' : take(path, file)
    if (owner !== undefined) report({ file }, 'start', { code: 'duplicate-url', message: told(path, owner), fix: 'Rename the file.' })
  }
  // Two files with one id are told as such.
  const isTwin = (id: string, owner: string): boolean =>
    sources.entryFiles.some((other) => other.collection === 'posts' && other.file === owner && other.id.toLowerCase() === id.toLowerCase())
  const posts = addressedPosts(sources, now)
  const permalinkIsFree = !isReserved(sources.site.permalink, sources.site)
  for (const { post, path } of posts) {
    const isChosen = post.data.url !== undefined
    const owner = isReserved(path, sources.site) && (isChosen || permalinkIsFree) ? '' : take(path, post.file)
    if (owner === undefined || isTwin(post.id, owner)) continue
    const fix = isChosen ? 'Give "url" an address that is free.' : 'Rename the file or its folder.'
    report(post, isChosen ? ['url'] : 'start', { code: 'duplicate-url', message: told(path, owner), fix })
  }
  for (const entry of [...sources.pages, ...posts.map(({ post }) => post)]) {
    for (const [index, alias] of entry.data.aliases.entries()) {
      const path = withTrailingSlash(alias)
      const owner = isReserved(path, sources.site) ? '' : take(path, entry.file)
      if (owner === undefined) continue
      const what = entry.file.startsWith('posts/') ? 'post' : 'page'
      const message = owner === entry.file ? `The address ${path} leads to this ${what} already.` : told(path, owner)
      report(entry, ['aliases', index], { code: 'duplicate-url', message, fix: 'Delete it: an address leads to one page only.' })
    }
  }
}
